// One reading of text for the search index and the query box: amounts, percentages, power, dates and words become the same
// tokens however they are spelled.

import { CURRENCY_NAMES, CURRENCY_WORDS, type CurrencyCode, SCALES, sayNumber, SYMBOLS } from '#model/money-words.ts';
import { MONTH_NAMES, readDates } from '#model/spoken-dates.ts';
import { foldWord, WORD } from '#model/words.ts';

export interface Token {
  /** `usd6600000000`, `n6600000000`, `pct49`, `w10000000000`, `d2024-10` or a folded word. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'amount' | 'percent' | 'power' | 'date' | 'word';
  /** How the site says it back: "6.6 billion US dollars". Undefined for words. */
  readonly said?: string;
  /** Weaker readings: the number without its currency, the year of a month. */
  readonly wider?: readonly string[];
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1, an: 1, half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
};
const alternatives = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[$.]/g, '\\$&')).join('|');
const CODES = alternatives(Object.keys(CURRENCY_NAMES));
const SIGNS = alternatives(Object.keys(SYMBOLS));
const UNITS = alternatives(Object.keys(SCALES));
const SPOKEN = `(?:(?:${alternatives(Object.keys(NUMBER_WORDS))})(?:[\\s-]+(?:${alternatives(Object.keys(NUMBER_WORDS))}|point))*)(?=[\\s-]+(?:trillion|billion|million))`;
/** sign or code, number, scale, sign, code or word of the currency; at least a currency or a scale makes it an amount. */
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(${SIGNS})\\s?|(${CODES})\\s?)?(?:(\\d+(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,·]\\d+)?)|(${SPOKEN}))` +
    `(?:[\\s\\u00a0-]?(${UNITS})(?![\\p{L}\\p{N}]))?(?:\\s?(?:u\\.?s\\.?\\s)?(?:(${SIGNS})(?!\\s?\\d)|(${CODES}|${alternatives(Object.keys(CURRENCY_WORDS))})(?![\\p{L}\\p{N}])))?`,
  'giu',
);
const PERCENT = /(\d+(?:[.,]\d+)?)\s?(?:%|per\s?cent\b|pct\b|percentage points?\b)/giu;
const POWER = /(\d+(?:[.,]\d+)*)\s?-?(gigawatts?|megawatts?|kilowatts?|gw|mw|kw)\b/giu;
const WATTS: Readonly<Record<string, number>> = { g: 1e9, m: 1e6, k: 1e3 };

/** Bare numbers from here on are amounts even without currency or scale: nobody writes a year or a count like this. */
const PLAIN_AMOUNT = 1_000_000;

/** `1,250` → 1250, `6,6` → 6.6, `6·6` → 6.6, `six point six` → 6.6 */
function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text.replace(/[\s\u00a0\u202f]|,(?=\d{3}(?:\D|$))/g, '').replace(/[,·]/, '.'));
  const [whole = '', fraction] = text.toLowerCase().split(/[\s-]*point[\s-]*/);
  const add = (words: string): number => words.split(/[\s-]+/).filter(Boolean).reduce((sum, word) => {
    const value = NUMBER_WORDS[word] ?? 0;
    return word === 'hundred' ? Math.max(sum, 1) * value : word === 'a' && sum ? sum : sum + value;
  }, 0);
  return add(whole) + (fraction ? Number(`0.${add(fraction)}`) : 0);
}

const exact = (value: number): number => Number(value.toPrecision(12));

function amounts(text: string): Token[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): Token[] => {
    const [whole, sign, code, digits, spoken, unit, signAfter, wordAfter] = match;
    const currency = currencyOf(sign ?? signAfter) ?? (code ?? (wordAfter && !(wordAfter.toLowerCase() in CURRENCY_WORDS) ? wordAfter : undefined))?.toUpperCase() ?? (wordAfter ? CURRENCY_WORDS[wordAfter.toLowerCase()] : undefined);
    const value = exact(readNumber(digits ?? spoken ?? '0') * (unit ? (SCALES[unit.toLowerCase()] ?? 1) : 1));
    const loose = unit !== undefined && unit.length === 1 && !currency && !/\d$/.test(whole.slice(0, -1));
    const grouped = /\d[,\u00a0\u202f]\d{3}/.test(digits ?? '');
    if ((!currency && !unit && !grouped && value < PLAIN_AMOUNT) || loose || !value) return [];
    const said = currency ? `${sayNumber(value)} ${CURRENCY_NAMES[currency as CurrencyCode]}` : sayNumber(value);
    const place = { start: match.index, end: match.index + whole.trimEnd().length, kind: 'amount' as const, said };
    return [currency ? { ...place, text: `${currency.toLowerCase()}${value}`, wider: [`n${value}`] } : { ...place, text: `n${value}` }];
  });
}

function currencyOf(sign: string | undefined): CurrencyCode | undefined {
  return sign ? SYMBOLS[sign.toUpperCase() as keyof typeof SYMBOLS] : undefined;
}

function measures(text: string): Token[] {
  const percents = [...text.matchAll(PERCENT)].map((m): Token => {
    const value = readNumber(m[1] ?? '0');
    return { text: `pct${value}`, start: m.index, end: m.index + m[0].length, kind: 'percent', said: `${value} per cent` };
  });
  const powers = [...text.matchAll(POWER)].map((m): Token => {
    const value = exact(readNumber(m[1] ?? '0') * (WATTS[m[2]?.[0]?.toLowerCase() ?? ''] ?? 1));
    return { text: `w${value}`, start: m.index, end: m.index + m[0].length, kind: 'power', said: value >= 1e9 ? `${value / 1e9} gigawatts` : `${value / 1e6} megawatts` };
  });
  return [...percents, ...powers];
}

/** Every token of a text, left to right. Amounts, dates and measures are one token each; what is left is words. */
export function normalise(text: string): Token[] {
  const taken: Token[] = [];
  const claim = (tokens: readonly Token[]): void => {
    for (const token of tokens) if (!taken.some((t) => token.start < t.end && t.start < token.end)) taken.push(token);
  };
  claim(measures(text));
  claim(readDates(text));
  claim(amounts(text));
  return [...taken, ...wordsBetween(text, taken)].toSorted((a, b) => a.start - b.start);
}

function wordsBetween(text: string, taken: readonly Token[]): Token[] {
  return [...text.matchAll(WORD)].flatMap((m): Token[] => {
    const [start, end] = [m.index, m.index + m[0].replace(/\.$/, '').length];
    if (taken.some((t) => start < t.end && t.start < end)) return [];
    const folded = foldWord(m[0]);
    // A bare number can also be an amount: `87.20` beside `$87.20`.
    const wider = /^\d+(?:\.\d+)?$/.test(folded) && folded.length > 1 ? { wider: [`n${exact(Number(folded))}`] } : {};
    return folded ? [{ text: folded, start, end, kind: 'word', ...wider }] : [];
  });
}

/** Tokens as the index stores them: each reading, and the month of a date as a word. */
export function indexTokens(text: string): string[] {
  return normalise(text).flatMap((token) => [token.text, ...(token.wider ?? []), ...monthWord(token)]);
}

function monthWord({ kind, text }: Token): string[] {
  const month = kind === 'date' ? MONTH_NAMES[Number(text.slice(6, 8)) - 1] : undefined;
  return month && /^d\d{4}-\d{2}/.test(text) ? [month] : [];
}
