// What pages of people, products and quotes show beside their author's words.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { VERDICTS } from '#model/quote.ts';
import type { Block, RoleRow } from '#views/blocks.ts';
import { linkTo, linkToEntry } from '#views/link.ts';
import type { StripItem } from '#views/pieces.ts';
import {
  dealItem, entriesNaming, eventsBlock, factsBlock, listBlock, quotation, quotationsBlock, type SectionDraft, sectionOf,
} from '#views/shared-blocks.ts';
import { span } from '#views/company-sections.ts';
import { fieldText } from '#views/text.ts';

export function personStrip(catalog: Catalog, person: EntryOf<'person'>): StripItem[] {
  return person.data.roles.slice(0, 4).map((row) => ({
    label: row.to ? 'Former role' : 'Role',
    value: [row.role],
    detail: [
      row.organisation ? linkTo(catalog, 'company', row.organisation) : (row.organisationName ?? ''),
      ...(row.from || row.to ? [`, ${span(row.from, row.to)}`] : []),
    ],
  }));
}

export function personSections(catalog: Catalog, person: EntryOf<'person'>, authored: readonly SectionDraft[]): SectionDraft[] {
  const roles: RoleRow[] = person.data.roles.map((row) => ({
    role: row.role,
    organisation: row.organisation ? linkTo(catalog, 'company', row.organisation) : (row.organisationName ?? ''),
    from: row.from,
    to: row.to,
  }));
  return [
    ...authored,
    ...sectionOf('quotes', 'In their words', quotationsBlock(catalog, entriesNaming(catalog, 'person', person.id, 'quote', ['speaker']))),
    ...sectionOf('roles', 'Roles', { type: 'roles', rows: roles }),
    ...sectionOf('facts', 'Facts', factsBlock(catalog, person)),
    ...sectionOf('timeline', 'In order', eventsBlock(catalog, entriesNaming(catalog, 'person', person.id, 'event'))),
  ];
}

export function productStrip(catalog: Catalog, product: EntryOf<'product'>): StripItem[] {
  const { owner, released, deals } = product.data;
  return [
    { label: 'Made by', value: [linkTo(catalog, 'company', owner)] },
    { label: 'Released', value: [released ? { date: released } : 'Not in the record'] },
    { label: 'Deals in this record', value: [String(deals.length)] },
  ];
}

export function productSections(catalog: Catalog, product: EntryOf<'product'>, authored: readonly SectionDraft[]): SectionDraft[] {
  const deals = product.data.deals.flatMap((id) => catalog.get('deal', id) ?? []);
  return [
    ...authored,
    ...sectionOf('facts', 'Facts', factsBlock(catalog, product)),
    ...sectionOf('deals', 'Deals it plays a part in', listBlock(deals.map((deal) => dealItem(deal)))),
    ...sectionOf('timeline', 'In order', eventsBlock(catalog, entriesNaming(catalog, 'product', product.id, 'event'))),
  ];
}

export function quoteStrip(catalog: Catalog, quote: EntryOf<'quote'>): StripItem[] {
  const { date, occasion, organisation, role, verdict } = quote.data;
  return [
    { label: 'Speaker', value: [quotation(catalog, quote).speaker], detail: [role] },
    { label: 'Said on', value: [{ date }], detail: organisation ? ['for ', linkTo(catalog, 'company', organisation)] : [] },
    { label: 'Occasion', value: [occasion] },
    { label: 'Wording', value: [VERDICT_NAMES[verdict]], detail: [VERDICTS[verdict]] },
  ];
}

export const VERDICT_NAMES = { verbatim: 'Verbatim', corroborated: 'Corroborated', 'single-source': 'One source' } as const;

export function quoteSections(catalog: Catalog, quote: EntryOf<'quote'>, authored: readonly SectionDraft[]): SectionDraft[] {
  const context: Block = { type: 'prose', text: fieldText(catalog, quote as Entry, 'context') };
  const topics = quote.data.topics.flatMap((id) => catalog.get('term', id) ?? []);
  const deals = quote.data.deals.flatMap((id) => catalog.get('deal', id) ?? []);
  return [
    ...sectionOf('context', 'What it refers to', context),
    ...authored,
    ...sectionOf('deals', 'Deals it is about', listBlock(deals.map((deal) => dealItem(deal)))),
    ...sectionOf('topics', 'Terms it is about', listBlock(topics.map((term) => ({ link: linkToEntry(term as Entry), details: [], text: term.data.summary })))),
  ];
}
