// A pair of deals in short: its title, and in a sentence what the two have in common.

import { alignDeals } from '#model/align-deals.ts';
import type { Catalog } from '#model/catalog.ts';
import { shortDealName } from '#model/deal-figures.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { type DealPair, dealPairs } from '#views/compare/deal-pairs.ts';
import { clauseRows, type ClauseRow } from '#views/compare/deal-rows.ts';
import { partiesOf } from '#views/compare/deal-sets.ts';

export function alignPair(catalog: Catalog, { a, b }: DealPair): ReturnType<typeof alignDeals<ClauseRow>> {
  return alignDeals(clauseRows(catalog, a), clauseRows(catalog, b), ({ term }) => term);
}

export function dealName(catalog: Catalog, deal: EntryOf<'deal'>): string {
  const title = (id: string): string => catalog.get('company', id)?.data.title ?? id;
  const { investors, counterparties, recipient, announced } = deal.data;
  return shortDealName((investors.length ? investors : counterparties.map(({ company }) => company)).map(title), title(recipient), announced);
}

/** The pages of all pairs, as search and the sitemap know them. */
export function pairSummaries(catalog: Catalog): ComputedPage[] {
  return dealPairs(catalog).map((pair) => pairSummary(catalog, pair));
}

export function pairSummary(catalog: Catalog, pair: DealPair): ComputedPage {
  const { a, b, path } = pair;
  const { both, onlyA, onlyB } = alignPair(catalog, pair);
  const short = [dealName(catalog, a), dealName(catalog, b)] as const;
  /** Two deals of the same parties in the same month have one short name. */
  const [x, y] = short[0] === short[1] ? [a.data.title, b.data.title] : short;
  const named = both.slice(0, NAMED).map(({ term }) => catalog.get('term', term)?.data.title ?? term).join(', ');
  return {
    path,
    title: `${x} vs ${y}`,
    sentence: `“${a.data.title}” and “${b.data.title}”: ${both.length ? `both have a row on ${named}${both.length > NAMED ? ' and more' : ''}` : 'no term in both'}; ${onlyA.length} only in the first, ${onlyB.length} only in the second.`,
    line: both.length ? `${both.length} ${both.length === 1 ? 'term' : 'terms'} in both` : 'no term in both',
    names: [`${a.data.title} vs ${b.data.title}`],
    asks: [`difference between ${a.data.title} and ${b.data.title}`, `compare ${x} and ${y}`],
    companies: [...new Set([...partiesOf(a), ...partiesOf(b)])],
    entries: [a as Entry, b as Entry],
    prior: 0.1,
  };
}

const NAMED = 3;
