// Pieces of a Markdown tree (mdast, https://github.com/syntax-tree/mdast), made from words: what the twins are built of.

import type { BlockContent, DefinitionContent, FootnoteReference, Heading, Link, List, ListItem, Paragraph, PhrasingContent, Table, Text } from 'mdast';

/** What stands in a line. A bare string is text. */
export type Line = readonly (string | PhrasingContent)[];
/** What stands in a page, a quotation or a list item. */
export type Flow = BlockContent | DefinitionContent;

export function inline(line: Line): PhrasingContent[] {
  return line.filter((part) => part !== '').map((part) => (typeof part === 'string' ? text(part) : part));
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function strong(...line: Line): PhrasingContent {
  return { type: 'strong', children: inline(line) };
}

export function emphasis(...line: Line): PhrasingContent {
  return { type: 'emphasis', children: inline(line) };
}

export function link(url: string, words: string): Link {
  return { type: 'link', url, children: [text(words)] };
}

export function paragraph(...line: Line): Paragraph {
  return { type: 'paragraph', children: inline(line) };
}

export function heading(depth: Heading['depth'], ...line: Line): Heading {
  return { type: 'heading', depth, children: inline(line) };
}

/** A list without blank lines between its items. An item of several blocks gives an array of them. */
export function list(items: readonly (Line | { readonly blocks: readonly Flow[] })[]): List {
  const children: ListItem[] = items.map((item) => ({ type: 'listItem', spread: false, children: 'blocks' in item ? [...item.blocks] : [paragraph(...item)] }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** A GFM table; the first row is its head. */
export function table(rows: readonly (readonly Line[])[]): Table {
  return { type: 'table', children: rows.map((cells) => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })) })) };
}

export function footnote(label: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: label.toLowerCase(), label };
}

/** `a, b and c`, `a · b`: lines with something between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [between, ...line]));
}
