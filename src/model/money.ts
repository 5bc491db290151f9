// An amount of money: number, ISO 4217 currency, and how exact the source is about it.

import { z } from 'zod';
import { CURRENCIES, type Currency, type Qualifier, QUALIFIERS } from '#model/money-format.ts';
import { SCALES as UNITS, SYMBOLS } from '#model/money-words.ts';

export { CURRENCIES, type Currency, formatFigure, formatMoney, formatNumber, type Qualifier, QUALIFIERS } from '#model/money-format.ts';

export const moneySchema = z.strictObject({
  value: z.number().positive().describe('The amount in whole units of the currency: 4 billion dollars is 4000000000 (or 4e9).'),
  currency: z.enum(Object.keys(CURRENCIES) as [Currency, ...Currency[]]).describe('ISO 4217 code, e.g. USD.'),
  qualifier: z.enum(QUALIFIERS).describe('How the source puts it: exactly, about, up-to (a ceiling) or at-least (a floor).'),
});
export type Money = z.infer<typeof moneySchema>;

export interface AmountInText {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
}

const WORDS: Record<string, Qualifier> = {
  'up to': 'up-to', 'as much as': 'up-to', 'at most': 'up-to', about: 'about', around: 'about', roughly: 'about',
  nearly: 'about', almost: 'about', 'at least': 'at-least', 'more than': 'at-least', over: 'at-least',
};
const CODES = Object.keys(CURRENCIES).join('|');
const AMOUNT = new RegExp(
  `(?:\\b(up to|as much as|at most|about|around|roughly|nearly|almost|at least|more than|over)\\s+)?` +
    `(?:(US\\$|C\\$|[$€£¥₹₩])\\s?|\\b(${CODES})\\s)(\\d[\\d,]*(?:\\.\\d+)?)` +
    `(?:[\\s\\u00a0-]?(trillion|billion|million|thousand|tn|bn|mn|[tbmk])\\b)?`,
  'gi',
);

/** Every amount of money written in `text`, left to right, with its qualifier words inside the span. */
export function findAmounts(text: string): AmountInText[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const [whole, words, symbol, code, digits = '0', unit] = match;
    const currency = symbol ? (SYMBOLS[symbol.toUpperCase() as keyof typeof SYMBOLS] ?? 'USD') : (code?.toUpperCase() as Currency);
    const value = Number(digits.replaceAll(',', '')) * (unit ? (UNITS[unit.toLowerCase()] ?? 1) : 1);
    return {
      start: match.index,
      end: match.index + whole.length,
      money: { value: Number(value.toPrecision(12)), currency, qualifier: WORDS[words?.toLowerCase() ?? ''] ?? 'exactly' },
    };
  });
}

/** The same text with amounts that no line break can split: `$4 billion`. */
export function keepAmounts(text: string): string {
  return text.replace(/(?<=\d) (?=(?:trillion|billion|million|bn|tn)\b)/g, '\u00a0');
}

/** Percentages written in `text` (`15%`, `15 per cent`). */
export function findPercentages(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\d+(?:\.\d+)?\s?(?:%|per\s?cent\b)/gi)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
