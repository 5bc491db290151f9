// What a block needs to know of the page it stands on to become Markdown.

import type { FootnoteReference } from 'mdast';
import { permalink } from '#model/href.ts';
import { footnote } from '#views/markdown/nodes.ts';
import type { NumberedSource } from '#views/numbered-sources.ts';

export interface MarkdownContext {
  /** Footnote marks of those of the sources that have a label, each once. */
  readonly marks: (sources: readonly string[]) => FootnoteReference[];
  /** An address as it stands in a view (under the base, or a place on this page) → absolute. */
  readonly address: (href: string) => string;
}

/**
 * @param path Of the page, without base.
 * @param label Of the footnote for a source; undefined where the page has none for it.
 */
export function markdownContext(path: string, label: (source: string) => string | undefined): MarkdownContext {
  const page = permalink(path);
  return {
    marks: (sources) => [...new Set(sources)].flatMap((id) => label(id) ?? []).map(footnote),
    address: (href) => new URL(href, page).href,
  };
}

/** Source → its number on the page. */
export function numberLabels(sources: readonly NumberedSource[]): (source: string) => string | undefined {
  const numbers = new Map(sources.map(({ id, number }) => [id, String(number)]));
  return (id) => numbers.get(id);
}
