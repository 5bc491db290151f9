// Which entries answer a question, best first: words weighed by rarity, names before passages, all of the question before part of it.

import { pairKey } from '#model/search-format.ts';

/** One thing asked for: the words of the index that stand for it, each with how well (0–1). */
export interface Concept {
  readonly readings: readonly { readonly word: string; readonly fit: number }[];
}

export interface Ranked {
  readonly no: number;
  readonly score: number;
  /** Share of the question found there, weighed by rarity. */
  readonly covered: number;
  /** Set where a title or alias is exactly what was asked: 2 name, 1 id, 0.75 name or question of an overview, 0.5 a question of the same words. */
  readonly exact: number;
}

/** Entry → weight, for one word of the index. */
export type Postings = ReadonlyMap<number, number>;

/** A whole name found: more than any sum of words. */
const EXACT = 10_000;
/** Stored strength of a whole name → how exact it is. A page about many entries never goes before the entry that bears the name. */
const EXACTNESS = [{ above: 12, exact: 2 }, { above: 9, exact: 1 }, { above: 6, exact: 0.75 }] as const;
const FULL = 255;
/** A word that is the whole title counts more than one of its summary, but not forty times as much. */
const STRENGTH_POWER = 0.6;
const strengthOf = (weight: number): number => (weight / FULL) ** STRENGTH_POWER;
/** Two words asked for together that stand together, against one of them alone. */
const PAIR = 0.6;
/** What an entry with hardly any of the question keeps of its score; the rest comes with its share of the question. */
const PART = 0.4;
/** Rarer words count as held by this many entries, so that one odd word does not decide. */
const RAREST = 8;

/**
 * @param postings Word of the index → entries that hold it; words that no entry holds are missing.
 * @param kindOf Entry, and the share of the question it holds → factor for the kind the question seems to want; 1 if it does not matter.
 * @param entries Number of entries in all.
 */
export function rank(concepts: readonly Concept[], postings: ReadonlyMap<string, Postings>, names: Postings | undefined, entries: number, kindOf: (no: number, share: number) => number = () => 1): Ranked[] {
  const sums = new Map<number, { score: number; covered: number }>();
  const rarities = concepts.map((concept) => rarityOf(concept, postings, entries));
  const asked = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  concepts.forEach((concept, i) => {
    const rarity = rarities[i] ?? 0;
    for (const [no, weight] of bestReadings(concept, postings)) {
      const sum = sums.get(no) ?? { score: 0, covered: 0 };
      sum.score += rarity * strengthOf(weight);
      sum.covered += rarity;
      sums.set(no, sum);
    }
  });
  for (const [pair, rarity] of pairs(concepts, rarities)) for (const [no, weight] of postings.get(pair) ?? []) {
    const sum = sums.get(no);
    if (sum) sum.score += PAIR * rarity * strengthOf(weight);
  }
  const ranked = [...sums].map(([no, { score, covered }]): Ranked => {
    const share = covered / asked;
    return { no, covered: share, exact: 0, score: score * (PART + (1 - PART) * share) * kindOf(no, share) };
  });
  return withNames(ranked, names).toSorted((a, b) => b.score - a.score || a.no - b.no);
}

function withNames(ranked: readonly Ranked[], names: Postings | undefined): Ranked[] {
  if (!names?.size) return [...ranked];
  const known = new Map(ranked.map((r) => [r.no, r]));
  for (const [no, strength] of names) {
    const before = known.get(no);
    const exact = EXACTNESS.find(({ above }) => strength > above)?.exact ?? 0.5;
    known.set(no, { no, covered: 1, exact, score: (before?.score ?? 0) + exact * EXACT });
  }
  return [...known.values()];
}

/** Inverse document frequency of the commonest good reading; of any reading if none is good. */
function rarityOf({ readings }: Concept, postings: ReadonlyMap<string, Postings>, entries: number): number {
  const sizes = (least: number): number[] => readings.filter(({ fit, word }) => fit >= least && postings.has(word)).map(({ word }) => postings.get(word)?.size ?? 0);
  const good = sizes(0.5);
  return Math.log(1 + entries / Math.max(RAREST, ...(good.length ? good : sizes(0))));
}

function bestReadings({ readings }: Concept, postings: ReadonlyMap<string, Postings>): Map<number, number> {
  const best = new Map<number, number>();
  for (const { word, fit } of readings) for (const [no, weight] of postings.get(word) ?? []) best.set(no, Math.max(best.get(no) ?? 0, weight * fit));
  return best;
}

/** Neighbouring words that were asked for together, by their best readings. */
function pairs(concepts: readonly Concept[], rarities: readonly number[]): [string, number][] {
  return concepts.slice(1).flatMap((concept, i) => {
    const [a, b] = [concepts[i]?.readings[0]?.word, concept.readings[0]?.word];
    return a && b ? [[pairKey(a, b), Math.min(rarities[i] ?? 0, rarities[i + 1] ?? 0)] as [string, number]] : [];
  });
}
