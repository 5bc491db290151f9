// One line of /api/v1/index.json: what another site or a search box needs to know of an entry.

import { addressesOf, labelOf } from '#model/addresses.ts';
import { anchorsOf, FIXED_ANCHORS } from '#model/anchors.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';
import { entryPage } from '#views/entry-page.ts';
import { plainText } from '#views/record-text.ts';
import { fieldText } from '#views/text.ts';

export interface IndexRecord {
  readonly kind: Kind;
  readonly id: string;
  /** Short permanent id; null until the entry is published. */
  readonly shortId: string | null;
  /** Its name in inventories and bibliographies. */
  readonly label: string;
  readonly title: string;
  readonly url: string;
  /** The whole record as JSON. */
  readonly record: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly updated: string | null;
  readonly anchors: readonly string[];
}

export function indexRecord(catalog: Catalog, entry: Entry): IndexRecord {
  const data = entry.data as { title: string; aliases?: readonly string[]; updated?: string };
  return {
    kind: entry.kind,
    id: entry.id,
    shortId: catalog.shortId(entry) ?? null,
    label: labelOf(entry.kind, entry.id),
    title: data.title,
    url: permalink(entryPath(entry.kind, entry.id)),
    record: permalink(addressesOf(entry.kind, entry.id).record),
    aliases: data.aliases ?? [],
    summary: summaryOf(catalog, entry),
    updated: data.updated ?? null,
    anchors: shownAnchors(catalog, entry),
  };
}

/** One sentence in plain words; empty for a dispute, whose title is its question, and for a source. */
function summaryOf(catalog: Catalog, entry: Entry): string {
  if (entry.kind === 'event') return plainText(fieldText(catalog, entry, 'summary').nodes);
  return 'summary' in entry.data ? entry.data.summary : '';
}

/** Of the anchors a kind can have, those this entry's page has. */
function shownAnchors(catalog: Catalog, entry: Entry): string[] {
  if (entry.kind === 'event' || entry.kind === 'dispute') return [];
  const shown = new Set([...entryPage(catalog, entry).contents.map(({ anchor }) => anchor), 'words']);
  return [...anchorsOf(entry)].filter((anchor) => shown.has(anchor) || !FIXED_ANCHORS[entry.kind].includes(anchor));
}
