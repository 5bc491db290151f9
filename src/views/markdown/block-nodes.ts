// A block of an entry page as Markdown, one case for each type.

import { formatDate } from '#model/partial-date.ts';
import type { Block, DisputeItem, EventItem, ListItem } from '#views/blocks.ts';
import type { Link } from '#views/link.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { emphasis, type Flow, heading, joined, type Line, link, list, paragraph } from '#views/markdown/nodes.ts';
import { proseBlocks, statement } from '#views/markdown/prose-nodes.ts';
import { differFlow, linkLine, piecesLine, quotationFlow, versionsFlow } from '#views/markdown/row-nodes.ts';
import { factTable, ladderFlow, roleTable, termTable, trancheTable, valuationTable } from '#views/markdown/table-nodes.ts';
import { workedFlow } from '#views/markdown/worked-nodes.ts';

type PageNode = Flow | ReturnType<typeof heading>;

export function blockFlow(block: Block, context: MarkdownContext): PageNode[] {
  switch (block.type) {
    case 'prose': return proseBlocks(block.text, context);
    case 'facts': return [factTable(block.rows, context)];
    case 'ladder': return ladderFlow(block, context);
    case 'tranches': return [trancheTable(block, context)];
    case 'valuations': return [valuationTable(block.rows, context)];
    case 'terms': return [termTable(block.rows, context)];
    case 'quotations': return [...block.items.flatMap((item) => quotationFlow(item, context)), ...moreFlow(block.more, context)];
    case 'list': return [...(block.title === undefined ? [] : [heading(3, block.title)]), list(block.items.map((item) => entryLine(item, context))), ...moreFlow(block.more, context)];
    case 'events': return [list(block.items.map((item) => eventLine(item, context))), ...moreFlow(block.more, context)];
    case 'disputes': return block.brief ? [list(block.items.map((item) => questionLine(item, context)))] : block.items.flatMap((item) => [heading(3, ...questionLine(item, context)), versionsFlow(item, context)]);
    case 'differ': return differFlow(block.items, context);
    case 'roles': return [roleTable(block.rows, context)];
    case 'formula': return formulaFlow(block, context);
    case 'example': return exampleFlow(block, context);
    case 'contrasts': return [list(block.rows.map((row): Line => [...linkLine(row.term, context), ': ', ...statement(row.difference, [], context), ' ', ...linkLine(row.beside, context)]))];
    case 'unknown': return [list(block.items.map((item) => statement(item, [], context)))];
  }
}

function moreFlow(more: Link | undefined, context: MarkdownContext): Flow[] {
  return more ? [paragraph(...linkLine(more, context))] : [];
}

/** `[Title](address) · details: sentence` */
function entryLine({ link: target, details, text, sources = [] }: ListItem, context: MarkdownContext): Line {
  const words = typeof text === 'object' ? statement(text, sources, context) : text ? [text, ...context.marks(sources)] : [];
  return [...linkLine(target, context), ...(details.length ? [' · ', ...piecesLine(details, context)] : []), ...(words.length ? [' – ', ...words] : [])];
}

function eventLine(item: EventItem, context: MarkdownContext): Line {
  return [`${formatDate(item.date)}: `, ...linkLine(item.link, context), '. ', ...statement(item.summary, item.sources, context)];
}

function questionLine(item: DisputeItem, context: MarkdownContext): Line {
  return [...linkLine(item.link, context), item.settled ? ' (settled)' : ' (open)'];
}

function formulaFlow({ expression, inputs, worked }: Extract<Block, { type: 'formula' }>, context: MarkdownContext): Flow[] {
  const lines = inputs.map(({ name, meaning, term }): Line => [term ? link(context.address(term.href), name) : name, `: ${meaning}`]);
  return [paragraph({ type: 'inlineCode', value: expression }), ...(lines.length ? [list(lines)] : []), ...(worked ? workedFlow(worked, context) : [])];
}

function exampleFlow({ hypothetical, text, sources, deals }: Extract<Block, { type: 'example' }>, context: MarkdownContext): Flow[] {
  return [
    paragraph(emphasis(hypothetical ? 'Hypothetical, with invented numbers' : 'From the record')),
    paragraph(...statement(text, sources, context)),
    ...(deals.length ? [paragraph(...joined(deals.map((deal) => linkLine(deal, context)), ' · '))] : []),
  ];
}
