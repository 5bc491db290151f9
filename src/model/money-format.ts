// How an amount is written. Apart from its schema, so that the browser can write one without carrying a validator.

/** Currencies that content may use; the symbol is what readers see before the number. */
export const CURRENCIES = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: 'CN¥', CAD: 'C$', INR: '₹', KRW: '₩' } as const;
export type Currency = keyof typeof CURRENCIES;
export const QUALIFIERS = ['exactly', 'about', 'up-to', 'at-least'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

interface WrittenMoney {
  readonly value: number;
  readonly currency: Currency;
  readonly qualifier: Qualifier;
}

const QUALIFIER_WORDS: Record<Qualifier, string> = { exactly: '', about: 'about ', 'up-to': 'up to ', 'at-least': 'at least ' };
const SCALES: readonly [number, string, string][] = [[1e12, 'tn', 'trillion'], [1e9, 'bn', 'billion'], [1e6, 'm', 'million']];

/** At most `digits` decimals, no trailing zeros, thousands in commas: 1250 → `1,250`, 2.750 → `2.75`. */
export function formatNumber(value: number, digits = 2): string {
  const [whole = '0', fraction = ''] = value.toFixed(digits).replace(/(\.\d*?)0+$/, '$1').split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction && `.${fraction}`);
}

/** `up to $4 bn` (short) or `up to $4 billion` (long); below a million the plain number. Non-breaking inside the figure. */
export function formatMoney(money: WrittenMoney, style: 'short' | 'long' = 'short'): string {
  return QUALIFIER_WORDS[money.qualifier] + formatFigure(money, style);
}

/** The figure without its qualifier: `$4 bn`. */
export function formatFigure(money: Pick<WrittenMoney, 'value' | 'currency'>, style: 'short' | 'long' = 'short'): string {
  const symbol = CURRENCIES[money.currency];
  const [scale, short, long] = SCALES.find(([size]) => money.value >= size) ?? [1, '', ''];
  const figure = formatNumber(money.value / scale, scale === 1 ? 0 : 3);
  return `${symbol}${figure}${short && `\u00a0${style === 'long' ? long : short}`}`;
}
