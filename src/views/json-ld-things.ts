// Entries as things of schema.org: what can be said of each with the properties its type has.

import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import { dealAction } from '#views/json-ld-deal.ts';
import { PRODUCT_TYPES, reference, thingType } from '#views/json-ld-types.ts';
import { type Node, setId, thingId } from '#views/json-ld.ts';

/** How each type names who makes, runs or owns it, and what sort it is. */
const PRODUCT_WORDS: Readonly<Record<string, { readonly owner: string; readonly sort?: string; readonly released?: string }>> = {
  SoftwareApplication: { owner: 'creator', sort: 'applicationCategory', released: 'datePublished' },
  Product: { owner: 'manufacturer', sort: 'category', released: 'releaseDate' },
  Service: { owner: 'provider', sort: 'serviceType' },
  Place: { owner: 'owner' },
};

export function thingOf(catalog: Catalog, entry: Entry): Node {
  const { aliases = [], summary } = entry.data as { aliases?: string[]; summary?: string };
  const base: Node = { '@type': thingType(entry), '@id': thingId(entry.kind, entry.id), name: entry.data.title };
  const named: Node = { ...base, ...(aliases.length > 0 && { alternateName: aliases }), ...(summary && { description: summary }) };
  switch (entry.kind) {
    case 'term': return { ...named, termCode: entry.id, url: permalink(addressesOf('term', entry.id).page), inDefinedTermSet: { '@id': setId('/terms/') } };
    case 'company': return { ...named, ...ofCompany(catalog, entry) };
    case 'person': return { ...named, ...ofPerson(catalog, entry) };
    case 'product': return { ...named, ...ofProduct(catalog, entry) };
    case 'deal': return { ...base, ...(summary && { description: summary }), ...dealAction(catalog, entry) };
    case 'quote': return { ...base, ...ofQuote(catalog, entry) };
    case 'source': return { ...base, ...ofSource(entry) };
    case 'event': case 'dispute': throw new Error(`a ${entry.kind} has no page and is no thing of its own`);
  }
}

function ofCompany(catalog: Catalog, { data }: EntryOf<'company'>): Node {
  return {
    ...(data.ticker && { tickerSymbol: data.ticker }),
    ...(data.founded && { foundingDate: data.founded }),
    ...(data.headquarters && { address: data.headquarters }),
    ...(data.parent && { parentOrganization: reference(catalog, 'company', data.parent) }),
  };
}

/** Offices as roles with their dates; https://blog.schema.org/2014/06/16/introducing-role/ */
function ofPerson(catalog: Catalog, { data }: EntryOf<'person'>): Node {
  const now = data.roles.find((role) => !role.to);
  const offices = data.roles.flatMap(({ role, organisation, organisationName, from, to }): Node[] => {
    const where = organisation ? reference(catalog, 'company', organisation) : organisationName ? { '@type': 'Organization', name: organisationName } : undefined;
    return where ? [{ '@type': 'OrganizationRole', roleName: role, ...(from && { startDate: from }), ...(to && { endDate: to }), worksFor: where }] : [];
  });
  return { ...(now && { jobTitle: now.role }), ...(offices.length > 0 && { worksFor: offices }) };
}

function ofProduct(catalog: Catalog, { data }: EntryOf<'product'>): Node {
  const words = PRODUCT_WORDS[PRODUCT_TYPES[data.kind]];
  if (!words) throw new Error(`no words for a ${data.kind}`);
  return {
    ...(words.sort && { [words.sort]: PRODUCT_KINDS[data.kind] }),
    ...(words.released && data.released && { [words.released]: data.released }),
    [words.owner]: reference(catalog, 'company', data.owner),
  };
}

function ofQuote(catalog: Catalog, { data }: EntryOf<'quote'>): Node {
  const source = catalog.get('source', data.source);
  return {
    text: data.text, inLanguage: data.language, dateCreated: data.date,
    creator: 'person' in data.speaker ? reference(catalog, 'person', data.speaker.person) : reference(catalog, 'company', data.speaker.company),
    isBasedOn: { ...reference(catalog, 'source', data.source), ...(source?.data.url && { url: source.data.url }) },
    about: data.topics.map((id) => ({ '@id': thingId('term', id) })),
  };
}

/** The author as printed may be several people or an office: credit, not a Person. */
function ofSource({ data }: EntryOf<'source'>): Node {
  return {
    publisher: { '@type': 'Organization', name: data.publisher },
    ...(data.author && { creditText: data.author }),
    ...(data.published && { datePublished: data.published }),
    ...(data.url && { url: data.url }),
  };
}
