// Reads the files of the search index as they are needed, each once. Format: model/search-format.ts.

import { ENTRIES_PER_FILE, type EntryLine, type FacetColumns, type SearchMeta, slipLetter, type WordPage } from '#model/search-format.ts';
import type { Postings } from '#model/search-rank.ts';

const root = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}search-index/`;
/** A file that has not come by then counts as missing; the next question asks for it again. */
const PATIENCE = 5_000;
/** Pages of words read for one unfinished word. */
const MOST_PAGES = 3;

const files = new Map<string, Promise<unknown>>();

function readFile<T>(path: string): Promise<T> {
  let file = files.get(path);
  if (!file) {
    file = fetch(`${root}${path}.json`, { signal: AbortSignal.timeout(PATIENCE) }).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
    files.set(path, file);
    file.catch(() => files.delete(path));
  }
  return file as Promise<T>;
}

export function readMeta(): Promise<SearchMeta> {
  return readFile<SearchMeta>('meta');
}

/** A file of the current version. If it is gone the site was replaced meanwhile: the next question reads the new version. */
async function current<T>(name: string): Promise<T> {
  const { version } = await readMeta();
  try {
    return await readFile<T>(`${version}/${name}`);
  } catch (error) {
    files.delete('meta');
    throw error;
  }
}

/** A page of words, ready for look-ups; `order` keeps the order of the file. */
interface Page {
  readonly order: readonly string[];
  readonly postings: (word: string) => Postings | undefined;
}
const pages = new Map<string, Promise<Page>>();

function readPage(version: string, index: number): Promise<Page> {
  const key = `${version}/${index}`;
  let page = pages.get(key);
  if (!page) {
    page = current<WordPage>(`w${index}`).then((words) => {
      const known = new Map<string, Postings>();
      return {
        order: Object.keys(words).map((word) => word.slice(1)),
        postings: (word: string): Postings | undefined => {
          const steps = words[`.${word}`];
          if (!steps || known.has(word)) return known.get(word);
          const list = new Map<number, number>();
          for (let i = 0, no = 0; i < steps.length; i += 2) list.set((no += steps[i] ?? 0), steps[i + 1] ?? 0);
          known.set(word, list);
          return list;
        },
      };
    });
    pages.set(key, page);
    page.catch(() => pages.delete(key));
  }
  return page;
}

/** The last page whose first word is not behind `word`. */
function pageOf(starts: readonly string[], word: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? '').slice(1) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface WordLookup {
  readonly postings: Postings | undefined;
  /** Words around it in the index that begin with `prefix`. */
  readonly begin: (prefix: string) => string[];
  readonly at: (word: string) => Postings | undefined;
}

/** Reads the page a word stands on; with `typing` also the pages behind it that hold longer words. */
export async function lookUp(word: string, typing: boolean): Promise<WordLookup> {
  const { pages: starts, version } = await readMeta();
  const first = pageOf(starts, word);
  const last = typing ? Math.min(pageOf(starts, `${word}\uffff`), first + MOST_PAGES - 1) : first;
  const read = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => readPage(version, first + i)));
  const at = (wanted: string): Postings | undefined => {
    for (const page of read) {
      const found = page.postings(wanted);
      if (found) return found;
    }
    return undefined;
  };
  return { postings: at(word), at, begin: (prefix) => read.flatMap((page) => page.order.filter((w) => w.startsWith(prefix))) };
}

/** Words of names whose first or second letter fits. */
export async function slipCandidates(word: string): Promise<string[]> {
  const [first, second] = [slipLetter(word[0]), slipLetter(word[1])];
  const lists = await Promise.all([...new Set([`a${first}`, `a${second}`, `b${first}`, `b${second}`])].map((name) => current<string[]>(name)));
  return [...new Set(lists.flat())];
}

/** What a line of the results shows, for each entry asked for. */
export async function readLines(numbers: readonly number[]): Promise<EntryLine[]> {
  const wanted = [...new Set(numbers.map((no) => Math.floor(no / ENTRIES_PER_FILE)))];
  const read = new Map(await Promise.all(wanted.map(async (file): Promise<[number, EntryLine[]]> => [file, await current<EntryLine[]>(`e${file}`)])));
  return numbers.flatMap((no) => {
    const line = read.get(Math.floor(no / ENTRIES_PER_FILE))?.[no % ENTRIES_PER_FILE];
    return line ? [line] : [];
  });
}

export function readFacets(): Promise<FacetColumns> {
  return current<FacetColumns>('facets');
}
