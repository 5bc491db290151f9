// Where published pages computed from entries went when an entry was renamed or removed: their addresses hold its id.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { entryPath, type Kind } from '#model/kind.ts';
import type { Move } from '#model/moved.ts';
import { tombstonePath } from '#model/removed.ts';
import { computedPages } from '#views/computed-pages.ts';

/** Root of a family → the kind whose ids its addresses hold. */
const KIND_OF: Readonly<Record<string, Kind>> = { between: 'company', money: 'company', valuations: 'company', vs: 'term', formulas: 'term', compare: 'deal' };
/** In these families two ids stand in the order of the alphabet. */
const PAIRS = new Set(['between', 'vs', 'compare']);

/**
 * A published address with a former id leads to the same page under the present one, or to the entry where the page is gone for good;
 * one with the id of a removed entry leads to its tombstone. Addresses that fit neither are for content/moved.yaml.
 */
export function computedMoves(catalog: Catalog): Move[] {
  const present = new Map(computedPages(catalog).map((page) => [page.path, page]));
  const settled = new Set(catalog.moved.map(({ from }) => from));
  return catalog.publishedComputed.filter((path) => !present.has(path) && !settled.has(path)).flatMap((from) => {
    const [root = '', ...rest] = from.split('/').filter(Boolean);
    const kind = rest[0] === 'by-company' ? 'company' : KIND_OF[root];
    if (!kind) return [];
    const stone = catalog.removed.find((one) => one.kind === kind && rest.includes(one.id));
    if (stone) return [{ from, to: tombstonePath(stone), title: stone.title }];
    const renamed = (catalog.list(kind) as readonly Entry[]).find(({ data }) => data.formerIds.some((id) => rest.includes(id)));
    if (!renamed) return [];
    const ids = rest.map((id) => (catalog.list(kind) as readonly Entry[]).find(({ data }) => data.formerIds.includes(id))?.id ?? id);
    const path = `/${[root, ...(PAIRS.has(root) && ids.length === 2 && rest[0] !== 'by-company' ? ids.toSorted() : ids)].join('/')}/`;
    const page = present.get(path);
    return [page ? { from, to: path, title: page.title } : { from, to: entryPath(kind, renamed.id), title: renamed.data.title }];
  });
}
