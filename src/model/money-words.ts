// How amounts are written: symbols, codes, words and scales. Plain tables, light enough for the browser.

export const SYMBOLS = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', 'CN¥': 'CNY', C$: 'CAD', '₹': 'INR', '₩': 'KRW' } as const;
export type CurrencyCode = (typeof SYMBOLS)[keyof typeof SYMBOLS];

/** What readers write behind the number. */
export const CURRENCY_WORDS: Readonly<Record<string, CurrencyCode>> = {
  dollar: 'USD', dollars: 'USD', euro: 'EUR', euros: 'EUR', pound: 'GBP', pounds: 'GBP', sterling: 'GBP', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', rmb: 'CNY', rupee: 'INR', rupees: 'INR', won: 'KRW',
};

/** How a currency is called in a sentence. */
export const CURRENCY_NAMES: Readonly<Record<CurrencyCode, string>> = {
  USD: 'US dollars', EUR: 'euros', GBP: 'pounds', JPY: 'yen', CNY: 'yuan', CAD: 'Canadian dollars', INR: 'rupees', KRW: 'won',
};

export const SCALES: Readonly<Record<string, number>> = {
  trillion: 1e12, trillions: 1e12, trn: 1e12, tn: 1e12, t: 1e12,
  billion: 1e9, billions: 1e9, bln: 1e9, mrd: 1e9, milliard: 1e9, bn: 1e9, b: 1e9,
  million: 1e6, millions: 1e6, mln: 1e6, mio: 1e6, mn: 1e6, mm: 1e6, m: 1e6,
  thousand: 1e3, k: 1e3,
};

const NAMED_SCALES: readonly (readonly [number, string])[] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']];

/** 6600000000 → `6.6 billion`; below a million the number with commas. */
export function sayNumber(value: number): string {
  const [scale, name] = NAMED_SCALES.find(([size]) => value >= size) ?? [1, ''];
  const figure = Number((value / scale).toPrecision(6)).toLocaleString('en', { maximumFractionDigits: 3 });
  return name ? `${figure} ${name}` : figure;
}
