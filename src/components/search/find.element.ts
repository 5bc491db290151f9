// Finds: names first, then the full text by Pagefind, merged into one list. Says when one of the two could not be asked.

import { type NamedEntry, rankNames } from '#model/rank-names.ts';

export interface Found {
  readonly title: string;
  readonly kind: string;
  readonly url: string;
  /** Runs of text, the second of each pair marked as matching. */
  readonly excerpt: readonly { readonly text: string; readonly match: boolean }[];
  readonly parts: readonly { readonly title: string; readonly url: string }[];
}

export interface Answer {
  /** partial: names only, because the full-text index could not be read; unavailable: neither. */
  readonly state: 'results' | 'none' | 'partial' | 'unavailable';
  /** What was searched for instead, if nothing was found as typed. */
  readonly corrected: string | undefined;
  readonly found: readonly Found[];
  readonly total: number;
  /** Kind → number of pages, over all kinds. */
  readonly kinds: ReadonlyMap<string, number>;
}

interface PagefindResult {
  readonly data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]>; sub_results: { title: string; url: string }[] }>;
}
interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly init: () => Promise<void>;
  /** Loads the counts of each kind; without it a search has none. */
  readonly filters: () => Promise<unknown>;
  readonly search: (query: string, options: { filters?: Record<string, string> }) => Promise<{ results: PagefindResult[]; totalFilters?: Record<string, Record<string, number>> }>;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const PER_ANSWER = 12;
let names: Promise<readonly NamedEntry[]> | undefined;
let pagefind: Promise<Pagefind> | undefined;

function loadNames(): Promise<readonly NamedEntry[]> {
  names ??= fetch(`${base}api/v1/names.json`).then((response) => {
    if (!response.ok) throw new Error(`names.json: ${response.status}`);
    return response.json() as Promise<NamedEntry[]>;
  });
  return names;
}

/** Trusted Types: one policy, for exactly the worker Pagefind starts. Without Trusted Types in the browser there is nothing to allow. */
function allowWorker(): void {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  const worker = new URL(`${base}pagefind/pagefind-worker.js`, location.href).href;
  types?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === worker) return url;
      throw new TypeError(`not a script of this site: ${url}`);
    },
  });
}

function loadPagefind(): Promise<Pagefind> {
  pagefind ??= (async () => {
    allowWorker();
    const loaded = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await loaded.options({ baseUrl: base, excerptLength: 28, ranking: { termFrequency: 0.6, pageLength: 0.4 } });
    await loaded.init();
    await loaded.filters();
    return loaded;
  })();
  return pagefind;
}

/** Begins loading, so that the first answer comes sooner. Failures show when a question is asked. */
export function prepare(): void {
  void loadNames().catch(() => undefined);
  void loadPagefind().catch(() => undefined);
}

/** @param kind A kind ("deal"), or empty for all. */
export async function find(query: string, kind: string): Promise<Answer> {
  const typed = query.normalize('NFC').trim().slice(0, 200);
  const [known, text] = await Promise.allSettled([loadNames(), loadPagefind()]);
  if (known.status === 'rejected' && text.status === 'rejected') return { state: 'unavailable', corrected: undefined, found: [], total: 0, kinds: new Map() };
  const entries = known.status === 'fulfilled' ? known.value : [];
  const named = rankNames(entries, typed);
  const byName = named.filter((m) => !kind || m.entry.kind === kind);
  if (text.status === 'rejected') return answer('partial', undefined, byName.map((m) => fromName(m.entry)), byName.length, countKinds(named.map((m) => m.entry)));
  const slip = named[0]?.rank === 3 ? named[0].name : undefined;
  let full = await ask(text.value, typed, kind);
  const corrected = !full.results.length && slip !== undefined ? slip : undefined;
  if (corrected !== undefined) full = await ask(text.value, corrected, kind);
  const pages = await Promise.all(full.results.slice(0, PER_ANSWER).map(async (result) => fromPage(await result.data())));
  const found = merge(byName.map((m) => fromName(m.entry)), pages);
  const total = Math.max(found.length, full.results.length);
  return answer(found.length ? 'results' : 'none', corrected, found, total, new Map(Object.entries(full.kinds)));
}

async function ask(engine: Pagefind, query: string, kind: string): Promise<{ results: PagefindResult[]; kinds: Record<string, number> }> {
  const { results, totalFilters } = await engine.search(query, kind ? { filters: { kind } } : {});
  return { results, kinds: totalFilters?.['kind'] ?? {} };
}

function answer(state: Answer['state'], corrected: string | undefined, found: readonly Found[], total: number, kinds: ReadonlyMap<string, number>): Answer {
  return { state: state === 'partial' || found.length ? state : 'none', corrected, found, total, kinds };
}

function countKinds(entries: readonly NamedEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function fromName(entry: NamedEntry): Found {
  return { title: entry.title, kind: entry.kind, url: base + entry.path.slice(1), excerpt: [], parts: [] };
}

function fromPage(page: Awaited<ReturnType<PagefindResult['data']>>): Found {
  const parts = page.sub_results.filter((part) => part.url.includes('#')).slice(0, 3).map(({ title, url }) => ({ title, url }));
  return { title: page.meta['title'] ?? page.url, kind: page.filters['kind']?.[0] ?? '', url: page.url, excerpt: runs(page.excerpt), parts };
}

/** Names first, in their order; a page found both ways keeps its excerpt. */
function merge(named: readonly Found[], pages: readonly Found[]): Found[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const first = named.map((name) => byUrl.get(name.url) ?? name);
  const taken = new Set(first.map((f) => f.url));
  return [...first, ...pages.filter((page) => !taken.has(page.url))];
}

/** Pagefind's excerpt is HTML with <mark>; here it becomes text, so that nothing in a page can become markup. */
function runs(excerpt: string): { text: string; match: boolean }[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).filter(Boolean).map((piece) => ({
    match: piece.startsWith('<mark>'),
    text: piece.replace(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  }));
}
