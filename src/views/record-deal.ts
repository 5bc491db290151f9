// The record of a deal: what its page shows, with sums by rung.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import { fieldMentions } from '#views/mentions.ts';
import { countedInOf, flowRecords, legRecords, sumByRung, withRung } from '#views/record-flows.ts';
import { disputesAt, evidenceOf, optionalRef, refById, refsById, refTo } from '#views/record-parts.ts';
import type { Body } from '#views/record.ts';
import { optionalProse, proseOf } from '#views/record-text.ts';
import { entriesNaming } from '#views/shared-blocks.ts';
import { fieldText, optionalText } from '#views/text.ts';

export function dealBody(catalog: Catalog, deal: EntryOf<'deal'>): Body<'deal'> {
  const { data } = deal;
  const entry = deal as Entry;
  const amount = data.amount ? withRung(data.amount, data.rung) : null;
  return {
    kind: 'deal',
    dealKind: data.kind, dealKindsAlso: data.kindsAlso, rung: data.rung, status: data.status ?? null, announced: data.announced, closed: data.closed ?? null,
    investors: refsById(catalog, 'company', data.investors), recipient: refById(catalog, 'company', data.recipient),
    counterparties: data.counterparties.map(({ company, role }) => ({ company: refById(catalog, 'company', company), role })),
    individuals: refsById(catalog, 'person', data.individuals), unnamedInvestors: data.unnamedInvestors ?? null, instrument: data.instrument ?? null,
    stake: data.stake ? { text: data.stake.text, percent: data.stake.percent ?? null, notDisclosed: data.stake.notDisclosed ?? false, sourceIds: data.stake.sources } : null,
    stakeDisputes: disputesAt(catalog, entry, 'stake'),
    amount, amountSourceIds: data.amountSources, amountDisputes: disputesAt(catalog, entry, 'amount'), newMoney: data.newMoney ?? null,
    valuations: data.valuations.map((row, i) => ({
      amount: row.amount, basis: row.basis, date: row.date ?? null, of: refsById(catalog, 'company', row.of), note: optionalProse(optionalText(catalog, entry, 'valuations', i, 'note')), ...evidenceOf(row),
    })),
    valuationDisputes: disputesAt(catalog, entry, 'valuation'),
    partOf: optionalRef(catalog, 'deal', data.partOf), parts: entriesNaming(catalog, 'deal', deal.id, 'deal', ['partOf']).map((part) => refTo(part as Entry)),
    tranches: tranchesOf(catalog, deal), tranchesComplete: data.tranchesComplete,
    legs: legRecords(catalog, deal), flows: flowRecords(catalog, deal), moneyByRung: sumByRung(deal),
    terms: termsOf(catalog, deal),
    notDisclosed: data.notDisclosed.map((_, i) => proseOf(fieldText(catalog, entry, 'notDisclosed', i))),
    products: entriesNaming(catalog, 'deal', deal.id, 'product', ['deals']).map((product) => refTo(product as Entry)),
    quotes: entriesNaming(catalog, 'deal', deal.id, 'quote').map((quote) => refTo(quote as Entry)),
    events: entriesNaming(catalog, 'deal', deal.id, 'event').map((event) => refTo(event as Entry)),
    disputes: entriesNaming(catalog, 'deal', deal.id, 'dispute').map((dispute) => refTo(dispute as Entry)),
  };
}

function tranchesOf(catalog: Catalog, deal: EntryOf<'deal'>): DealRecord['tranches'] {
  const entry = deal as Entry;
  return deal.data.tranches.map((row, i) => ({
    anchor: row.anchor, url: permalink(entryPath('deal', deal.id, row.anchor)), amount: withRung(row.amount, row.rung), date: row.date ?? null,
    kind: row.kind ?? null, from: row.from ? refsById(catalog, 'company', row.from) : null, to: optionalRef(catalog, 'company', row.to), beside: row.beside ?? false,
    countedIn: countedInOf(catalog, row.countedIn), overlaps: optionalRef(catalog, 'deal', row.overlaps),
    condition: optionalProse(optionalText(catalog, entry, 'tranches', i, 'condition')), note: proseOf(fieldText(catalog, entry, 'tranches', i, 'note')),
    ...evidenceOf(row), disputes: disputesAt(catalog, entry, row.anchor),
  }));
}

function termsOf(catalog: Catalog, deal: EntryOf<'deal'>): DealRecord['terms'] {
  const entry = deal as Entry;
  return deal.data.terms.map((row, i) => {
    const carrying = new Set(fieldMentions(catalog, 'term', row.term, 'deal').filter((m) => m.path?.[0] === 'terms').map((m) => m.from.id));
    return {
      anchor: row.anchor, url: permalink(entryPath('deal', deal.id, row.anchor)), term: refById(catalog, 'term', row.term), aspect: row.aspect ?? null,
      statement: proseOf(fieldText(catalog, entry, 'terms', i, 'statement')), givenBy: refsById(catalog, 'company', row.givenBy), absent: row.absent ?? false,
      otherDeals: carrying.size - 1, ...evidenceOf(row), disputes: disputesAt(catalog, entry, row.anchor),
    };
  });
}
