// Figures with a unit, as formulas take and give them: how they are written, and how a reader may type them. Light enough for the browser.

import { CURRENCIES, type Currency, formatFigure, formatNumber } from '#model/money-format.ts';
import { SCALES } from '#model/money-words.ts';

/** Unit → what stands behind the number, and what a reader is told to type. */
export const UNITS = {
  money: { one: '', many: '', hint: 'an amount of money, such as 61.5 bn' },
  price: { one: '', many: '', hint: 'money per unit, such as 23.28' },
  percent: { one: '%', many: '%', hint: 'per cent' },
  times: { one: ' times', many: ' times', hint: 'a number' },
  ratio: { one: '', many: '', hint: 'a number' },
  shares: { one: ' share', many: ' shares', hint: 'a number of shares, such as 37.5 m' },
  people: { one: ' person', many: ' people', hint: 'a number of people' },
  units: { one: ' unit', many: ' units', hint: 'a number of units' },
  years: { one: ' year', many: ' years', hint: 'years' },
  months: { one: ' month', many: ' months', hint: 'months' },
  gigawatts: { one: '\u00a0GW', many: '\u00a0GW', hint: 'gigawatts' },
  megawatts: { one: '\u00a0MW', many: '\u00a0MW', hint: 'megawatts' },
  'engineer-years': { one: ' engineer-year', many: ' engineer-years', hint: 'engineer-years' },
} as const;
export type Unit = keyof typeof UNITS;

/** Whether the figure is in a currency. */
export const isMoney = (unit: Unit): boolean => unit === 'money' || unit === 'price';

/** A figure as an expression takes it: 11 per cent enter as 0.11. */
export const intoExpression = (value: number, unit: Unit): number => (unit === 'percent' ? value / 100 : value);
/** The way back: 0.11 is 11 per cent. Twelve digits, so that no trace of binary fractions stays. */
export const outOfExpression = (value: number, unit: Unit): number => Number((unit === 'percent' ? value * 100 : value).toPrecision(12));

/** `$61.5 bn`, `14.5%`, `20.5 times`. @param digits Significant digits where the figure was worked out. */
export function formatQuantity(value: number, unit: Unit, currency: Currency, digits = 12): string {
  const size = Number(Math.abs(value).toPrecision(digits));
  const sign = value < 0 && size ? '−' : '';
  if (unit === 'money' && (size >= 1e6 || (size >= 1000 && Number.isInteger(size)))) return sign + formatFigure({ value: size, currency });
  // Cents stand in full where there are any: $44.60, $0.00001.
  const plain = formatNumber(size, size >= 1 ? 2 : 6);
  if (isMoney(unit)) return sign + CURRENCIES[currency] + (/\.\d$/.test(plain) ? `${plain}0` : plain);
  return sign + formatNumber(size, size >= 1000 ? 1 : 4) + UNITS[unit][size === 1 ? 'one' : 'many'];
}

const TYPED = /^(?:[a-z]{0,2}\$|[€£¥₹₩])?\s*(-?[\d,]+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:%|([a-z]+))?$/i;

/** `61.5e9`, `$61.5 bn`, `61,500,000,000`, `11%`; undefined for anything else. */
export function readQuantity(text: string): number | undefined {
  const [, digits, word = ''] = TYPED.exec(text.trim().replaceAll('\u00a0', ' ').replace('−', '-')) ?? [];
  const scale = word ? SCALES[word.toLowerCase()] : 1;
  const value = digits === undefined || scale === undefined ? NaN : Number((Number(digits.replaceAll(',', '')) * scale).toPrecision(12));
  return Number.isFinite(value) ? value : undefined;
}

/** Short enough for an address: 61500000000 → `61.5e9`. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const [scale, e] = size >= 1e9 ? [1e9, 'e9'] : size >= 1e6 ? [1e6, 'e6'] : [1, ''];
  return `${Number((value / scale).toPrecision(12))}${e}`;
}
