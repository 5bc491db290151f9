// Which deals carry which terms, as a grid: a mark per row of a deal, leading to that row.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { type ClauseRow, headPieces, oldestFirst, type TermRows } from '#views/compare/deal-rows.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

export interface MatrixCell {
  readonly href: string;
  /** What a screen reader says: the mark itself has no words. */
  readonly label: string;
  readonly absent: boolean;
}

export interface ClauseMatrix {
  readonly columns: readonly Link[];
  readonly rows: readonly { readonly deal: Link; readonly head: readonly Piece[]; readonly cells: readonly (readonly MatrixCell[])[] }[];
  /** Deals that carry one of these terms but are beyond the room of the grid. */
  readonly left: number;
}

/** Bounds the grid whatever the record grows to. */
const MOST_COLUMNS = 8;
const MOST_ROWS = 30;

/** The terms that most of the deals share, and the deals that carry most of these. Undefined where no term is in two deals. */
export function clauseMatrix(catalog: Catalog, terms: readonly TermRows[], columns = MOST_COLUMNS): ClauseMatrix | undefined {
  const shown = terms.filter(({ deals }) => deals > 1).slice(0, columns);
  if (!shown.length) return undefined;
  const marks = Map.groupBy(shown.flatMap(({ rows }) => rows), ({ deal }) => deal);
  const ranked = [...marks].toSorted(([a, x], [b, y]) => termsIn(y) - termsIn(x) || (a.id < b.id ? -1 : 1)).map(([deal]) => deal);
  return {
    columns: shown.map(({ term }) => linkTo(catalog, 'term', term)),
    rows: oldestFirst(ranked.slice(0, MOST_ROWS)).map((deal) => ({
      deal: linkToEntry(deal as Entry), head: headPieces(deal),
      cells: shown.map(({ title, rows }) => rows.filter((row) => row.deal === deal).map((row) => cell(title, deal, row))),
    })),
    left: Math.max(0, ranked.length - MOST_ROWS),
  };
}

function termsIn(rows: readonly ClauseRow[]): number {
  return new Set(rows.map(({ term }) => term)).size;
}

function cell(title: string, deal: EntryOf<'deal'>, { at, aspect, absent }: ClauseRow): MatrixCell {
  return { href: at.href, absent, label: `${absent ? 'Notably without: ' : ''}${title}${aspect === undefined ? '' : `, ${aspect}`}: ${deal.data.title}` };
}
