// What was removed from the record, ready to be shown where it stood.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, type Kind } from '#model/kind.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { tombstonePath } from '#model/removed.ts';
import { type Link, linkToEntry } from '#views/link.ts';

export interface TombstoneView {
  readonly kind: Kind;
  readonly id: string;
  /** "Term", "Deal". */
  readonly what: string;
  readonly title: string;
  readonly was: string;
  readonly why: string;
  readonly removed: PartialDate;
  /** Path without base. */
  readonly path: string;
  readonly successor: Link | undefined;
}

/** Tombstones of the kinds given, in the order of the file. */
export function tombstones(catalog: Catalog, ...kinds: readonly Kind[]): TombstoneView[] {
  return catalog.removed.filter(({ kind }) => kinds.includes(kind)).map(({ successor, ...stone }) => {
    const next = successor && (catalog.get(successor.kind, successor.id) as Entry | undefined);
    return { ...stone, what: KINDS[stone.kind].one, path: tombstonePath(stone), successor: next && linkToEntry(next, successor.anchor) };
  });
}
