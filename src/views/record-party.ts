// The records of companies, people and products.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { dealsOf } from '#views/company-sections.ts';
import { factsOf, optionalRef, refById, refsById, refTo } from '#views/record-parts.ts';
import type { Body } from '#views/record.ts';
import { proseOf } from '#views/record-text.ts';
import { entriesNaming } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

const refs = (entries: readonly EntryOf<Kind>[]) => entries.map((entry) => refTo(entry as Entry));

export function companyBody(catalog: Catalog, company: EntryOf<'company'>): Body<'company'> {
  const { id, data } = company;
  const deals = dealsOf(catalog, id);
  const out = deals.filter((deal) => deal.data.investors.includes(id));
  const into = deals.filter((deal) => deal.data.recipient === id && !out.includes(deal));
  const beside = deals.filter((deal) => !out.includes(deal) && !into.includes(deal));
  const by = entriesNaming(catalog, 'company', id, 'quote', ['speaker', 'organisation']);
  return {
    kind: 'company',
    companyKind: data.kind, tier: data.tier, parent: optionalRef(catalog, 'company', data.parent),
    subsidiaries: refs(entriesNaming(catalog, 'company', id, 'company', ['parent'])),
    founded: data.founded ?? null, headquarters: data.headquarters ?? null, ticker: data.ticker ?? null,
    facts: factsOf(catalog, company), notDisclosed: data.notDisclosed.map((_, i) => proseOf(fieldText(catalog, company as Entry, 'notDisclosed', i))),
    dealCount: deals.length, dealsIn: refs(into), dealsOut: refs(out),
    dealsBeside: beside.map((deal) => ({ ...refTo(deal as Entry), role: deal.data.counterparties.find((c) => c.company === id)?.role ?? '' })),
    people: refs(entriesNaming(catalog, 'company', id, 'person', ['roles'])),
    products: refs(entriesNaming(catalog, 'company', id, 'product', ['owner'])),
    quotesBy: refs(by), quotesAbout: refs(entriesNaming(catalog, 'company', id, 'quote', ['about']).filter((quote) => !by.includes(quote))),
    events: refs(entriesNaming(catalog, 'company', id, 'event')), disputes: refs(entriesNaming(catalog, 'company', id, 'dispute')),
  };
}

export function personBody(catalog: Catalog, person: EntryOf<'person'>): Body<'person'> {
  const { id, data } = person;
  return {
    kind: 'person',
    tier: data.tier,
    roles: data.roles.map((row) => ({
      role: row.role, organisation: optionalRef(catalog, 'company', row.organisation), organisationName: row.organisationName ?? null, from: row.from ?? null, to: row.to ?? null,
    })),
    facts: factsOf(catalog, person), deals: refs(entriesNaming(catalog, 'person', id, 'deal', ['individuals'])),
    quotes: refs(entriesNaming(catalog, 'person', id, 'quote', ['speaker'])), events: refs(entriesNaming(catalog, 'person', id, 'event')),
  };
}

export function productBody(catalog: Catalog, product: EntryOf<'product'>): Body<'product'> {
  const { id, data } = product;
  return {
    kind: 'product',
    productKind: data.kind, tier: data.tier, owner: refById(catalog, 'company', data.owner), released: data.released ?? null,
    facts: factsOf(catalog, product), deals: refsById(catalog, 'deal', data.deals), events: refs(entriesNaming(catalog, 'product', id, 'event')),
  };
}
