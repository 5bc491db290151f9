// Names an entry gave up and still answers to: ids, and through them its short permanent id.

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

/**
 * Names in inventories and bibliographies that were the entry's and must keep leading to it: `kb-term-old-id`, and for a place on
 * its page `kb-term-old-id--formula`. Without the present one.
 * @param anchor Present anchor of the place; none for the entry itself.
 */
export function formerLabelsOf(entry: Entry, anchor?: string): string[] {
  const anchors = anchor === undefined ? [undefined] : [anchor, ...movedAnchorsOf(entry).filter(({ to }) => to === anchor).map(({ from }) => from)];
  const present = labelOf(entry.kind, entry.id, anchor);
  return [entry.id, ...entry.data.formerIds].flatMap((id) => anchors.map((one) => labelOf(entry.kind, id, one))).filter((label) => label !== present);
}
