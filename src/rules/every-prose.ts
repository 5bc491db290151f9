// All prose of the catalog: bodies and one-line fields, each with its entry.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Place, Prose } from '#model/prose.ts';
import type { RuleContext } from '#rules/rule.ts';

export interface ProseOf {
  readonly entry: Entry;
  readonly prose: Prose;
  /** Where the prose starts in its file: add positions of nodes to it. */
  readonly first: Place;
  /** False for one-line fields of the front matter. */
  readonly body: boolean;
}

export function proseOfEntry(catalog: Catalog, context: RuleContext, entry: Entry): ProseOf[] {
  const rows = catalog.inline(entry).map((row) => ({ entry, prose: row.prose, first: context.locate(entry, row.path), body: false }));
  return [{ entry, prose: entry.prose, first: context.document(entry).bodyPlace, body: true }, ...rows];
}

export function everyProse(context: RuleContext): ProseOf[] {
  return context.catalog.entries.flatMap((entry) => proseOfEntry(context.catalog, context, entry));
}
