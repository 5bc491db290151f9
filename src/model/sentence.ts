// The sentence around a link or a citation.

import type { Nodes, Paragraph } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence of `paragraph` that holds the character at `at`, and where that character is in it. */
export function sentenceAround(paragraph: string, at: number): { sentence: string; start: number } {
  const hit = [...sentences.segment(paragraph)].find((s) => at >= s.index && at < s.index + s.segment.length);
  if (!hit) return { sentence: paragraph.trim(), start: at };
  const lead = hit.segment.length - hit.segment.trimStart().length;
  return { sentence: hit.segment.trim(), start: at - hit.index - lead };
}

/** The innermost paragraph, table cell or heading among the parents of a node. */
export function blockAround(parents: readonly Nodes[]): Paragraph | undefined {
  return parents.findLast((p): p is Paragraph => p.type === 'paragraph' || p.type === 'tableCell' || p.type === 'heading');
}

/** Length of the text of `block` that stands before `target`. */
export function textBefore(block: Paragraph, target: unknown): number {
  let length = 0;
  let found = false;
  visitParents(block, (node) => {
    if (found) return;
    if (node === target) found = true;
    else if ('value' in node && typeof node.value === 'string') length += node.value.length;
  });
  return length;
}
