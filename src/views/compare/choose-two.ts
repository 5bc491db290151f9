// /compare/two/: every deal to choose from, and which pairs have a page of their own.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { dealPairs } from '#views/compare/deal-pairs.ts';
import { oldestFirst } from '#views/compare/deal-rows.ts';

export interface DealChoice {
  /** The company that receives the money. */
  readonly group: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** Deals under the company that receives the money, newest first; companies by name. */
export function dealChoices(catalog: Catalog): DealChoice[] {
  const groups = Map.groupBy(oldestFirst(catalog.list('deal')).toReversed(), ({ data }) => catalog.get('company', data.recipient)?.data.title ?? data.recipient);
  return [...groups]
    .map(([group, deals]) => ({ group, options: deals.map(({ id, data }) => ({ id, title: data.title })) }))
    .toSorted((a, b) => (a.group.toLowerCase() < b.group.toLowerCase() ? -1 : 1));
}

/** What the element asks before it compares: `["amazon-anthropic-2023 amazon-anthropic-2024", …]`. */
export function pairNames(catalog: Catalog): string[] {
  return dealPairs(catalog).map(({ a, b }) => `${a.id} ${b.id}`);
}

export function twoSummary(catalog: Catalog): ComputedPage {
  const deals = catalog.list('deal');
  return {
    path: '/compare/two/',
    title: 'Compare two deals',
    sentence: `Any two of the ${deals.length} deals side by side: parties, money with its rung, dates, and every term in its own words.`,
    line: `${deals.length} deals`,
    names: ['Two deals side by side', 'Deal vs deal'],
    asks: ['compare any two deals', 'put two deals side by side'],
    companies: [],
    entries: deals as readonly Entry[],
    prior: 0.3,
  };
}
