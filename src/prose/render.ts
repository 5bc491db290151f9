// Prose as HTML: plain functions, escaped by construction, no component runtime.

import type { Element, ElementContent, Properties, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxTextElement } from 'satteri';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { findAmounts, type Money } from '#model/money.ts';
import { attributeOf, parseEntryLink, sourceIds } from '#model/prose.ts';
import type { ProseContext } from '#prose/context.ts';

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** `<data value data-currency data-status>` around an amount as the author wrote it. */
function amountElement(money: Money, status: string, text: string): Element {
  return element('data', { value: String(money.value), dataCurrency: money.currency, dataStatus: status }, [{ type: 'text', value: text }]);
}

/** Text with every amount marked; `stated` = the sentence says it, no rung was given. */
function markAmounts(text: string, status: string): ElementContent[] {
  const out: ElementContent[] = [];
  let done = 0;
  for (const { start, end, money } of findAmounts(text)) {
    if (start > done) out.push({ type: 'text', value: text.slice(done, start) });
    out.push(amountElement(money, status, text.slice(start, end).replace(/(?<=\d) (?=[a-z]+$)/i, '\u00a0')));
    done = end;
  }
  if (done < text.length) out.push({ type: 'text', value: text.slice(done) });
  return out;
}

/** The marks of a list of sources: `¹ ²` on a page that numbers its sources. */
export function citeMarkers(ids: readonly string[], context: ProseContext): Element | undefined {
  const links = [...new Set(ids)].flatMap((id) => {
    const mark = context.mark(id);
    return mark ? element('a', { href: mark.href, dataCite: id, ariaLabel: mark.label }, [{ type: 'text', value: mark.text }]) : [];
  });
  return links.length ? element('sup', { className: ['cite'] }, links) : undefined;
}

function handlers(context: ProseContext): Handlers {
  return {
    text: (_state: State, node: Text) => markAmounts(node.value, 'stated'),
    link: (state: State, node: Link) => {
      const target = parseEntryLink(node.url);
      return element('a', { href: target ? context.address(target.kind, target.id, target.anchor) : node.url }, state.all(node));
    },
    mdxJsxTextElement: (state: State, node: MdxJsxTextElement) => {
      if (node.name === 'Cite') return citeMarkers(sourceIds(attributeOf(node, 'source')), context);
      if (node.name === 'Money') return markAmounts(toString(node), attributeOf(node, 'rung') ?? 'stated');
      if (node.name === 'Verbatim') return element('q', { className: ['verbatim'] }, state.all(node as never));
      throw new Error(`<${node.name}> is not in the vocabulary of prose; the rule mdx-is-plain refuses it`);
    },
  };
}

/** GFM table alignment becomes a class; inline styles and the obsolete align attribute are not allowed. */
function alignByClass(tree: HastRoot): void {
  visit(tree, 'element', (node) => {
    const { align, ...rest } = node.properties;
    if (typeof align === 'string') node.properties = { ...rest, className: [`align-${align}`] };
  });
}

/** Blocks of an entry's body as HTML. */
export function renderBlocks(blocks: readonly RootContent[], context: ProseContext): string {
  const tree = toHast({ type: 'root', children: [...blocks] }, { handlers: handlers(context) }) as HastRoot;
  alignByClass(tree);
  return toHtml(tree);
}

/** One line of prose as HTML, without the paragraph around it. */
export function renderInline(blocks: readonly RootContent[], context: ProseContext): string {
  const tree = toHast({ type: 'root', children: [...blocks] }, { handlers: handlers(context) }) as HastRoot;
  const content = tree.children.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]));
  return toHtml({ type: 'root', children: content as ElementContent[] });
}

/** Source markers as HTML; empty if none of the sources is listed on the page. */
export function renderMarkers(ids: readonly string[], context: ProseContext): string {
  const marker = citeMarkers(ids, context);
  return marker ? toHtml(marker) : '';
}
