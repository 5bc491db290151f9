// The deals between two companies: each with its money, and what either side gives by the terms.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { compareDates } from '#model/partial-date.ts';
import { boughtOn, nameOf, ownersOf } from '#views/company-group.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { amountPieces } from '#views/shared-blocks.ts';
import { dealsOfPair, type Pair, type PairTie } from '#views/ties.ts';

export interface Given {
  readonly by: string;
  readonly rows: readonly Link[];
  /** Where the rest stands, if there is more. */
  readonly more: Link | undefined;
}

export interface DealBetween {
  readonly link: Link;
  readonly details: readonly Piece[];
  readonly notes: readonly string[];
  readonly given: readonly Given[];
}

export interface BetweenDeals {
  readonly items: readonly DealBetween[];
  readonly more: Link | undefined;
}

/** Deals told with their terms, and in all; the list of a company's deals has every one. */
const IN_FULL = 10;
const LISTED = 40;
const TERMS_LISTED = 6;

export function dealsBetween(catalog: Catalog, pair: Pair): BetweenDeals {
  const deals = dealsOfPair(pair);
  const ties = Map.groupBy(pair.ties, ({ deal }) => deal.id);
  return {
    items: deals.slice(0, LISTED).map((deal, i) => ({
      link: linkToEntry(deal as Entry),
      details: [{ date: deal.data.announced }, ' · ', ...amountPieces(deal)],
      notes: [...new Set((ties.get(deal.id) ?? []).flatMap((tie) => notesOf(catalog, tie)))],
      given: i < IN_FULL ? [pair.a, pair.b].flatMap((side) => givenIn(catalog, deal, side)) : [],
    })),
    more: deals.length > LISTED ? { href: href(`/deals/by-company/${pair.a}/`), text: `All deals of ${nameOf(catalog, pair.a)}` } : undefined,
  };
}

function notesOf(catalog: Catalog, tie: PairTie): string[] {
  const through = tie.via.map((id) => `through ${throughNote(catalog, id, tie)}`);
  return tie.how === 'role' && tie.via.includes(tie.from) ? [`${throughNote(catalog, tie.from, tie)}: ${tie.role}`] : [...through, ...wayNotes(catalog, tie)];
}

/** `GV, part of Google`, or that the owner did not own it yet. */
export function throughNote(catalog: Catalog, id: string, { deal }: Pick<PairTie, 'deal'>): string {
  const [, owner = id] = ownersOf(catalog, id);
  const bought = boughtOn(catalog, id);
  const older = bought !== undefined && compareDates(deal.data.announced, bought) < 0;
  return `${nameOf(catalog, id)}, ${older ? `which ${nameOf(catalog, owner)} did not own yet` : `part of ${nameOf(catalog, owner)}`}`;
}

function wayNotes(catalog: Catalog, tie: PairTie): string[] {
  switch (tie.how) {
    case 'round': return [`with others; the share of ${nameOf(catalog, tie.from)} is not disclosed`];
    case 'role': return [`${nameOf(catalog, tie.from)}: ${tie.role}`];
    case 'shares-sold': return [`shares of ${nameOf(catalog, tie.to)} bought from ${nameOf(catalog, tie.deal.data.recipient)}`];
    case 'founders': return ['both among the founders'];
    case 'flow': {
      const [other = ''] = tie.flow.countedIn?.split('#') ?? [];
      const told = catalog.get('deal', other);
      return told ? [`the part of ${nameOf(catalog, tie.from)} is counted with “${told.data.title}”`] : [];
    }
  }
}

/** Rows of the terms that this side, or a company of its group, gives. */
function givenIn(catalog: Catalog, deal: EntryOf<'deal'>, side: string): Given[] {
  const rows = deal.data.terms.filter((row) => !row.absent && row.givenBy.some((id) => ownersOf(catalog, id).includes(side)));
  if (!rows.length) return [];
  return [{
    by: nameOf(catalog, side),
    rows: rows.slice(0, TERMS_LISTED).map((row) => ({ href: href(entryPath('deal', deal.id, row.anchor)), text: row.aspect ?? catalog.get('term', row.term)?.data.title ?? row.term })),
    more: rows.length > TERMS_LISTED ? { href: href(entryPath('deal', deal.id, 'terms')), text: `${rows.length - TERMS_LISTED} more` } : undefined,
  }];
}
