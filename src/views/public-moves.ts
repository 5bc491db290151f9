// What became of addresses, for tools that keep links to us: /api/v1/moves.json.

import type { Catalog } from '#model/catalog.ts';
import { movedAnchorsOf } from '#model/former-ids.ts';
import { entryPath, KINDS, PAGE_KINDS, type Kind } from '#model/kind.ts';
import { tombstonePath } from '#model/removed.ts';
import { pageMoves } from '#views/moves.ts';

/** Paths from the root of the site, base left out; `#place` where only a place on a page moved. */
export type PublicMove =
  | { readonly from: string; readonly to: string }
  | { readonly from: string; readonly gone: true; readonly why: string; readonly successor?: string };

/** Pages, events and disputes under another id, places under another anchor, and what was removed. */
export function publicMoves(catalog: Catalog): PublicMove[] {
  const pages = pageMoves(catalog).map(({ from, to }) => ({ from, to }));
  const onLists = catalog.entries
    .filter(({ kind }) => !(PAGE_KINDS as readonly Kind[]).includes(kind))
    .flatMap(({ kind, id, data }) => data.formerIds.map((former) => ({ from: entryPath(kind, former), to: entryPath(kind, id) })));
  const places = catalog.entries.flatMap((entry) => movedAnchorsOf(entry).map(({ from, to }) => ({ from: entryPath(entry.kind, entry.id, from), to: entryPath(entry.kind, entry.id, to) })));
  const gone = catalog.removed.map((stone) => ({
    from: tombstonePath(stone), gone: true as const, why: `${KINDS[stone.kind].one} removed ${stone.removed}. ${stone.why}`,
    ...(stone.successor && { successor: entryPath(stone.successor.kind, stone.successor.id, stone.successor.anchor) }),
  }));
  return [...pages, ...onLists, ...places, ...gone];
}
