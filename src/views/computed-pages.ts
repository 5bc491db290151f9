// Every page that is computed from many entries: one family, one line.

import type { Catalog } from '#model/catalog.ts';
import { betweenPages } from '#views/between-pages.ts';
import { comparePages } from '#views/compare/pages.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { loopsPages } from '#views/loops-pages.ts';
import { moneyPages } from '#views/money/money-pages.ts';
import { singleSourceSummary } from '#views/single-source-page.ts';
import { timelineComputedPages } from '#views/timeline-pages.ts';
import { valuationComputedPages } from '#views/valuation-pages.ts';

const FAMILIES: readonly ((catalog: Catalog) => readonly ComputedPage[])[] = [
  timelineComputedPages,
  valuationComputedPages,
  moneyPages,
  comparePages,
  (catalog) => [singleSourceSummary(catalog)],
  betweenPages,
  loopsPages,
];

const caches = new WeakMap<Catalog, readonly ComputedPage[]>();

/** In the order of the families; each path once. */
export function computedPages(catalog: Catalog): readonly ComputedPage[] {
  let pages = caches.get(catalog);
  if (!pages) caches.set(catalog, (pages = FAMILIES.flatMap((family) => family(catalog))));
  return pages;
}
