// How strongly each word stands for an entry: names weigh by how much of the name the word is, other text by how often it stands there.

import { stemmer } from 'stemmer';
import { indexTokens, normalise } from '#model/normalise.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { nameKey, pairKey, questionKey } from '#model/search-format.ts';
import type { SearchKind } from '#model/search-kind.ts';
import { canBeMeantAs } from '#model/slips.ts';
import { widerDates } from '#model/spoken-dates.ts';
import { synonymGroup } from '#model/synonyms.ts';
import { foldName, STOP_WORDS } from '#model/words.ts';
import type { SearchDocument } from '#views/search-documents.ts';

/** Kinds whose title is a name of its own, not a word of the language: `Masayoshi` is the person before the fund. */
const OWN_NAME: ReadonlySet<SearchKind> = new Set(['person', 'company', 'product']);
/** A word of a name of n words weighs 1/n to this power; in a name made of the names of several things each of them is only part of what it is about. */
const LENGTH_POWER = 0.35;
const LENGTH_POWER_OVERVIEW = 0.7;
/** What a word of a name weighs: names of things and people more than headlines. */
const NAME_WEIGHT: Record<SearchKind, number> = { company: 12, person: 13, product: 12, term: 12, deal: 9, quote: 7, dispute: 7, event: 7, source: 5, overview: 13 };

/** Whole names and ids of entries; names and questions of overviews; questions by the words that count in them, in any order. */
const EXACT = { name: 2, id: 1, overview: 0.75, sameWords: 0.5 } as const;

/** Every word, pair of words and whole name of a document with its weight, about 0–25. `company` gives the name of a company. */
export function weightsOf(document: SearchDocument, company: (id: string) => string): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number): void => void weights.set(word, (weights.get(word) ?? 0) + weight);
  const atLeast = (word: string, weight: number): void => void weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  for (const { weight, text } of document.fields) {
    const counts = new Map<string, number>();
    for (const word of indexTokens(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) add(word, (weight * 2 * count) / (count + 1));
    if (weight >= 4) for (const [pair] of pairsOf(text)) add(pair, weight * 0.6);
  }
  if (document.kind === 'deal') for (const id of document.companies.slice(0, 6)) add(foldName(company(id)), 0.5);
  for (const share of document.percentages) atLeast(`pct${share}`, 7);
  for (const { weight, money } of document.amounts) for (const word of [`${money.currency.toLowerCase()}${money.value}`, `n${money.value}`]) atLeast(word, weight);
  for (const { weight, date } of document.dates) for (const [word, share] of dateWords(date)) add(word, weight * share);
  const overview = document.kind === 'overview';
  const power = overview ? LENGTH_POWER_OVERVIEW : LENGTH_POWER;
  addPhrases(document.asks, 5, power, add, atLeast);
  addPhrases(document.names.filter((name) => !misspells(name, document.title)), NAME_WEIGHT[document.kind] * (overview ? 0.8 + 0.4 * document.prior : 1), power, add, atLeast);
  if (OWN_NAME.has(document.kind)) addPhrases([document.title], 4, power, add, atLeast);
  addSynonyms(weights);
  const whole = (name: string, weight: number): void => {
    const [first] = normalise(name);
    if (first) atLeast(nameKey(first.text, foldName(name)), weight);
  };
  if (overview) {
    for (const name of [...document.names, ...document.asks]) whole(name, EXACT.overview);
    for (const ask of document.asks) atLeast(questionKey(ask), EXACT.sameWords);
  } else {
    for (const name of document.names) whole(name, EXACT.name);
    whole(document.id, EXACT.id);
  }
  return weights;
}

/** An alias that is the title with a slip leads there as a whole; its words are no words of the index, so that the search box corrects and says so. */
export function misspells(alias: string, title: string): boolean {
  const [a, b] = [foldName(alias), foldName(title)];
  return a !== b && stemmer(a) !== stemmer(b) && canBeMeantAs(a, b);
}

/** Each group of synonyms weighs as its heaviest word in the document. */
function addSynonyms(weights: Map<string, number>): void {
  for (const [word, weight] of weights) {
    const group = synonymGroup(word);
    if (group !== undefined) weights.set(group, Math.max(weights.get(group) ?? 0, weight));
  }
}

/** Words and pairs of short texts: of several that hold a word the one it is most of counts. */
function addPhrases(phrases: readonly string[], weight: number, power: number, add: (word: string, weight: number) => void, atLeast: (word: string, weight: number) => void): void {
  const best = new Map<string, number>();
  for (const phrase of phrases) {
    const words = indexTokens(phrase);
    const meant = Math.max(1, words.filter((word) => !STOP_WORDS.has(word)).length);
    for (const word of words) best.set(word, Math.max(best.get(word) ?? 0, weight / meant ** power));
    for (const [pair, joined] of pairsOf(phrase)) {
      best.set(pair, Math.max(best.get(pair) ?? 0, (weight * 0.8) / meant ** power));
      atLeast(joined, weight / meant ** power);
    }
  }
  for (const [word, share] of best) add(word, share);
}

/** Pairs of neighbouring words that mean something, and the two as one word: `pre money` → `pre_money`, `premoney`. */
function pairsOf(text: string): [string, string][] {
  const words = normalise(text).filter((token) => !STOP_WORDS.has(token.text)).map((token) => token.text);
  return words.slice(1).map((word, i) => [pairKey(words[i] ?? '', word), `${words[i] ?? ''}${word}`]);
}

function dateWords(date: PartialDate): [string, number][] {
  const word = `d${date}`;
  return [[word, 1], ...widerDates(word).map((wider): [string, number] => [wider, 0.8])];
}
