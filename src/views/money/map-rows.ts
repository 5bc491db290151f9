// The figures of the money map as a table: who pays whom, how much, in which parts of which deals.

import type { Catalog } from '#model/catalog.ts';
import type { CountedFlow, Flow } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { type MoneySum, sumFlows } from '#model/money-total.ts';
import type { Money } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { betweenPath } from '#views/between-pages.ts';
import { type Link, linkTo } from '#views/link.ts';
import { payerOf, recipientOf } from '#views/money/all-flows.ts';
import { partyLink, rowLink } from '#views/money/money-links.ts';
import { rungOf } from '#views/money/say-sums.ts';

export const SEVERAL_PAYERS = 'Several investors';
export const SEVERAL_RECIPIENTS = 'Several suppliers';

/** One deal with the parts of it that a sum adds up. */
export interface DealParts {
  readonly deal: Link;
  readonly parts: readonly { readonly href: string; readonly amount: Money; readonly rung: Rung; readonly date: PartialDate }[];
}

export interface MapRow {
  readonly from: Link | string;
  readonly to: Link | string;
  readonly amount: Money;
  readonly rung: Rung;
  readonly parts: number;
  /** The newest first. Empty where a table of this length only counts them. */
  readonly deals: readonly DealParts[];
  /** Where the parts are told one by one. */
  readonly all: string;
}

/** What one party pays another, as one sum: ceilings and currencies apart. */
export interface PairSum extends MoneySum {
  readonly payer: string | undefined;
  readonly recipient: string | undefined;
}

/** The largest first. @param flows Of one class and firmness. */
export function pairSums(flows: readonly Flow[]): PairSum[] {
  const pairs = Map.groupBy(flows, (flow) => `${payerOf(flow) ?? ''} ${recipientOf(flow) ?? ''}`);
  return [...pairs.values()].flatMap((own) => sumFlows(own).map((sum) => ({ ...sum, payer: own[0] && payerOf(own[0]), recipient: own[0] && recipientOf(own[0]) }))).toSorted((a, b) => b.amount.value - a.amount.value);
}

/** A table with more parts than this counts them, and the pages it leads to list them. */
const PARTS_LISTED = 120;

export function mapRows(catalog: Catalog, flows: readonly Flow[]): MapRow[] {
  const sums = pairSums(flows);
  const listed = sums.reduce((count, sum) => count + sum.flows.length, 0) <= PARTS_LISTED;
  return sums.map((sum) => ({
    from: sum.payer === undefined ? SEVERAL_PAYERS : partyLink(catalog, 'from', sum.payer),
    to: sum.recipient === undefined ? SEVERAL_RECIPIENTS : partyLink(catalog, 'to', sum.recipient),
    amount: sum.amount, rung: rungOf(sum.firmness), parts: sum.flows.length,
    deals: listed ? dealParts(catalog, sum.flows) : [],
    all: pairHref(catalog, sum),
  }));
}

/** Of two named companies all that flows between them; else what adds up the money of the one that is named. */
export function pairHref(catalog: Catalog, { payer, recipient }: Pick<PairSum, 'payer' | 'recipient'>): string {
  if (payer !== undefined && recipient !== undefined) return href(betweenPath(payer, recipient));
  if (recipient !== undefined) return partyLink(catalog, 'to', recipient).href;
  return payer === undefined ? href('/money/') : partyLink(catalog, 'from', payer).href;
}

/** Parts by deal, the newest first. */
export function dealParts(catalog: Catalog, flows: readonly CountedFlow[]): DealParts[] {
  return [...Map.groupBy(flows.toReversed(), ({ deal }) => deal)].map(([deal, own]) => ({
    deal: linkTo(catalog, 'deal', deal),
    parts: own.map((flow) => ({ href: rowLink(catalog, flow).href, amount: flow.amount, rung: flow.rung, date: flow.date })),
  }));
}
