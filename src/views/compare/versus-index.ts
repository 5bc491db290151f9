// /vs/: every term readers mix up with another, and the pages that tell the two apart.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { termPairs } from '#views/compare/term-pairs.ts';
import { type Link, linkToEntry } from '#views/link.ts';

export interface VersusIndex {
  readonly page: ComputedPage;
  readonly rows: readonly { readonly term: Link; readonly others: readonly Link[] }[];
  readonly number: number;
  readonly pages: readonly { readonly number: number; readonly href: string }[];
}

/** Terms on one page, each with the two or three it is mixed up with. */
const TERMS_PER_PAGE = 200;

export function versusIndexes(catalog: Catalog): VersusIndex[] {
  const pairs = termPairs(catalog);
  const others = new Map<EntryOf<'term'>, { readonly with: EntryOf<'term'>; readonly path: string }[]>();
  for (const { a, b, path } of pairs) for (const [one, other] of [[a, b], [b, a]] as const) others.set(one, [...(others.get(one) ?? []), { with: other, path }]);
  const rows = [...others]
    .toSorted(([x], [y]) => (nameOf(x) < nameOf(y) ? -1 : 1))
    .map(([term, list]) => ({ term: linkToEntry(term as Entry), others: list.toSorted((x, y) => (nameOf(x.with) < nameOf(y.with) ? -1 : 1)).map(({ with: other, path }) => ({ href: href(path), text: other.data.title })) }));
  const total = Math.max(1, Math.ceil(rows.length / TERMS_PER_PAGE));
  const path = (number: number): string => (number === 1 ? '/vs/' : `/vs/page/${number}/`);
  return Array.from({ length: total }, (_, i) => ({
    page: { ...versusSummaryOfAll(catalog, rows.length, pairs.length), path: path(i + 1), ...(i === 0 ? {} : { unlisted: true as const }) },
    rows: rows.slice(i * TERMS_PER_PAGE, (i + 1) * TERMS_PER_PAGE), number: i + 1,
    pages: total === 1 ? [] : Array.from({ length: total }, (__, k) => ({ number: k + 1, href: href(path(k + 1)) })),
  }));
}

/** By name; quotation marks do not count. */
function nameOf({ data }: EntryOf<'term'>): string {
  return data.title.replace(/^[“"]/, '').toLowerCase();
}

function versusSummaryOfAll(catalog: Catalog, terms: number, pairs: number): ComputedPage {
  return {
    path: '/vs/',
    title: 'Terms readers mix up',
    sentence: `${pairs} pairs made of ${terms} terms, each side by side: what each is, how they differ, which deals carry one, the other or both.`,
    line: `${pairs} pairs`,
    names: ['Term vs term', 'Confusable terms', 'Terms compared', 'Not to be confused with'],
    asks: ['which terms are often confused', 'difference between two terms', 'what is the difference between'],
    companies: [],
    entries: catalog.list('term') as readonly Entry[],
    prior: 0.3,
  };
}
