// What happened between two companies, what each said of the other, and where sources on the two differ.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { compareDates } from '#model/partial-date.ts';
import type { Block } from '#views/blocks.ts';
import { nameOf, ownersOf } from '#views/company-group.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { disputesBlock, entriesNaming, quotation } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';
import { dealsOfPair, type Pair } from '#views/ties.ts';
import type { Moment } from '#views/timeline.ts';

export interface BetweenWords {
  readonly moments: readonly Moment[];
  readonly moreMoments: Link | undefined;
  readonly quotes: Extract<Block, { type: 'quotations' }> | undefined;
  readonly disputes: Extract<Block, { type: 'disputes' }> | undefined;
}

const MOMENTS_LISTED = 12;
const QUOTES_LISTED = 4;
const DISPUTES_LISTED = 12;

export function wordsBetween(catalog: Catalog, pair: Pair): BetweenWords {
  const own = new Set(pair.ties.filter(({ how }) => how === 'flow').map(({ deal }) => deal.id));
  const about = (named: readonly string[], deals: readonly string[]): boolean => namesBoth(catalog, pair, named) || deals.some((id) => own.has(id));
  const moments = [
    ...naming(catalog, pair, 'event').filter(({ data }) => about(data.companies, [])).map((event) => eventMoment(catalog, event)),
    ...dealsOfPair(pair).map(dealMoment),
  ].toSorted((x, y) => compareDates(x.date, y.date));
  const quotes = naming(catalog, pair, 'quote').filter((quote) => namesBoth(catalog, pair, companiesOf(quote))).toSorted((x, y) => compareDates(x.data.date, y.data.date));
  const disputes = disputesBlock(catalog, naming(catalog, pair, 'dispute').filter(({ data }) => about(data.companies, data.deals)).slice(0, DISPUTES_LISTED));
  const first = [pair.a, pair.b].find((id) => entriesNaming(catalog, 'company', id, 'quote').length > 0);
  const shown = quotes.slice(-QUOTES_LISTED).map((quote) => quotation(catalog, quote));
  return {
    moments: moments.slice(-MOMENTS_LISTED),
    moreMoments: moments.length > MOMENTS_LISTED ? { href: href('/timeline/'), text: `${moments.length - MOMENTS_LISTED} earlier on the timeline` } : undefined,
    quotes: shown.length ? { type: 'quotations', items: shown, more: quotes.length > QUOTES_LISTED && first ? { href: href(`/quotes/by-company/${first}/`), text: `All quotes by and about ${nameOf(catalog, first)}` } : undefined } : undefined,
    disputes: disputes?.type === 'disputes' ? disputes : undefined,
  };
}

/** Entries that name one of the two, in whichever group: the side with fewer of them is looked through. */
function naming<K extends 'event' | 'quote' | 'dispute'>(catalog: Catalog, { a, b, ties }: Pair, kind: K): EntryOf<K>[] {
  const side = (id: string): EntryOf<K>[] => [id, ...subsidiariesOf(catalog, id)].flatMap((one) => entriesNaming(catalog, 'company', one, kind));
  const [fewer = []] = [side(a), side(b)].toSorted((x, y) => x.length - y.length);
  const ofDeals = kind === 'dispute' ? [...new Set(ties.map(({ deal }) => deal.id))].flatMap((id) => entriesNaming(catalog, 'deal', id, kind)) : [];
  return [...new Set([...fewer, ...ofDeals])];
}

const groups = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>();

function subsidiariesOf(catalog: Catalog, company: string): readonly string[] {
  let map = groups.get(catalog);
  if (!map) {
    const list = catalog.list('company').flatMap(({ id }) => ownersOf(catalog, id).slice(1).map((owner): [string, string] => [owner, id]));
    groups.set(catalog, (map = new Map([...Map.groupBy(list, ([owner]) => owner)].map(([owner, all]) => [owner, all.map(([, id]) => id)]))));
  }
  return map.get(company) ?? [];
}

function namesBoth(catalog: Catalog, { a, b }: Pair, named: readonly string[]): boolean {
  return [a, b].every((side) => named.some((id) => ownersOf(catalog, id).includes(side)));
}

/** For whom the words were said, and whom they are about. */
function companiesOf({ data }: EntryOf<'quote'>): string[] {
  return [...('company' in data.speaker ? [data.speaker.company] : []), ...(data.organisation ? [data.organisation] : []), ...data.about];
}

function eventMoment(catalog: Catalog, event: EntryOf<'event'>): Moment {
  const { date, title, sources } = event.data;
  return { date, anchor: undefined, formerAnchors: [], what: 'Event', title, link: undefined, address: linkToEntry(event as Entry), text: fieldText(catalog, event as Entry, 'summary'), sources };
}

/** Its sentence stands in the list of deals already. */
function dealMoment(deal: EntryOf<'deal'>): Moment {
  return { date: deal.data.announced, anchor: undefined, formerAnchors: [], what: 'Deal announced', title: deal.data.title, link: linkToEntry(deal as Entry), address: undefined, text: '', sources: [] };
}
