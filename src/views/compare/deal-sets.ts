// Sets of deals worth reading beside one another: those of one company, those of one kind. One page each, further pages for long ones.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { EntryOf } from '#model/entry.ts';
import { clauseMatrix, type ClauseMatrix } from '#views/compare/clause-matrix.ts';
import { oldestFirst, rowsByTerm, type TermRows } from '#views/compare/deal-rows.ts';

export interface DealSet {
  readonly by: 'company' | 'kind';
  readonly id: string;
  /** `Anthropic`, `Licence and hire`. */
  readonly name: string;
  /** Oldest first. */
  readonly deals: readonly EntryOf<'deal'>[];
  readonly terms: readonly TermRows[];
  /** Terms in more than one of them. */
  readonly shared: number;
  readonly path: string;
}

/** Two deals of a company are told by their own comparison; a company needs more. */
const LEAST: Readonly<Record<DealSet['by'], number>> = { company: 3, kind: 2 };

const caches = new WeakMap<Catalog, readonly DealSet[]>();

/** Sets in which some term is in more than one deal; largest first, companies before kinds. */
export function dealSets(catalog: Catalog): readonly DealSet[] {
  let sets = caches.get(catalog);
  if (!sets) caches.set(catalog, (sets = [...setsBy(catalog, 'company', partiesOf), ...setsBy(catalog, 'kind', ({ data }) => [data.kind, ...data.kindsAlso])]));
  return sets;
}

/** Companies that are party to a deal, each once. */
export function partiesOf({ data }: EntryOf<'deal'>): string[] {
  return [...new Set([...data.investors, data.recipient, ...data.counterparties.map(({ company }) => company)])];
}

export function setOf(catalog: Catalog, by: DealSet['by'], id: string): DealSet | undefined {
  return dealSets(catalog).find((set) => set.by === by && set.id === id);
}

function setsBy(catalog: Catalog, by: DealSet['by'], valuesOf: (deal: EntryOf<'deal'>) => readonly string[]): DealSet[] {
  const groups = new Map<string, EntryOf<'deal'>[]>();
  for (const deal of catalog.list('deal')) for (const value of valuesOf(deal)) groups.set(value, [...(groups.get(value) ?? []), deal]);
  return [...groups]
    .filter(([, deals]) => deals.length >= LEAST[by])
    .map(([id, deals]): DealSet => {
      const sorted = oldestFirst(deals);
      const terms = rowsByTerm(catalog, sorted);
      return { by, id, name: nameOf(catalog, by, id), deals: sorted, terms, shared: terms.filter((term) => term.deals > 1).length, path: `/compare/by-${by}/${id}/` };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.deals.length - a.deals.length || (a.id < b.id ? -1 : 1));
}

function nameOf(catalog: Catalog, by: DealSet['by'], id: string): string {
  return by === 'company' ? (catalog.get('company', id)?.data.title ?? id) : DEAL_KINDS[id as keyof typeof DEAL_KINDS];
}

export interface DealSetPage {
  readonly set: DealSet;
  readonly path: string;
  readonly number: number;
  /** How many pages the set has. */
  readonly of: number;
  readonly groups: readonly (TermRows & { readonly continued: boolean })[];
  /** On the first page. */
  readonly matrix: ClauseMatrix | undefined;
}

/** Rows on one page: each is a sentence or two with its sources. */
const ROWS_PER_PAGE = 60;

export function setPages(catalog: Catalog, set: DealSet): DealSetPage[] {
  const parts = cut(set.terms);
  return parts.map((groups, i) => ({
    set, groups, number: i + 1, of: parts.length, path: pathOfPage(set, i + 1), matrix: i === 0 ? clauseMatrix(catalog, set.terms) : undefined,
  }));
}

export function pathOfPage({ path }: DealSet, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** Pages of about one length. Terms stay whole, unless one alone is longer than a page. */
function cut(terms: readonly TermRows[]): (TermRows & { continued: boolean })[][] {
  const all = terms.reduce((sum, { rows }) => sum + rows.length, 0);
  const most = Math.ceil(all / Math.ceil(all / ROWS_PER_PAGE));
  const pages: (TermRows & { continued: boolean })[][] = [[]];
  let filled = 0;
  for (const term of terms)
    for (let from = 0; from < term.rows.length; from += most) {
      const rows = term.rows.slice(from, from + most);
      if (filled >= most) [filled] = [0, pages.push([])];
      pages.at(-1)?.push({ ...term, rows, continued: from > 0 });
      filled += rows.length;
    }
  return pages;
}
