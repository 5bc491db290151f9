// An entry's page as Markdown, made from the same data as the HTML and in the same order.

import type { RootContent } from 'mdast';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { type EntryPage, entryPage } from '#views/entry-page.ts';
import { blockFlow } from '#views/markdown/block-nodes.ts';
import { frontMatter } from '#views/markdown/front-matter.ts';
import { type MarkdownContext, markdownContext, numberLabels } from '#views/markdown/markdown-context.ts';
import { heading } from '#views/markdown/nodes.ts';
import { backlinkNodes, citationNodes, headerNodes, sourceNodes } from '#views/markdown/page-nodes.ts';
import { writeMarkdown } from '#views/markdown/write-markdown.ts';

/** `/terms/tranche.md`: front matter, then everything the page shows. */
export function twinOf(catalog: Catalog, entry: Entry): string {
  const page = entryPage(catalog, entry);
  const context = markdownContext(page.path, numberLabels(page.sources));
  const nodes = [...headerNodes(page, context), ...sectionNodes(page, context), ...backlinkNodes(page, context), ...sourceNodes(page.sources, context), ...citationNodes(page)];
  return `${frontMatter(catalog, page)}\n${writeMarkdown(nodes)}`;
}

export function sectionNodes(page: EntryPage, context: MarkdownContext): RootContent[] {
  return page.sections.flatMap(({ title, blocks }) => [...(title === undefined ? [] : [heading(2, title)]), ...blocks.flatMap((block) => blockFlow(block, context))]);
}
