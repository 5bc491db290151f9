// What a word of the question can mean in the index: itself, another form of it, its beginning, a synonym, or a name it is a slip of.

import { stemmer } from 'stemmer';
import type { Token } from '#model/normalise.ts';
import type { Concept, Postings } from '#model/search-rank.ts';
import { canBeMeantAs, slipsBetween, slipsForgiven } from '#model/slips.ts';
import { synonymGroup } from '#model/synonyms.ts';
import { lookUp, slipCandidates, type WordLookup } from './index-reader.element.ts';

const MOST_COMPLETIONS = 24;
const MOST_SLIPS = 8;
const COMPLETION = 0.72;
const STEM = 0.8;
const SLIP = 0.75;
/** The year where a day was asked for, the number where a currency was. */
const WIDER = 0.2;
const GROUP = 0.2;
/** A word this rare, one slip away from one this many times commoner, is taken for a slip although some page has it. */
const RARE = 2;
const COMMONER = 15;

export interface Reading {
  readonly concept: Concept;
  readonly found: ReadonlyMap<string, Postings>;
  readonly corrected: string | undefined;
  /** The word it is taken for in a name, where it is no word of the index itself. */
  readonly meant: string | undefined;
}

/** @param literally As typed: no corrections, forms or synonyms. */
export async function readToken(token: Token, typing: boolean, literally: boolean): Promise<Reading> {
  const { text, kind, wider = [] } = token;
  const found = new Map<string, Postings>();
  const readings: { word: string; fit: number }[] = [];
  const take = (word: string, fit: number, postings: Postings | undefined): void => {
    if (!postings || found.has(word)) return;
    found.set(word, postings);
    readings.push({ word, fit });
  };
  const looked = await lookUp(text, typing && kind === 'word');
  take(text, 1, looked.postings);
  for (const word of wider) take(word, looked.postings ? WIDER : 0.8, (await lookUp(word, false)).postings);
  if (kind === 'word') {
    if (!literally) for (const [word, postings] of await sameStem(text, looked)) take(word, STEM, postings);
    if (typing) for (const word of completions(text, looked)) take(word, COMPLETION * (0.5 + (0.5 * text.length) / word.length), looked.at(word));
  }
  const group = kind === 'word' && !literally ? synonymGroup(text) : undefined;
  if (group !== undefined) take(group, GROUP, (await lookUp(group, false)).postings);
  const held = looked.postings?.size ?? 0;
  if (kind === 'word' && !literally && !typing && held > 0 && held <= RARE) {
    const common = (await correct(text)).find((slip) => slip.postings.size >= held * COMMONER && slip.word[0] === text[0]);
    if (common) take(common.word, common.fit, common.postings);
    if (common) return { concept: { readings }, found, corrected: common.word, meant: common.word };
  }
  if (readings.length || kind !== 'word' || literally) return { concept: { readings: readings.length ? readings : [{ word: text, fit: 1 }] }, found, corrected: undefined, meant: looked.postings ? undefined : nearestTo(text, readings.filter(({ fit }) => fit === STEM)) };
  const slips = await correct(text);
  for (const { word, fit, postings } of slips) take(word, fit, postings);
  return { concept: { readings: readings.length ? readings : [{ word: text, fit: 1 }] }, found, corrected: slips[0]?.word, meant: slips[0]?.word };
}

function nearestTo(text: string, readings: readonly { readonly word: string }[]): string | undefined {
  return readings.filter(({ word }) => canBeMeantAs(text, word)).toSorted((a, b) => slipsBetween(text, a.word) - slipsBetween(text, b.word))[0]?.word;
}

function plainWords(words: readonly string[]): string[] {
  return words.filter((word) => !/[=_]/.test(word));
}

/** Other forms of a word. The stem may stand on an earlier page of words than the word itself (`invest`, `investment`). */
async function sameStem(text: string, looked: WordLookup): Promise<[string, Postings | undefined][]> {
  if (text.length < 4) return [];
  const stem = stemmer(text);
  const forms = new Map<string, Postings | undefined>();
  for (const { begin, at } of [looked, await lookUp(stem, false)])
    for (const word of plainWords(begin(stem.slice(0, Math.max(3, stem.length - 1))))) if (word !== text && stemmer(word) === stem) forms.set(word, at(word));
  return [...forms];
}

function completions(text: string, { begin, at }: WordLookup): string[] {
  const size = (word: string): number => at(word)?.size ?? 0;
  return plainWords(begin(text)).filter((word) => word !== text).toSorted((a, b) => size(b) - size(a)).slice(0, MOST_COMPLETIONS);
}

/** Words of names one slip away (two in long words): the nearest first, of equally near ones the commoner. A swap of two neighbours is one slip. */
async function correct(text: string): Promise<{ word: string; fit: number; postings: Postings }[]> {
  if (!slipsForgiven(text.length) || /^\d+$/.test(text)) return [];
  const near = (await slipCandidates(text)).filter((word) => canBeMeantAs(text, word)).map((word) => {
    const slips = slipsBetween(text, word);
    return { word, slips: slips + (word[0] === text[0] ? 0 : 0.4), fit: slips === 1 ? SLIP : SLIP * 0.7 };
  });
  const nearest = near.toSorted((a, b) => a.slips - b.slips || a.word.length - b.word.length).slice(0, MOST_SLIPS);
  const held = await Promise.all(nearest.map(async (slip) => ({ ...slip, postings: (await lookUp(slip.word, false)).postings ?? new Map<number, number>() })));
  return held.toSorted((a, b) => a.slips - b.slips || b.postings.size - a.postings.size).slice(0, 4);
}
