// Which companies a deal ties to one another, and how. Those who merely invest in the same round are not tied by it.

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { type Flow, flowsOf } from '#model/flow.ts';
import type { Money } from '#model/money.ts';
import { compareDates } from '#model/partial-date.ts';
import { ownersOf } from '#views/company-group.ts';

/** How a deal ties two companies; the ids are those of the record. */
export type Tie = { readonly deal: EntryOf<'deal'>; readonly from: string; readonly to: string } & (
  /** `from` alone pays or gives. `joint`: several receive, and the record does not split the sum. */
  | { readonly how: 'flow'; readonly flow: Flow; readonly joint: boolean }
  /** `from` is one of several who pay; its share is not disclosed. `flow`: the part they pay, if one alone names them. `amount`: what all of them pay. */
  | { readonly how: 'round'; readonly flow: Flow | undefined; readonly amount: Money | undefined }
  /** `from` is a buyer of existing shares of `to`, which receives nothing. */
  | { readonly how: 'shares-sold' }
  /** `from` has a part in a deal of `to` that is told in words. */
  | { readonly how: 'role'; readonly role: string }
  /** Both found a company they share. */
  | { readonly how: 'founders' }
);

export type PairTie = Tie & {
  /** From the first company of the pair to the second. */
  readonly forward: boolean;
  /** Subsidiaries of the two it goes through. */
  readonly via: readonly string[];
};

/** Two companies, ids in alphabetical order, and all that ties them. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly ties: readonly PairTie[];
}

export function isAlone(flow: Flow): boolean {
  return !flow.shared && flow.from.length === 1;
}

export function tiesOfDeal(deal: EntryOf<'deal'>): Tie[] {
  const { investors, recipient, counterparties, kind } = deal.data;
  const flows = flowsOf(deal);
  const own = flows.filter(isAlone).flatMap((flow) =>
    flow.to.map((to): Tie => ({ deal, how: 'flow', from: flow.from[0] ?? '', to, flow, joint: flow.to.length > 1 })));
  const payers = new Set(own.flatMap((tie) => (tie.how === 'flow' && tie.flow.part !== 'leg' ? [tie.from] : [])));
  const rounds = investors.filter((id) => !payers.has(id) && id !== recipient).map((from): Tie => {
    const naming = flows.filter((flow) => flow.shared && flow.from.includes(from));
    const [flow] = naming.length === 1 ? naming : [];
    const may = flows.some((one) => one.shared && (one.from.length === 0 || one.from.includes(from)));
    return { deal, how: 'round', from, to: recipient, flow, amount: flow ? flow.amount : may ? deal.data.amount : undefined };
  });
  const tied = new Set([...own, ...rounds].flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const roles = counterparties.filter(({ company }) => company !== recipient && !tied.has(`${company} ${recipient}`)).map(({ company, role }): Tie => ({ deal, how: 'role', from: company, to: recipient, role }));
  const sold = kind === 'secondary-sale' ? counterparties.flatMap(({ company }) => investors.map((from): Tie => ({ deal, how: 'shares-sold', from, to: company }))) : [];
  const founders = kind === 'joint-venture' ? investors.flatMap((from, i) => investors.slice(i + 1).map((to): Tie => ({ deal, how: 'founders', from, to }))) : [];
  return [...own, ...rounds, ...roles, ...sold, ...founders];
}

interface Ties {
  /** In the order of their ids. */
  readonly pairs: readonly Pair[];
  readonly byCompany: ReadonlyMap<string, readonly Pair[]>;
}
const caches = new WeakMap<Catalog, Ties>();

/** All pairs with at least one deal between them, each once; a subsidiary's ties are its owner's as well. */
export function allTies(catalog: Catalog): Ties {
  let ties = caches.get(catalog);
  if (!ties) caches.set(catalog, (ties = findTies(catalog)));
  return ties;
}

/** The pair of two companies in whatever order. */
export function pairOf(catalog: Catalog, one: string, other: string): Pair | undefined {
  return allTies(catalog).byCompany.get(one)?.find(({ a, b }) => a === other || b === other);
}

function findTies(catalog: Catalog): Ties {
  const pairs = new Map<string, { a: string; b: string; ties: PairTie[] }>();
  for (const tie of catalog.list('deal').flatMap(tiesOfDeal))
    for (const [from, to] of placesOf(catalog, tie)) {
      const [a, b] = from < to ? [from, to] : [to, from];
      const pair = pairs.get(`${a} ${b}`) ?? { a, b, ties: [] };
      pair.ties.push({ ...tie, forward: from === a, via: [...(tie.from === from ? [] : [tie.from]), ...(tie.to === to ? [] : [tie.to])] });
      pairs.set(`${a} ${b}`, pair);
    }
  const sorted = [...pairs.values()].toSorted((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
  const byCompany = new Map<string, Pair[]>();
  for (const pair of sorted) for (const id of [pair.a, pair.b]) byCompany.set(id, [...(byCompany.get(id) ?? []), pair]);
  return { pairs: sorted, byCompany };
}

/** The deals of a pair, newest first, each once. */
export function dealsOfPair({ ties }: Pair): EntryOf<'deal'>[] {
  return [...new Set(ties.map(({ deal }) => deal))].toSorted((x, y) => compareDates(y.data.announced, x.data.announced) || (x.id < y.id ? -1 : 1));
}

/** The pages a tie stands on: of the two themselves, and of their owners. What goes on within one group stands on the pair itself alone. */
function placesOf(catalog: Catalog, { from, to }: Tie): [string, string][] {
  if (from === to) return [];
  const [owners, others] = [ownersOf(catalog, from), ownersOf(catalog, to)];
  const within = owners.some((id) => others.includes(id));
  return within ? [[from, to]] : owners.flatMap((x) => others.map((y): [string, string] => [x, y]));
}

/** Owners' pairs that hold everything of this one. */
export function widerPairs(catalog: Catalog, { a, b, ties }: Pair): Pair[] {
  return ties.length === 0 ? [] : ownersOf(catalog, a).flatMap((x) => ownersOf(catalog, b).flatMap((y) => (x === a && y === b ? [] : (pairOf(catalog, x, y) ?? []))));
}

/** Pairs of subsidiaries whose ties are among those of this one. */
export function narrowerPairs(catalog: Catalog, { ties }: Pair): Pair[] {
  return [...new Set(ties.filter(({ via }) => via.length).flatMap(({ from, to }) => pairOf(catalog, from, to) ?? []))];
}
