// Answers from the entity index: what the question was understood as, and the entries that fit, best first.

import { normalise, type Token } from '#model/normalise.ts';
import { passes } from '#model/search-facets.ts';
import { KIND_LETTERS, nameKey, pairKey, questionKey } from '#model/search-format.ts';
import type { SearchKind } from '#model/search-kind.ts';
import { isFiltered, type Query } from '#model/search-query.ts';
import { type Postings, rank, type Ranked } from '#model/search-rank.ts';
import { foldName } from '#model/words.ts';
import { lookUp, readFacets, readMeta } from './index-reader.element.ts';
import { type Reading, readToken } from './read-token.element.ts';

export interface Understood {
  /** As typed. */
  readonly typed: string;
  /** What it was read as: "6.6 billion US dollars", "nvidia". */
  readonly as: string;
  readonly slip: boolean;
}

export interface EntityAnswer {
  /** Every entry that fits, best first. */
  readonly ranked: readonly Ranked[];
  readonly understood: readonly Understood[];
  /** What to ask the full text for, in the order asked, and how many entries hold each. */
  readonly words: readonly { readonly text: string; readonly held: number }[];
}

/**
 * @param text The question without operators, for the places of its words.
 * @param literally Take every word as typed: no corrections, no word forms.
 */
export async function askEntities(query: Query, text: string, literally: boolean): Promise<EntityAnswer> {
  const filtered = isFiltered(query.filters);
  const [{ entries, first, kinds }, columns] = await Promise.all([readMeta(), filtered ? readFacets() : undefined]);
  const [only] = query.tokens;
  if (query.tokens.length === 1 && only?.kind === 'word' && only.text.length === 1 && query.typing && !filtered) {
    const named = [...((await namedSo(query, text, [])) ?? [])].map(([no]) => no);
    const ranked = [...new Set([...named, ...(first[only.text] ?? [])])].map((no) => ({ no, score: 1, covered: 1, exact: named.includes(no) ? 2 : 0 }));
    return { ranked, understood: [], words: [] };
  }
  const readings = await Promise.all(query.tokens.map((token, i) => readToken(token, query.typing && i === query.tokens.length - 1, literally)));
  const postings = new Map(readings.flatMap(({ found }) => [...found]));
  const [names, excluded] = await Promise.all([
    namedSo(query, text, readings),
    entriesWith(query.without),
    addPairs(readings, postings),
  ]);
  const pass = columns && passes(query.filters, columns);
  const factor = kindFactor(text, kinds, readings.length > 1 && readings.some((reading) => namesSomeone(reading, kinds)));
  const all = readings.length ? relevant(rank(readings.map(({ concept }) => concept), postings, names, entries, factor)) : everyEntry(entries);
  return {
    ranked: all.filter(({ no }) => !excluded.has(no) && (pass?.(no) ?? true)),
    understood: readings.flatMap(({ corrected }, i) => understoodAs(query.tokens[i], corrected, text)),
    words: readings.map(({ corrected, found }, i) => ({ text: corrected ?? asTyped(query.tokens[i], text), held: Math.max(0, ...[...found.values()].map((list) => list.size)) })),
  };
}

/** Entries whose title or alias is the whole question, as typed or as corrected; if there are none, overviews that answer this very question. */
async function namedSo(query: Query, text: string, readings: readonly Reading[]): Promise<Postings | undefined> {
  let corrected = text;
  for (const [i, { meant: word }] of [...readings.entries()].toReversed()) {
    const token = query.tokens[i];
    if (word !== undefined && token) corrected = corrected.slice(0, token.start) + word + corrected.slice(token.end);
  }
  for (const name of new Set([text, corrected])) {
    const [first] = normalise(name);
    const found = first && (await lookUp(nameKey(first.text, foldName(name)), false)).postings;
    if (found) return found;
  }
  return query.tokens.length > 1 ? (await lookUp(questionKey(query.text), false)).postings : undefined;
}

function everyEntry(entries: number): Ranked[] {
  return Array.from({ length: entries }, (_, no) => ({ no, score: 1, covered: 1, exact: 0 }));
}

/** What holds much less of the question than the best answers is no answer. */
function relevant(ranked: readonly Ranked[]): readonly Ranked[] {
  const covered = Math.max(0, ...ranked.slice(0, 20).map((r) => r.covered));
  return ranked.filter((r) => r.exact || r.covered >= covered * 0.45);
}

/** Neighbouring words as a pair: where they stand together they count more. */
async function addPairs(readings: readonly Reading[], postings: Map<string, Postings>): Promise<void> {
  await Promise.all(
    readings.slice(1).flatMap((next, i) => {
      const [a, b] = [readings[i]?.concept.readings[0]?.word, next.concept.readings[0]?.word];
      if (!a || !b) return [];
      const pair = pairKey(a, b);
      return [
        lookUp(pair, false).then(({ postings: found }) => {
          if (found) postings.set(pair, found);
        }),
      ];
    }),
  );
}

async function entriesWith(words: readonly string[]): Promise<ReadonlySet<number>> {
  const lists = await Promise.all(words.map(async (word) => (await lookUp(word, false)).postings));
  return new Set(lists.flatMap((list) => [...(list?.keys() ?? [])]));
}

/** A word as the reader wrote it (the full text knows word forms), anything else as the index writes it. */
function asTyped(token: Token | undefined, text: string): string {
  return !token ? '' : token.kind === 'word' ? text.slice(token.start, token.end) : token.text;
}

function understoodAs(token: Token | undefined, corrected: string | undefined, text: string): Understood[] {
  if (!token) return [];
  const typed = text.slice(token.start, token.end);
  if (corrected !== undefined) return [{ typed, as: corrected, slip: true }];
  return token.said === undefined || token.said === typed ? [] : [{ typed, as: token.said, slip: false }];
}

/** Question words lean towards a kind, a little. */
const LEANINGS: readonly (readonly [RegExp, SearchKind])[] = [
  [/\b(what (?:is|are|does|do)|meaning|means|defin\w+|explain|difference|formula|how does)\b/i, 'term'],
  [/\b(who said|said|says|quote\w*|words|called)\b/i, 'quote'],
  [/\b(who (?:is|was|runs|leads|founded|heads)|ceo of)\b/i, 'person'],
  [/\b(deals?|invest(?:s|ed|ment)?|rais(?:e|es|ed)|round|pa(?:y|id|ys)|bought|buys|acquir\w+|lend\w*|borrow\w*)\b/i, 'deal'],
  [/\b(disput\w+|disagree\w*|differ|contradict\w*|really)\b/i, 'dispute'],
  [/\b(relation\w*|ties|tied|connect\w*|link(?:s|ed)|between|versus|vs|total|altogether|overall|how much (?:money )?(?:has|have|did)|over time|history|calculat\w*|compar\w*|matrix|map|timeline|what happened)\b/i, 'overview'],
];
const LEAN = 1.2;
const LEAN_OVERVIEW = 1.35;
/** A document is what an entry rests on, and a quote one voice on it: seldom what was looked for. */
const KIND_FACTOR: Readonly<Partial<Record<SearchKind, number>>> = { source: 0.75, quote: 0.7 };

/** A word at least this strong for a company, person or product is its name. */
const NAME_STRENGTH = 150;
/** Who asks about somebody by name wants what they did more than what a word means. */
const TERM_BESIDE_NAME = 0.8;

function namesSomeone({ found }: Reading, kinds: string): boolean {
  return [...found.values()].some((list) => [...list].some(([no, weight]) => weight >= NAME_STRENGTH && /[cpm]/.test(kinds[no] ?? '')));
}

/** A page about many entries answers a question that it holds all of, and better than one entry would; of any more special question it is no answer. */
const OVERVIEW = { whole: 1.3, part: 0.8 } as const;

function overviewFactor(share: number): number {
  return share > 0.99 ? OVERVIEW.whole : OVERVIEW.part * share;
}

function kindFactor(text: string, kinds: string, named: boolean): (no: number, share: number) => number {
  const wanted = new Set(LEANINGS.flatMap(([pattern, kind]) => (pattern.test(text) ? [kind] : [])));
  return (no, share) => {
    const kind = KIND_LETTERS[kinds[no] ?? ''];
    if (kind === undefined) return 1;
    if (kind === 'overview') return overviewFactor(share) * (wanted.has(kind) ? LEAN_OVERVIEW : 1);
    const lean = wanted.has(kind) ? LEAN : 1;
    return (named && kind === 'term' ? TERM_BESIDE_NAME : 1) * (KIND_FACTOR[kind] ?? 1) * lean;
  };
}
