// Where an entry is drawn together with others: links from its page to the computed pages about it. One family, one line.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { knownLinks } from '#views/known-pages.ts';
import type { Link } from '#views/link.ts';

const FAMILIES: readonly ((catalog: Catalog, entry: Entry) => readonly Link[])[] = [
  knownLinks,
];

export function furtherLinks(catalog: Catalog, entry: Entry): Link[] {
  return FAMILIES.flatMap((family) => family(catalog, entry));
}
