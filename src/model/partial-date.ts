// A date as precise as the record is honest: a year, a month or a day. Kept as text, never as a Date with an invented time.

import { z } from 'zod';
import type { PartialDate } from '#model/date-format.ts';

export { formatDate, type PartialDate } from '#model/date-format.ts';

const SHAPE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True when `text` has one of the three shapes and names a day that exists. */
export function isPartialDate(text: string): text is PartialDate {
  if (!SHAPE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** The schema for a date field. YAML reads `1986` as a number, so numbers are taken as text. */
export function partialDate() {
  return z.coerce
    .string()
    .regex(SHAPE, 'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source is')
    .refine(isPartialDate, 'is not a day that exists') as unknown as z.ZodType<PartialDate, string>;
}

/** The first day the date can mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return `${date}${'-01-01'.slice((date.length - 4))}`;
}

/** The last day the date can mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** Sort order: by earliest day, the vaguer date first when both start alike. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [x, y] = [earliestDay(a), earliestDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}
