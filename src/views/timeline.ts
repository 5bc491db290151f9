// What happened when: events, deals announced and completed, words said.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import type { Text } from '#views/blocks.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { fieldText } from '#views/text.ts';

export interface Moment {
  readonly date: PartialDate;
  /** Id of an event: its permanent anchor. */
  readonly anchor: string | undefined;
  readonly what: string;
  readonly title: string;
  /** The page of a deal or quote; events have none of their own. */
  readonly link: Link | undefined;
  readonly text: Text | string;
  readonly sources: readonly string[];
}

export interface Year {
  readonly year: string;
  readonly moments: readonly Moment[];
}

/** Years oldest first, moments in order. */
export function timeline(catalog: Catalog): Year[] {
  const moments: Moment[] = [
    ...catalog.list('event').map((event): Moment => ({
      date: event.data.date, anchor: event.id, what: 'Event', title: event.data.title, link: undefined,
      text: fieldText(catalog, event as Entry, 'summary'), sources: event.data.sources,
    })),
    ...catalog.list('deal').flatMap((deal): Moment[] => {
      const common = { anchor: undefined, link: linkToEntry(deal as Entry), title: deal.data.title, sources: deal.data.sources.slice(0, 3) };
      const { announced, closed } = deal.data;
      return [
        { ...common, date: announced, what: 'Deal announced', text: deal.data.summary },
        ...(closed && closed !== announced ? [{ ...common, date: closed, what: 'Deal completed', text: '' }] : []),
      ];
    }),
    ...catalog.list('quote').map((quote): Moment => ({
      date: quote.data.date, anchor: undefined, what: 'Said', title: quote.data.title, link: linkToEntry(quote as Entry),
      text: `“${quote.data.text}”`, sources: [quote.data.source],
    })),
  ];
  const years = new Map<string, Moment[]>();
  for (const moment of moments.toSorted((a, b) => compareDates(a.date, b.date))) {
    const year = moment.date.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(moment);
    else years.set(year, [moment]);
  }
  return [...years].map(([year, list]) => ({ year, moments: list }));
}
