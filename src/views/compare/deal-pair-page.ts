// Two deals side by side: figures, then terms row by row – in both, only in the first, only in the second.

import type { AlignedTerm } from '#model/align-deals.ts';
import type { Catalog } from '#model/catalog.ts';
import { type ComparedFigure, compareFigures } from '#model/deal-figures.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { alignPair, dealName, pairSummary } from '#views/compare/deal-pair.ts';
import { type DealPair, pairsOf } from '#views/compare/deal-pairs.ts';
import { type ClauseRow, headPieces } from '#views/compare/deal-rows.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { recordOf } from '#views/record.ts';

export interface PairColumn {
  readonly link: Link;
  readonly head: readonly Piece[];
  /** Stands over a cell where the head of the table is out of sight. */
  readonly name: string;
  /** Other deals it has a page with. */
  readonly also: readonly Link[];
}

export interface AlignedRow extends Omit<AlignedTerm<ClauseRow>, 'term'> {
  readonly term: Link;
}

export interface PairPage {
  readonly page: ComputedPage;
  readonly a: PairColumn;
  readonly b: PairColumn;
  readonly figures: readonly ComparedFigure[];
  /** Parts of the table of terms that have rows. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly AlignedRow[] }[];
}

export function pairPage(catalog: Catalog, pair: DealPair): PairPage {
  const page = pairSummary(catalog, pair);
  const { both, onlyA, onlyB } = alignPair(catalog, pair);
  const [a, b] = [column(catalog, pair.a, pair), column(catalog, pair.b, pair)];
  const rows = (list: readonly AlignedTerm<ClauseRow>[]): AlignedRow[] => list.map((row) => ({ ...row, term: linkTo(catalog, 'term', row.term) }));
  const groups = [{ title: 'In both', rows: rows(both) }, { title: `Only in ${a.name}`, rows: rows(onlyA) }, { title: `Only in ${b.name}`, rows: rows(onlyB) }];
  return { page, a, b, figures: compareFigures(dealRecord(catalog, pair.a), dealRecord(catalog, pair.b)), groups: groups.filter((group) => group.rows.length) };
}

function dealRecord(catalog: Catalog, deal: EntryOf<'deal'>): DealRecord {
  return recordOf(catalog, deal as Entry) as DealRecord;
}

function column(catalog: Catalog, deal: EntryOf<'deal'>, pair: DealPair): PairColumn {
  const also = pairsOf(catalog, deal.id).filter(({ path }) => path !== pair.path).slice(0, ALSO);
  return {
    link: linkToEntry(deal as Entry), head: headPieces(deal), name: dealName(catalog, deal),
    also: also.map(({ a, b, path }) => ({ href: href(path), text: dealName(catalog, a === deal ? b : a) })),
  };
}

const ALSO = 8;
