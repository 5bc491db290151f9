// Valuations as a step chart: one line for a company and currency, values of one date side by side.

import { type Currency, formatFigure, formatMoney } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import type { StepPoint } from '#drawing/step-chart.ts';
import type { Link } from '#views/link.ts';
import { daysOf, type Valuation } from '#views/valuations.ts';

interface ChartPoint extends StepPoint {
  /** Where each value leads, in the order of `values`. */
  readonly links: readonly { readonly href: string; readonly title: string; readonly lapsed: boolean }[];
}

export interface ValuationLine {
  readonly link: Link;
  readonly points: readonly ChartPoint[];
  /** Its last value or values: `$965 bn`, `€10 bn to €11.7 bn`. */
  readonly last: string;
  /** What a line says to who cannot see it. */
  readonly name: string;
}

export interface ValuationDrawing {
  readonly scale: 'log' | 'linear';
  /** Whole years around all points. */
  readonly days: readonly [from: number, to: number];
  readonly years: readonly { readonly at: number; readonly text: string }[];
  readonly currency: Currency;
  readonly lines: readonly ValuationLine[];
}

export const BASIS_WORDS = { 'post-money': 'post-money', 'pre-money': 'pre-money', 'as-reported': 'as reported' } as const;

/** The values of the last date on record: several where a date has several. */
export function latestOf(values: readonly Valuation[]): readonly Valuation[] {
  return values.filter(({ date }) => date === values.at(-1)?.date);
}

/** @param lines Of one currency. */
export function valuationDrawing(lines: readonly { readonly link: Link; readonly values: readonly Valuation[] }[], scale: 'log' | 'linear'): ValuationDrawing {
  const dates = lines.flatMap(({ values }) => values.map(({ date }) => date.slice(0, 4))).toSorted();
  const [first, last] = [Number(dates[0]), Number(dates.at(-1))];
  const years = Array.from({ length: last - first + 2 }, (_, i) => ({ at: daysOf(String(first + i) as PartialDate).first, text: String(first + i) }));
  const currency = lines[0]?.values[0]?.amount.currency ?? 'USD';
  return { scale, days: [years[0]?.at ?? 0, years.at(-1)?.at ?? 1], years: years.slice(0, -1), currency, lines: lines.map(lineOf) };
}

function lineOf({ link, values }: { readonly link: Link; readonly values: readonly Valuation[] }): ValuationLine {
  const points = [...Map.groupBy(values, ({ date }) => date)].map(([date, list]): ChartPoint => ({
    ...daysOf(date), low: Math.min(...list.map(({ low }) => low)), high: Math.max(...list.map(({ high }) => high)),
    values: list.map((value) => ({ value: value.amount.value, lines: [formatMoney(value.amount), `${BASIS_WORDS[value.basis]}, ${formatDate(date)}`, ...rangeLine(value, list)] })),
    links: list.map((value) => ({ href: value.link.href, title: value.deal.data.title, lapsed: value.lapsed })),
  }));
  const [earliest, latest] = [values[0], latestOf(values)];
  const last = latest.map(({ amount }) => formatMoney(amount)).join(' to ');
  return { link, points, last, name: `${link.text} ${last}: ${values.length} valuations, from ${earliest ? `${formatMoney(earliest.amount)} in ${formatDate(earliest.date, 'long')}` : ''} to ${last} in ${latest[0] ? formatDate(latest[0].date, 'long') : ''}` };
}

/** That sources differ, where the other figures are not rows of their own at the same date. */
function rangeLine({ low, high, amount }: Valuation, list: readonly Valuation[]): string[] {
  const shown = new Set(list.map((value) => value.amount.value));
  if (shown.has(low) && shown.has(high)) return [];
  return [`sources: ${formatFigure({ value: low, currency: amount.currency })} to ${formatFigure({ value: high, currency: amount.currency })}`];
}
