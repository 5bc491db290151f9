// What a deal page shows: the money by rung, the terms row by row, words, timeline, what differs and what is unknown.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS, type DealKind } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { Block } from '#views/blocks.ts';
import { ladderBlock, legsBlock, tranchesBlock } from '#views/deal-money.ts';
import { disputesBeside } from '#views/disputed.ts';
import { linkTo } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';
import { joinPieces, type Piece, type StripItem } from '#views/pieces.ts';
import {
  differBlock, disputesBlock, entriesNaming, eventsBlock, listBlock, partiesPieces, quotationsBlock, type SectionDraft, sectionOf, unknownBlock,
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
  const differs = disputesBeside(catalog, 'deal', deal.id, 'amount').length > 0;
  const via = counterparties.filter((c) => !deal.data.investors.includes(c.company));
  const partner: Piece[] = via.length && deal.data.investors.length ? ['with ', ...joinPieces(via.map((c) => linkTo(catalog, 'company', c.company)))] : [];
  return [
    { label: 'Amount', value: [amount ? { money: amount, rung } : 'Not disclosed'], detail: [`${rung}${parts}`, ...(differs ? [' · ', { href: '#money', text: 'sources differ' }] : [])] },
    { label: 'Announced', value: [{ date: announced }], detail: closed ? ['completed ', { date: closed }] : status ? [status] : [] },
    { label: 'Instrument', value: [paper || 'Not disclosed'], detail: [[rest, stake?.text].filter(Boolean).join('; ')] },
    { label: 'Between', value: partiesPieces(catalog, deal), detail: partner },
  ];
}

/** Everything but the author's own sections; `authored` goes after the money. */
export function dealSections(catalog: Catalog, deal: EntryOf<'deal'>, authored: readonly SectionDraft[]): SectionDraft[] {
  return [
    ...sectionOf('money', 'The money', ladderBlock(catalog, deal), tranchesBlock(catalog, deal), differBlock(catalog, deal, 'amount', 'stake'), valuationsBlock(catalog, deal), differBlock(catalog, deal, 'valuation'), legsBlock(catalog, deal)),
    ...authored,
    ...sectionOf('parties', 'The parties', partiesBlock(catalog, deal)),
    ...sectionOf('terms', 'Terms of the deal', termsBlock(catalog, deal)),
    ...sectionOf('quotes', 'In their words', quotationsBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'quote'))),
    ...sectionOf('timeline', 'In order', eventsBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'event'))),
    ...sectionOf('disputes', 'Where sources differ', disputesBlock(catalog, entriesNaming(catalog, 'deal', deal.id, 'dispute'), deal as Entry)),
    ...sectionOf('unknown', 'What is not disclosed', unknownBlock(catalog, deal)),
  ];
}

/** Every party with its part, where there are more than the line at the top can name. */
function partiesBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block | undefined {
  const { investors, recipient, counterparties, individuals, kind } = deal.data;
  const parties = [
    ...investors.map((id) => ({ link: linkTo(catalog, 'company', id), role: PAYS[kind] ?? 'investor' })),
    ...individuals.map((id) => ({ link: linkTo(catalog, 'person', id), role: 'invested in their own name' })),
    ...counterparties.map(({ company, role }) => ({ link: linkTo(catalog, 'company', company), role })),
    { link: linkTo(catalog, 'company', recipient), role: RECEIVES[kind] ?? 'receives the money' },
  ];
  if (parties.length <= PARTIES_SHOWN_ABOVE) return undefined;
  return listBlock(parties.map(({ link, role }) => ({ link, details: [role] })));
}

/** A deal with no more parties shows them all in the strip at the top. */
const PARTIES_SHOWN_ABOVE = 4;
const PAYS: Partial<Record<DealKind, string>> = { debt: 'lender', acquisition: 'buyer', 'secondary-sale': 'buyer', 'licence-and-hire': 'pays' };
const RECEIVES: Partial<Record<DealKind, string>> = { debt: 'borrower', 'cloud-contract': 'customer', 'chip-supply': 'customer', acquisition: 'bought', 'secondary-sale': 'shares sold', ipo: 'issuer' };

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
      disputed: disputesBeside(catalog, 'deal', deal.id, row.anchor),
      others: others.size,
      othersAt: href(entryPath('term', row.term, 'in-deals')),
    };
  });
  return { type: 'terms', rows };
}
