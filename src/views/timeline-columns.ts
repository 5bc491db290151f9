// The timeline as columns: what was counted in each quarter, month or year, and the largest deals that are named above them.

import type { Entry, EntryOf } from '#model/entry.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import type { Catalog } from '#model/catalog.ts';
import { linkToEntry } from '#views/link.ts';
import type { Moment } from '#views/timeline.ts';

export interface Tally {
  /** Deals announced: closed or paid, and on a softer rung. */
  readonly capital: readonly [firm: number, soft: number];
  readonly compute: readonly [firm: number, soft: number];
  readonly completed: number;
  readonly events: number;
  readonly quotes: number;
}

export type Unit = 'year' | 'quarter' | 'month';

export interface Column {
  /** Start of the period: `2025`, `2025-04`. */
  readonly key: string;
  /** `April to June 2025`. */
  readonly label: string;
  readonly tally: Tally;
  /** The same in words. */
  readonly words: string;
}

export interface LargeDeal {
  readonly href: string;
  readonly title: string;
  /** Who to whom, short enough to stand in a drawing. */
  readonly parties: string;
  readonly amount: Money;
  /** The same in words: `up to $40 bn`. */
  readonly figure: string;
  readonly rung: Rung;
  readonly date: PartialDate;
}

const FIRM: ReadonlySet<Rung> = new Set(['closed', 'drawn']);

const isFirm = (entry: Entry): boolean => entry.kind === 'deal' && FIRM.has(entry.data.rung);

export function tallyOf(moments: readonly Moment[]): Tally {
  const count = (mark: Moment['mark'], firm?: boolean): number => moments.filter((m) => m.mark === mark && (firm === undefined || isFirm(m.entry) === firm)).length;
  return {
    capital: [count('capital', true), count('capital', false)], compute: [count('compute', true), count('compute', false)],
    completed: count(undefined), events: count('event'), quotes: count('quote'),
  };
}

/** `12 deals, 8 events, 1 quote`; what there is none of is left out. */
export function tallyWords({ capital, compute, events, quotes }: Tally): string {
  const counts = [[capital[0] + capital[1] + compute[0] + compute[1], 'deal'], [events, 'event'], [quotes, 'quote']] as const;
  return counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ') || 'nothing on record';
}

/** Every period from the first year to the last, empty ones too: the axis is time. Moments whose month is not known stand in no quarter or month. */
export function columnsOf(moments: readonly Moment[], years: readonly string[], unit: Unit): Column[] {
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const groups = Map.groupBy(moments.filter(({ date }) => unit === 'year' || date.length > 4), ({ date }) => keyOf(date, unit));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
    .flatMap((year) => (unit === 'year' ? [year] : Array.from({ length: unit === 'quarter' ? 4 : 12 }, (_, i) => `${year}-${String(i * (unit === 'quarter' ? 3 : 1) + 1).padStart(2, '0')}`)))
    .map((key) => {
      const tally = tallyOf(groups.get(key) ?? []);
      return { key, label: periodWords(key, unit), tally, words: tallyWords(tally) };
    });
}

function keyOf(date: PartialDate, unit: Unit): string {
  if (unit === 'year') return date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 5)}${String(unit === 'month' ? month : month - ((month - 1) % 3)).padStart(2, '0')}`;
}

/** `2025-04` as a quarter → `April to June 2025`. */
function periodWords(key: string, unit: Unit): string {
  if (unit !== 'quarter') return formatDate(key as PartialDate, 'long');
  const last = `${key.slice(0, 5)}${String(Number(key.slice(5)) + 2).padStart(2, '0')}`;
  return `${formatDate(key as PartialDate, 'long').slice(0, -5)} to ${formatDate(last as PartialDate, 'long')}`;
}

/** The largest headline amounts in the currency most deals are in, oldest first. A part of a round that is itself there is left out. */
export function largestDeals(catalog: Catalog, moments: readonly Moment[], most: number): LargeDeal[] {
  const deals = moments.flatMap(({ mark, entry }) => (mark && entry.kind === 'deal' && entry.data.amount ? [entry] : []));
  const ids = new Set(deals.map(({ id }) => id));
  const counts = [...Map.groupBy(deals, ({ data }) => data.amount?.currency)].toSorted(([, a], [, b]) => b.length - a.length);
  return (counts[0]?.[1] ?? [])
    .filter(({ data }) => !(data.partOf && ids.has(data.partOf)))
    .toSorted((a, b) => (b.data.amount?.value ?? 0) - (a.data.amount?.value ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .toSorted((a, b) => (a.data.announced < b.data.announced ? -1 : 1))
    .flatMap((deal) => {
      const { amount, rung, announced: date, title } = deal.data;
      return amount ? [{ href: linkToEntry(deal as Entry).href, title, parties: partiesInShort(catalog, deal), amount, figure: formatMoney(amount), rung, date }] : [];
    });
}

/** `Amazon and 8 others → OpenAI`. */
function partiesInShort(catalog: Catalog, { data }: EntryOf<'deal'>): string {
  const name = (id: string): string => catalog.get('company', id)?.data.title ?? id;
  const [first, ...rest] = data.investors.length ? data.investors : data.counterparties.map(({ company }) => company);
  const others = rest.length === 0 ? '' : rest.length === 1 ? ` and ${name(rest[0] ?? '')}` : ` and ${rest.length} others`;
  return first === undefined ? name(data.recipient) : `${name(first)}${others} → ${name(data.recipient)}`;
}
