// The routes made once per entry with a page: Astro's static paths for `[folder]/[id]`.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';

export interface EntryRoute {
  readonly params: { readonly folder: string; readonly id: string };
  readonly props: { readonly entry: Entry };
}

/** For pages: present ids alone. A former id leads on from a stub (views/moves.ts). */
export function entryRoutes(catalog: Catalog): EntryRoute[] {
  return routes(catalog, ({ id }) => [id]);
}

/** For files (card, record, citation, embed …): also under every id the entry had, because no file can lead to another. */
export function entryFileRoutes(catalog: Catalog): EntryRoute[] {
  return routes(catalog, ({ id, data }) => [id, ...data.formerIds]);
}

function routes(catalog: Catalog, idsOf: (entry: Entry) => readonly string[]): EntryRoute[] {
  return PAGE_KINDS.flatMap((kind) =>
    catalog.list(kind).flatMap((entry) => idsOf(entry as Entry).map((id) => ({ params: { folder: KINDS[kind].folder, id }, props: { entry: entry as Entry } }))));
}
