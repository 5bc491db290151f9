// The page of two companies: everything that connects them, both ways.

import type { Catalog } from '#model/catalog.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { MONEY_CLASSES, type MoneyClass } from '#model/money-class.ts';
import type { Money } from '#model/money.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import { nameOf } from '#views/company-group.ts';
import { betweenPath, pairPage } from '#views/between-pages.ts';
import { type BetweenDeals, dealsBetween } from '#views/between-deals.ts';
import { type BetweenWords, wordsBetween } from '#views/between-words.ts';
import { endsOf, roundPieces, sentencesOf } from '#views/between-text.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { type MoneyRow, moneyRows, ownFlows } from '#views/pair-money.ts';
import type { Piece } from '#views/pieces.ts';
import { narrowerPairs, type Pair, type PairTie, widerPairs } from '#views/ties.ts';

/** One addend of a sum, or a flow without figure. */
export interface MoneyPart {
  readonly link: Link;
  readonly amount: Money | undefined;
  readonly date: PartialDate;
  readonly notes: readonly Piece[];
}

export interface TotalRow extends Omit<MoneyRow, 'flows'> {
  readonly label: string;
  readonly parts: readonly MoneyPart[];
  /** Parts beyond those shown. */
  readonly more: number;
}

export interface Direction {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly rows: readonly TotalRow[];
}

export interface BetweenPage {
  readonly page: ComputedPage;
  readonly companies: readonly Link[];
  readonly sentences: readonly (readonly Piece[])[];
  readonly directions: readonly Direction[];
  /** Rounds with others: told, never counted. */
  readonly rounds: readonly { readonly link: Link; readonly pieces: readonly Piece[] }[];
  readonly deals: BetweenDeals;
  readonly words: BetweenWords;
  /** Pairs of subsidiaries included here, and of owners that include this one. */
  readonly narrower: readonly Link[];
  readonly wider: readonly Link[];
}

/** Addends listed beside a sum; the list of deals has the rest. */
const PARTS_LISTED = 16;
const ROUNDS_LISTED = 12;

export function betweenPage(catalog: Catalog, pair: Pair): BetweenPage {
  const rounds = pair.ties.filter((tie): tie is PairTie & { how: 'round' } => tie.how === 'round').toSorted((x, y) => compareDates(y.deal.data.announced, x.deal.data.announced));
  return {
    page: pairPage(catalog, pair),
    companies: [pair.a, pair.b].map((id) => ({ href: href(entryPath('company', id)), text: nameOf(catalog, id) })),
    sentences: sentencesOf(catalog, pair).slice(0, SENTENCES),
    directions: [true, false].flatMap((forward) => direction(catalog, pair, forward)),
    rounds: rounds.slice(0, ROUNDS_LISTED).map((tie) => ({
      link: { href: href(entryPath('deal', tie.deal.id, tie.flow?.anchor ?? 'money')), text: tie.deal.data.title },
      pieces: [`${nameOf(catalog, tie.from)} `, ...roundPieces(tie, nameOf(catalog, tie.to)), ' · ', { date: tie.deal.data.announced }],
    })),
    deals: dealsBetween(catalog, pair),
    words: wordsBetween(catalog, pair),
    narrower: narrowerPairs(catalog, pair).map((one) => pairLink(catalog, one)),
    wider: widerPairs(catalog, pair).map((one) => pairLink(catalog, one)),
  };
}

/** Beyond these the tables speak. */
const SENTENCES = 5;

export function pairLink(catalog: Catalog, { a, b }: Pick<Pair, 'a' | 'b'>): Link {
  return { href: href(betweenPath(a, b)), text: `${nameOf(catalog, a)} and ${nameOf(catalog, b)}` };
}

function direction(catalog: Catalog, pair: Pair, forward: boolean): Direction[] {
  const own = ownFlows(pair.ties, forward);
  const [from, to] = endsOf(pair, forward);
  const rows = moneyRows(own).map(({ flows, ...row }): TotalRow => ({
    ...row, label: classLabel(row.class), more: Math.max(0, flows.length - PARTS_LISTED),
    parts: flows.toSorted((x, y) => compareDates(x.date, y.date)).slice(0, PARTS_LISTED).flatMap((flow) => {
      const tie = own.find((one) => one.flow === flow);
      return tie ? [partOf(catalog, tie, from, to)] : [];
    }),
  }));
  return rows.length ? [{ from, to, title: `${nameOf(catalog, from)} → ${nameOf(catalog, to)}`, rows }] : [];
}

function partOf(catalog: Catalog, { deal, flow, from: giver, to: other, joint }: PairTie & { how: 'flow' }, from: string, to: string): MoneyPart {
  const through = [...(giver === from ? [] : [giver]), ...(other === to ? [] : [other])];
  const overlap = flow.overlaps === undefined ? undefined : catalog.get('deal', flow.overlaps);
  return {
    link: { href: href(entryPath('deal', deal.id, flow.anchor)), text: deal.data.title },
    amount: flow.amount,
    date: flow.date,
    notes: [
      ...(through.length ? [`through ${through.map((id) => nameOf(catalog, id)).join(' and ')}`] : []),
      ...(joint ? [`with ${flow.to.filter((id) => id !== other).map((id) => nameOf(catalog, id)).join(' and ')}, not divided`] : []),
      ...(overlap ? [`may be in part the same money as “${overlap.data.title}”`] : []),
    ].flatMap((note, i) => (i ? ['; ', note] : [note])),
  };
}

/** Short enough for a chart on a phone. */
const SHORT: Partial<Record<MoneyClass, string>> = {
  equity: 'Shares and notes', mixed: 'Shares and debt', secondary: 'Existing shares', acquisition: 'Acquisition', cloud: 'Cloud', chips: 'Chips', 'share-grant': 'Shares given',
  'joint-venture': 'Joint venture',
};

export function classLabel(name: MoneyClass): string {
  return SHORT[name] ?? MONEY_CLASSES[name].label;
}
