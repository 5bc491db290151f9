// A Markdown tree as text: CommonMark (https://spec.commonmark.org/0.31.2/) with the tables and footnotes of GFM (https://github.github.com/gfm/).

import type { Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  /** Cells hold sentences; padding them to one width would be mostly blanks. */
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown(), { unsafe: [{ character: '~', inConstruct: 'phrasing' }] }],
};

/** Text with one newline at the end. Non-breaking blanks, which only serve the eye, become plain ones, so that a search for `$4 bn` finds it. */
export function writeMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, OPTIONS).replaceAll('\u00a0', ' ');
}
