// The ties of one company as a table, and those of all as a list and a matrix of the most tied.

import type { Catalog } from '#model/catalog.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { Money } from '#model/money.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { classLabel, pairLink } from '#views/between.ts';
import { betweenPath, companyTiesPage, count, indexPage } from '#views/between-pages.ts';
import { nameOf, ownersOf } from '#views/company-group.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { moneyRows, ownFlows } from '#views/pair-money.ts';
import { allTies, dealsOfPair, type Pair } from '#views/ties.ts';

/** One sum on the way to (`out`) or from the other company. */
export interface RelationSum {
  readonly out: boolean;
  readonly label: string;
  readonly class: string;
  readonly firmness: string;
  /** Undefined: not disclosed. */
  readonly amount: Money | undefined;
  readonly rung: Rung;
}

export interface Relation {
  readonly link: Link;
  /** Said of a subsidiary, whose ties its owner’s row holds too. */
  readonly note: string | undefined;
  readonly id: string;
  readonly way: string;
  readonly deals: number;
  readonly paid: readonly RelationSum[];
  readonly next: RelationSum | undefined;
  readonly latest: PartialDate | undefined;
}

export interface CompanyTies {
  readonly page: ComputedPage;
  readonly id: string;
  readonly company: Link;
  readonly name: string;
  readonly rows: readonly Relation[];
  /** Others, by name alone. */
  readonly others: readonly Link[];
}

const ROWS = 60;

export function companyTies(catalog: Catalog, id: string): CompanyTies {
  const pairs = allTies(catalog).byCompany.get(id) ?? [];
  const rows = pairs.map((pair) => relation(catalog, pair, id)).toSorted((x, y) => y.deals - x.deals || compareDates(y.latest ?? ('1900' as PartialDate), x.latest ?? ('1900' as PartialDate)) || (x.link.text < y.link.text ? -1 : 1));
  return {
    page: companyTiesPage(catalog, id), id, name: nameOf(catalog, id), company: { href: href(entryPath('company', id)), text: nameOf(catalog, id) },
    rows: rows.slice(0, ROWS), others: rows.slice(ROWS).map(({ link }) => link),
  };
}

function relation(catalog: Catalog, pair: Pair, id: string): Relation {
  const other = pair.a === id ? pair.b : pair.a;
  const forward = pair.a === id;
  const deals = dealsOfPair(pair);
  const sums = [true, false].flatMap((out) => moneyRows(ownFlows(pair.ties, out === forward)).map(({ amount, class: name, firmness, rung }): RelationSum => ({ out, label: classLabel(name), class: name, firmness, amount, rung })));
  const owner = ownersOf(catalog, other).slice(1).find((one) => allTies(catalog).byCompany.get(id)?.some(({ a, b }) => a === one || b === one));
  return {
    id: other, link: { href: href(betweenPath(id, other)), text: nameOf(catalog, other) },
    note: owner === undefined ? undefined : `included in ${nameOf(catalog, owner)}`,
    way: wayOf(pair, forward), deals: deals.length, paid: sums.filter(({ firmness, amount, out, class: name }) => firmness === 'paid' && (amount ?? !sums.some((sum) => sum.amount && sum.out === out && sum.class === name && sum.firmness === 'paid'))),
    next: sums.filter(({ firmness }) => firmness !== 'paid').toSorted((x, y) => Number(!x.amount) - Number(!y.amount) || SOFTER.indexOf(x.firmness) - SOFTER.indexOf(y.firmness) || (y.amount?.value ?? 0) - (x.amount?.value ?? 0))[0],
    latest: deals[0]?.data.announced,
  };
}

/** From firm to soft, behind what is paid. */
const SOFTER = ['signed', 'conditional', 'announced', 'rumoured', 'lapsed'];

/** In which direction money, goods or shares go, from the company whose table it is. */
function wayOf({ ties }: Pair, forward: boolean): string {
  const alone = ties.filter(({ how }) => how === 'flow');
  const [out, into] = [alone.some((tie) => tie.forward === forward), alone.some((tie) => tie.forward !== forward)];
  if (out && into) return 'both ways';
  if (out) return 'pays or gives';
  if (into) return 'is paid or given';
  const rounds = ties.filter(({ how }) => how === 'round');
  if (rounds.length) return rounds.some((tie) => tie.forward === forward) ? 'pays, with others' : 'is paid, with others';
  if (ties.some(({ how }) => how === 'founders')) return 'founded a company together';
  return ties.some(({ how }) => how === 'shares-sold') ? 'existing shares changed hands' : 'has a part in a deal';
}

export interface TiesIndex {
  readonly page: ComputedPage;
  readonly companies: readonly { readonly link: Link; readonly count: number }[];
  /** Companies with a single tie that the list leaves out once it is long. */
  readonly left: number;
  readonly matrix: Matrix;
}

export interface Matrix {
  readonly heads: readonly Link[];
  readonly rows: readonly { readonly head: Link; readonly cells: readonly (MatrixCell | undefined)[] }[];
}

export interface MatrixCell {
  readonly href: string;
  readonly deals: number;
  /** For those who do not see row and column. */
  readonly label: string;
}

const MATRIX = 12;
const COMPANIES = 300;

export function tiesIndex(catalog: Catalog): TiesIndex {
  const ranked = [...allTies(catalog).byCompany].toSorted(([x, p], [y, q]) => q.length - p.length || (x < y ? -1 : 1));
  const companies = ranked.slice(0, COMPANIES).map(([id, pairs]) => ({ link: linkToTies(catalog, id), count: pairs.length }));
  return {
    page: indexPage(catalog), left: Math.max(0, ranked.length - COMPANIES), matrix: matrixOf(catalog, ranked),
    companies: companies.toSorted((x, y) => (x.link.text.toLowerCase() < y.link.text.toLowerCase() ? -1 : 1)),
  };
}

function linkToTies(catalog: Catalog, id: string): Link {
  return { href: href(`/between/${id}/`), text: nameOf(catalog, id) };
}

/** Those with the most deals in which one side alone pays or gives. Subsidiaries stand with their owners. */
function matrixOf(catalog: Catalog, ranked: readonly [string, readonly Pair[]][]): Matrix {
  const own = new Map(ranked.map(([id, pairs]) => [id, new Set(pairs.flatMap(({ ties }) => ties.filter(({ how }) => how === 'flow').map(({ deal }) => deal))).size]));
  const ids = ranked.map(([id]) => id).filter((id) => ownersOf(catalog, id).length === 1).toSorted((x, y) => (own.get(y) ?? 0) - (own.get(x) ?? 0)).slice(0, MATRIX);
  return {
    heads: ids.map((id) => linkToTies(catalog, id)),
    rows: ids.map((row) => ({
      head: linkToTies(catalog, row),
      cells: ids.map((column) => {
        const pair = ranked.find(([id]) => id === row)?.[1].find(({ a, b }) => a === column || b === column);
        if (!pair || row === column) return undefined;
        const { href: address, text } = pairLink(catalog, pair);
        const deals = dealsOfPair(pair).length;
        return { href: address, deals, label: `${text}: ${count(deals, 'deal')}` };
      }),
    })),
  };
}
