// Prose of an author as plain Markdown: entry links become addresses, <Cite> footnotes, <Money> the amount with its rung in words,
// <Verbatim> words in quotation marks.

import type { PhrasingContent, RootContent } from 'mdast';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { attributeOf, parseEntryLink, sourceIds } from '#model/prose.ts';
import type { Text } from '#views/blocks.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { type Flow, type Line, text } from '#views/markdown/nodes.ts';

/** A node of any type as the parser gives it. */
interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly url?: string;
  readonly attributes?: readonly unknown[];
  readonly children?: readonly ParsedNode[];
}

/** Blocks of an entry's body. */
export function proseBlocks(prose: Text, context: MarkdownContext): Flow[] {
  return prose.nodes.flatMap((node) => plain(node as ParsedNode, context)) as Flow[];
}

/** One line of prose and the marks of the row's sources; those the prose cites itself are not repeated. */
export function statement(prose: Text, sources: readonly string[], context: MarkdownContext): Line {
  const blocks = proseBlocks(prose, context) as RootContent[];
  const words = blocks.flatMap((node) => (node.type === 'paragraph' ? node.children : [node as PhrasingContent]));
  return [...words, ...context.marks(sources.filter((id) => !prose.cites.includes(id)))];
}

/** A node without its place in the file, and without what is not Markdown. */
function plain(node: ParsedNode, context: MarkdownContext): unknown[] {
  const inside = (): unknown[] => (node.children ?? []).flatMap((child) => plain(child, context));
  if (node.type === 'link') return [{ type: 'link', url: absolute(node.url ?? ''), children: inside() }];
  if (node.type === 'mdxJsxTextElement') return element(node, inside, context);
  const { position: _position, data: _data, children, ...own } = node as ParsedNode & { position?: unknown; data?: unknown };
  return [{ ...own, ...(children && { children: inside() }) }];
}

function absolute(url: string): string {
  const target = parseEntryLink(url);
  return target ? permalink(entryPath(target.kind, target.id, target.anchor)) : url;
}

function element(node: ParsedNode, inside: () => unknown[], context: MarkdownContext): unknown[] {
  switch (node.name) {
    case 'Cite': return context.marks(sourceIds(attributeOf(node, 'source')));
    case 'Money': return [...inside(), text(` (${attributeOf(node, 'rung')})`)];
    case 'Verbatim': return [text('“'), ...inside(), text('”')];
    default: throw new Error(`<${node.name}> is not in the vocabulary of prose; the rule mdx-is-plain refuses it`);
  }
}
