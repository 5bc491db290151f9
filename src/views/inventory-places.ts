// The places on an entry's page that others may link to: anchor, what it is called, and what it says in plain words.

import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formatMoney } from '#model/money.ts';
import { type Block, type Text } from '#views/blocks.ts';
import { entryPage } from '#views/entry-page.ts';
import { indexRecord } from '#views/index-record.ts';

export interface Place {
  readonly anchor: string;
  readonly title: string;
  /** Paragraphs; none where the place is a list of other pages. */
  readonly words: readonly string[];
}

/**
 * The places `/api/v1/index.json` lists, in its order; none for kinds without a page of their own.
 * @throws for an anchor nobody gave a title.
 */
export function placesOf(catalog: Catalog, entry: Entry): Place[] {
  if (entry.kind === 'event' || entry.kind === 'dispute') return [];
  const page = entryPage(catalog, entry);
  const titles = new Map(page.contents.map(({ anchor, title }) => [anchor, title]));
  const blocks = page.sections.flatMap((section) => section.blocks);
  const places = new Map<string, Place>([
    ...page.sections.map(({ anchor, blocks: own }) => [anchor, { anchor, title: titles.get(anchor) ?? '', words: own.flatMap(wordsOf) }] as const),
    ...blocks.flatMap(rowsOf).map((row) => [row.anchor, row] as const),
  ]);
  if (page.quotation) places.set('words', { anchor: 'words', title: 'The words', words: [page.quotation.text] });
  return indexRecord(catalog, entry).anchors.map((anchor) => {
    const place = places.get(anchor) ?? { anchor, title: titles.get(anchor) ?? '', words: [] };
    if (!place.title) throw new Error(`${entry.file}: #${anchor} has no title`);
    return place;
  });
}

/** Rows of a table, each with an address of its own. */
function rowsOf(block: Block): Place[] {
  switch (block.type) {
    case 'facts':
      return block.rows.map(({ anchor, label, statement }) => ({ anchor, title: label, words: paragraphs(statement) }));
    case 'terms':
      return block.rows.map(({ anchor, term, aspect, statement }) => ({ anchor, title: aspect === undefined ? term.text : `${term.text}, ${aspect}`, words: paragraphs(statement) }));
    case 'tranches':
      return block.rows.map(({ anchor, amount, rung, note }) => ({ anchor, title: `${formatMoney(amount)}, ${rung}`, words: paragraphs(note) }));
    default:
      return [];
  }
}

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'prose':
    case 'example':
      return paragraphs(block.text);
    case 'formula':
      return [block.expression];
    case 'contrasts':
      return block.rows.map(({ term, difference }) => `${term.text}: ${toString(difference.nodes)}`);
    case 'unknown':
      return block.items.flatMap(paragraphs);
    default:
      return [];
  }
}

/** Plain paragraphs of prose; tables and figures are left to the page. */
function paragraphs({ nodes }: Text): string[] {
  return nodes.flatMap((node: RootContent) => {
    if (node.type === 'paragraph') return [toString(node)];
    return node.type === 'list' ? node.children.map((item) => toString(item)) : [];
  });
}
