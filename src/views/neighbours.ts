// The entries before and after this one within its kind: deals and quotes by date, the rest by title.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { compareDates } from '#model/partial-date.ts';
import { type Link, linkToEntry } from '#views/link.ts';

const orders = new WeakMap<Catalog, Map<Kind, Map<string, { previous?: Link; next?: Link }>>>();

export function neighboursOf(catalog: Catalog, entry: Entry): { previous?: Link; next?: Link } {
  let kinds = orders.get(catalog);
  if (!kinds) orders.set(catalog, (kinds = new Map()));
  let kind = kinds.get(entry.kind);
  if (!kind) kinds.set(entry.kind, (kind = order(catalog, entry.kind)));
  return kind.get(entry.id) ?? {};
}

function order(catalog: Catalog, kind: Kind): Map<string, { previous?: Link; next?: Link }> {
  const sorted = (catalog.list(kind) as readonly Entry[]).toSorted(inReadingOrder);
  const link = (entry: Entry | undefined): Link | undefined => entry && linkToEntry(entry);
  return new Map(
    sorted.map((entry, i) => {
      const [previous, next] = [link(sorted[i - 1]), link(sorted[i + 1])];
      return [entry.id, { ...(previous && { previous }), ...(next && { next }) }];
    }),
  );
}

function inReadingOrder(a: Entry, b: Entry): number {
  if (a.kind === 'deal' && b.kind === 'deal') return compareDates(a.data.announced, b.data.announced) || compareText(a.id, b.id);
  if (a.kind === 'quote' && b.kind === 'quote') return compareDates(a.data.date, b.data.date) || compareText(a.id, b.id);
  return compareText(a.data.title.toLowerCase(), b.data.title.toLowerCase()) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
