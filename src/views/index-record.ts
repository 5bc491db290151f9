// One line of /api/v1/index.json: what another site or a search box needs to know of an entry.

import { anchorsOf, FIXED_ANCHORS } from '#model/anchors.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';
import { entryPage } from '#views/entry-page.ts';

export interface IndexRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly updated: string | null;
  readonly anchors: readonly string[];
}

export function indexRecord(catalog: Catalog, entry: Entry): IndexRecord {
  const data = entry.data as { title: string; aliases?: readonly string[]; summary?: string; updated?: string };
  return {
    kind: entry.kind,
    id: entry.id,
    title: data.title,
    url: permalink(entryPath(entry.kind, entry.id)),
    aliases: data.aliases ?? [],
    summary: data.summary ?? '',
    updated: data.updated ?? null,
    anchors: shownAnchors(catalog, entry),
  };
}

/** Of the anchors a kind can have, those this entry's page has. */
function shownAnchors(catalog: Catalog, entry: Entry): string[] {
  if (entry.kind === 'event' || entry.kind === 'dispute') return [];
  const shown = new Set([...entryPage(catalog, entry).contents.map(({ anchor }) => anchor), 'words']);
  return [...anchorsOf(entry)].filter((anchor) => shown.has(anchor) || !FIXED_ANCHORS[entry.kind].includes(anchor));
}
