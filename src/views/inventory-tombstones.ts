// Names of removed entries in the inventories: they lead to the tombstone, because other people's documents still carry them.

import { labelOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import { type Kind, PAGE_KINDS } from '#model/kind.ts';
import { tombstonePath, type Tombstone } from '#model/removed.ts';
import { type InventoryRecord, oneLine } from '#views/inventory-file.ts';
import { NAMED_KINDS, termName } from '#views/inventory-names.ts';

type Named = Omit<InventoryRecord, 'role'>;

/** Labels of the entries and of every place that was published on their pages. */
export function tombstoneLabels(catalog: Catalog): Named[] {
  return catalog.removed.flatMap((stone) =>
    [undefined, ...catalog.publishedAnchors(tombstonePath(stone))].map((anchor) => ({ name: labelOf(stone.kind, stone.id, anchor), ...target(stone) })));
}

/** For Sphinx: labels, names of the pages, and ids, titles and other names, as far as nothing alive is called so now. */
export function tombstoneRecords(catalog: Catalog, alive: ReadonlySet<string>): InventoryRecord[] {
  const taken = new Set(alive);
  const docs = catalog.removed.filter(({ kind }) => (PAGE_KINDS as readonly Kind[]).includes(kind)).map((stone) => ({ name: labelOf(stone.kind, stone.id), role: 'std:doc' as const, ...target(stone) }));
  const terms = catalog.removed.filter(({ kind }) => NAMED_KINDS.includes(kind)).flatMap((stone) =>
    [stone.id, ...[stone.title, ...stone.aliases].map(termName)].flatMap((name) => {
      if (name === undefined || taken.has(name)) return [];
      taken.add(name);
      return [{ name, role: 'std:term' as const, ...target(stone) }];
    }));
  return [...tombstoneLabels(catalog).map((record) => ({ ...record, role: 'std:label' as const })), ...docs, ...terms];
}

function target(stone: Tombstone): { uri: string; title: string } {
  return { uri: tombstonePath(stone).slice(1), title: oneLine(stone.title) };
}
