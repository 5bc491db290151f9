// What the two inventories hold: a name for every entry, every place on its page and every word that means it.

import { labelOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { anchorNames, idsOf } from '#model/former-ids.ts';
import { entryPath } from '#model/kind.ts';
import { site } from '#site.ts';
import { entryPage } from '#views/entry-page.ts';
import { type Inventory, type InventoryRecord, oneLine } from '#views/inventory-file.ts';
import { termNames } from '#views/inventory-names.ts';
import { placesOf } from '#views/inventory-places.ts';

interface Named {
  readonly id: string;
  readonly anchor: string | undefined;
  readonly uri: string;
  readonly title: string;
}

/** `/objects.inv`: `:ref:` labels of entries and places, `:doc:` names of pages, `:term:` names of whatever has a name. */
export function sphinxInventory(catalog: Catalog): Inventory {
  const labels = catalog.entries.flatMap((entry) => namesOf(catalog, entry).flatMap(({ id, anchor, ...place }): InventoryRecord[] => {
    const name = labelOf(entry.kind, id, anchor);
    return [{ name, role: 'std:label', ...place }, ...(anchor === undefined && hasPage(entry) ? [{ name, role: 'std:doc' as const, ...place }] : [])];
  }));
  const terms = [...termNames(catalog)].map(([name, entry]): InventoryRecord => ({ name, role: 'std:term', ...target(entry) }));
  return { project: site.name, version: versionOf(catalog), records: [...labels, ...terms] };
}

/** `/py/objects.inv`: the same entries and places as `py:data`, the only domain mkdocstrings loads without being told: `kb.term.tranche.formula`. */
export function pythonInventory(catalog: Catalog): Inventory {
  const records = catalog.entries.flatMap((entry) => namesOf(catalog, entry).map(({ id, anchor, ...place }): InventoryRecord => ({ name: pythonName({ kind: entry.kind, id }, anchor), role: 'py:data', ...place })));
  return { project: site.name, version: versionOf(catalog), records };
}

/** The entry and the places on its page, under every id and anchor they have or had: a published name is for ever. */
function namesOf(catalog: Catalog, entry: Entry): Named[] {
  const empty = hasPage(entry) ? entryPage(catalog, entry).emptyAnchors : [];
  const places = [
    { anchor: undefined, ...target(entry) },
    ...placesOf(catalog, entry).flatMap((place) => anchorNames(entry, place.anchor).map((anchor) => ({ anchor, ...target(entry, place.anchor, place.title) }))),
    ...empty.map((anchor) => ({ anchor, ...target(entry, anchor) })),
  ];
  return idsOf(entry).flatMap((id) => places.map((place) => ({ id, ...place })));
}

/** `kb.term.tranche`, `kb.term.tranche.formula`. */
export function pythonName({ kind, id }: Pick<Entry, 'kind' | 'id'>, anchor?: string): string {
  return ['kb', kind, id, ...(anchor === undefined ? [] : [anchor])].join('.');
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
