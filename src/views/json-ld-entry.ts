// The graph of an entry's page: the page, where it stands in the site, and the thing it is about.

import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { KINDS } from '#model/kind.ts';
import { type Graph, graphOf, partOfSite, thingId } from '#views/json-ld.ts';
import { thingOf } from '#views/json-ld-things.ts';

/** The page of an entry and what it is about. */
export function entryGraph(catalog: Catalog, entry: Entry): Graph {
  const page = permalink(addressesOf(entry.kind, entry.id).page);
  const { title } = entry.data;
  const dates = entry.data as { updated?: string; checked?: string };
  const { folder, many } = KINDS[entry.kind];
  return graphOf(
    {
      '@type': 'WebPage', '@id': page, name: title,
      ...(dates.updated && { dateModified: dates.updated }),
      ...(dates.checked && { lastReviewed: dates.checked }),
      ...partOfSite(),
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: many, item: permalink(`/${folder}/`) },
          { '@type': 'ListItem', position: 2, name: title, item: page },
        ],
      },
      mainEntity: { '@id': thingId(entry.kind, entry.id) },
    },
    thingOf(catalog, entry),
  );
}
