// What each company was said to be worth, when, on which basis and by whom. A valuation is no payment.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Currency, Money } from '#model/money.ts';
import { compareDates, earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';
import { type Rung, rungOfValuation } from '#model/rung.ts';
import type { DisputeItem, Evidence, Text } from '#views/blocks.ts';
import { disputesBeside } from '#views/disputed.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import { optionalText } from '#views/text.ts';

export interface Valuation extends Evidence {
  readonly deal: Entry;
  /** The money of the deal, where the valuation stands as a row. */
  readonly link: Link;
  /** The deal never came to be. */
  readonly lapsed: boolean;
  readonly amount: Money;
  readonly basis: EntryOf<'deal'>['data']['valuations'][number]['basis'];
  /** Its own date, else the day the deal was made public. */
  readonly date: PartialDate;
  readonly dateOfDeal: boolean;
  readonly rung: Rung;
  readonly note: Text | undefined;
  readonly disputes: readonly DisputeItem[];
  /** What the versions of its disputes say it is, in its currency; itself where nobody differs. */
  readonly low: number;
  readonly high: number;
  /** The other companies whose worth is counted in. */
  readonly with: readonly Link[];
}

export interface CompanyValuations {
  readonly id: string;
  readonly company: Link;
  /** Of the company alone, oldest first; currencies are kept apart, the one with most values first. */
  readonly series: readonly { readonly currency: Currency; readonly values: readonly Valuation[] }[];
  /** Of the company together with others: never in one line with its own. */
  readonly together: readonly Valuation[];
}

const caches = new WeakMap<Catalog, readonly CompanyValuations[]>();

/** Every company with a valuation on record, by title. */
export function valuations(catalog: Catalog): readonly CompanyValuations[] {
  let found = caches.get(catalog);
  if (!found) caches.set(catalog, (found = gather(catalog)));
  return found;
}

/** Whom the valuations of a deal are of. */
export function valuedCompanies(deal: EntryOf<'deal'>): string[] {
  return [...new Set(deal.data.valuations.flatMap(({ of }) => (of.length ? of : [deal.data.recipient])))];
}

function gather(catalog: Catalog): CompanyValuations[] {
  const rows = catalog.list('deal').flatMap((deal) => deal.data.valuations.flatMap((_, i) => rowsOf(catalog, deal, i)));
  return [...Map.groupBy(rows, ({ id }) => id)]
    .map(([id, list]): CompanyValuations => {
      const values = list.map(({ value }) => value).toSorted((a, b) => compareDates(a.date, b.date) || a.amount.value - b.amount.value);
      const alone = [...Map.groupBy(values.filter((value) => value.with.length === 0), ({ amount }) => amount.currency)];
      return {
        id, company: linkTo(catalog, 'company', id), together: values.filter((value) => value.with.length > 0),
        series: alone.map(([currency, own]) => ({ currency, values: own })).toSorted((a, b) => b.values.length - a.values.length),
      };
    })
    .toSorted((a, b) => (a.company.text.toLowerCase() < b.company.text.toLowerCase() ? -1 : 1));
}

/** A row of a deal, for each company it is of. */
function rowsOf(catalog: Catalog, deal: EntryOf<'deal'>, index: number): { id: string; value: Valuation }[] {
  const row = deal.data.valuations[index];
  if (!row) return [];
  const companies = row.of.length ? row.of : [deal.data.recipient];
  const disputes = disputesBeside(catalog, 'deal', deal.id, 'valuation').map((item) => ({ ...item, shownAt: undefined }));
  const said = disputes.flatMap(({ versions }) => versions.flatMap(({ value }) => (value?.currency === row.amount.currency ? [value.value] : [])));
  const common = {
    deal: deal as Entry, link: linkToEntry(deal as Entry, 'money'), lapsed: deal.data.rung === 'lapsed', amount: row.amount, basis: row.basis, date: row.date ?? deal.data.announced, dateOfDeal: !row.date,
    rung: rungOfValuation(row.confidence), note: optionalText(catalog, deal as Entry, 'valuations', index, 'note'), sources: row.sources, confidence: row.confidence, confidenceNote: row.confidenceNote,
    disputes, low: Math.min(row.amount.value, ...said), high: Math.max(row.amount.value, ...said),
  };
  return companies.map((id) => ({ id, value: { ...common, with: companies.filter((other) => other !== id).map((other) => linkTo(catalog, 'company', other)) } }));
}

/** Days since the first of January 1970. */
function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
}

/** The days a date can mean, and the middle of them, at which it is drawn. */
export function daysOf(date: PartialDate): { readonly first: number; readonly last: number; readonly middle: number } {
  const [first, last] = [dayNumber(earliestDay(date)), dayNumber(latestDay(date))];
  return { first, last, middle: (first + last) / 2 };
}

export interface Multiple {
  readonly from: Valuation;
  readonly to: Valuation;
  readonly factor: number;
  readonly months: number;
  /** A figure or a date is itself not exact. */
  readonly about: boolean;
}

const DAYS_PER_MONTH = 365.2425 / 12;

/** How often the earlier goes into the later, from one post-money valuation to the next: other bases are not compared. */
export function multiples(values: readonly Valuation[]): Multiple[] {
  const post = values.filter(({ basis }) => basis === 'post-money');
  return post.slice(1).flatMap((to, i) => {
    const from = post[i];
    if (!from || from.date === to.date) return [];
    const months = Math.round((daysOf(to.date).middle - daysOf(from.date).middle) / DAYS_PER_MONTH);
    const about = [from, to].some(({ amount, date }) => amount.qualifier !== 'exactly' || date.length < 10);
    return { from, to, factor: to.amount.value / from.amount.value, months, about };
  });
}
