// Every flow of the record, and who alone pays or receives one.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { type Flow, flowsOf } from '#model/flow.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';

const caches = new WeakMap<Catalog, readonly Flow[]>();

/** Oldest first; of a day in the order of the deals. */
export function allFlows(catalog: Catalog): readonly Flow[] {
  let flows = caches.get(catalog);
  if (!flows) caches.set(catalog, (flows = catalog.list('deal').flatMap(flowsOf).toSorted((a, b) => compareDates(a.date, b.date))));
  return flows;
}

/** The one company that pays; undefined where several share the amount and the record does not divide it. */
export function payerOf({ from, shared }: Flow): string | undefined {
  return shared || from.length !== 1 ? undefined : from[0];
}

/** The one company that receives; undefined where the amount goes to several. */
export function recipientOf({ to }: Flow): string | undefined {
  return to.length === 1 ? to[0] : undefined;
}

export function yearOf({ date }: { readonly date: PartialDate }): string {
  return date.slice(0, 4);
}

/** `2019–2026`, or the one year. */
export function yearsOf(flows: readonly Flow[]): string {
  const years = flows.map(yearOf).toSorted();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

export function countDeals(flows: readonly Flow[]): number {
  return new Set(flows.map(({ deal }) => deal)).size;
}

/** The deals they are part of, each once. */
export function dealsOfFlows(catalog: Catalog, flows: readonly Flow[]): Entry[] {
  return [...new Set(flows.map(({ deal }) => deal))].flatMap((id) => (catalog.get('deal', id) as Entry | undefined) ?? []);
}
