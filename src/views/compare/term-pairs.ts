// Pairs of terms readers mix up: one page for each, whether one side or both say how they differ.

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Text } from '#views/blocks.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { fieldText } from '#views/text.ts';

export interface TermPair {
  /** The lesser id first: the order of the address. */
  readonly a: EntryOf<'term'>;
  readonly b: EntryOf<'term'>;
  readonly path: string;
}

const caches = new WeakMap<Catalog, readonly TermPair[]>();

/** In the order of their addresses. */
export function termPairs(catalog: Catalog): readonly TermPair[] {
  let pairs = caches.get(catalog);
  if (!pairs) caches.set(catalog, (pairs = findPairs(catalog)));
  return pairs;
}

export function versusPath(x: string, y: string): string {
  const [a, b] = x < y ? [x, y] : [y, x];
  return `/vs/${a}/${b}/`;
}

function findPairs(catalog: Catalog): TermPair[] {
  const found = new Map<string, TermPair>();
  for (const term of catalog.list('term'))
    for (const { term: id } of term.data.contrasts) {
      const other = catalog.get('term', id);
      if (!other || other === term) continue;
      const [a, b] = term.id < id ? [term, other] : [other, term];
      found.set(versusPath(a.id, b.id), { a, b, path: versusPath(a.id, b.id) });
    }
  return [...found.values()].toSorted((x, y) => (x.path < y.path ? -1 : 1));
}

/** The difference as the page of `term` states it; undefined where only the other page does. */
export function differenceOn(catalog: Catalog, term: EntryOf<'term'>, other: EntryOf<'term'>): Text | undefined {
  const index = term.data.contrasts.findIndex((contrast) => contrast.term === other.id);
  return index === -1 ? undefined : fieldText(catalog, term as Entry, 'contrasts', index, 'difference');
}

export function versusSummaries(catalog: Catalog): ComputedPage[] {
  return termPairs(catalog).map((pair) => versusSummary(catalog, pair));
}

export function versusSummary(catalog: Catalog, { a, b, path }: TermPair): ComputedPage {
  const [x, y] = [a.data.title, b.data.title];
  const said = differenceOn(catalog, a, b) ?? differenceOn(catalog, b, a);
  const carries = (deal: EntryOf<'deal'>, term: EntryOf<'term'>): boolean => deal.data.terms.some((row) => row.term === term.id);
  const both = catalog.list('deal').filter((deal) => carries(deal, a) && carries(deal, b)).length;
  return {
    path,
    title: `${x} vs ${y}`,
    sentence: said ? said.nodes.map((node) => toString(node)).join(' ') : `${a.data.summary} ${b.data.summary}`,
    line: both ? `${both} ${both === 1 ? 'deal carries' : 'deals carry'} both` : 'terms readers mix up',
    names: [`${y} vs ${x}`, `${x} or ${y}`, `${y} or ${x}`, `${x} and ${y}`],
    asks: [`difference between ${x} and ${y}`, `what is the difference between ${y} and ${x}`, `is ${x} the same as ${y}`],
    companies: [],
    entries: [a as Entry, b as Entry],
    prior: 0.2,
  };
}
