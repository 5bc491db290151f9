// Where the money of a company, of two companies and of a part of a deal is shown.

import type { Catalog } from '#model/catalog.ts';
import { type Flow, isCounted } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { type Link, linkTo } from '#views/link.ts';
import { allFlows, payerOf, recipientOf } from '#views/money/all-flows.ts';

/** `to`: what a company receives; `from`: what it pays or gives. */
export type Direction = 'to' | 'from';
/** Fewer sums than this are read on the page of the deal. */
const WORTH_ADDING = 2;

const caches = new WeakMap<Catalog, Readonly<Record<Direction, readonly string[]>>>();

/** Ids of the companies with a page that adds up what they receive, or pay; sorted. */
export function companiesWithMoney(catalog: Catalog, direction: Direction): readonly string[] {
  let ids = caches.get(catalog);
  if (!ids) {
    const counted = allFlows(catalog).filter(isCounted);
    const often = (companyOf: (flow: Flow) => string | undefined): string[] =>
      [...Map.groupBy(counted, companyOf)].flatMap(([id, flows]) => (id !== undefined && flows.length >= WORTH_ADDING ? id : [])).toSorted();
    caches.set(catalog, (ids = { to: often(recipientOf), from: often(payerOf) }));
  }
  return ids[direction];
}

export function companyMoneyPath(direction: Direction, id: string): string {
  return `/money/${direction}/${id}/`;
}

/** To what adds up the money of the company, else to its own page. */
export function partyLink(catalog: Catalog, direction: Direction, id: string): Link {
  const link = linkTo(catalog, 'company', id);
  return companiesWithMoney(catalog, direction).includes(id) ? { ...link, href: href(companyMoneyPath(direction, id)) } : link;
}

/** The place on the page of the deal that says it, under the deal's title. */
export function rowLink(catalog: Catalog, { deal, anchor }: Pick<Flow, 'deal' | 'anchor'>): Link {
  return { ...linkTo(catalog, 'deal', deal), href: href(entryPath('deal', deal, anchor)) };
}
