// Which sources a block of a page rests on.

import type { Block, DisputeItem } from '#views/blocks.ts';

/** Ids of the sources a block rests on, in the order a reader meets them, repeats included. */
export function sourcesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'prose':
      return [...block.text.cites];
    case 'facts':
    case 'terms':
      return block.rows.flatMap((row) => [...row.statement.cites, ...row.sources, ...row.disputed.flatMap(sourcesOfDispute)]);
    case 'ladder':
      return [...block.sources];
    case 'tranches':
      return block.rows.flatMap((row) => [...row.note.cites, ...(row.condition?.cites ?? []), ...row.sources, ...row.disputed.flatMap(sourcesOfDispute)]);
    case 'valuations':
      return block.rows.flatMap((row) => [...row.sources, ...(row.note?.cites ?? [])]);
    case 'quotations':
      return block.items.map((item) => item.source);
    case 'list':
      return block.items.flatMap((item) => [...(typeof item.text === 'object' ? item.text.cites : []), ...(item.sources ?? [])]);
    case 'events':
      return block.items.flatMap((item) => [...item.summary.cites, ...item.sources]);
    case 'disputes':
    case 'differ':
      return 'brief' in block && block.brief ? [] : block.items.flatMap(sourcesOfDispute);
    case 'example':
      return [...block.text.cites, ...block.sources];
    case 'contrasts':
      return block.rows.flatMap((row) => row.difference.cites);
    case 'unknown':
      return block.items.flatMap((item) => item.cites);
    case 'roles':
    case 'formula':
      return [];
  }
}

function sourcesOfDispute(item: DisputeItem): string[] {
  return item.shownAt !== undefined ? [] : [...item.versions.flatMap((v) => [...v.claim.cites, ...v.sources]), ...(item.resolution?.cites ?? [])];
}
