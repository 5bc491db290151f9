// Addresses that lead elsewhere, in one table: former ids of entries, pages of content/moved.yaml, short permanent ids. Stub pages, the
// files of every host and our own server are made from it.

import { shortIdPath } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import { entryPath, KINDS, type Kind, PAGE_KINDS } from '#model/kind.ts';
import { type Day, statePath } from '#model/known.ts';
import type { Move, MovesTable } from '#model/moved.ts';
import { tombstonePath } from '#model/removed.ts';
import { computedMoves } from '#views/computed-moves.ts';

export function movesTable(catalog: Catalog): MovesTable {
  return {
    moves: pageMoves(catalog),
    shortIds: shortIdMoves(catalog),
    gone: catalog.removed.filter(({ kind }) => (PAGE_KINDS as readonly Kind[]).includes(kind)).map(tombstonePath),
  };
}

/** Former addresses of pages. Events and disputes have none: their former ids are anchors on the page they stand on. */
export function pageMoves(catalog: Catalog): Move[] {
  const entries = PAGE_KINDS.flatMap((kind) => catalog.list(kind).flatMap(({ id, data }) =>
    data.formerIds.map((former) => ({ from: entryPath(kind, former), to: entryPath(kind, id), title: data.title }))));
  const states = PAGE_KINDS.flatMap((kind) => catalog.list(kind).flatMap(({ id, data }) => data.formerIds.flatMap((former) => stateMoves(catalog, entryPath(kind, former), (day) => statePath(entryPath(kind, id), day), data.title))));
  const gone = catalog.removed.flatMap((stone) => stateMoves(catalog, entryPath(stone.kind, stone.id), () => tombstonePath(stone), stone.title));
  return [...entries, ...states, ...gone, ...computedMoves(catalog), ...catalog.moved.map(({ from, to }) => ({ from, to, title: to }))];
}

/** Published states of a page go where the page went: the entry that took over has them under the same days, a tombstone says why they went. */
function stateMoves(catalog: Catalog, page: string, to: (day: Day | undefined) => string, title: string): Move[] {
  const days = catalog.publishedStates(page);
  return (days.length ? [undefined, ...days] : []).map((day) => ({ from: statePath(page, day), to: to(day), title }));
}

/**
 * `/id/T12/` → the page, by number within the kind. An id given under a former name leads to the present entry, that of a removed
 * one to its tombstone. Ids of nothing are left out: the check stops on them (rule published-ids-stay).
 */
export function shortIdMoves(catalog: Catalog): Move[] {
  const targets = new Map<string, Omit<Move, 'from'>>();
  for (const { kind, id, data } of catalog.entries)
    for (const name of [id, ...data.formerIds]) targets.set(`${KINDS[kind].folder}/${name}`, { to: entryPath(kind, id), title: data.title });
  for (const stone of catalog.removed) targets.set(`${KINDS[stone.kind].folder}/${stone.id}`, { to: tombstonePath(stone), title: stone.title });
  return [...catalog.shortIds]
    .flatMap(([name, shortId]) => {
      const target = targets.get(name);
      return target ? [{ from: shortIdPath(shortId), ...target }] : [];
    })
    .toSorted((a, b) => (a.from.length - b.from.length || (a.from < b.from ? -1 : 1)));
}
