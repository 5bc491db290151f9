// /linkers/refs.md: a Markdown reference definition per page, so that `[tranche][kb:term/tranche]` is a link with the definition as tooltip.
// https://spec.commonmark.org/0.31.2/#link-reference-definitions

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, PAGE_KINDS } from '#model/kind.ts';
import { plainSummary } from '#views/entry-summary.ts';
import { oneLine } from '#views/inventory-file.ts';

/** One definition a paragraph, sorted; nothing else, so that it can be appended to any document. In one paragraph Python-Markdown takes fifty times as long over it. */
export function markdownReferences(catalog: Catalog): string {
  const lines = PAGE_KINDS.flatMap((kind) => catalog.list(kind).map((entry) => {
    const words = `${entry.data.title}: ${plainSummary(catalog, entry as Entry)}`;
    return `[kb:${kind}/${entry.id}]: ${permalink(entryPath(kind, entry.id))} "${linkTitle(words)}"\n\n`;
  }));
  return lines.toSorted().join('');
}

/** Marks that end a title or mean something in it, as character references: CommonMark reads a backslash before them, Python-Markdown does not. */
function linkTitle(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\\', '&#92;').replaceAll('<', '&lt;');
}
