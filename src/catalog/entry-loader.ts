// Astro's content layer, fed by our own reader: bodies stay text (no bundler module per file), faults carry file:line.

import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFiles } from '#catalog/read-content.ts';
import { KINDS, type Kind } from '#model/kind.ts';
import { formatIssue } from '#model/issue.ts';
import { readEntry } from '#model/read-entry.ts';

/** Loads one folder of content/. An entry with a fault is left out and logged; the build's gate stops on it. */
export function entryLoader(kind: Kind): Loader {
  const folder = `content/${KINDS[kind].folder}/`;
  return {
    name: `entries of kind ${kind}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const gone = new Set(context.store.keys());
      for (const file of contentFiles(root).filter((path) => path.startsWith(folder))) {
        const id = await store(context, root, file);
        if (id) gone.delete(id);
      }
      for (const id of gone) context.store.delete(id);
      watch(context, root, folder);
    },
  };
}

async function store(context: LoaderContext, root: string, file: string): Promise<string | undefined> {
  const text = readFileSync(join(root, file), 'utf8');
  const { document, entry, issues } = readEntry(file, text);
  for (const issue of issues) context.logger.warn(formatIssue(issue));
  if (!entry) return undefined;
  // The data as well as the text: a schema that gained a field makes other data of the same text.
  const digest = context.generateDigest({ text, data: entry.data });
  if (context.store.get(entry.id)?.digest === digest) return entry.id;
  const data = await context.parseData({ id: entry.id, data: document.data as Record<string, unknown>, filePath: join(root, file) });
  context.store.set({ id: entry.id, data, body: document.body, filePath: file, digest });
  return entry.id;
}

function watch(context: LoaderContext, root: string, folder: string): void {
  if (!context.watcher) return;
  const reload = (path: string): void => {
    const file = relative(root, path).split(sep).join('/');
    if (file.startsWith(folder)) void store(context, root, file);
  };
  context.watcher.on('add', reload);
  context.watcher.on('change', reload);
  context.watcher.on('unlink', (path) => {
    const file = relative(root, path).split(sep).join('/');
    if (file.startsWith(folder)) context.store.delete(file.slice(folder.length).replace(/\.[^.]+$/, ''));
  });
}
