// The routes of files made once per entry with a page: Astro's static paths for `[folder]/[id]`.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';

export interface EntryRoute {
  readonly params: { readonly folder: string; readonly id: string };
  readonly props: { readonly entry: Entry };
}

export function entryRoutes(catalog: Catalog): EntryRoute[] {
  return PAGE_KINDS.flatMap((kind) => catalog.list(kind).map((entry) => ({ params: { folder: KINDS[kind].folder, id: entry.id }, props: { entry: entry as Entry } })));
}
