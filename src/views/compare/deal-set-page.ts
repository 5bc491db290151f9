// A page of a set of deals: what each says term by term, how search and the sitemap know it, and the ways to its neighbours.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { type ClauseRow, headPieces } from '#views/compare/deal-rows.ts';
import { type DealSet, type DealSetPage, dealSets, pathOfPage, setPages } from '#views/compare/deal-sets.ts';
import { type Link, linkTo } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

/** A term, and under it what the deals say. */
export interface ClauseSection {
  readonly term: Link;
  readonly count: string;
  readonly rows: readonly { readonly clause: ClauseRow; readonly head: readonly Piece[] }[];
}

export function clauseSections(catalog: Catalog, { groups }: DealSetPage): ClauseSection[] {
  return groups.map(({ term, deals, rows, continued }) => ({
    term: linkTo(catalog, 'term', term),
    count: `${deals} ${deals === 1 ? 'deal' : 'deals'}${continued ? ', continued' : ''}`,
    rows: rows.map((clause) => ({ clause, head: headPieces(clause.deal) })),
  }));
}

export function setSummaries(catalog: Catalog): ComputedPage[] {
  return dealSets(catalog).flatMap((set) => setPages(catalog, set).map(({ number }) => setSummary(set, number)));
}

export function setSummary(set: DealSet, number: number): ComputedPage {
  const { by, name, deals, terms, shared } = set;
  const years = [...new Set([deals.at(0), deals.at(-1)].flatMap((deal) => deal?.data.announced.slice(0, 4) ?? []))].join('–');
  const rows = terms.reduce((sum, term) => sum + term.rows.length, 0);
  const what = by === 'company' ? `${name}’s deals` : `${name} deals`;
  return {
    path: pathOfPage(set, number),
    title: `${by === 'company' ? `The deals of ${name}` : name}: terms compared${number === 1 ? '' : `, page ${number}`}`,
    sentence: `${deals.length} deals, ${years}, name ${terms.length} terms in ${rows} rows; ${shared} ${shared === 1 ? 'term is' : 'terms are'} in more than one of them.`,
    line: `${deals.length} deals · ${years}`,
    names: [`${name} deals compared`, `compare ${name} deals`, `${name} clause matrix`],
    asks: [`compare ${what}`, `which terms do ${what} have in common`, `how do the terms of ${what} differ`],
    companies: by === 'company' ? [set.id] : [],
    entries: deals as readonly Entry[],
    prior: by === 'company' ? 0.3 : 0.25,
    ...(number === 1 ? {} : { unlisted: true as const }),
  };
}

/** Numbers of the pages of a set, for the line that leads through them; none where there is one page. */
export function pageLinks(set: DealSet, of: number): { readonly number: number; readonly href: string }[] {
  return of === 1 ? [] : Array.from({ length: of }, (_, i) => ({ number: i + 1, href: href(pathOfPage(set, i + 1)) }));
}
