// What the two inventories hold: a name for every entry, every place on its page and every word that means it.

import { labelOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formerLabelsOf } from '#model/former-ids.ts';
import { entryPath } from '#model/kind.ts';
import { site } from '#site.ts';
import { entryPage } from '#views/entry-page.ts';
import { type Inventory, type InventoryRecord, oneLine } from '#views/inventory-file.ts';
import { termNames } from '#views/inventory-names.ts';
import { placesOf } from '#views/inventory-places.ts';
import { tombstoneLabels, tombstoneRecords } from '#views/inventory-tombstones.ts';

/** `/objects.inv`: `:ref:` labels of entries and places, `:doc:` names of pages, `:term:` names of whatever has a name. */
export function sphinxInventory(catalog: Catalog): Inventory {
  const labels = catalog.entries.flatMap((entry): InventoryRecord[] => [
    ...(hasPage(entry) ? labelsOf(entry).map((name) => ({ name, role: 'std:doc' as const, ...target(entry) })) : []),
    ...labelled(catalog, entry).map((record) => ({ ...record, role: 'std:label' as const })),
  ]);
  const names = termNames(catalog);
  const terms = [...names].map(([name, entry]): InventoryRecord => ({ name, role: 'std:term', ...target(entry) }));
  return { project: site.name, version: versionOf(catalog), records: [...labels, ...terms, ...tombstoneRecords(catalog, new Set(names.keys()))] };
}

/** `/py/objects.inv`: the same entries and places as `py:data`, the only domain mkdocstrings loads without being told. */
export function pythonInventory(catalog: Catalog): Inventory {
  const records = [...catalog.entries.flatMap((entry) => labelled(catalog, entry)), ...tombstoneLabels(catalog)].map((record): InventoryRecord => ({ ...record, name: pythonName(record.name), role: 'py:data' }));
  return { project: site.name, version: versionOf(catalog), records };
}

/** `kb-term-tranche--formula` → `kb.term.tranche.formula`. */
function pythonName(label: string): string {
  return label.replace(/^kb-([a-z]+)-/, 'kb.$1.').replace('--', '.');
}

/** Every label of an entry and of the places on its page, those it had before it was renamed and those of parts empty for now included. */
function labelled(catalog: Catalog, entry: Entry): Omit<InventoryRecord, 'role'>[] {
  const empty = hasPage(entry) ? entryPage(catalog, entry).emptyAnchors : [];
  return [
    ...labelsOf(entry).map((name) => ({ name, ...target(entry) })),
    ...placesOf(catalog, entry).flatMap(({ anchor, title }) => labelsOf(entry, anchor).map((name) => ({ name, ...target(entry, anchor, title) }))),
    ...empty.flatMap((anchor) => labelsOf(entry, anchor).map((name) => ({ name, ...target(entry, anchor) }))),
  ];
}

function labelsOf(entry: Entry, anchor?: string): string[] {
  return [labelOf(entry.kind, entry.id, anchor), ...formerLabelsOf(entry, anchor)];
}

/** The newest day an entry was changed, `2026.11.24`: readers see "v2026.11.24" in a tooltip, and it needs no clock. */
export function versionOf(catalog: Catalog): string {
  const days = catalog.entries.flatMap(({ data }) => ('updated' in data ? [String(data.updated)] : []));
  return (days.toSorted().at(-1) ?? '').replaceAll('-', '.');
}

function hasPage(entry: Entry): boolean {
  return entry.kind !== 'event' && entry.kind !== 'dispute';
}

function target(entry: Entry, anchor?: string, place?: string): { uri: string; title: string } {
  const title = place === undefined ? entry.data.title : `${entry.data.title}: ${place}`;
  return { uri: entryPath(entry.kind, entry.id, anchor).slice(1), title: oneLine(title) };
}
