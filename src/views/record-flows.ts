// The money of a deal in its record: flows, legs, sums by rung.

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { flowsOf, isCounted, MONEY_ANCHOR } from '#model/flow.ts';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { firmnessOf } from '#model/money-total.ts';
import type { Money } from '#model/money.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import type { MoneyTotal } from '#model/records/flow-record.ts';
import type { MoneyRecord } from '#model/records/parts.ts';
import { type Rung, RUNGS } from '#model/rung.ts';
import { optionalRef, refById, refsById } from '#views/record-parts.ts';

export function withRung({ value, currency, qualifier }: Money, rung: Rung): MoneyRecord {
  return { value, currency, qualifier, rung };
}

/** @param place `deal` or `deal#anchor`. */
export function countedInOf(catalog: Catalog, place: string | undefined): DealRecord['tranches'][number]['countedIn'] {
  if (place === undefined) return null;
  const [id = '', anchor] = place.split('#');
  return { deal: refById(catalog, 'deal', id), anchor: anchor ?? null, url: permalink(entryPath('deal', id, anchor ?? MONEY_ANCHOR)) };
}

export function flowRecords(catalog: Catalog, deal: EntryOf<'deal'>): DealRecord['flows'] {
  return flowsOf(deal).map((flow) => ({
    part: flow.part, anchor: flow.anchor, url: permalink(entryPath('deal', deal.id, flow.anchor)), kind: flow.kind, class: flow.class,
    from: refsById(catalog, 'company', flow.from), shared: flow.shared, to: refsById(catalog, 'company', flow.to),
    amount: flow.amount ? withRung(flow.amount, flow.rung) : null, rung: flow.rung, firmness: firmnessOf(flow), date: flow.date,
    countedIn: countedInOf(catalog, flow.countedIn), overlaps: optionalRef(catalog, 'deal', flow.overlaps), counted: isCounted(flow),
  }));
}

export function legRecords(catalog: Catalog, deal: EntryOf<'deal'>): DealRecord['legs'] {
  return deal.data.legs.map(({ row, kind, from, to, amount, rung = deal.data.rung }) => ({
    anchor: row, url: permalink(entryPath('deal', deal.id, row)), kind, from: refById(catalog, 'company', from), to: refById(catalog, 'company', to),
    amount: amount ? withRung(amount, rung) : null, rung,
  }));
}

/** Adds only like to like: one class, one rung, one currency, one qualifier. From softest to firmest; money counted elsewhere and legs left out. */
export function sumByRung(deal: EntryOf<'deal'>): MoneyTotal[] {
  const orders = { class: Object.keys(MONEY_CLASSES), rung: Object.keys(RUNGS) };
  const counted = flowsOf(deal).filter(isCounted).filter(({ part }) => part !== 'leg');
  const groups = [...Map.groupBy(counted, (flow) => [orders.class.indexOf(flow.class) + 10, orders.rung.indexOf(flow.rung), flow.amount.currency, flow.amount.qualifier].join(' '))];
  return groups.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => {
    const [first] = list;
    if (!first) return [];
    const { currency, qualifier } = first.amount;
    return { class: first.class, rung: first.rung, currency, qualifier, value: list.reduce((sum, { amount }) => sum + amount.value, 0), parts: list.length };
  });
}
