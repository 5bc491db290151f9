// Names an entry and the places on its page gave up and still answer to.

import type { Entry } from '#model/entry.ts';
import { labelOf } from '#model/addresses.ts';

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

/**
 * Names in inventories and bibliographies that were the entry's and must keep leading to it: `kb-term-old-id`, and for a place on
 * its page `kb-term-old-id--formula`. Without the present one.
 * @param anchor Present anchor of the place; none for the entry itself.
 */
export function formerLabelsOf(entry: Entry, anchor?: string): string[] {
  const anchors = anchor === undefined ? [undefined] : [anchor, ...movedAnchorsOf(entry).filter(({ to }) => to === anchor).map(({ from }) => from)];
  const present = labelOf(entry.kind, entry.id, anchor);
  return idsOf(entry).flatMap((id) => anchors.map((one) => labelOf(entry.kind, id, one))).filter((label) => label !== present);
}
