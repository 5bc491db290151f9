// Addresses, names and questions of the pages of two companies, of the ties of one, and of their index.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { compareDates } from '#model/partial-date.ts';
import { sentencesOf } from '#views/between-text.ts';
import { nameOf } from '#views/company-group.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { plainWords } from '#views/money-clauses.ts';
import { allTies, dealsOfPair, type Pair, pairOf } from '#views/ties.ts';

/** The address of two companies, ids in alphabetical order. */
export function betweenPath(one: string, other: string): string {
  const [a, b] = one < other ? [one, other] : [other, one];
  return `/between/${a}/${b}/`;
}

export const BETWEEN: Link = { href: href('/between/'), text: 'Between companies' };

export function betweenPages(catalog: Catalog): ComputedPage[] {
  const { pairs, byCompany } = allTies(catalog);
  return [indexPage(catalog), ...[...byCompany.keys()].toSorted().map((id) => companyTiesPage(catalog, id)), ...pairs.map((pair) => pairPage(catalog, pair))];
}

export function indexPage(catalog: Catalog): ComputedPage {
  const { pairs, byCompany } = allTies(catalog);
  const deals = [...new Set(pairs.flatMap(({ ties }) => ties.map(({ deal }) => deal)))];
  return {
    path: '/between/', title: 'Between companies',
    sentence: `What ties ${byCompany.size} companies to one another: ${pairs.length} pairs with the money each way, how firm it is, and the deals behind it.`,
    line: `${pairs.length} pairs`, names: ['Ties between companies', 'Who is tied to whom'], asks: ['how are AI companies connected', 'who invests in whom and who buys from whom', 'relationships between AI companies'],
    companies: [], entries: deals as Entry[], prior: 0.4,
  };
}

export function companyTiesPage(catalog: Catalog, id: string): ComputedPage {
  const pairs = allTies(catalog).byCompany.get(id) ?? [];
  const name = nameOf(catalog, id);
  const deals = [...new Set(pairs.flatMap(({ ties }) => ties.map(({ deal }) => deal)))];
  return {
    path: `/between/${id}/`, title: `Ties of ${name}`,
    sentence: `${name} is tied by ${count(deals.length, 'deal')} to ${count(pairs.length, 'company', 'companies')}: what each pays the other, how firm it is, and since when.`,
    line: `${count(pairs.length, 'company', 'companies')} · ${years(deals)}`, names: [`${name} ties`, `${name} counterparties`, `${name} relationships`],
    asks: [`who are the partners of ${name}`, `which companies is ${name} connected to`, `who pays ${name} and whom does ${name} pay`],
    companies: [id], entries: deals as Entry[], prior: Math.min(0.35, 0.05 + pairs.length / 100),
  };
}

export function pairPage(catalog: Catalog, pair: Pair): ComputedPage {
  const [a, b] = [nameOf(catalog, pair.a), nameOf(catalog, pair.b)];
  const deals = dealsOfPair(pair);
  return {
    path: betweenPath(pair.a, pair.b), title: `${a} and ${b}`,
    sentence: sentencesOf(catalog, pair).slice(0, 2).map(plainWords).join(' '),
    line: `${count(deals.length, 'deal')} · ${years(deals)}`, names: [`${b} and ${a}`],
    asks: [`${a} ${b} relationship`, `${b} ${a} relationship`, `how are ${a} and ${b} connected`, `deals between ${a} and ${b}`],
    companies: [pair.a, pair.b], entries: [...deals, ...[pair.a, pair.b].flatMap((id) => catalog.get('company', id) ?? [])] as Entry[],
    prior: Math.min(0.5, 0.1 + deals.length / 20),
  };
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function years(deals: readonly EntryOf<'deal'>[]): string {
  const dates = deals.map(({ data }) => data.announced).toSorted(compareDates);
  const [first = '', last = ''] = [dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** From a company to its ties, from a deal to the page of its two main parties. */
export function betweenLinks(catalog: Catalog, entry: Entry): Link[] {
  if (entry.kind === 'company') return allTies(catalog).byCompany.has(entry.id) ? [{ href: href(`/between/${entry.id}/`), text: 'Ties to other companies' }] : [];
  if (entry.kind !== 'deal') return [];
  const pair = mainPair(catalog, entry);
  return pair ? [{ href: href(betweenPath(pair.a, pair.b)), text: `All between ${nameOf(catalog, pair.a)} and ${nameOf(catalog, pair.b)}` }] : [];
}

/** The two a deal is mainly between: the recipient and who alone pays, supplies or buys. Of several nobody is the main one. */
function mainPair(catalog: Catalog, { data }: EntryOf<'deal'>): Pair | undefined {
  const others = data.investors.length ? data.investors : data.counterparties.map(({ company }) => company);
  const [only] = others;
  return others.length === 1 && only && !data.unnamedInvestors ? pairOf(catalog, only, data.recipient) : undefined;
}
