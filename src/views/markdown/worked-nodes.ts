// A formula with the figures of deals, as Markdown.

import type { WorkedFormula } from '#views/blocks.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { type Flow, joined, type Line, link, paragraph, strong, table } from '#views/markdown/nodes.ts';
import { linkLine } from '#views/markdown/row-nodes.ts';

export function workedFlow({ rows, count, all }: WorkedFormula, context: MarkdownContext): Flow[] {
  const cells = rows.map(({ subject, when, lines, note }): Line[] => [
    [...linkLine(subject, context), ...(when === undefined ? [] : [` ${when}`])],
    [
      ...joined(lines.map((line) => line.map((part) => (typeof part === 'string' ? part : part.href === undefined ? strong(part.text) : link(context.address(part.href), part.text)))), '; '),
      ...(note ? [` ${note}`] : []),
    ],
  ]);
  return [...(cells.length ? [table([[['Deal'], ['With its figures']], ...cells])] : []), paragraph(`${count} `, ...linkLine(all, context))];
}
