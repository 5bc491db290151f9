// The search box without a browser: its own code over an index in memory. For questions about ranking; what a page shows is for browser tests.

import { registerHooks } from 'node:module';

// Code for the browser reads the base path that Vite puts into it.
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return url.endsWith('.element.ts') ? { ...loaded, source: `import.meta.env = { BASE_URL: '/' };${String(loaded.source)}` } : loaded;
  },
});

export interface Asking {
  /** Addresses of the first answers, best first. */
  readonly ask: (question: string) => Promise<string[]>;
  /** Names of the files read since the last call. */
  readonly filesRead: () => string[];
}

/**
 * Serves an index to the code of the search box. One index per process: the code keeps what it has read.
 * @param files Path under /search-index/ without `.json` → value.
 */
export async function askIn(files: ReadonlyMap<string, unknown>, most = 10): Promise<Asking> {
  const read: string[] = [];
  globalThis.fetch = (address) => {
    const name = String(address).replace(/^\/search-index\/|\.json$/g, '');
    read.push(name);
    return Promise.resolve(files.has(name) ? Response.json(files.get(name)) : new Response(null, { status: 404 }));
  };
  const { find } = await import('#components/search/find.element.ts');
  return {
    filesRead: () => read.splice(0),
    async ask(typed) {
      for await (const { found } of find({ typed, chosen: {}, most, literally: false, counted: false }, () => false)) return found.map(({ url }) => url);
      return [];
    },
  };
}
