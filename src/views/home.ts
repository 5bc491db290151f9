// The front page: what is here, counted; where to start; the newest deals.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { flowsOf } from '#model/flow.ts';
import type { Money } from '#model/money.ts';
import { sumFlows } from '#model/money-total.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import type { Quotation } from '#views/blocks.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';
import type { Picture } from '#views/money/map-picture.ts';
import { homePicture } from '#views/money/map-page.ts';
import { quotation } from '#views/shared-blocks.ts';

export interface Home {
  /** Paid for shares or notes, US dollars: closed and drawn parts only, each once. */
  readonly paid: { readonly amount: Money; readonly deals: number };
  readonly counts: Readonly<Record<'terms' | 'companies' | 'deals' | 'quotes' | 'sources' | 'all', number>>;
  readonly verbatim: number;
  readonly terms: readonly { readonly link: Link; readonly deals: number }[];
  readonly deals: readonly { readonly link: Link; readonly date: PartialDate }[];
  /** Who paid whom for shares and notes, the largest; undefined where nothing was paid. */
  readonly map: { readonly wide: Picture; readonly narrow: Picture } | undefined;
  readonly quote: Quotation | undefined;
}

/** Sums of reported amounts are no more exact than this. */
const ROUNDED_TO = 1e9;

export function home(catalog: Catalog): Home {
  const deals = catalog.list('deal').toSorted((a, b) => compareDates(b.data.announced, a.data.announced));
  const paid = sumFlows(deals.flatMap(flowsOf)).find((sum) => sum.class === 'equity' && sum.firmness === 'paid' && sum.amount.currency === 'USD');
  const carrying = (id: string): number => new Set(fieldMentions(catalog, 'term', id, 'deal').filter((m) => m.path?.[0] === 'terms').map((m) => m.from.id)).size;
  const terms = catalog.list('term').map((term) => ({ link: linkToEntry(term as Entry), deals: carrying(term.id) }));
  const quotes = catalog.list('quote');
  const [wide, narrow] = [homePicture(catalog, 8), homePicture(catalog, 6)];
  const newest = quotes.toSorted((a, b) => compareDates(b.data.date, a.data.date))[0];
  return {
    paid: { amount: { value: Math.round((paid?.amount.value ?? 0) / ROUNDED_TO) * ROUNDED_TO, currency: 'USD', qualifier: 'about' }, deals: new Set(paid?.flows.map(({ deal }) => deal)).size },
    counts: {
      terms: terms.length, companies: catalog.list('company').length, deals: deals.length, quotes: quotes.length, sources: catalog.list('source').length,
      all: catalog.entries.length,
    },
    verbatim: quotes.filter((q) => q.data.verdict === 'verbatim').length,
    terms: terms.toSorted((a, b) => b.deals - a.deals || (a.link.text < b.link.text ? -1 : 1)).slice(0, 6),
    deals: deals.slice(0, 6).map((deal) => ({ link: linkToEntry(deal as Entry), date: deal.data.announced })),
    map: wide && narrow && { wide, narrow },
    quote: newest && quotation(catalog, newest),
  };
}
