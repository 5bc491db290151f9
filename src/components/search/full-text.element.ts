// The full text of the pages, by Pagefind: passages, the sections they stand in, exact phrases.

export interface Passage {
  /** Address with base. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** Pagefind's excerpt: text in which matches stand between <mark> and </mark>. */
  readonly excerpt: string;
  /** Sections of the page that hold the words. */
  readonly parts: readonly { readonly title: string; readonly url: string }[];
}

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]>; sub_results: { title: string; url: string }[] }>;
}
interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{ results: PagefindResult[] }>;
}
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** A step of the full text that takes longer counts as failed; names and summaries are there already. */
const PATIENCE = 5_000;
let pagefind: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  // Without its worker Pagefind is 11 KB smaller on the wire, and no script address has to be trusted.
  await loaded.options({ baseUrl: base, noWorker: true, excerptLength: 26, ranking: { termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.4, metaWeights: { title: 6, tokens: 2 } } });
  await loaded.init();
  return loaded;
}

/** Loads the engine; a failed start is tried again with the next question. */
function prepareFullText(): Promise<unknown> {
  pagefind ??= inTime(start());
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<T>((_, reject) => setTimeout(() => reject(new Error('the full text took too long')), PATIENCE))]);
}

/**
 * Pages that hold all the words, and every phrase word for word.
 * @param most Passages to read; each costs a request.
 * @throws If the engine or its index cannot be read in time.
 */
export async function askFullText(words: readonly string[], phrases: readonly string[], most: number): Promise<{ total: number; passages: Passage[] }> {
  await prepareFullText();
  const engine = await (pagefind as Promise<Pagefind>);
  const questions = [...(words.length ? [words.join(' ')] : []), ...phrases.map((phrase) => `"${phrase}"`)];
  const answers = await inTime(Promise.all(questions.map((question) => engine.search(question))));
  const [firstAnswer, ...others] = answers.map(({ results }) => results);
  const held = others.map((results) => new Set(results.map(({ id }) => id)));
  const results = (firstAnswer ?? []).filter(({ id }) => held.every((ids) => ids.has(id)));
  const passages = await inTime(Promise.all(results.slice(0, most).map(async (result) => passage(await result.data()))));
  return { total: results.length, passages };
}

function passage({ url, excerpt, meta, filters, sub_results }: Awaited<ReturnType<PagefindResult['data']>>): Passage {
  const parts = sub_results.filter((part) => part.url.includes('#')).slice(0, 3).map(({ title, url: at }) => ({ title, url: at }));
  return { url, title: meta['title'] ?? url, kind: filters['kind']?.[0] ?? '', excerpt, parts };
}
