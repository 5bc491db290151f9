// The parts of an entry page around its sections as Markdown: header, backlinks, sources, citation.

import type { RootContent } from 'mdast';
import { CONFIDENCE, CONFIDENCE_WORDS } from '#model/fields.ts';
import { permalink } from '#model/href.ts';
import { formatDate } from '#model/partial-date.ts';
import { ACCESS } from '#model/source.ts';
import { site } from '#site.ts';
import type { Backlink, BacklinkGroup } from '#views/backlinks.ts';
import type { EntryPage } from '#views/entry-page.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { emphasis, type Flow, heading, joined, type Line, link, list, paragraph, strong } from '#views/markdown/nodes.ts';
import { linkLine, piecesLine, quotationFlow } from '#views/markdown/row-nodes.ts';
import type { NumberedSource } from '#views/numbered-sources.ts';

export function headerNodes(page: EntryPage, context: MarkdownContext): RootContent[] {
  const { eyebrow, quotation, summarySources, document, note } = page;
  return [
    paragraph(...linkLine(eyebrow.kind, context), ...(eyebrow.detail ? [` · ${eyebrow.detail}`] : [])),
    heading(1, page.title),
    ...(quotation ? quotationFlow(quotation, context, summarySources) : [paragraph(page.summary, ...context.marks(summarySources))]),
    ...(document ? [paragraph(link(document, 'Open the document'))] : []),
    ...stripFlow(page, context),
    ...(note ? [paragraph(note)] : []),
    ...namesFlow(page),
  ];
}

function stripFlow({ strip }: EntryPage, context: MarkdownContext): Flow[] {
  if (!strip.length) return [];
  return [list(strip.map(({ label, value, detail = [] }): Line => {
    const more = detail.filter((piece) => piece !== '');
    return [strong(label), ': ', ...piecesLine(value, context), ...(more.length ? ['; ', ...piecesLine(more, context)] : [])];
  }))];
}

/** Other names, and how sure the entry is. */
function namesFlow({ kind, aliases, confidence, confidenceNote }: EntryPage): Flow[] {
  const why = confidence && (confidenceNote ?? CONFIDENCE[confidence]).replace(/\.$/, '');
  return [
    ...(aliases.length ? [paragraph(strong(kind === 'quote' ? 'Remembered as' : 'Also known as'), ` ${aliases.join(', ')}`)] : []),
    ...(confidence ? [paragraph(strong('How sure'), ` ${CONFIDENCE_WORDS[confidence]}: ${why}.`)] : []),
  ];
}

export function backlinkNodes({ kind, title, backlinks }: EntryPage, context: MarkdownContext): RootContent[] {
  if (!backlinks.length) return [];
  const uncounted = backlinks.reduce((sum, group) => sum + group.uncounted, 0);
  return [
    heading(2, kind === 'source' ? 'What rests on it' : 'Linked from'),
    ...backlinks.flatMap((group) => groupNodes(group, context)),
    ...(uncounted > 0 ? [paragraph(link(permalink(`/search/?q=${encodeURIComponent(title)}`), `${uncounted} more by search`))] : []),
  ];
}

function groupNodes({ title, count, items, others }: BacklinkGroup, context: MarkdownContext): RootContent[] {
  const also: Line[] = others.length ? [['Also ', ...joined(others.map((other) => linkLine(other, context)), ', ')]] : [];
  return [heading(3, `${title} (${count})`), list([...items.map((item) => ({ blocks: backlinkFlow(item, context) })), ...also])];
}

/** The entry, and below it each sentence that names this one. */
function backlinkFlow({ link: from, date, contexts }: Backlink, context: MarkdownContext): Flow[] {
  return [paragraph(...linkLine(from, context), ...(date ? [` · ${formatDate(date)}`] : [])), ...(contexts.length ? [list(contexts.map(({ text }) => [text]))] : [])];
}

/** Every source as a footnote: title, author, publisher, date, kind, tier, how it was read, address, and the address at each passage. */
export function sourceNodes(sources: readonly NumberedSource[], context: MarkdownContext, rank: 1 | 2 = 2): RootContent[] {
  if (!sources.length) return [];
  return [
    heading(rank, 'Sources'),
    ...sources.flatMap((source): RootContent[] => context.marks([source.id]).map(({ identifier, label }) => ({ type: 'footnoteDefinition', identifier, label: label ?? identifier, children: [sourceLine(source, context)] }))),
  ];
}

const PASSAGE_SHOWN = 48;

function sourceLine(source: NumberedSource, context: MarkdownContext): Flow {
  const { title, stop, author, publisher, published, label, tier, access, url, page, passages } = source;
  const passageLinks = passages.map(({ words, href }): Line => {
    const start = words.length > PASSAGE_SHOWN ? `${words.slice(0, words.lastIndexOf(' ', PASSAGE_SHOWN))} …` : words;
    return [' ', link(href, `Open at “${start}”`)];
  });
  return paragraph(
    link(context.address(page), title), `${stop} ${author ? `${author}, ` : ''}${publisher}${published ? `, ${formatDate(published)}` : ''}. ${label}, ${tier}; ${access ?? ACCESS.original}.`,
    ...(url ? [' ', link(url, url)] : []), ...passageLinks.flat(),
  );
}

export function citationNodes(page: EntryPage): RootContent[] {
  const { title, path, updated, checked, reviewBy } = page;
  const address = permalink(path);
  const days = [
    ...(updated ? [`Updated ${formatDate(updated)}.`] : []),
    ...(checked ? [`Checked against its sources ${formatDate(checked)}${reviewBy ? `, next by ${formatDate(reviewBy)}` : ''}.`] : []),
  ];
  return [
    heading(2, 'Cite this page'),
    paragraph(`“${title}.” `, emphasis(site.name), `${updated ? `, rev. ${formatDate(updated)}` : ''}. `, link(address, address)),
    ...(days.length ? [paragraph(days.join(' '))] : []),
  ];
}
