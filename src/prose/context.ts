// What prose needs to know of the page it stands on to become HTML.

import { href } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';

/** The mark behind a claim: what it says, where it leads, what a screen reader says. */
export interface SourceMark {
  readonly text: string;
  readonly href: string;
  readonly label: string;
}

export interface ProseContext {
  /** Address of an entry, base included. */
  readonly address: (kind: Kind, id: string, anchor?: string) => string;
  /** Mark of a source; undefined where the page shows none for it. */
  readonly mark: (source: string) => SourceMark | undefined;
  /** Anchors the page had, whose place is now at `anchor`; none where the page declares none. */
  readonly formerAnchors?: (anchor: string) => readonly string[];
}

/** For a page with a numbered list of sources: marks are numbers that lead to `#source-<id>`. `moved`: anchors with the place that took over. */
export function numberedContext(sources: readonly { readonly id: string; readonly number: number }[], moved: readonly { readonly from: string; readonly to: string }[] = []): ProseContext {
  const marks = new Map(sources.map(({ id, number }) => [id, { text: String(number), href: `#source-${id}`, label: `Source ${number}` }]));
  return { address: entryAddress, mark: (id) => marks.get(id), formerAnchors: (anchor) => moved.filter(({ to }) => to === anchor).map(({ from }) => from) };
}

/** For a page without a list of its own: marks are arrows that lead to the page of the source. `title` names it. */
export function linkedContext(title: (source: string) => string | undefined): ProseContext {
  return { address: entryAddress, mark: (id) => ({ text: '↗', href: entryAddress('source', id), label: `Source: ${title(id) ?? id}` }) };
}

function entryAddress(kind: Kind, id: string, anchor?: string): string {
  return href(entryPath(kind, id, anchor));
}
