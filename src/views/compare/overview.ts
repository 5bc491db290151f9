// /compare/: what can be compared, and the terms that most deals carry as one grid.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { clauseMatrix, type ClauseMatrix } from '#views/compare/clause-matrix.ts';
import { dealPairs } from '#views/compare/deal-pairs.ts';
import { rowsByTerm } from '#views/compare/deal-rows.ts';
import { dealSets } from '#views/compare/deal-sets.ts';
import type { Link } from '#views/link.ts';

interface Counted {
  readonly link: Link;
  readonly deals: number;
}

export interface CompareOverview {
  readonly page: ComputedPage;
  readonly rows: number;
  readonly deals: number;
  readonly terms: number;
  readonly pairs: number;
  readonly matrix: ClauseMatrix | undefined;
  readonly companies: readonly Counted[];
  readonly kinds: readonly Counted[];
  /** Every term some deal has a row on, as far as the page has room. */
  readonly everyTerm: readonly Counted[];
  readonly furtherTerms: number;
}

/** Bounds of the lists. */
const TERMS_LISTED = 120;
const COMPANIES_LISTED = 40;

export function compareOverview(catalog: Catalog): CompareOverview {
  const deals = catalog.list('deal');
  const terms = rowsByTerm(catalog, deals);
  const sets = dealSets(catalog).map((set) => ({ by: set.by, link: { href: href(set.path), text: set.name }, deals: set.deals.length }));
  return {
    page: compareSummary(catalog),
    rows: terms.reduce((sum, { rows }) => sum + rows.length, 0), deals: deals.length, terms: terms.length, pairs: dealPairs(catalog).length,
    matrix: clauseMatrix(catalog, terms),
    companies: sets.filter(({ by }) => by === 'company').slice(0, COMPANIES_LISTED), kinds: sets.filter(({ by }) => by === 'kind'),
    everyTerm: terms.slice(0, TERMS_LISTED).map(({ term, title, deals: count }) => ({ link: { href: href(entryPath('term', term, 'in-deals')), text: title }, deals: count })),
    furtherTerms: Math.max(0, terms.length - TERMS_LISTED),
  };
}

export function compareSummary(catalog: Catalog): ComputedPage {
  const deals = catalog.list('deal');
  const terms = rowsByTerm(catalog, deals);
  const rows = terms.reduce((sum, term) => sum + term.rows.length, 0);
  return {
    path: '/compare/',
    title: 'Compare the terms of deals',
    sentence: `Which deals carry which terms, each in its own words: ${rows} rows in ${deals.length} deals on ${terms.length} terms.`,
    line: `${deals.length} deals · ${terms.length} terms`,
    names: ['Clause matrix', 'Compare deals', 'Deal comparison', 'Term matrix', 'Side by side'],
    asks: ['compare two deals', 'which deals have the same terms', 'which deals carry which terms', 'how do deal terms differ'],
    companies: [],
    entries: deals as readonly Entry[],
    prior: 0.4,
  };
}
