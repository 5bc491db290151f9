// Many citations in one file: of one entry, of a kind, of everything with a page.

import { bibtexEntry } from '#model/bibtex.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formerLabelsOf } from '#model/former-ids.ts';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';
import { risRecord } from '#model/ris.ts';
import { citationOf } from '#views/citation.ts';

interface Format {
  /** Media type. */
  readonly type: string;
  readonly write: (entries: readonly Entry[]) => string;
}

/** File ending → how a list of citations is written. */
export const BIBLIOGRAPHY_FORMATS = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: (entries) => entries.map((entry) => bibtexEntry(citationOf(entry), formerLabelsOf(entry))).join('\n') },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: (entries) => entries.map((entry) => risRecord(citationOf(entry))).join('\r\n') },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: (entries) => `[\n${entries.map((entry) => JSON.stringify(citationOf(entry))).join(',\n')}\n]\n` },
} as const satisfies Record<string, Format>;
export type BibliographyFormat = keyof typeof BIBLIOGRAPHY_FORMATS;

/** Everything with a page, and each kind, by the name of its file: `all`, `terms`, …; in the order of kind, then id. */
export function collections(catalog: Catalog): { name: string; entries: readonly Entry[] }[] {
  const kinds = PAGE_KINDS.map((kind) => ({ name: KINDS[kind].folder as string, entries: catalog.list(kind) as readonly Entry[] }));
  return [{ name: 'all', entries: kinds.flatMap(({ entries }) => entries) }, ...kinds];
}
