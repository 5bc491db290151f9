// Narrowing and counting: which entries a filter lets through, and how many of the found have each value.

import { BANDS, type FacetColumns, KIND_LETTERS, RUNG_LETTERS, TIER_LETTERS } from '#model/search-format.ts';
import { type AmountBound, type Facet, FACETS, type Filters } from '#model/search-query.ts';

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

type Column = (no: number) => string | undefined;
const COLUMN_FACETS = ['kind', 'year', 'rung', 'band', 'tier'] as const;
const MOST_COMPANIES = 8;

function columnsOf(columns: FacetColumns): Record<(typeof COLUMN_FACETS)[number], Column> {
  return {
    kind: (no) => KIND_LETTERS[columns.kind[no] ?? ''],
    year: (no) => (columns.year[no] ? String(columns.year[no]) : undefined),
    rung: (no) => RUNG_LETTERS[columns.rung[no] ?? ''],
    tier: (no) => TIER_LETTERS[columns.tier[no] ?? ''],
    band: (no) => (columns.band[no] === '-' ? undefined : columns.band[no]),
  };
}

/** Whether an entry passes every filter; of several values of one facet any will do. */
export function passes(filters: Filters, columns: FacetColumns): (no: number) => boolean {
  const column = columnsOf(columns);
  const companies = filters.company.length ? new Set(filters.company.flatMap((id) => companyEntries(columns, id))) : undefined;
  return (no) =>
    COLUMN_FACETS.every((facet) => !filters[facet].length || filters[facet].includes(column[facet](no) ?? '')) && (companies?.has(no) ?? true) && filters.amount.every((bound) => within(columns.amount[no], bound));
}

function companyEntries(columns: FacetColumns, id: string): readonly number[] {
  const found = columns.company[id] ?? Object.values(columns.company).find(({ name }) => name.toLowerCase() === id);
  return found?.entries ?? [];
}

function within(amount: number | undefined, { sign, value }: AmountBound): boolean {
  if (amount === undefined) return false;
  const same = Math.abs(amount - value) <= value * 1e-9;
  if (sign === '=') return same;
  if (same) return sign.length === 2;
  return sign.startsWith('>') ? amount > value : amount < value;
}

/** Operators whose value no entry has, as typed: `company:opneai`. */
export function unknownValues(filters: Filters, columns: FacetColumns): string[] {
  const known: Partial<Record<Facet, readonly string[]>> = { kind: Object.values(KIND_LETTERS), rung: Object.values(RUNG_LETTERS), tier: Object.values(TIER_LETTERS) };
  return FACETS.flatMap((facet) =>
    filters[facet].filter((value) => (facet === 'company' ? !companyEntries(columns, value).length : known[facet]?.includes(value) === false)).map((value) => `${facet}:${value}`),
  );
}

/** How many of the found have each value: years and bands from the top, the rest by frequency. */
export function countFacets(found: readonly number[], columns: FacetColumns): ReadonlyMap<Facet, readonly FacetCount[]> {
  const column = columnsOf(columns);
  const counts = new Map<Facet, readonly FacetCount[]>();
  for (const facet of COLUMN_FACETS) {
    const tally = new Map<string, number>();
    for (const no of found) {
      const value = column[facet](no);
      if (value !== undefined) tally.set(value, (tally.get(value) ?? 0) + 1);
    }
    const ordered = facet === 'year' || facet === 'band';
    const list = [...tally].map(([value, count]) => ({ value, count, label: facet === 'band' ? (BANDS.find((band) => band.letter === value)?.name ?? value) : value }));
    counts.set(facet, list.toSorted((a, b) => (ordered ? 0 : b.count - a.count) || (ordered ? (a.value < b.value ? 1 : -1) : a.label < b.label ? -1 : 1)));
  }
  const fitting = new Set(found);
  const companies = Object.entries(columns.company).map(([value, { name, entries }]) => ({ value, label: name, count: entries.filter((no) => fitting.has(no)).length }));
  counts.set('company', companies.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)).slice(0, MOST_COMPANIES));
  return counts;
}
