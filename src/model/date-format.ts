// How a date is written. Apart from its schema, so that the browser can write one without carrying a validator.

declare const brand: unique symbol;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, checked to be a real calendar date (proleptic Gregorian, no time zone). */
export type PartialDate = string & { readonly [brand]: 'PartialDate' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** `2023-09-25` → `25 Sep 2023` (or `25 September 2023`), `2023-09` → `Sep 2023`, `2023` → `2023`. */
export function formatDate(date: PartialDate, style: 'short' | 'long' = 'short'): string {
  const [year, month, day] = date.split('-');
  const name = month && (style === 'long' ? LONG_MONTHS : MONTHS)[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}
