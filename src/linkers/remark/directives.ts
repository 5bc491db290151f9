// Docusaurus reads `:tranche` in `[[term:tranche]]` as a text directive (https://github.com/remarkjs/remark-directive): given back to the text.

import type { Nodes, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';

interface TextDirective {
  readonly type: string;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, unknown>> | null;
  readonly children: readonly Nodes[];
}

const OPEN_PREFIX = /\[\[[a-z]+$/i;

/** Joins `[[term` + directive + the text behind it into one text node, wherever a link in brackets was split. */
export function joinDirectives(tree: Root): void {
  visitParents(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    for (let i = 0; i + 1 < children.length; i += 1) {
      const [text, split, after] = children.slice(i, i + 3);
      if (text?.type !== 'text' || !OPEN_PREFIX.test(text.value) || !isPlainDirective(split)) continue;
      const rest = after?.type === 'text' ? after : undefined;
      children.splice(i, rest ? 3 : 2, joined(text, split, rest));
      i -= 1;
    }
  });
}

function isPlainDirective(node: unknown): node is TextDirective {
  const directive = node as Partial<TextDirective> | undefined;
  return directive?.type === 'textDirective' && !directive.children?.length && !Object.keys(directive.attributes ?? {}).length;
}

function joined(text: Text, directive: TextDirective, rest: Text | undefined): Text {
  const end = rest?.position?.end ?? (directive as unknown as Text).position?.end;
  const value = `${text.value}:${directive.name}${rest?.value ?? ''}`;
  return { type: 'text', value, ...(text.position && end && { position: { start: text.position.start, end } }) };
}
