// The terms rows of all deals as a comparison needs them: by term, with the deal that says it.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { compareDates } from '#model/partial-date.ts';
import type { Text } from '#views/blocks.ts';
import { disputesBeside } from '#views/disputed.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { amountPieces } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

/** What one deal says on a term. */
export interface ClauseRow {
  readonly deal: EntryOf<'deal'>;
  readonly term: string;
  readonly anchor: string;
  /** The row on the page of the deal. */
  readonly at: Link;
  readonly aspect: string | undefined;
  readonly statement: Text;
  readonly givenBy: readonly Link[];
  readonly absent: boolean;
  readonly sources: readonly string[];
  /** Sources disagree on it; the row on the deal's page tells how. */
  readonly disputed: boolean;
}

const caches = new WeakMap<Catalog, ReadonlyMap<string, readonly ClauseRow[]>>();

/** Rows of a deal, in its own order. */
export function clauseRows(catalog: Catalog, deal: EntryOf<'deal'>): readonly ClauseRow[] {
  let rows = caches.get(catalog);
  if (!rows) caches.set(catalog, (rows = new Map(catalog.list('deal').map((one) => [one.id, readRows(catalog, one)]))));
  return rows.get(deal.id) ?? [];
}

function readRows(catalog: Catalog, deal: EntryOf<'deal'>): ClauseRow[] {
  const entry = deal as Entry;
  return deal.data.terms.map((row, i) => ({
    deal, term: row.term, anchor: row.anchor, at: linkToEntry(entry, row.anchor), aspect: row.aspect,
    statement: fieldText(catalog, entry, 'terms', i, 'statement'), givenBy: row.givenBy.map((id) => linkTo(catalog, 'company', id)),
    absent: row.absent ?? false, sources: row.sources, disputed: disputesBeside(catalog, 'deal', deal.id, row.anchor).length > 0,
  }));
}

export function oldestFirst(deals: readonly EntryOf<'deal'>[]): EntryOf<'deal'>[] {
  return deals.toSorted((a, b) => compareDates(a.data.announced, b.data.announced) || (a.id < b.id ? -1 : 1));
}

/** Day and amount with its rung: what stands under the name of a deal in the head of a row or column. */
export function headPieces(deal: EntryOf<'deal'>): Piece[] {
  return [{ date: deal.data.announced }, ' · ', ...amountPieces(deal)];
}

/** A term, and the rows of some deals on it. */
export interface TermRows {
  readonly term: string;
  readonly title: string;
  readonly deals: number;
  readonly rows: readonly ClauseRow[];
}

/** Terms of the deals, those in most deals first, then by name. Rows within a term keep the order of the deals. */
export function rowsByTerm(catalog: Catalog, deals: readonly EntryOf<'deal'>[]): TermRows[] {
  const groups = Map.groupBy(deals.flatMap((deal) => clauseRows(catalog, deal)), ({ term }) => term);
  return [...groups]
    .map(([term, rows]) => ({ term, title: catalog.get('term', term)?.data.title ?? term, deals: new Set(rows.map(({ deal }) => deal.id)).size, rows }))
    .toSorted((a, b) => b.deals - a.deals || (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
}
