// Prose of an entry as Text: its body by section, its one-line fields by path.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Prose, Section } from '#model/prose.ts';
import type { Text } from '#views/blocks.ts';

const fields = new WeakMap<Entry, Map<string, Prose>>();

/** The prose field at `path` of an entry's front matter. */
export function fieldText(catalog: Catalog, entry: Entry, ...path: (string | number)[]): Text {
  let byPath = fields.get(entry);
  if (!byPath) fields.set(entry, (byPath = new Map(catalog.inline(entry).map((row) => [row.path.join('/'), row.prose]))));
  const prose = byPath.get(path.join('/'));
  return { nodes: prose?.root.children ?? [], cites: prose?.citations.map((c) => c.source) ?? [] };
}

/** Like fieldText, for a field that may be missing. */
export function optionalText(catalog: Catalog, entry: Entry, ...path: (string | number)[]): Text | undefined {
  const text = fieldText(catalog, entry, ...path);
  return text.nodes.length ? text : undefined;
}

/** What stands before the first heading. */
export function leadText(entry: Entry): Text | undefined {
  const { lead, citations } = entry.prose;
  return lead.length ? { nodes: lead, cites: citations.filter((c) => c.within === undefined).map((c) => c.source) } : undefined;
}

export function sectionText(entry: Entry, section: Section): Text {
  return { nodes: section.blocks, cites: entry.prose.citations.filter((c) => c.within === section.anchor).map((c) => c.source) };
}
