// A company and those that own it: what goes through a subsidiary belongs to its owner's pages too, said so.

import type { Catalog } from '#model/catalog.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import { entriesNaming } from '#views/shared-blocks.ts';

/** The company itself, then its owners upwards: `x-corp` → x-corp, xai, spacex. */
export function ownersOf(catalog: Catalog, company: string): string[] {
  const chain: string[] = [];
  for (let id: string | undefined = company; id !== undefined && !chain.includes(id); id = catalog.get('company', id)?.data.parent) chain.push(id);
  return chain;
}

export function nameOf(catalog: Catalog, company: string): string {
  return catalog.get('company', company)?.data.title ?? company;
}

/** When an owner bought a company, where the record holds the purchase: what is older went to the company before it had that owner. */
export function boughtOn(catalog: Catalog, company: string): PartialDate | undefined {
  const owners = new Set(ownersOf(catalog, company).slice(1));
  const purchases = entriesNaming(catalog, 'company', company, 'deal', ['recipient']).filter(({ data }) => data.kind === 'acquisition' && data.investors.some((id) => owners.has(id)));
  return purchases.map(({ data }) => data.closed ?? data.announced).toSorted(compareDates)[0];
}

/** The company as one of a group calls it: `Google’s GV` where all went through one subsidiary, `Google (in part through GV)` where some did; a name that holds the owner’s stands alone. */
export function nameThrough(catalog: Catalog, owner: string, parties: readonly string[]): string {
  const subsidiaries = [...new Set(parties)].filter((id) => id !== owner);
  const [first] = subsidiaries;
  const name = nameOf(catalog, owner);
  if (first === undefined) return name;
  if (subsidiaries.length > 1 || parties.includes(owner)) return `${name} (in part through ${subsidiaries.map((id) => nameOf(catalog, id)).join(' and ')})`;
  const part = nameOf(catalog, first);
  if (part.startsWith(name)) return part;
  return boughtOn(catalog, first) === undefined ? `${name}’s ${part}` : `${part} (now ${name}’s)`;
}
