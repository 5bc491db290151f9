// When each part of a deal became known, and how firm its headline was on a day.

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { isPaid } from '#model/flow.ts';
import { type Day, type Publications, allOut, dayInPublic, dayOfAll, dayOfDated, dayOfRow, firstOut, settledDay } from '#model/known.ts';
import { earliestDay, latestDay } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { entriesNaming } from '#views/shared-blocks.ts';

export interface DealDays {
  readonly deal: Day;
  /** Undefined where the deal has no amount. */
  readonly amount: Day | undefined;
  /** In the order of the tranches. */
  readonly tranches: readonly (Day | undefined)[];
  /** When the whole of it was known to be completed; undefined where no date tells. */
  readonly completed: Day | undefined;
  /** From when the headline stands on today's rung; undefined where no date tells. */
  readonly rung: Day | undefined;
}

const cache = new WeakMap<EntryOf<'deal'>, DealDays>();

export function published(catalog: Catalog, sources: readonly string[]): Publications {
  return sources.map((id) => catalog.get('source', id)?.data.published);
}

export function dealDays(catalog: Catalog, deal: EntryOf<'deal'>): DealDays {
  let days = cache.get(deal);
  if (!days) cache.set(deal, (days = findDays(catalog, deal)));
  return days;
}

function findDays(catalog: Catalog, deal: EntryOf<'deal'>): DealDays {
  const { amount, amountSources, closed, rung, tranches: parts, tranchesComplete } = deal.data;
  const day = announcedDay(catalog, deal);
  const tranches = parts.map(({ date, sources }) => {
    const out = published(catalog, sources);
    return date ? dayOfDated(date, out) : dayOfRow(day, [allOut(out)].map((all) => all as Publications[number]));
  });
  const within = parts.flatMap((part, i) => (part.beside ? [] : [{ rung: part.rung, day: tranches[i] }]));
  const paid = within.filter(isPaid).map((part) => part.day);
  const completed = closed ? dayOfAll([latestDay(closed), day, ...paid]) : tranchesComplete && paid.length === within.length && paid.length > 0 ? dayOfAll([day, ...paid]) : undefined;
  const reached = within.flatMap((part) => (part.rung === rung ? (part.day ?? []) : [])).toSorted()[0];
  return {
    deal: day,
    amount: amount && [day, firstOut(published(catalog, amountSources)) ?? day].toSorted().at(-1),
    tranches,
    completed,
    rung: rung === 'rumoured' || rung === 'announced' ? day : isPaid({ rung }) ? completed : rung === 'lapsed' ? undefined : reached,
  };
}

/** A vague date of announcement is settled by the first event or quotation about the deal inside it. */
function announcedDay(catalog: Catalog, deal: EntryOf<'deal'>): Day {
  const { announced } = deal.data;
  const said = [
    ...entriesNaming(catalog, 'deal', deal.id, 'event').map(({ data }) => dayInPublic(data.date, published(catalog, data.sources))),
    ...entriesNaming(catalog, 'deal', deal.id, 'quote').map(({ data }) => dayInPublic(data.date, published(catalog, data.sources))),
  ];
  return settledDay(announced, said.filter((day) => day >= earliestDay(announced)).toSorted()[0]);
}

/** Today's rung once a date places it; before that, and where none does, announced. */
export function rungOn(deal: EntryOf<'deal'>, days: DealDays, day: Day): Rung {
  return days.rung !== undefined && days.rung <= day ? deal.data.rung : 'announced';
}
