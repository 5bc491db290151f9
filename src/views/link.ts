// A link to an entry as plain data: where it leads and what it says.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';

export interface Link {
  /** Address with base, ready for the HTML. */
  readonly href: string;
  readonly text: string;
}

export function linkToEntry(entry: Entry, anchor?: string): Link {
  return { href: href(entryPath(entry.kind, entry.id, anchor)), text: entry.data.title };
}

/**
 * Link by id. `text` replaces the title.
 * @throws if there is no such entry: the rules refuse such content before a page is drawn.
 */
export function linkTo(catalog: Catalog, kind: Kind, id: string, text?: string): Link {
  const entry = catalog.get(kind, id);
  if (!entry) throw new Error(`no ${kind} "${id}"; run npm run check`);
  const link = linkToEntry(entry as Entry);
  return text === undefined ? link : { ...link, text };
}
