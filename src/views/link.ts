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
 * Link by id; `text` replaces the title. An id without entry keeps its id as text: a build stops on it before any page is
 * drawn (rule references-exist), and in dev the page still draws.
 */
export function linkTo(catalog: Catalog, kind: Kind, id: string, text?: string): Link {
  return { href: href(entryPath(kind, id)), text: text ?? catalog.get(kind, id)?.data.title ?? id };
}
