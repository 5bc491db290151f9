// The files of the search index, made from what search knows of each entry. Format: model/search-format.ts.

import { createHash } from 'node:crypto';
import type { Catalog } from '#model/catalog.ts';
import { normalise } from '#model/normalise.ts';
import {
  BANDS, ENTRIES_PER_FILE, type EntryLine, type FacetColumns, KIND_LETTERS, RUNG_LETTERS, type SearchMeta, slipLetter, TIER_LETTERS, type WordPage,
} from '#model/search-format.ts';
import type { SearchKind } from '#model/search-kind.ts';
import { foldName } from '#model/words.ts';
import { computedPages } from '#views/computed-pages.ts';
import { type SearchDocument, searchDocuments } from '#views/search-documents.ts';
import { weightsOf } from '#views/search-weights.ts';

/** A page of words is closed at this many characters of JSON: about 3 KB on the wire. */
const PAGE_SIZE = 7_000;
/** A word keeps its strongest entries up to this many; weaker ones would not be shown for that word. */
const MOST_ENTRIES = 1_500;
const PER_LETTER = 10;
/** Weight 1.0 of a field in the stored byte. */
const SCALE = 12;

const caches = new WeakMap<Catalog, ReadonlyMap<string, unknown>>();

/** Path under /search-index/ without `.json` → value to write. `meta` names the version the others stand under. */
export function searchIndex(catalog: Catalog): ReadonlyMap<string, unknown> {
  let files = caches.get(catalog);
  if (!files) caches.set(catalog, (files = indexFiles(catalog, searchDocuments(catalog, computedPages(catalog)))));
  return files;
}

/** The files for a given list of documents, in any order. */
export function indexFiles(catalog: Catalog, unsorted: readonly SearchDocument[]): ReadonlyMap<string, unknown> {
  const documents = unsorted.toSorted((a, b) => b.prior - a.prior || (a.path < b.path ? -1 : 1));
  const words = new Map<string, number[][]>();
  documents.forEach((document, no) => {
    for (const [word, weight] of weightsOf(document, nameOf(catalog))) {
      const list = words.get(word);
      const entry = [no, Math.max(1, Math.min(255, Math.round(weight * SCALE)))];
      if (list) list.push(entry);
      else words.set(word, [entry]);
    }
  });
  const pages = pagesOf(words);
  const files = new Map<string, unknown>();
  pages.forEach((page, i) => files.set(`w${i}`, page));
  for (let i = 0; i * ENTRIES_PER_FILE < documents.length; i += 1) files.set(`e${i}`, documents.slice(i * ENTRIES_PER_FILE, (i + 1) * ENTRIES_PER_FILE).map(lineOf));
  for (const [name, list] of slipFiles(documents)) files.set(name, list);
  const columns = facetColumns(catalog, documents);
  files.set('facets', columns);
  const version = createHash('sha256').update(JSON.stringify([...files])).digest('hex').slice(0, 10);
  const meta: SearchMeta = { version, entries: documents.length, kinds: columns.kind, pages: pages.map((page) => Object.keys(page)[0] ?? ''), first: firstAnswers(documents) };
  return new Map<string, unknown>([['meta', meta], ...[...files].map(([name, value]): [string, unknown] => [`${version}/${name}`, value])]);
}

const nameOf = (catalog: Catalog) => (id: string): string => catalog.get('company', id)?.data.title ?? '';

/** Words in order, cut into pages; entry numbers as steps. */
function pagesOf(words: ReadonlyMap<string, readonly (readonly number[])[]>): WordPage[] {
  const pages: Record<string, number[]>[] = [];
  let page: Record<string, number[]> = {};
  let size = 0;
  for (const word of [...words.keys()].toSorted()) {
    const strongest = (words.get(word) ?? []).toSorted((a, b) => (b[1] ?? 0) - (a[1] ?? 0)).slice(0, MOST_ENTRIES).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    let before = 0;
    const steps = strongest.flatMap(([no = 0, weight = 0]) => {
      const step = no - before;
      before = no;
      return [step, weight];
    });
    const length = word.length + JSON.stringify(steps).length + 4;
    if (size && size + length > PAGE_SIZE) {
      pages.push(page);
      page = {};
      size = 0;
    }
    // A key like "7" would be moved to the front by the engine; a mark in front keeps the order of the file.
    page[`.${word}`] = steps;
    size += length;
  }
  pages.push(page);
  return pages;
}

function lineOf({ kind, path, title, line, sentence }: SearchDocument): EntryLine {
  return [kind, path, title, line, sentence];
}

/** Headlines and names made of other names: their words are not what a slip or a single letter is meant for. */
const NOT_FOR_SLIPS: ReadonlySet<SearchKind> = new Set(['source', 'event', 'overview']);

/** Words of names by their first and by their second letter. */
function slipFiles(documents: readonly SearchDocument[]): Map<string, string[]> {
  const words = new Set(documents.filter(({ kind }) => !NOT_FOR_SLIPS.has(kind)).flatMap((d) => d.names.flatMap((name) => normalise(name).filter((t) => t.kind === 'word' && t.text.length >= 3).map((t) => t.text))));
  const files = new Map<string, string[]>();
  const put = (name: string, word: string): void => void files.set(name, [...(files.get(name) ?? []), word]);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0') for (const side of 'ab') files.set(side + letter, []);
  for (const word of [...words].toSorted()) {
    put(`a${slipLetter(word[0])}`, word);
    put(`b${slipLetter(word[1])}`, word);
  }
  return files;
}

/** The best known entries for a single letter. */
function firstAnswers(documents: readonly SearchDocument[]): Record<string, number[]> {
  const first: Record<string, number[]> = {};
  documents.forEach((document, no) => {
    if (NOT_FOR_SLIPS.has(document.kind)) return;
    const letter = foldName(document.title)[0];
    if (letter === undefined) return;
    const list = (first[letter] ??= []);
    if (list.length < PER_LETTER) list.push(no);
  });
  return first;
}

function facetColumns(catalog: Catalog, documents: readonly SearchDocument[]): FacetColumns {
  const letter = (letters: Readonly<Record<string, string>>, value: string | undefined): string => Object.keys(letters).find((key) => letters[key] === value) ?? '-';
  const company: Record<string, { name: string; entries: number[] }> = {};
  documents.forEach((document, no) => {
    for (const id of document.companies) (company[id] ??= { name: nameOf(catalog)(id), entries: [] }).entries.push(no);
  });
  return {
    kind: documents.map((d) => letter(KIND_LETTERS, d.kind)).join(''),
    year: documents.map((d) => Number(d.dates[0]?.date.slice(0, 4) ?? 0)),
    rung: documents.map((d) => letter(RUNG_LETTERS, d.rung)).join(''),
    band: documents.map((d) => (d.amount ? (BANDS.find((band) => (d.amount?.value ?? 0) >= band.from)?.letter ?? '-') : '-')).join(''),
    tier: documents.map((d) => letter(TIER_LETTERS, d.tier)).join(''),
    amount: Object.fromEntries(documents.flatMap((d, no) => (d.amount ? [[no, d.amount.value]] : []))),
    company: Object.fromEntries(Object.entries(company).filter(([, { entries }]) => entries.length > 1)),
  };
}

