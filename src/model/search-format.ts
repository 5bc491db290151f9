// The search index as files: what the build writes and the browser reads. All JSON, all under /search-index/<version>/.
//
//   ../meta.json   which version is current, how many entries, where each word page begins, first answers per letter
//   w<n>.json      a page of words in order, each with the entries that hold it and how strongly (a leaf of a B-tree)
//   e<n>.json      eight entries: what a line of the results shows
//   a<c>.json      words of names that begin with c; b<c>.json: words whose second letter is c (for slips of the keyboard)
//   facets.json    kind, year, rung … of every entry, a column each

import { normalise } from '#model/normalise.ts';
import type { SearchKind } from '#model/search-kind.ts';
import { STOP_WORDS } from '#model/words.ts';

export interface SearchMeta {
  readonly version: string;
  readonly entries: number;
  /** Kind of every entry, a letter each. */
  readonly kinds: string;
  /** First word of each page of words. */
  readonly pages: readonly string[];
  /** Letter or digit → the entries best known by a name that begins with it. */
  readonly first: Readonly<Record<string, readonly number[]>>;
}

/** Word → entry numbers as steps, each followed by its weight (1–255): `[3, 200, 4, 90]` is entry 3 at 200 and entry 7 at 90. */
export type WordPage = Readonly<Record<string, readonly number[]>>;

/** kind, path without base, title, line beside the kind, sentence. */
export type EntryLine = readonly [kind: string, path: string, title: string, line: string, sentence: string];

export const ENTRIES_PER_FILE = 8;

/** Columns, one character or number per entry; `-` where the entry has none. */
export interface FacetColumns {
  readonly kind: string;
  readonly year: readonly number[];
  readonly rung: string;
  readonly band: string;
  readonly tier: string;
  /** Headline amount of deals: entry number → value in the deal's currency. */
  readonly amount: Readonly<Record<number, number>>;
  /** Company id → its name and the entries that name it as a party, employer or speaker's house. */
  readonly company: Readonly<Record<string, { readonly name: string; readonly entries: readonly number[] }>>;
}

/** The letter a word is filed under for slips; everything that is no Latin letter is filed together. */
export function slipLetter(character: string | undefined): string {
  return character && /[a-z]/.test(character) ? character : '0';
}

/** 32-bit FNV-1a in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/): short name for a folded title or alias. */
function hashName(folded: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(folded)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Key of a whole name. It begins with the first word, so that it stands on the same page of words. */
export function nameKey(firstWord: string, folded: string): string {
  return `${firstWord}=${hashName(folded)}`;
}

/** Small words that say which way the money goes. */
const DIRECTIONS: ReadonlySet<string> = new Set(['in', 'into', 'to', 'from', 'by']);

/** Key of a question by the words that count in it, in any order: `how are Amazon and Anthropic connected`, `amazon anthropic connected`. */
export function questionKey(question: string): string {
  const words = normalise(question).map(({ text }) => text).filter((word) => !STOP_WORDS.has(word) || DIRECTIONS.has(word));
  const sorted = [...new Set(words)].toSorted();
  return nameKey(sorted[0] ?? '', `?${sorted.join(' ')}`);
}

/** Key of two words side by side. */
export function pairKey(first: string, second: string): string {
  return `${first}_${second}`;
}

/** Amount bands of the facet: letter → lower bound in whole units and what it is called. */
export const BANDS = [
  { letter: 'e', from: 1e11, name: '$100 bn and more' },
  { letter: 'd', from: 1e10, name: '$10 bn to $100 bn' },
  { letter: 'c', from: 1e9, name: '$1 bn to $10 bn' },
  { letter: 'b', from: 1e8, name: '$100 m to $1 bn' },
  { letter: 'a', from: 0, name: 'under $100 m' },
] as const;

/** Letters of the columns kind, rung and tier. */
export const KIND_LETTERS: Readonly<Record<string, SearchKind>> = { t: 'term', c: 'company', p: 'person', m: 'product', d: 'deal', q: 'quote', s: 'source', e: 'event', x: 'dispute', o: 'overview' };
export const RUNG_LETTERS: Readonly<Record<string, string>> = { r: 'rumoured', a: 'announced', s: 'signed', c: 'conditional', l: 'closed', d: 'drawn', x: 'lapsed' };
export const TIER_LETTERS: Readonly<Record<string, string>> = { p: 'primary', s: 'secondary' };
