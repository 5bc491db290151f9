// All entries together: a value that views and rules read, built once.

import { type Entry, type EntryOf, SCHEMAS } from '#model/entry.ts';
import type { Fingerprint } from '#model/fingerprint.ts';
import { KIND_NAMES, KINDS, type Kind } from '#model/kind.ts';
import type { Day } from '#model/known.ts';
import type { MovedPage } from '#model/moved.ts';
import { type Place, type Prose, parseProse } from '#model/prose.ts';
import type { Tombstone } from '#model/removed.ts';
import { walkFields } from '#model/walk-fields.ts';

/** One line of prose from the front matter, with the row it belongs to. */
export interface InlineProse {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly prose: Prose;
}

/** An entry named by a field of another: `deals/x` → `companies/amazon` through `investors`. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly kind: Kind;
  readonly id: string;
}

export interface Catalog {
  readonly entries: readonly Entry[];
  readonly get: <K extends Kind>(kind: K, id: string) => EntryOf<K> | undefined;
  readonly list: <K extends Kind>(kind: K) => readonly EntryOf<K>[];
  /** Fields of an entry that name other entries. */
  readonly references: (entry: Entry) => readonly Reference[];
  /** Fields of an entry that hold prose, parsed. */
  readonly inline: (entry: Entry) => readonly InlineProse[];
  readonly fingerprint: (source: string) => Fingerprint | undefined;
  /** The short permanent id, `T12`, also of a removed entry; undefined until the entry is published (npm run lock). */
  readonly shortId: (entry: Pick<Entry, 'kind' | 'id'>) => string | undefined;
  /** All short ids ever given: `terms/tranche` → `T12`, under the name the entry had then. */
  readonly shortIds: ReadonlyMap<string, string>;
  /** Anchors ever published of a page: `/terms/tranche/` → its anchors. */
  readonly publishedAnchors: (path: string) => readonly string[];
  /** Days for which a page as known then was published: `/deals/x/` → `2024-03-27`. */
  readonly publishedStates: (path: string) => readonly Day[];
  /** Addresses ever published of pages computed from many entries. */
  readonly publishedComputed: readonly string[];
  /** Entries that were taken out. */
  readonly removed: readonly Tombstone[];
  /** Pages that are no entries and have another address now. */
  readonly moved: readonly MovedPage[];
}

/** What the catalog holds beside the entries; each part may be left out. */
export interface Surroundings {
  /** `terms/tranche` → `T12`, from content/published.lock. */
  readonly shortIds?: ReadonlyMap<string, string>;
  /** `/terms/tranche/` → its anchors, from content/published.lock. */
  readonly publishedAnchors?: ReadonlyMap<string, readonly string[]>;
  /** `/deals/x/` → its days, from content/published.lock. */
  readonly publishedStates?: ReadonlyMap<string, readonly Day[]>;
  /** From content/published.lock. */
  readonly publishedComputed?: readonly string[];
  readonly removed?: readonly Tombstone[];
  readonly moved?: readonly MovedPage[];
  /** Place of a field in its file: where places matter (rules), not where they do not (pages). */
  readonly locate?: (entry: Entry, path: readonly (string | number)[]) => Place;
}

/**
 * @param entries Any order; the catalog keeps them by kind, then id.
 * @param fingerprints Source id → fingerprint.
 * @throws ProseSyntaxError if a prose field cannot be parsed; readers check that first.
 */
export function buildCatalog(
  entries: readonly Entry[],
  fingerprints: ReadonlyMap<string, Fingerprint> = new Map(),
  { shortIds = new Map(), publishedAnchors = new Map(), publishedStates = new Map(), publishedComputed = [], removed = [], moved = [], locate = () => ({ line: 1, column: 1 }) }: Surroundings = {},
): Catalog {
  const sorted = entries.toSorted((a, b) => KIND_NAMES.indexOf(a.kind) - KIND_NAMES.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  const byKind = new Map<Kind, Map<string, Entry>>(KIND_NAMES.map((kind) => [kind, new Map()]));
  for (const entry of sorted) byKind.get(entry.kind)?.set(entry.id, entry);
  const lists = new Map([...byKind].map(([kind, map]) => [kind, [...map.values()]]));
  const references = new Map<Entry, Reference[]>();
  const inline = new Map<Entry, InlineProse[]>();
  for (const entry of sorted) {
    const fields = [...walkFields(SCHEMAS[entry.kind], entry.data)];
    references.set(entry, fields.flatMap(({ path, value, meta }) => (meta.refersTo ? [{ path, kind: meta.refersTo, id: value }] : [])));
    inline.set(entry, fields.flatMap(({ path, value, meta }) => (meta.inlineProse ? [{ path, text: value, prose: parseProse(value, locate(entry, path), rowAnchor(entry, path)) }] : [])));
  }
  return {
    entries: sorted,
    get: <K extends Kind>(kind: K, id: string) => byKind.get(kind)?.get(id) as EntryOf<K> | undefined,
    list: <K extends Kind>(kind: K) => (lists.get(kind) ?? []) as EntryOf<K>[],
    references: (entry) => references.get(entry) ?? [],
    inline: (entry) => inline.get(entry) ?? [],
    fingerprint: (source) => fingerprints.get(source),
    shortId: ({ kind, id }) => [id, ...(byKind.get(kind)?.get(id)?.data.formerIds ?? [])].map((one) => shortIds.get(`${KINDS[kind].folder}/${one}`)).find(Boolean),
    shortIds,
    publishedAnchors: (path) => publishedAnchors.get(path) ?? [],
    publishedStates: (path) => publishedStates.get(path) ?? [],
    publishedComputed,
    removed,
    moved,
  };
}

/** The `anchor` of the row a field stands in, if the row has one. */
function rowAnchor(entry: Entry, path: readonly (string | number)[]): string | undefined {
  let value: unknown = entry.data;
  let anchor: string | undefined;
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const own = (value as { anchor?: unknown } | undefined)?.anchor;
    if (typeof own === 'string') anchor = own;
  }
  return anchor;
}
