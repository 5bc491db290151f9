// Which figures of an entry sources disagree on: every version, ready to stand beside the figure.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_FIGURES, parseFigurePlace } from '#model/dispute.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import type { DisputeItem } from '#views/blocks.ts';
import { linkToEntry } from '#views/link.ts';
import { fieldText, optionalText } from '#views/text.ts';

const indexes = new WeakMap<Catalog, Map<string, EntryOf<'dispute'>[]>>();

/** The disputes that stand beside a figure: `anchor` is a row's, or amount, stake, valuation of a deal. */
export function disputesBeside(catalog: Catalog, kind: Kind, id: string, ...anchors: string[]): DisputeItem[] {
  let index = indexes.get(catalog);
  if (!index) indexes.set(catalog, (index = buildIndex(catalog)));
  const found = anchors.flatMap((anchor) => index.get(`${kind}:${id}#${anchor}`) ?? []);
  return [...new Set(found)].map((dispute) => disputeItem(catalog, dispute));
}

/** Ids of the disputes that stand beside some figure of the entry, and at which anchor. */
export function placesOfDisputes(entry: Entry, disputes: readonly EntryOf<'dispute'>[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const dispute of disputes) {
    const place = dispute.data.beside.map(parseFigurePlace).find((p) => p?.kind === entry.kind && p.id === entry.id);
    if (place) places.set(dispute.id, isField(place.anchor) ? 'money' : place.anchor);
  }
  return places;
}

/** Figures that are fields of a deal stand in its section on the money. */
function isField(anchor: string): boolean {
  return (DEAL_FIGURES as readonly string[]).includes(anchor);
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
