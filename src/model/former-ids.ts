// Names an entry and the places on its page gave up and still answer to.

import type { Entry } from '#model/entry.ts';

export interface MovedAnchor {
  readonly from: string;
  readonly to: string;
}

/** Anchors the entry's page had, each with the one that took its place. Events, disputes and sources declare none. */
export function movedAnchorsOf(entry: Entry): readonly MovedAnchor[] {
  return 'movedAnchors' in entry.data ? entry.data.movedAnchors : [];
}

/** Every id the entry answers to, the present one first. */
export function idsOf(entry: Entry): readonly string[] {
  return [entry.id, ...entry.data.formerIds];
}

/** Every anchor a place on the entry's page answers to, the present one first. */
export function anchorNames(entry: Entry, anchor: string): readonly string[] {
  return [anchor, ...movedAnchorsOf(entry).filter(({ to }) => to === anchor).map(({ from }) => from)];
}
