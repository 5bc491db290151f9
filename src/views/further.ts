// Where an entry is drawn together with others: links from its page to the computed pages about it. One family, one line.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { betweenLinks } from '#views/between-pages.ts';
import { comparisonsOf } from '#views/compare/pages.ts';
import type { Link } from '#views/link.ts';
import { loopLinks } from '#views/loops-pages.ts';
import { moneyLinks } from '#views/money/money-pages.ts';
import { singleSourceLinks } from '#views/source-sections.ts';
import { timelineLinks } from '#views/timeline-pages.ts';
import { valuationLinks } from '#views/valuation-pages.ts';

const FAMILIES: readonly ((catalog: Catalog, entry: Entry) => readonly Link[])[] = [
  timelineLinks,
  valuationLinks,
  moneyLinks,
  comparisonsOf,
  singleSourceLinks,
  betweenLinks,
  loopLinks,
];

export function furtherLinks(catalog: Catalog, entry: Entry): Link[] {
  return FAMILIES.flatMap((family) => family(catalog, entry));
}
