// Which two deals are worth a page side by side: each deal with those nearest to it. Grows with the deals, not with their square.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { idsOf } from '#model/former-ids.ts';
import { earliestDay } from '#model/partial-date.ts';
import { partiesOf } from '#views/compare/deal-sets.ts';

export interface DealPair {
  /** The lesser id first: the order of the address. */
  readonly a: EntryOf<'deal'>;
  readonly b: EntryOf<'deal'>;
  readonly path: string;
}

/** Each deal brings as many pairs. */
const NEAREST = 3;
/** A deal with less in common is no help. */
const LEAST = 3;

interface Pairs {
  readonly all: readonly DealPair[];
  /** Deal → its pairs, the nearest first. */
  readonly of: ReadonlyMap<string, readonly DealPair[]>;
}
const caches = new WeakMap<Catalog, Pairs>();

/** Every pair with a page, in the order of their addresses. */
export function dealPairs(catalog: Catalog): readonly DealPair[] {
  return pairs(catalog).all;
}

/** The pairs a deal is in, the nearest other deal first. */
export function pairsOf(catalog: Catalog, deal: string): readonly DealPair[] {
  return pairs(catalog).of.get(deal) ?? [];
}

export function pairPath(x: string, y: string): string {
  const [a, b] = x < y ? [x, y] : [y, x];
  return `/compare/${a}/${b}/`;
}

function pairs(catalog: Catalog): Pairs {
  let known = caches.get(catalog);
  if (!known) caches.set(catalog, (known = choose(catalog)));
  return known;
}

function choose(catalog: Catalog): Pairs {
  const deals = catalog.list('deal');
  const chosen = new Map<string, DealPair>(published(catalog).map((pair) => [pair.path, pair]));
  const near = (one: EntryOf<'deal'>): ((x: EntryOf<'deal'>, y: EntryOf<'deal'>) => number) => (x, y) =>
    likeness(one, y) - likeness(one, x) || daysApart(one, x) - daysApart(one, y) || (x.id < y.id ? -1 : 1);
  for (const one of deals) {
    const others = deals.filter((other) => other !== one && likeness(one, other) >= LEAST).toSorted(near(one));
    for (const other of others.slice(0, NEAREST)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one];
      chosen.set(pairPath(a.id, b.id), { a, b, path: pairPath(a.id, b.id) });
    }
  }
  const all = [...chosen.values()].toSorted((x, y) => (x.path < y.path ? -1 : 1));
  const other = (pair: DealPair, one: EntryOf<'deal'>): EntryOf<'deal'> => (pair.a === one ? pair.b : pair.a);
  return { all, of: new Map(deals.map((one) => [one.id, all.filter(({ a, b }) => a === one || b === one).toSorted((x, y) => near(one)(other(x, one), other(y, one)))])) };
}

/** Pairs that were published stay, however many deals have come nearer since; also under the ids the two have now. */
function published(catalog: Catalog): DealPair[] {
  const named = new Map(catalog.list('deal').flatMap((deal) => idsOf(deal as Entry).map((id) => [id, deal] as const)));
  return catalog.publishedComputed.flatMap((path) => {
    const [one, other] = (/^\/compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? []).slice(1).map((id) => named.get(id));
    if (!one || !other || one === other) return [];
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    return [{ a, b, path: pairPath(a.id, b.id) }];
  });
}

/** Two points for each term both have a row on, for the same recipient and for another party in both; one for the same kind. The same both ways. */
export function likeness(a: EntryOf<'deal'>, b: EntryOf<'deal'>): number {
  const terms = new Set(a.data.terms.map(({ term }) => term));
  const shared = new Set(b.data.terms.flatMap(({ term }) => (terms.has(term) ? term : []))).size;
  const recipient = a.data.recipient === b.data.recipient;
  const parties = new Set(partiesOf(a).filter((id) => id !== a.data.recipient));
  const party = partiesOf(b).some((id) => id !== b.data.recipient && parties.has(id));
  return 2 * shared + (recipient ? 2 : 0) + (party ? 2 : 0) + (a.data.kind === b.data.kind ? 1 : 0);
}

function daysApart(a: EntryOf<'deal'>, b: EntryOf<'deal'>): number {
  return Math.abs(Date.parse(earliestDay(a.data.announced)) - Date.parse(earliestDay(b.data.announced)));
}
