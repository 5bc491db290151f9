// What a total leaves out and why, and what in it may be the same money as another sum.

import type { Catalog } from '#model/catalog.ts';
import { type CountedFlow, type Flow, isCounted } from '#model/flow.ts';
import type { Money } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { type Link, linkTo } from '#views/link.ts';
import { allFlows } from '#views/money/all-flows.ts';
import { rowLink } from '#views/money/money-links.ts';
import { joinPieces, type Piece } from '#views/pieces.ts';

export interface LeftOut {
  readonly deal: Link;
  readonly parties: readonly Piece[];
  readonly amount: Money | undefined;
  readonly rung: Rung;
  readonly date: PartialDate;
  readonly why: readonly Piece[];
}

/** A list as long as a page carries, and how much more there is. */
export interface Bounded<T> {
  readonly items: readonly T[];
  readonly more: number;
}

const LISTED = 40;

export function bound<T>(items: readonly T[]): Bounded<T> {
  return { items: items.slice(0, LISTED), more: Math.max(0, items.length - LISTED) };
}

/** Those of `flows` that no sum counts, the newest first. */
export function leftOut(catalog: Catalog, flows: readonly Flow[]): LeftOut[] {
  return flows.filter((flow) => !isCounted(flow)).toReversed().map((flow) => ({
    deal: rowLink(catalog, flow), parties: partiesOf(catalog, flow), amount: flow.amount, rung: flow.rung, date: flow.date, why: whyNot(catalog, flow),
  }));
}

function whyNot(catalog: Catalog, { countedIn }: Flow): Piece[] {
  if (countedIn === undefined) return ['The record gives no amount for it.'];
  const [deal = '', anchor] = countedIn.split('#');
  return ['Counted in ', anchor === undefined ? linkTo(catalog, 'deal', deal) : rowLink(catalog, { deal, anchor }), '.'];
}

/** `Amazon → Anthropic`; parties the record does not name are said to be unnamed. */
export function partiesOf(catalog: Catalog, { from, to, shared }: Flow): Piece[] {
  const named = (ids: readonly string[]): Piece[] => joinPieces(ids.map((id) => linkTo(catalog, 'company', id)));
  const payers: Piece[] = from.length === 0 ? ['several investors'] : from.length > 2 ? [`${from.length} named investors`] : named(from);
  return [...payers, ...(shared && from.length > 0 && from.length <= 2 ? [' with others'] : []), ' → ', ...named(to)];
}

/** One sentence for each sum that may hold money another sum holds too. @param flows What the totals on the page add up. */
export function overlapsOf(catalog: Catalog, flows: readonly CountedFlow[]): Piece[][] {
  const here = new Set(flows.map(({ deal }) => deal));
  return allFlows(catalog).filter(isCounted).flatMap((flow) => {
    if (flow.overlaps === undefined || !(flows.includes(flow) || here.has(flow.overlaps))) return [];
    return [['In ', rowLink(catalog, flow), ', ', { money: flow.amount, rung: flow.rung }, ` (${flow.rung}) may in part be the same money as `, linkTo(catalog, 'deal', flow.overlaps), '; the record does not say how much. No total adds the two.']];
  });
}
