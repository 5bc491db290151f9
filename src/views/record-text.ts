// Prose as plain text for records: no markup, one line per paragraph, heading, list item and table row.

import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ProseText } from '#model/records/parts.ts';
import type { Text } from '#views/blocks.ts';

/** Paragraphs are parted by an empty line; items of a list start with `• ` (a spreadsheet would read `-` as a formula) or their number, cells of a table are parted by ` | `. */
export function plainText(nodes: readonly RootContent[]): string {
  return nodes.map((node) => linesOf(node).join('\n')).filter(Boolean).join('\n\n');
}

function linesOf(node: RootContent, indent = ''): string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, i) => {
        const mark = node.ordered ? `${(node.start ?? 1) + i}. ` : '• ';
        const [first = '', ...rest] = item.children.flatMap((child) => linesOf(child, child.type === 'list' ? `${indent}  ` : ''));
        return [indent + mark + first, ...rest];
      });
    case 'table':
      return node.children.map((row) => row.children.map((cell) => oneLine(cell)).join(' | '));
    case 'blockquote':
      return node.children.flatMap((child) => linesOf(child, indent));
    default:
      return [oneLine(node)];
  }
}

/** Line breaks of the file mean nothing inside a paragraph. */
function oneLine(node: unknown): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}

export function proseOf(text: Text): ProseText {
  return { text: plainText(text.nodes), sourceIds: [...new Set(text.cites)] };
}

export function optionalProse(text: Text | undefined): ProseText | null {
  return text ? proseOf(text) : null;
}
