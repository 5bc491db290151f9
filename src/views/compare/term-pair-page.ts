// Two terms readers mix up, side by side: what each is, how they differ, on which deals they stand, what was said.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { TERM_GROUPS } from '#model/term.ts';
import type { Block, Text } from '#views/blocks.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { clauseRows, type ClauseRow, headPieces, oldestFirst } from '#views/compare/deal-rows.ts';
import { differenceOn, type TermPair, termPairs, versusSummary } from '#views/compare/term-pairs.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { disputesBlock, entriesNaming, quotationsBlock } from '#views/shared-blocks.ts';
import { leadText } from '#views/text.ts';

export interface VersusSide {
  readonly link: Link;
  readonly summary: string;
  readonly sources: readonly string[];
  /** The definition at length. */
  readonly lead: Text | undefined;
  /** How its own page tells it from the other; undefined where it does not. */
  readonly difference: Text | undefined;
  readonly formula: { readonly expression: string; readonly inputs: readonly { readonly name: string; readonly meaning: string; readonly term: Link | undefined }[] } | undefined;
  readonly group: string;
  /** Deals with a row on it, and where they stand. */
  readonly deals: number;
  readonly inDeals: Link;
  /** Its other pairs. */
  readonly also: readonly Link[];
}

interface DealLine {
  readonly deal: Link;
  readonly head: readonly Piece[];
  readonly rows: readonly { readonly link: Link; readonly absent: boolean }[];
}

export interface VersusPage {
  readonly page: ComputedPage;
  readonly a: VersusSide;
  readonly b: VersusSide;
  readonly deals: readonly { readonly title: string; readonly count: number; readonly lines: readonly DealLine[]; readonly more: Link | undefined }[];
  readonly quotes: Block | undefined;
  readonly disputes: Block | undefined;
}

/** Bounds of the lists. */
const DEALS_LISTED = 12;
const QUOTES_LISTED = 4;

export function versusPage(catalog: Catalog, pair: TermPair): VersusPage {
  const { a, b } = pair;
  const quotes = naming(catalog, pair, 'quote').toSorted((x, y) => (x.data.date < y.data.date ? 1 : -1)).slice(0, QUOTES_LISTED);
  const disputes = disputesBlock(catalog, naming(catalog, pair, 'dispute'));
  return {
    page: versusSummary(catalog, pair), a: side(catalog, a, b, pair), b: side(catalog, b, a, pair), deals: dealGroups(catalog, pair),
    quotes: quotationsBlock(catalog, quotes), disputes: disputes?.type === 'disputes' ? { ...disputes, brief: true } : undefined,
  };
}

/** Quotes whose topics, or disputes whose terms, name either. */
function naming<K extends 'quote' | 'dispute'>(catalog: Catalog, { a, b }: TermPair, kind: K): EntryOf<K>[] {
  return [...new Set([a, b].flatMap(({ id }) => entriesNaming(catalog, 'term', id, kind, ['topics', 'terms'])))];
}

function side(catalog: Catalog, term: EntryOf<'term'>, other: EntryOf<'term'>, pair: TermPair): VersusSide {
  const { summary, sources, formula, group } = term.data;
  const also = termPairs(catalog).filter((one) => one.path !== pair.path && (one.a === term || one.b === term));
  const deals = catalog.list('deal').filter(({ data }) => data.terms.some((row) => row.term === term.id)).length;
  return {
    link: linkToEntry(term as Entry), summary, sources: sources.slice(0, 3), lead: leadText(term as Entry), difference: differenceOn(catalog, term, other), group: TERM_GROUPS[group],
    formula: formula && { expression: formula.expression, inputs: formula.inputs.map(({ name, meaning, term: id }) => ({ name, meaning, term: id === undefined ? undefined : linkTo(catalog, 'term', id) })) },
    deals, inDeals: { href: href(entryPath('term', term.id, 'in-deals')), text: `${deals} ${deals === 1 ? 'deal' : 'deals'}` },
    also: also.map((one) => ({ href: href(one.path), text: (one.a === term ? one.b : one.a).data.title })),
  };
}

function dealGroups(catalog: Catalog, { a, b }: TermPair): VersusPage['deals'] {
  const rows = (deal: EntryOf<'deal'>, ...terms: EntryOf<'term'>[]): ClauseRow[] => clauseRows(catalog, deal).filter(({ term }) => terms.some(({ id }) => id === term));
  const deals = oldestFirst(catalog.list('deal'));
  const [both, onlyA, onlyB] = [
    deals.filter((deal) => rows(deal, a).length && rows(deal, b).length),
    deals.filter((deal) => rows(deal, a).length && !rows(deal, b).length),
    deals.filter((deal) => !rows(deal, a).length && rows(deal, b).length),
  ];
  const group = (title: string, list: readonly EntryOf<'deal'>[], all: EntryOf<'term'>): VersusPage['deals'][number] => ({
    title, count: list.length,
    lines: list.slice(0, DEALS_LISTED).map((deal) => ({ deal: linkToEntry(deal as Entry), head: headPieces(deal), rows: rows(deal, a, b).map((row) => wording(catalog, row)) })),
    more: list.length > DEALS_LISTED ? { href: href(`/deals/by-term/${all.id}/`), text: `${list.length - DEALS_LISTED} more` } : undefined,
  });
  return [group('With a row on both', both, a), group(`With a row on ${a.data.title} only`, onlyA, a), group(`With a row on ${b.data.title} only`, onlyB, b)].filter(({ count }) => count);
}

function wording(catalog: Catalog, { at, term, aspect, absent }: ClauseRow): DealLine['rows'][number] {
  const title = catalog.get('term', term)?.data.title ?? term;
  return { link: { href: at.href, text: aspect === undefined ? title : `${title}: ${aspect}` }, absent };
}
