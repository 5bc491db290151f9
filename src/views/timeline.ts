// What happened when: events, deals announced and completed, words said.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import type { Text } from '#views/blocks.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { entriesNaming, EVENTS_LISTED } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

export interface Moment {
  readonly date: PartialDate;
  /** Id of an event: its permanent anchor. */
  readonly anchor: string | undefined;
  /** Ids the event had before: anchors that keep leading to it. */
  readonly formerAnchors: readonly string[];
  readonly what: string;
  readonly title: string;
  /** The page of a deal or quote; events have none of their own. */
  readonly link: Link | undefined;
  /** Where an event stands on the whole timeline. */
  readonly address: Link | undefined;
  readonly text: Text | string;
  readonly sources: readonly string[];
  /** Where an event stands with its sentence and all its sources, if not here. */
  readonly inFull?: Link;
}

/** A moment with what a drawing needs to know of it. */
export interface MarkedMoment extends Moment {
  /** Its mark in a drawing: deals are of money or of compute. A completion has none, because the deal has one already. */
  readonly mark: 'capital' | 'compute' | 'event' | 'quote' | undefined;
  /** What it is a moment of. */
  readonly entry: Entry;
}

export interface Year {
  readonly year: string;
  readonly moments: readonly MarkedMoment[];
}

/** Everything dated, by years oldest first, moments in order. */
export function timeline(catalog: Catalog): Year[] {
  return byYear([
    ...catalog.list('event').map((event) => eventMoment(catalog, event)),
    ...catalog.list('deal').flatMap(dealMoments),
    ...catalog.list('quote').map(quoteMoment),
  ]);
}

/** What a company is party to, named in, or said. */
export function companyTimeline(catalog: Catalog, company: string): Year[] {
  return byYear([
    ...entriesNaming(catalog, 'company', company, 'event').map((event) => eventMoment(catalog, event)),
    ...entriesNaming(catalog, 'company', company, 'deal', ['investors', 'recipient', 'counterparties']).flatMap(dealMoments),
    ...entriesNaming(catalog, 'company', company, 'quote').map(quoteMoment),
  ]);
}

/** Ids of the companies with more events than their own page lists. */
export function companiesWithTimeline(catalog: Catalog): string[] {
  return catalog.list('company').map(({ id }) => id).filter((id) => entriesNaming(catalog, 'company', id, 'event').length > EVENTS_LISTED);
}

export function eventMoment(catalog: Catalog, event: EntryOf<'event'>): MarkedMoment {
  const { date, title, sources } = event.data;
  return { date, anchor: event.id, formerAnchors: event.data.formerIds, what: 'Event', title, link: undefined, address: linkToEntry(event as Entry), text: fieldText(catalog, event as Entry, 'summary'), sources, mark: 'event', entry: event as Entry };
}

/** Cloud and chips are bought, not invested in. */
function isCompute({ data: { kind } }: EntryOf<'deal'>): boolean {
  return kind === 'cloud-contract' || kind === 'chip-supply';
}

/** Announced, and completed where that was another day. */
export function dealMoments(deal: EntryOf<'deal'>): MarkedMoment[] {
  const { announced, closed, title, summary, sources } = deal.data;
  const common = { anchor: undefined, formerAnchors: [], link: linkToEntry(deal as Entry), address: undefined, title, sources: sources.slice(0, 3), entry: deal as Entry };
  return [
    { ...common, date: announced, what: 'Deal announced', text: summary, mark: isCompute(deal) ? 'compute' : 'capital' },
    ...(closed && closed !== announced ? [{ ...common, date: closed, what: 'Deal completed', text: '', mark: undefined }] : []),
  ];
}

function quoteMoment(quote: EntryOf<'quote'>): MarkedMoment {
  const { date, title, text, source } = quote.data;
  return { date, anchor: undefined, formerAnchors: [], what: 'Said', title, link: linkToEntry(quote as Entry), address: undefined, text: `“${text}”`, sources: [source], mark: 'quote', entry: quote as Entry };
}

function byYear(moments: readonly MarkedMoment[]): Year[] {
  const years = Map.groupBy(moments.toSorted((a, b) => compareDates(a.date, b.date)), (moment) => moment.date.slice(0, 4));
  return [...years].map(([year, list]) => ({ year, moments: list }));
}
