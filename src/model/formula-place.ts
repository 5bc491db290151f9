// The place in the record that a figure of a formula is from: its words, and how firm money is there.

import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Confidence } from '#model/fields.ts';
import { ID_SHAPE, isKind, type Kind } from '#model/kind.ts';
import { type Rung, rungOfValuation } from '#model/rung.ts';

export interface FigurePlace {
  readonly entry: Entry;
  /** Undefined where the page as a whole is the place. */
  readonly anchor: string | undefined;
  /** What stands there, as plain text; the figure of the row itself with it. */
  readonly text: string;
  /** Undefined in an author's text and in an example. */
  readonly rung: Rung | undefined;
}

interface Row {
  readonly anchor?: string;
  readonly confidence?: Confidence;
  readonly rung?: Rung;
  readonly amount?: { readonly value: number };
  readonly value?: { readonly number: number };
}

/** @param from As authors write it: see `from` in model/formula. @param deal The deal of the case. */
export function figurePlace(catalog: Catalog, term: Entry, deal: Entry | undefined, from: string): FigurePlace | undefined {
  if (from === 'example') return { entry: term, anchor: 'example', text: inlineText(catalog, term, 'example'), rung: undefined };
  const [, kind = '', id = '', anchor = ''] = /^([a-z]+):([^#]+)#(.+)$/.exec(from) ?? [];
  if (kind) return isKind(kind) && ID_SHAPE.test(id) ? placeOn(catalog, catalog.get(kind as Kind, id) as Entry | undefined, anchor) : undefined;
  return placeOn(catalog, deal, from);
}

function placeOn(catalog: Catalog, entry: Entry | undefined, anchor: string): FigurePlace | undefined {
  if (!entry) return undefined;
  const words = entry.kind === 'deal' && (anchor === 'instrument' || anchor === 'summary') ? entry.data[anchor] : undefined;
  if (words !== undefined) return { entry, anchor: undefined, text: words, rung: undefined };
  if (anchor === 'example' && entry.kind === 'term') return { entry, anchor, text: inlineText(catalog, entry, anchor), rung: undefined };
  const section = entry.prose.sections.find((one) => one.anchor === anchor);
  if (section) return { entry, anchor, text: section.blocks.map(spacedText).join(' '), rung: undefined };
  for (const [list, rows] of Object.entries(entry.data)) {
    const index = Array.isArray(rows) ? rows.findIndex((row: Row) => row?.anchor === anchor) : -1;
    if (index === -1) continue;
    const row = (rows as Row[])[index] ?? {};
    const figures = [row.amount?.value, row.value?.number].filter((one) => one !== undefined);
    return { entry, anchor, text: [inlineText(catalog, entry, list, index), ...figures].join(' '), rung: row.rung ?? (row.confidence && rungOfValuation(row.confidence)) };
  }
  return undefined;
}

/** Cells of a table are apart, so that no word runs into the next. */
function spacedText(node: Nodes): string {
  const words: string[] = [];
  visit(node, 'text', ({ value }) => void words.push(value));
  return words.join(' ');
}

/** The one-line prose below a field, in the order of the schema. */
function inlineText(catalog: Catalog, entry: Entry, ...path: (string | number)[]): string {
  return catalog.inline(entry).filter((row) => path.every((step, i) => row.path[i] === step)).map((row) => toString(row.prose.root)).join(' ');
}
