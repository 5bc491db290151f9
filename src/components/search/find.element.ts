// Finds: the entity index answers first, passages from the full text join it. Says which of the two could not be asked.

import { excerptRuns, markRuns, type Run, wordsToMark } from '#model/mark-words.ts';
import { countFacets, type FacetCount, unknownValues } from '#model/search-facets.ts';
import type { EntryLine } from '#model/search-format.ts';
import { type Facet, isFiltered, parseQuery, type Query } from '#model/search-query.ts';
import { normalise } from '#model/normalise.ts';
import { canBeMeantAs } from '#model/slips.ts';
import { foldName } from '#model/words.ts';
import { askEntities, type EntityAnswer, type Understood } from './entity-search.element.ts';
import { askFullText, type Passage } from './full-text.element.ts';
import { readFacets, readLines, readMeta } from './index-reader.element.ts';

export interface Found {
  readonly title: string;
  readonly kind: string;
  /** Beside the kind: amount, rung, date. */
  readonly line: string;
  readonly url: string;
  readonly excerpt: readonly Run[];
  readonly parts: readonly { readonly title: string; readonly url: string }[];
}

export interface Answer {
  /** loading: first answers, passages to come; partial: one of the two indexes could not be read; unavailable: neither. */
  readonly state: 'loading' | 'results' | 'none' | 'partial' | 'unavailable';
  readonly understood: readonly Understood[];
  /** Operators whose value nothing has. */
  readonly unknown: readonly string[];
  readonly found: readonly Found[];
  readonly total: number;
  readonly facets: ReadonlyMap<Facet, readonly FacetCount[]>;
  /** The file of the facets could not be read. */
  readonly countsMissing: boolean;
  /** Words to highlight, as typed or corrected. */
  readonly marks: readonly string[];
}

export interface Question {
  readonly typed: string;
  readonly chosen: Partial<Record<Facet, readonly string[]>>;
  /** How many to show. */
  readonly most: number;
  /** Take every word as typed. */
  readonly literally: boolean;
  /** Count the values of each facet; a file more to read. */
  readonly counted: boolean;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** Passages read from the full text: each is a request. */
const PASSAGES = 3;
/** Words the full text is asked for: each costs a chunk of its index, and the rarest say most. */
const MOST_WORDS = 4;
const PHRASE_PASSAGES = 20;
/** Entries looked through for the pages that hold a phrase. */
const PHRASE_CANDIDATES = 64;
/** The full text is asked once the typing pauses this long. */
const PAUSE = 180;

export const NOTHING: Answer = { state: 'none', understood: [], unknown: [], found: [], total: 0, facets: new Map(), countsMissing: false, marks: [] };

/** Begins loading, so that the first answer comes sooner. Failures show when a question is asked. */
export function prepare(): void {
  void readMeta().catch(() => undefined);
}

/** Answers that get better: entries at once, then with counts, then with passages. `stale` stops the work for a question nobody waits for any more. */
export async function* find(question: Question, stale: () => boolean): AsyncGenerator<Answer> {
  const query = parseQuery(question.typed, question.chosen);
  if (!query.text && !isFiltered(query.filters) && !query.phrases.length) return yield NOTHING;
  const entities = await askEntities(query, query.text, question.literally).catch(() => undefined);
  const lines = entities && (await readLines(entities.ranked.slice(0, question.most).map(({ no }) => no)).then((read) => nearestFirst(read, query, entities), () => undefined));
  if (stale()) return;
  const marks = marksOf(query, entities);
  let answer: Answer = { ...NOTHING, state: 'loading', marks };
  if (entities && lines) {
    answer = { ...answer, understood: entities.understood, found: lines.map((line) => fromLine(line, marks)), total: entities.ranked.length };
    if (!query.phrases.length) yield answer;
    if (question.counted || isFiltered(query.filters)) {
      answer = { ...answer, ...(await counts(query, entities)) };
      if (stale()) return;
      if (!query.phrases.length) yield answer;
    }
  }
  const known = entities && lines ? { answer, lines } : undefined;
  if (!query.text) return yield settle(known, { total: 0, passages: [] });
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (stale()) return;
  const text = await (query.phrases.length ? withPhrases(query, entities) : withWords(query, entities, lines ?? [])).catch(() => undefined);
  if (!stale()) yield query.phrases.length ? settlePhrases(known, text, marks) : settle(known, text, marks);
}

/** A title that the whole question can be meant as goes first, whatever its single words are: `Elon Muk`, `Det financing`. */
function nearestFirst(lines: readonly EntryLine[], { text, tokens }: Query, { ranked }: EntityAnswer): EntryLine[] {
  const asked = foldName(text);
  if (tokens.length < 2 || ranked[0]?.exact) return [...lines];
  const isMeant = (line: EntryLine): boolean => canBeMeantAs(asked, foldName(line[2]));
  return [...lines.filter(isMeant), ...lines.filter((line) => !isMeant(line))];
}

async function counts(query: Query, { ranked }: EntityAnswer): Promise<Pick<Answer, 'facets' | 'unknown' | 'countsMissing'>> {
  try {
    const columns = await readFacets();
    return { facets: countFacets(ranked.map(({ no }) => no), columns), unknown: unknownValues(query.filters, columns), countsMissing: false };
  } catch {
    return { facets: new Map(), unknown: [], countsMissing: true };
  }
}

interface FullText {
  readonly total: number;
  readonly passages: readonly Passage[];
  /** Entries to show instead of the first ones, in order; for exact phrases. */
  readonly lines?: readonly EntryLine[];
}

/** All the words; if no page holds all of a long question, the two rarest. */
async function withWords(query: Query, entities: EntityAnswer | undefined, lines: readonly EntryLine[]): Promise<FullText> {
  const words = entities?.words ?? query.tokens.map(({ text }) => ({ text, held: 0 }));
  const byRarity = words.filter(({ held }) => held > 0).toSorted((a, b) => a.held - b.held);
  const most = new Set(byRarity.slice(0, MOST_WORDS));
  let answer = await askFullText((words.length > MOST_WORDS ? words.filter((word) => most.has(word)) : words).map(({ text }) => text), [], PASSAGES);
  const rarest = byRarity.slice(0, 2).map(({ text }) => text);
  if (!answer.total && rarest.length && words.length > rarest.length) answer = await askFullText(rarest, [], PASSAGES);
  if (!answer.total) await probe(query, lines);
  return answer;
}

/** Kinds whose titles need not stand in the full text: places on a page of many, documents, and pages computed from entries that are in it themselves. */
const NOT_IN_FULL_TEXT: ReadonlySet<string> = new Set(['event', 'dispute', 'source', 'overview']);

/** Pagefind answers a lost index file with silence. A word that certainly stands on a page of ours must be found there. */
async function probe(query: Query, lines: readonly EntryLine[]): Promise<void> {
  const certain = new Set(lines.filter(([kind]) => !NOT_IN_FULL_TEXT.has(kind)).flatMap(([, , title]) => normalise(title).map((token) => token.text)));
  const word = query.tokens.find((token) => token.kind === 'word' && token.text.length > 2 && certain.has(token.text));
  if (!word) return;
  const { total } = await askFullText([query.text.slice(word.start, word.end)], [], 0);
  if (!total) throw new Error(`the full text does not find "${word.text}", which is in a title`);
}

/** Pages that hold every phrase, in the order of the entities where those are known. */
async function withPhrases(query: Query, entities: EntityAnswer | undefined): Promise<FullText> {
  const { total, passages } = await askFullText([], query.phrases, PHRASE_PASSAGES);
  const lines = entities ? await readLines(entities.ranked.slice(0, PHRASE_CANDIDATES).map(({ no }) => no)) : [];
  const held = new Set(passages.map(({ url }) => url));
  const filtered = isFiltered(query.filters) || query.without.length > 0;
  const known = lines.filter(([, path], i) => held.has(urlOf(path)) || entities?.ranked[i]?.exact);
  const urls = new Set(known.map(([, path]) => urlOf(path)));
  return { total: filtered ? known.length : Math.max(total, known.length), lines: known, passages: filtered ? passages.filter(({ url }) => urls.has(url)) : passages };
}

function settle(known: { answer: Answer; lines: readonly EntryLine[] } | undefined, text: FullText | undefined, marks: readonly string[] = []): Answer {
  if (!known) return text ? fromPassages(text, marks) : { ...NOTHING, state: 'unavailable' };
  const { answer } = known;
  if (!text) return { ...answer, state: 'partial' };
  const byUrl = new Map(text.passages.map((passage) => [passage.url, passage]));
  const found = answer.found.map((item) => joined(item, byUrl.get(item.url)));
  const extra = answer.total ? [] : text.passages.map((passage) => fromPassage(passage));
  const all = [...found, ...extra];
  return { ...answer, found: all, total: Math.max(answer.total, all.length), state: all.length ? 'results' : 'none' };
}

function settlePhrases(known: { answer: Answer } | undefined, text: FullText | undefined, marks: readonly string[]): Answer {
  if (!text) return known ? { ...known.answer, state: 'partial' } : { ...NOTHING, state: 'unavailable' };
  const byUrl = new Map(text.passages.map((passage) => [passage.url, passage]));
  const first = (text.lines ?? []).map((line) => joined(fromLine(line, marks), byUrl.get(urlOf(line[1]))));
  const shown = new Set(first.map(({ url }) => url));
  const found = [...first, ...text.passages.filter(({ url }) => !shown.has(url)).map((passage) => fromPassage(passage))];
  return { ...(known?.answer ?? NOTHING), found, total: Math.max(text.total, found.length), state: !known ? 'partial' : found.length ? 'results' : 'none', marks };
}

function fromPassages({ total, passages }: FullText, marks: readonly string[]): Answer {
  return { ...NOTHING, state: 'partial', found: passages.map((passage) => fromPassage(passage)), total, marks };
}

const urlOf = (path: string): string => base + path.slice(1);

function fromLine([kind, path, title, line, sentence]: EntryLine, marks: readonly string[]): Found {
  return { title, kind, line, url: urlOf(path), excerpt: markRuns(sentence, wordsToMark(...marks)), parts: [] };
}

function fromPassage({ url, title, kind, excerpt, parts }: Passage): Found {
  return { title, kind, line: '', url, excerpt: excerptRuns(excerpt), parts };
}

/** An entry keeps its own sentence where that shows the words; otherwise the passage does. */
function joined(item: Found, passage: Passage | undefined): Found {
  if (!passage) return item;
  return { ...item, parts: passage.parts, excerpt: item.excerpt.some(({ match }) => match) ? item.excerpt : excerptRuns(passage.excerpt) };
}

/** Words to mark on a page: those asked for, in their corrected form, amounts and dates as the site writes them too. */
function marksOf(query: Query, entities: EntityAnswer | undefined): string[] {
  const corrected = new Map(entities?.understood.filter((u) => u.slip).map((u) => [u.typed, u.as]));
  const words = query.tokens.map((token) => query.text.slice(token.start, token.end));
  return [...query.phrases, ...words.map((word) => corrected.get(word) ?? word)];
}
