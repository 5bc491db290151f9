// What the knowledge base says of addresses that are no more (/api/v1/moves.json): where they went, or why they are gone.

import { entryPath, KINDS, kindOfFolder, type Kind } from '#model/kind.ts';
import { readAddresses } from '#linkers/core/read-address.ts';
import { beside, keyOf, type IndexEntry, type SiteIndex } from '#linkers/core/site-index.ts';

/** Paths from the root of the site, base left out: `/terms/old/`, with `#place` where only a place moved. */
export interface Move {
  readonly from: string;
  readonly to?: string;
  readonly gone?: boolean;
  readonly why?: string;
  readonly successor?: string;
}

const lists = new Map<string, ReadonlyMap<string, Move>>();

/** By old path. A knowledge base without the file has moved nothing. */
export function movesOf(index: SiteIndex): ReadonlyMap<string, Move> {
  const address = beside(index, 'moves.json');
  const known = lists.get(address);
  if (known) return known;
  const [text = '[]'] = readAddresses([address]);
  const moves = new Map((JSON.parse(text) as Move[]).map((move) => [rooted(move.from), move]));
  lists.set(address, moves);
  return moves;
}

const rooted = (path: string): string => `/${path.replace(/^\/+/, '')}`;

/** What became of a path, told for an author; nothing if the list does not know it. */
export function sayMove(index: SiteIndex, path: string): { said: string; remedy: string; to?: string } | undefined {
  const moves = movesOf(index);
  const move = moves.get(path) ?? moves.get(path.replace(/#.*/, ''));
  if (!move) return undefined;
  const onward = move.to ?? move.successor;
  const to = onward === undefined ? undefined : new URL(rooted(onward).slice(1), index.site).href;
  if (!move.gone && to !== undefined) return { said: 'has moved', remedy: `Link to ${to}.`, to };
  return { said: `is gone${move.why ? `: ${move.why}` : ''}`, remedy: to === undefined ? 'Take the link out.' : `Its successor is ${to}.` };
}

/** The same for an entry by kind and id, with the new id to write. */
export function findMove(index: SiteIndex, kind: Kind, id: string, anchor?: string): { said: string; remedy: string } | undefined {
  const move = sayMove(index, entryPath(kind, id, anchor));
  const entry = move?.to === undefined ? undefined : entryAt(index, move.to);
  return move && (entry ? { said: move.said, remedy: `Write kb:${keyOf(entry)}${new URL(move.to ?? '').hash}.` } : move);
}

/** The entry whose page an address of the site is, whatever place on it. */
export function entryAt(index: SiteIndex, url: string): IndexEntry | undefined {
  const [, folder = '', id = ''] = /^([a-z]+)\/([^/]+)\/?(?:#.*)?$/.exec(url.slice(index.site.length)) ?? [];
  const kind = kindOfFolder(folder);
  return kind && KINDS[kind] ? index.byKey.get(`${kind}/${id}`) : undefined;
}
