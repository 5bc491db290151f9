// One entry as a page: header, sections with their notes, numbered sources, backlinks, citation, neighbours.

import { FIXED_ANCHORS } from '#model/anchors.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Confidence } from '#model/fields.ts';
import { idsOf, type MovedAnchor, movedAnchorsOf } from '#model/former-ids.ts';
import { href } from '#model/href.ts';
import { entryPath, KINDS, type Kind } from '#model/kind.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { reviewBy } from '#model/review.ts';
import { site } from '#site.ts';
import { type BacklinkGroup, backlinksOf } from '#views/backlinks.ts';
import { sourcesOfBlock } from '#views/block-sources.ts';
import type { Block, Quotation } from '#views/blocks.ts';
import { type CiteOffer, citeOffer } from '#views/citation.ts';
import { authoredSections, eyebrowOf, sectionsOf, stripOf } from '#views/kind-pages.ts';
import { furtherLinks } from '#views/further.ts';
import type { Link } from '#views/link.ts';
import { neighboursOf } from '#views/neighbours.ts';
import { type NumberedSource, numberSources } from '#views/numbered-sources.ts';
import type { StripItem } from '#views/pieces.ts';
import { quotation, type SectionDraft } from '#views/shared-blocks.ts';
import { sourceSummary } from '#views/source-sections.ts';
import { leadText } from '#views/text.ts';

export interface PageSection {
  readonly anchor: string;
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
  /** Sources met here for the first time: shown beside the section on wide screens. */
  readonly notes: readonly NumberedSource[];
}

export interface EntryPage {
  readonly kind: Kind;
  readonly id: string;
  /** Without base. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Sources the summary rests on. */
  readonly summarySources: readonly string[];
  /** The words themselves, on the page of a quote. */
  readonly quotation: Quotation | undefined;
  readonly eyebrow: { readonly kind: Link; readonly detail: string | undefined };
  readonly strip: readonly StripItem[];
  /** Computed pages about it. */
  readonly further: readonly Link[];
  readonly aliases: readonly string[];
  readonly confidence: Confidence | undefined;
  readonly confidenceNote: string | undefined;
  readonly sections: readonly PageSection[];
  readonly sources: readonly NumberedSource[];
  /** Address of the document itself, on the page of a source. */
  readonly document: string | undefined;
  readonly note: string | undefined;
  readonly backlinks: readonly BacklinkGroup[];
  readonly cite: CiteOffer;
  readonly contents: readonly { readonly anchor: string; readonly title: string }[];
  /** Published anchors of parts the page has nothing to show for at present; they stand at its top. */
  readonly emptyAnchors: readonly string[];
  /** Anchors the page had, each with the place that took over. */
  readonly movedAnchors: readonly MovedAnchor[];
  readonly updated: PartialDate | undefined;
  readonly checked: PartialDate | undefined;
  readonly reviewBy: PartialDate | undefined;
  readonly neighbours: { previous?: Link; next?: Link };
  readonly edit: string;
}

/** The page of an entry of any kind that has one. */
export function entryPage(catalog: Catalog, entry: Entry): EntryPage {
  const drafts = draftSections(catalog, entry);
  const summarySources = 'sources' in entry.data && entry.kind !== 'source' ? entry.data.sources : [];
  const order = [...summarySources, ...drafts.flatMap((draft) => draft.blocks.flatMap(sourcesOfBlock))];
  const sources = entry.kind === 'source' ? [] : numberSources(catalog, entry, order);
  const shown = drafts.flatMap((draft) => draft.blocks.flatMap((b) => (b.type === 'events' || b.type === 'disputes' ? b.items.map((item) => item.link.href) : [])));
  const backlinks = backlinksOf(catalog, entry, new Set(shown));
  const uses = backlinks.reduce((sum, group) => sum + group.count, 0);
  const data = entry.data as Partial<{ aliases: string[]; summary: string; confidence: Confidence; confidenceNote: string; updated: PartialDate; checked: PartialDate }>;
  const sections = withNotes(drafts, sources, summarySources);
  const contents = contentsOf(entry.kind, sections, sources, backlinks);
  return {
    kind: entry.kind,
    id: entry.id,
    path: entryPath(entry.kind, entry.id),
    title: entry.data.title,
    summary: entry.kind === 'source' ? sourceSummary(entry, uses) : (data.summary ?? ''),
    summarySources,
    quotation: entry.kind === 'quote' ? quotation(catalog, entry) : undefined,
    eyebrow: { kind: { href: href(`/${KINDS[entry.kind].folder}/`), text: KINDS[entry.kind].one }, detail: eyebrowOf(entry) },
    strip: stripOf(catalog, entry),
    further: furtherLinks(catalog, entry),
    aliases: data.aliases ?? [],
    confidence: data.confidence,
    confidenceNote: data.confidenceNote,
    sections,
    sources,
    document: entry.kind === 'source' ? entry.data.url : undefined,
    note: entry.kind === 'source' ? entry.data.note : undefined,
    backlinks,
    cite: citeOffer(catalog, entry),
    contents,
    emptyAnchors: emptyAnchors(catalog, entry, contents),
    movedAnchors: movedAnchorsOf(entry),
    updated: data.updated,
    checked: data.checked,
    reviewBy: reviewBy(entry),
    neighbours: neighboursOf(catalog, entry),
    edit: site.editBase + entry.file,
  };
}

/** The lead, then what the kind shows. An author's section under a generated anchor joins that section: as its introduction, on a quote after the one line of context. */
function draftSections(catalog: Catalog, entry: Entry): SectionDraft[] {
  const lead = leadText(entry);
  const own = authoredSections(entry);
  const generated = new Set(sectionsOf(catalog, entry, []).map((section) => section.anchor));
  const free = own.filter((section) => !generated.has(section.anchor));
  const sections = sectionsOf(catalog, entry, free).map((section) => {
    const intro = own.find((o) => o.anchor === section.anchor && !free.includes(o));
    if (!intro) return section;
    const blocks = entry.kind === 'quote' ? [...section.blocks, ...intro.blocks] : [...intro.blocks, ...section.blocks];
    return { ...section, title: intro.title, blocks };
  });
  const first = entry.kind === 'term' ? 'definition' : 'summary';
  return [...(lead ? [{ anchor: first, title: undefined, blocks: [{ type: 'prose' as const, text: lead }] }] : []), ...sections];
}

/** Sources beside the section where they are first met, as many as the section has room for. */
function withNotes(drafts: readonly SectionDraft[], sources: readonly NumberedSource[], first: readonly string[]): PageSection[] {
  const shown = new Set<string>();
  return drafts.map((draft, i) => {
    const here = new Set([...(i === 0 ? first : []), ...draft.blocks.flatMap(sourcesOfBlock)]);
    const fresh = sources.filter((source) => here.has(source.id) && !shown.has(source.id));
    const notes = fresh.slice(0, roomFor(draft));
    for (const note of notes) shown.add(note.id);
    return { ...draft, notes };
  });
}

function roomFor(draft: SectionDraft): number {
  const rows = draft.blocks.reduce((sum, block) => sum + ('rows' in block ? block.rows.length : 'items' in block ? block.items.length : block.type === 'prose' ? block.text.nodes.length : 1), 0);
  return Math.max(2, rows);
}

/** A part that comes and goes with the record (`#timeline`, `#backlinks`) keeps its published anchor while it is away. */
function emptyAnchors(catalog: Catalog, entry: Entry, contents: EntryPage['contents']): string[] {
  const shown = new Set(['words', ...contents.map(({ anchor }) => anchor)]);
  const published = idsOf(entry).flatMap((id) => catalog.publishedAnchors(entryPath(entry.kind, id)));
  return [...new Set(published)].filter((anchor) => FIXED_ANCHORS[entry.kind].includes(anchor) && !shown.has(anchor));
}

function contentsOf(kind: Kind, sections: readonly PageSection[], sources: readonly NumberedSource[], backlinks: readonly BacklinkGroup[]): EntryPage['contents'] {
  return [
    ...sections.flatMap(({ anchor, title }) => (title === undefined ? (kind === 'term' ? [{ anchor, title: 'Definition' }] : []) : [{ anchor, title }])),
    ...(backlinks.length ? [{ anchor: 'backlinks', title: kind === 'source' ? 'What rests on it' : 'Linked from' }] : []),
    ...(sources.length ? [{ anchor: 'sources', title: 'Sources' }] : []),
    { anchor: 'cite', title: 'Cite this page' },
  ];
}
