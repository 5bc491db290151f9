// Every page that is computed from many entries: one family, one line.

import type { Catalog } from '#model/catalog.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { knownPages } from '#views/known-pages.ts';

const FAMILIES: readonly ((catalog: Catalog) => readonly ComputedPage[])[] = [
  knownPages,
];

const caches = new WeakMap<Catalog, readonly ComputedPage[]>();

/** In the order of the families; each path once. */
export function computedPages(catalog: Catalog): readonly ComputedPage[] {
  let pages = caches.get(catalog);
  if (!pages) caches.set(catalog, (pages = FAMILIES.flatMap((family) => family(catalog))));
  return pages;
}
