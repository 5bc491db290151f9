// The body of an entry as a tree: lead, sections by anchor, and the links, citations and phrases found in it.

import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { visitParents } from 'unist-util-visit-parents';
import { isKind, type Kind } from '#model/kind.ts';
import { MARKDOWN_FEATURES } from '#model/markdown-features.ts';
import { blockAround, sentenceAround, textBefore } from '#model/sentence.ts';

/** Position in the file the prose was read from; 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly depth: 2 | 3;
  readonly blocks: readonly RootContent[];
  readonly place: Place;
  /** False where the author gave no `{#anchor}`; a rule asks for one. */
  readonly declared: boolean;
}

/** A link to another entry, written `[words](kind:id)` or `[words](kind:id#anchor)`. */
export interface ProseLink {
  readonly kind: Kind;
  readonly id: string;
  readonly anchor: string | undefined;
  readonly words: string;
  /** The sentence around the link, as plain text, and where in it the words start. */
  readonly sentence: string;
  readonly start: number;
  /** Anchor of the section or row that holds the link, if it has one. */
  readonly within: string | undefined;
  readonly place: Place;
}

/** `<Cite source="a, b" passage="words there" />` */
export interface Citation {
  readonly source: string;
  readonly passage: string | undefined;
  /** The sentence the mark stands behind. */
  readonly sentence: string;
  readonly within: string | undefined;
  readonly place: Place;
}

/** `<Verbatim source="a">words</Verbatim>`: words claimed to stand in a source. */
export interface VerbatimPhrase {
  readonly source: string;
  readonly words: string;
  readonly place: Place;
}

export interface Prose {
  readonly root: Root;
  readonly lead: readonly RootContent[];
  readonly sections: readonly Section[];
  readonly links: readonly ProseLink[];
  readonly citations: readonly Citation[];
  readonly phrases: readonly VerbatimPhrase[];
}

/** Thrown by the MDX parser on text it cannot read, e.g. `<$5B`; `place` is in the file. */
export class ProseSyntaxError extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

const ENTRY_LINK = /^([a-z]+):([^#\s]+)(?:#(.+))?$/;

/** Value of a plain string attribute on a JSX element; expressions count as missing (a rule refuses them). */
export function attributeOf(node: { attributes?: readonly unknown[] }, name: string): string | undefined {
  const found = (node.attributes ?? []).find((a) => (a as { name?: string }).name === name) as { value?: unknown } | undefined;
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** `"a, b"` → `['a', 'b']` */
export function sourceIds(list: string | undefined): string[] {
  return (list ?? '').split(',').map((id) => id.trim()).filter(Boolean);
}

/** `term:tranche#example` → its parts; undefined for any other address. */
export function parseEntryLink(url: string): { kind: Kind; id: string; anchor: string | undefined } | undefined {
  const [, kind, id, anchor] = ENTRY_LINK.exec(url) ?? [];
  return kind && id && isKind(kind) ? { kind, id, anchor } : undefined;
}

function parse(text: string, first: Place): Root {
  try {
    return mdxToMdast(text, { features: MARKDOWN_FEATURES }) as unknown as Root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    throw new ProseSyntaxError(message.replace(/^\d+:\d+(-\d+:\d+)?:\s*/, ''), offset(first, Number(line ?? 1), Number(column ?? 1)));
  }
}

/** A position inside a piece of text → a position in the file that holds the piece at `first`. */
function offset(first: Place, line: number, column: number): Place {
  return { line: first.line + line - 1, column: line === 1 ? first.column + column - 1 : column };
}

function splitSections(root: Root, first: Place): { lead: RootContent[]; sections: Section[] } {
  const lead: RootContent[] = [];
  const sections: (Section & { blocks: RootContent[] })[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push(openSection(node, first));
    else (sections.at(-1)?.blocks ?? lead).push(node);
  }
  return { lead, sections };
}

function openSection(node: Heading, first: Place): Section & { blocks: RootContent[] } {
  const declared = anchorOf(node);
  const title = toString(node);
  return {
    anchor: declared ?? title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''),
    title,
    depth: 2,
    blocks: [],
    place: placeOf(node, first),
    declared: declared !== undefined,
  };
}

/** The `{#anchor}` an author wrote behind a heading. */
export function anchorOf(node: Heading): string | undefined {
  const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Where a node starts in the file; `first` is where the parsed text starts. */
export function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }, first: Place): Place {
  return offset(first, node.position?.start.line ?? 1, node.position?.start.column ?? 1);
}

/**
 * Reads the body of an entry, or one line of prose from its front matter.
 *
 * @param text MDX without front matter.
 * @param first Where `text` starts in its file (1-based), so that places are places in the file.
 * @param within Anchor of the row the text belongs to, for prose in front matter.
 * @throws ProseSyntaxError where MDX cannot be parsed.
 */
export function parseProse(text: string, first: Place, within?: string): Prose {
  const root = parse(text, first);
  const { lead, sections } = splitSections(root, first);
  const links: ProseLink[] = [];
  const citations: Citation[] = [];
  const phrases: VerbatimPhrase[] = [];
  const sectionAt = (line: number): string | undefined =>
    within ?? sections.findLast((s) => s.place.line <= line)?.anchor;

  visitParents(root, (node, parents) => {
    const place = placeOf(node, first);
    if (node.type === 'link') {
      const target = parseEntryLink(node.url);
      if (!target) return;
      const words = toString(node);
      const block = blockAround(parents);
      const before = block ? textBefore(block, node) : 0;
      links.push({ ...target, words, ...sentenceAround(block ? toString(block) : words, before), within: sectionAt(place.line), place });
    } else if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') {
      const block = blockAround(parents);
      const sentence = block ? sentenceAround(toString(block), Math.max(0, textBefore(block, node) - 1)).sentence : '';
      for (const source of sourceIds(attributeOf(node, 'source')))
        citations.push({ source, passage: attributeOf(node, 'passage'), sentence, within: sectionAt(place.line), place });
    } else if (node.type === 'mdxJsxTextElement' && node.name === 'Verbatim') {
      phrases.push({ source: attributeOf(node, 'source') ?? '', words: toString(node), place });
    }
  });
  return { root, lead, sections, links, citations, phrases };
}

/** Prose of an entry without a body (sources, events, disputes). */
export const NO_PROSE: Prose = { root: { type: 'root', children: [] }, lead: [], sections: [], links: [], citations: [], phrases: [] };
