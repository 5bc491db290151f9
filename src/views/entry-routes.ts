// The routes made once per entry with a page: Astro's static paths for `[folder]/[id]`.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { idsOf } from '#model/former-ids.ts';
import { KINDS, type Kind, PAGE_KINDS } from '#model/kind.ts';

export interface EntryRoute {
  readonly params: { readonly folder: string; readonly id: string };
  readonly props: { readonly entry: Entry };
}

/** For pages: present ids alone. A former id leads on from a stub (views/moves.ts). */
export function entryRoutes(catalog: Catalog): EntryRoute[] {
  return routes(catalog, PAGE_KINDS, ({ id }) => [id]);
}

/** For files (card, record, citation, embed …): also under every id the entry had, because no file can lead to another. */
export function entryFileRoutes(catalog: Catalog, kinds: readonly Kind[] = PAGE_KINDS): EntryRoute[] {
  return routes(catalog, kinds, idsOf);
}

function routes(catalog: Catalog, kinds: readonly Kind[], namesOf: (entry: Entry) => readonly string[]): EntryRoute[] {
  return kinds.flatMap((kind) =>
    catalog.list(kind).flatMap((entry) => namesOf(entry as Entry).map((id) => ({ params: { folder: KINDS[kind].folder, id }, props: { entry: entry as Entry } }))));
}
