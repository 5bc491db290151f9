// One line of /api/v1/index.json: what another site or a search box needs to know of an entry.

import { anchorsOf } from '#model/anchors.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';

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

export function indexRecord(entry: Entry): IndexRecord {
  const data = entry.data as { title: string; aliases?: readonly string[]; summary?: string; updated?: string };
  return {
    kind: entry.kind,
    id: entry.id,
    title: data.title,
    url: permalink(entryPath(entry.kind, entry.id)),
    aliases: data.aliases ?? [],
    summary: data.summary ?? '',
    updated: data.updated ?? null,
    anchors: [...anchorsOf(entry)],
  };
}
