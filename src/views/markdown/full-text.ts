// /llms-full.txt: the whole record as one Markdown file, entry after entry, with all sources once at the end.

import type { RootContent } from 'mdast';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, KINDS, type Kind } from '#model/kind.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { site } from '#site.ts';
import { disputeItem } from '#views/disputed.ts';
import { entryPage } from '#views/entry-page.ts';
import { linkTo } from '#views/link.ts';
import { type MarkdownContext, markdownContext } from '#views/markdown/markdown-context.ts';
import { heading, joined, type Line, link, paragraph } from '#views/markdown/nodes.ts';
import { headerNodes, sourceNodes } from '#views/markdown/page-nodes.ts';
import { statement } from '#views/markdown/prose-nodes.ts';
import { confidence, linkLine, versionsFlow } from '#views/markdown/row-nodes.ts';
import { sectionNodes } from '#views/markdown/twin.ts';
import { writeMarkdown } from '#views/markdown/write-markdown.ts';
import { numberSources } from '#views/numbered-sources.ts';
import { fieldText } from '#views/text.ts';

const IN_ORDER: readonly Kind[] = ['term', 'deal', 'company', 'person', 'product', 'quote', 'event', 'dispute'];
const SEPARATOR = '\n---\n\n';

/**
 * What each twin says, without its backlinks (they repeat sentences of other entries) and citation (the address stands on top).
 * A footnote is named by the short id of its source, `[^S12]`, so that one definition at the end serves every entry.
 */
export function fullText(catalog: Catalog): string {
  const entries = IN_ORDER.flatMap((kind) => catalog.list(kind) as readonly Entry[]);
  const cited = new Set<string>();
  const label = (source: string): string | undefined => {
    const entry = catalog.get('source', source);
    if (entry) cited.add(source);
    return entry && (catalog.shortId(entry) ?? source);
  };
  const top = [
    heading(1, site.name),
    paragraph(`${site.description} Below stand ${entries.length} entries, one after another, each under a heading of the first rank with its permanent address. A footnote bears the short id of its source; the sources are at the end.`),
  ];
  const parts = entries.map((entry) => entryNodes(catalog, entry, markdownContext(entryPath(entry.kind, entry.id), label)));
  return [top, ...parts, listOfSources(catalog, label, cited)].map(writeMarkdown).join(SEPARATOR);
}

function entryNodes(catalog: Catalog, entry: Entry, context: MarkdownContext): RootContent[] {
  const top = [heading(1, entry.data.title), addressOf(entry)];
  if (entry.kind === 'event') return [...top, eventParagraph(catalog, entry, context), ...aboutNodes(catalog, entry, context)];
  if (entry.kind === 'dispute') return [...top, versionsFlow(disputeItem(catalog, entry), context), ...aboutNodes(catalog, entry, context)];
  const page = entryPage(catalog, entry);
  return [...top, ...headerNodes(page, context).filter((node) => node.type !== 'heading'), ...sectionNodes(page, context)];
}

function eventParagraph(catalog: Catalog, event: EntryOf<'event'>, context: MarkdownContext): RootContent {
  const { date, sources } = event.data;
  return paragraph(`${formatDate(date, 'long')}. `, ...statement(fieldText(catalog, event as Entry, 'summary'), sources, context), ...confidence(event.data));
}

function aboutNodes(catalog: Catalog, entry: Entry, context: MarkdownContext): RootContent[] {
  const named = catalog.references(entry).filter(({ kind }) => kind !== 'source');
  return named.length ? [paragraph('About ', ...joined(named.map(({ kind, id }): Line => linkLine(linkTo(catalog, kind, id), context)), ', '), '.')] : [];
}

/** `Term · <https://…> · updated 24 Nov 2026 · checked 24 Nov 2026` */
function addressOf(entry: Entry): RootContent {
  const address = permalink(entryPath(entry.kind, entry.id));
  const { updated, checked, status } = entry.data as { updated?: PartialDate; checked?: PartialDate; status?: string };
  const what = KINDS[entry.kind].one + (entry.kind === 'dispute' ? ` (${status})` : '');
  return paragraph(`${what} · `, link(address, address), ...(updated ? [` · updated ${formatDate(updated)}`] : []), ...(checked ? [` · checked ${formatDate(checked)}`] : []));
}

function listOfSources(catalog: Catalog, label: (source: string) => string | undefined, cited: ReadonlySet<string>): RootContent[] {
  const described = catalog.list('source').filter(({ id }) => cited.has(id)).flatMap((source) => numberSources(catalog, source as Entry, [source.id]));
  return sourceNodes(described, markdownContext('/sources/', label), 1);
}
