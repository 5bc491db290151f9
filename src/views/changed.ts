// On which day an entry last changed, from the dates it bears. Feeds, sitemap and calendar say the same.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { earliestDay, type PartialDate } from '#model/partial-date.ts';
import { mentionsOf } from '#views/mentions.ts';

/**
 * YYYY-MM-DD. `updated` where the kind has it; events and disputes bear only `checked`. A source bears neither: its page lists what
 * rests on it, so the page changed when the newest of those entries did; undefined where nothing rests on it.
 */
export function changedOn(catalog: Catalog, entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'source': return newest(mentionsOf(catalog, 'source', entry.id).map((mention) => changedOn(catalog, mention.from)));
    case 'event': case 'dispute': return earliestDay(entry.data.checked);
    default: return earliestDay(entry.data.updated);
  }
}

/** The last of some days; undefined if there is none. */
export function newest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);
}

/** The newest day in the whole catalog, checks included. */
export function newestDay(catalog: Catalog): string {
  const day = newest(catalog.entries.flatMap(({ data }) => {
    const { updated, checked } = data as { updated?: PartialDate; checked?: PartialDate };
    return [updated, checked].flatMap((date) => (date ? earliestDay(date) : []));
  }));
  if (day === undefined) throw new Error('no entry bears a date');
  return day;
}
