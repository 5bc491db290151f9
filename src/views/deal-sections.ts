// What a deal page shows: the money by rung, the terms row by row, words, timeline, what differs and what is unknown.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { Block } from '#views/blocks.ts';
import { linkTo } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';
import { joinPieces, type Piece, type StripItem } from '#views/pieces.ts';
import {
  disputesBlock, entriesNaming, eventsBlock, partiesPieces, quotationsBlock, type SectionDraft, sectionOf, unknownBlock,
} from '#views/shared-blocks.ts';
import { fieldText, optionalText } from '#views/text.ts';

export function dealEyebrow(deal: EntryOf<'deal'>): string {
  return [deal.data.kind, ...deal.data.kindsAlso].map((kind) => DEAL_KINDS[kind]).join(' + ');
}

export function dealStrip(catalog: Catalog, deal: EntryOf<'deal'>): StripItem[] {
  const { amount, rung, announced, closed, instrument, stake, tranches, counterparties, status } = deal.data;
  /** What stands in brackets behind the name of the paper is detail. */
  const [, paper, rest] = /^(.*?)(?:\s*\((.*)\))?$/.exec(instrument ?? '') ?? [];
  const parts = tranches.length > 1 ? ` · in ${tranches.length} parts` : '';
  const via = counterparties.filter((c) => !deal.data.investors.includes(c.company));
  const partner: Piece[] = via.length && deal.data.investors.length ? ['with ', ...joinPieces(via.map((c) => linkTo(catalog, 'company', c.company)))] : [];
  return [
    { label: 'Amount', value: [amount ? { money: amount, rung } : 'Not disclosed'], detail: [`${rung}${parts}`] },
    { label: 'Announced', value: [{ date: announced }], detail: closed ? ['completed ', { date: closed }] : status ? [status] : [] },
    { label: 'Instrument', value: [paper || 'Not disclosed'], detail: [[rest, stake?.text].filter(Boolean).join('; ')] },
    { label: 'Between', value: partiesPieces(catalog, deal), detail: partner },
  ];
}

/** Everything but the author's own sections; `authored` goes after the money. */
export function dealSections(catalog: Catalog, deal: EntryOf<'deal'>, authored: readonly SectionDraft[]): SectionDraft[] {
  return [
    ...sectionOf('money', 'The money', tranchesBlock(catalog, deal), valuationsBlock(catalog, deal)),
    ...authored,
    ...sectionOf('terms', 'What each side gives and gets', termsBlock(catalog, deal)),
    ...sectionOf('quotes', 'In their words', quotationsBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'quote'))),
    ...sectionOf('timeline', 'In order', eventsBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'event'))),
    ...sectionOf('disputes', 'Where sources differ', disputesBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'dispute'))),
    ...sectionOf('unknown', 'What is not disclosed', unknownBlock(catalog, deal)),
  ];
}

function tranchesBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block | undefined {
  const rows = deal.data.tranches.map((tranche, i) => ({
    ...tranche,
    date: tranche.date,
    note: fieldText(catalog, deal as Entry, 'tranches', i, 'note'),
    condition: optionalText(catalog, deal as Entry, 'tranches', i, 'condition'),
  }));
  return rows.length ? { type: 'tranches', rows, complete: deal.data.tranchesComplete, headline: deal.data.amount } : undefined;
}

const BASES = { 'post-money': 'after the money', 'pre-money': 'before the money', 'as-reported': 'basis not stated' } as const;

function valuationsBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block | undefined {
  const rows = deal.data.valuations.map((valuation, i) => ({
    ...valuation,
    basis: BASES[valuation.basis],
    date: valuation.date,
    note: optionalText(catalog, deal as Entry, 'valuations', i, 'note'),
  }));
  return rows.length ? { type: 'valuations', rows } : undefined;
}

function termsBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block {
  const rows = deal.data.terms.map((row, i) => {
    const others = new Set(fieldMentions(catalog, 'term', row.term, 'deal').filter((m) => m.path?.[0] === 'terms').map((m) => m.from.id));
    others.delete(deal.id);
    return {
      ...row,
      term: linkTo(catalog, 'term', row.term),
      aspect: row.aspect,
      statement: fieldText(catalog, deal as Entry, 'terms', i, 'statement'),
      givenBy: row.givenBy.map((id) => linkTo(catalog, 'company', id)),
      absent: row.absent ?? false,
      others: others.size,
      othersAt: href(entryPath('term', row.term, 'in-deals')),
    };
  });
  return { type: 'terms', rows };
}
