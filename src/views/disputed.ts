// Which figures of an entry sources disagree on: every version, ready to stand beside the figure.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_FIGURES, parseFigurePlace } from '#model/dispute.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import type { DisputeItem } from '#views/blocks.ts';
import { linkToEntry } from '#views/link.ts';
import { fieldText, optionalText } from '#views/text.ts';

const indexes = new WeakMap<Catalog, Map<string, EntryOf<'dispute'>[]>>();

/**
 * The disputes that stand beside a figure: `anchor` is a row's, or amount, stake, valuation of a deal. A dispute beside several
 * figures of one page is told in full at the first it names; the others point there.
 */
export function disputesBeside(catalog: Catalog, kind: Kind, id: string, ...anchors: string[]): DisputeItem[] {
  let index = indexes.get(catalog);
  if (!index) indexes.set(catalog, (index = buildIndex(catalog)));
  const found = new Set(anchors.flatMap((anchor) => index.get(`${kind}:${id}#${anchor}`) ?? []));
  return [...found].map((dispute) => {
    const first = firstPlace(dispute, kind, id);
    return { ...disputeItem(catalog, dispute), shownAt: first === undefined || anchors.includes(first) ? undefined : pageAnchor(first) };
  });
}

function firstPlace(dispute: EntryOf<'dispute'>, kind: Kind, id: string): string | undefined {
  return dispute.data.beside.map(parseFigurePlace).find((place) => place?.kind === kind && place.id === id)?.anchor;
}

/** Figures that are fields of a deal stand in its section on the money. */
function pageAnchor(anchor: string): string {
  return (DEAL_FIGURES as readonly string[]).includes(anchor) ? 'money' : anchor;
}

/** Ids of the disputes that stand beside some figure of the entry, and at which anchor. */
export function placesOfDisputes(entry: Entry, disputes: readonly EntryOf<'dispute'>[]): ReadonlyMap<string, string> {
  return new Map(
    disputes.flatMap((dispute): [string, string][] => {
      const place = firstPlace(dispute, entry.kind, entry.id);
      return place === undefined ? [] : [[dispute.id, pageAnchor(place)]];
    }),
  );
}

export function disputeItem(catalog: Catalog, dispute: EntryOf<'dispute'>): DisputeItem {
  return {
    link: linkToEntry(dispute as Entry),
    settled: dispute.data.status === 'settled',
    versions: dispute.data.versions.map((version, i) => ({ ...version, claim: fieldText(catalog, dispute as Entry, 'versions', i, 'claim') })),
    resolution: optionalText(catalog, dispute as Entry, 'resolution'),
  };
}

function buildIndex(catalog: Catalog): Map<string, EntryOf<'dispute'>[]> {
  const index = new Map<string, EntryOf<'dispute'>[]>();
  for (const dispute of catalog.list('dispute')) for (const place of dispute.data.beside) index.set(place, [...(index.get(place) ?? []), dispute]);
  return index;
}
