// The facets of each kind's index: one value of a facet is one page, a plain link.

import { COMPANY_KINDS } from '#model/company.ts';
import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import { RUNGS } from '#model/rung.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { TERM_GROUPS } from '#model/term.ts';

export interface FacetValue {
  /** Part of the address: `/deals/by-year/2023/`. */
  readonly value: string;
  readonly label: string;
}

export interface Facet {
  readonly name: string;
  readonly label: string;
  /** Values of an entry; several where it has several. */
  readonly valuesOf: (entry: Entry, catalog: Catalog) => readonly FacetValue[];
  /** Order of the values in the list of facets; the most frequent first if left out. */
  readonly order?: readonly string[];
  /** Folder of the kind the values are, where a facet can have more values than a list should carry. */
  readonly listedAt?: string;
  /** Years: the latest on top. */
  readonly newestFirst?: true;
}

const plain = (value: string, labels?: Readonly<Record<string, string>>): FacetValue => ({ value, label: labels?.[value] ?? value });
const company = (catalog: Catalog, id: string): FacetValue => ({ value: id, label: catalog.get('company', id)?.data.title ?? id });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const FACETS: Readonly<Partial<Record<Kind, readonly Facet[]>>> = {
  term: [{ name: 'group', label: 'Group', valuesOf: (e) => (e.kind === 'term' ? [plain(e.data.group, TERM_GROUPS)] : []), order: Object.keys(TERM_GROUPS) }],
  company: [{ name: 'kind', label: 'What it is', valuesOf: (e) => (e.kind === 'company' ? [plain(e.data.kind, COMPANY_KINDS)] : []), order: Object.keys(COMPANY_KINDS) }],
  person: [{ name: 'organisation', label: 'Organisation', valuesOf: (e, c) => (e.kind === 'person' ? unique(e.data.roles.flatMap((role) => (role.organisation ? company(c, role.organisation) : []))) : []), listedAt: 'companies' }],
  product: [
    { name: 'kind', label: 'What it is', valuesOf: (e) => (e.kind === 'product' ? [plain(e.data.kind, PRODUCT_KINDS)] : []) },
    { name: 'owner', label: 'Made by', valuesOf: (e, c) => (e.kind === 'product' ? [company(c, e.data.owner)] : []), listedAt: 'companies' },
  ],
  deal: [
    { name: 'year', label: 'Year', valuesOf: (e) => (e.kind === 'deal' ? [plain(e.data.announced.slice(0, 4))] : []), newestFirst: true },
    { name: 'rung', label: 'How firm', valuesOf: (e) => (e.kind === 'deal' ? [{ value: e.data.rung, label: capital(e.data.rung) }] : []), order: Object.keys(RUNGS) },
    { name: 'kind', label: 'Kind', valuesOf: (e) => (e.kind === 'deal' ? unique([e.data.kind, ...e.data.kindsAlso].map((kind) => plain(kind, DEAL_KINDS))) : []), order: Object.keys(DEAL_KINDS) },
    { name: 'company', label: 'Company', valuesOf: (e, c) => (e.kind === 'deal' ? unique([...e.data.investors, e.data.recipient, ...e.data.counterparties.map((p) => p.company)].map((id) => company(c, id))) : []), listedAt: 'companies' },
    { name: 'term', label: 'Term', valuesOf: (e, c) => (e.kind === 'deal' ? unique(e.data.terms.map((row) => ({ value: row.term, label: c.get('term', row.term)?.data.title ?? row.term }))) : []), listedAt: 'terms' },
  ],
  quote: [
    { name: 'speaker', label: 'Speaker', valuesOf: (e, c) => (e.kind === 'quote' ? ['person' in e.data.speaker ? { value: e.data.speaker.person, label: c.get('person', e.data.speaker.person)?.data.title ?? e.data.speaker.person } : company(c, e.data.speaker.company)] : []), listedAt: 'people' },
    { name: 'company', label: 'Company', valuesOf: (e, c) => (e.kind === 'quote' ? unique(quoteCompanies(e).map((id) => company(c, id))) : []), listedAt: 'companies' },
    { name: 'year', label: 'Year', valuesOf: (e) => (e.kind === 'quote' ? [plain(e.data.date.slice(0, 4))] : []), newestFirst: true },
  ],
  source: [
    { name: 'tier', label: 'Tier', valuesOf: (e) => (e.kind === 'source' ? [{ value: SOURCE_KINDS[e.data.kind].tier, label: capital(SOURCE_KINDS[e.data.kind].tier) }] : []) },
    { name: 'kind', label: 'What it is', valuesOf: (e) => (e.kind === 'source' ? [{ value: e.data.kind, label: SOURCE_KINDS[e.data.kind].label }] : []) },
  ],
};

/** For whom the words were said, and whom they are about. */
function quoteCompanies({ data }: EntryOf<'quote'>): string[] {
  return [...('company' in data.speaker ? [data.speaker.company] : []), ...(data.organisation ? [data.organisation] : []), ...data.about];
}

function unique(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((v) => [v.value, v])).values()];
}
