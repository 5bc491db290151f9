// What a company page shows: facts, deals in and out, people with their roles, products, words by and about it.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { compareDates, formatDate, type PartialDate } from '#model/partial-date.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import type { ListItem } from '#views/blocks.ts';
import { linkTo, linkToEntry } from '#views/link.ts';
import type { StripItem } from '#views/pieces.ts';
import {
  dealItem, DEALS_IN_FULL, disputesBlock, entriesNaming, eventsBlock, factsBlock, listBlock, quotationsBlock, type SectionDraft, sectionOf, unknownBlock,
} from '#views/shared-blocks.ts';

export function companyStrip(catalog: Catalog, company: EntryOf<'company'>): StripItem[] {
  const { founded, headquarters, ticker, parent } = company.data;
  /** Of a core company readers ask these; a short entry says only what it knows. */
  const core = company.data.tier === 'core';
  const deals = dealsOf(catalog, company.id);
  const latest = deals.at(-1);
  return [
    ...(parent ? [{ label: 'Part of', value: [linkTo(catalog, 'company', parent)] }] : []),
    ...(founded || core ? [{ label: 'Founded', value: [founded ? { date: founded } : 'Not in the record'] }] : []),
    ...(headquarters || core ? [{ label: 'Headquarters', value: [headquarters ?? 'Not in the record'] }] : []),
    ...(ticker ? [{ label: 'Listed as', value: [ticker] }] : []),
    ...(latest ? [{ label: 'Deals in this record', value: [{ href: href(`/deals/by-company/${company.id}/`), text: String(deals.length) }], detail: ['latest ', { date: latest.data.announced }] }] : []),
  ];
}

/** Deals the company is party to, oldest first. */
export function dealsOf(catalog: Catalog, company: string): EntryOf<'deal'>[] {
  return entriesNaming(catalog, 'company', company, 'deal', ['investors', 'recipient', 'counterparties']).toSorted((a, b) => compareDates(a.data.announced, b.data.announced));
}

export function companySections(catalog: Catalog, company: EntryOf<'company'>, authored: readonly SectionDraft[]): SectionDraft[] {
  const { id } = company;
  const deals = dealsOf(catalog, id);
  const out = deals.filter((deal) => deal.data.investors.includes(id));
  const into = deals.filter((deal) => deal.data.recipient === id && !out.includes(deal));
  const beside = deals.filter((deal) => !out.includes(deal) && !into.includes(deal));
  const all = `/deals/by-company/${id}/`;
  const role = (deal: EntryOf<'deal'>) => deal.data.counterparties.find((c) => c.company === id)?.role;
  const by = entriesNaming(catalog, 'company', id, 'quote', ['speaker', 'organisation']);
  const about = entriesNaming(catalog, 'company', id, 'quote', ['about']).filter((quote) => !by.includes(quote));
  return [
    ...authored,
    ...sectionOf('deals', 'Deals',
      listBlock(brief(into.map((deal) => dealItem(deal))), 'Money in', all),
      listBlock(brief(out.map((deal) => dealItem(deal))), 'Money out', all),
      listBlock(brief(beside.map((deal) => dealItem(deal, ...(role(deal) ? [` · as ${role(deal)}`] : [])))), 'As another party', all)),
    ...sectionOf('facts', 'Facts and figures', factsBlock(catalog, company)),
    ...sectionOf('people', 'People', listBlock(people(catalog, id))),
    ...sectionOf('products', 'Products', listBlock(products(catalog, id))),
    ...sectionOf('quotes', 'In their words', quotationsBlock(catalog, [...by, ...about], `/quotes/by-company/${id}/`)),
    ...sectionOf('timeline', 'In order', eventsBlock(catalog, entriesNaming(catalog, 'company', id, 'event'), `/timeline/by-company/${id}/`)),
    ...sectionOf('disputes', 'Where sources differ', disputesBlock(catalog, entriesNaming(catalog, 'company', id, 'dispute'), company as Entry)),
    ...sectionOf('unknown', 'What is not disclosed', unknownBlock(catalog, company)),
  ];
}

function brief(items: readonly ListItem[]): readonly ListItem[] {
  return items.length > DEALS_IN_FULL ? items.map(({ link, details }) => ({ link, details })) : items;
}

/** People with a role here, and when they held it. */
function people(catalog: Catalog, company: string): ListItem[] {
  return entriesNaming(catalog, 'company', company, 'person', ['roles']).map((person) => {
    const roles = person.data.roles.filter((role) => role.organisation === company);
    const words = roles.map(({ role, from, to }) => `${role}${from || to ? ` (${span(from, to)})` : ''}`);
    return { link: linkToEntry(person as Entry), details: [words.join('; ')] };
  });
}

/** `2021–2024`, `since Jul 2021`, `until 2024`. */
export function span(from: PartialDate | undefined, to: PartialDate | undefined): string {
  if (from && to) return `${formatDate(from)}–${formatDate(to)}`;
  return from ? `since ${formatDate(from)}` : to ? `until ${formatDate(to)}` : '';
}

function products(catalog: Catalog, company: string): ListItem[] {
  return entriesNaming(catalog, 'company', company, 'product', ['owner']).map((product) => ({
    link: linkToEntry(product as Entry),
    details: [PRODUCT_KINDS[product.data.kind], ...(product.data.released ? [' · ', { date: product.data.released }] : [])],
    text: product.data.summary,
  }));
}
