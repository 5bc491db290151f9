// Loops in the money of the record: a supplier or its owner funds its customer, directly or around a third company. Every edge rests on deals.

import type { Catalog } from '#model/catalog.ts';
import { classOf, MONEY_CLASSES, type MoneyClass } from '#model/money-class.ts';
import type { Rung } from '#model/rung.ts';
import { nameOf, ownersOf } from '#views/company-group.ts';
import { type Edge, findRings } from '#views/find-loops.ts';
import { moneyRows } from '#views/pair-money.ts';
import { allTies, type PairTie } from '#views/ties.ts';

export type EdgeTie = PairTie & { how: 'flow' | 'round' };

export interface LoopEdge extends Edge {
  readonly ties: readonly EdgeTie[];
}

export interface Loop {
  /** Its permanent place on /loops/. */
  readonly id: string;
  readonly title: string;
  readonly companies: readonly string[];
  /** In the order of the companies; the last one closes the ring, or leads from the first to the last where one funds both sides. */
  readonly edges: readonly LoopEdge[];
  readonly form: 'ring' | 'both-sides';
  /** What would have closed it did not come about. */
  readonly lapsed: boolean;
}

const FUNDING: ReadonlySet<MoneyClass> = new Set(['equity', 'mixed', 'debt', 'share-grant']);
const caches = new WeakMap<Catalog, readonly Loop[]>();

/** Rings of two, rings of three, funding of both sides; within each the largest paid or signed sum first. Lapsed ones last. */
export function allLoops(catalog: Catalog): readonly Loop[] {
  let loops = caches.get(catalog);
  if (!loops) caches.set(catalog, (loops = findLoops(catalog)));
  return loops;
}

function findLoops(catalog: Catalog): Loop[] {
  const edges = edgesOf(catalog);
  const living = edges.flatMap((edge) => withTies(edge, ({ rung }) => rung !== 'lapsed'));
  const dead = edges.flatMap((edge) => withTies(edge, ({ rung }) => rung === 'lapsed'));
  const live = [...rings(catalog, living, false), ...bothSides(catalog, living)];
  const lapsed = [...rings(catalog, dead, true), ...rings(catalog, edges, true)].filter((loop, i, all) => {
    const same = (other: Loop): boolean => other.companies.join() === loop.companies.join();
    return all.findIndex(same) === i && (loop.edges.every((edge) => edge.ties.every((tie) => rungOf(tie) === 'lapsed')) || !live.some(same));
  });
  const taken = new Set(live.map(({ id }) => id));
  return [...live, ...lapsed.map((loop) => (taken.has(loop.id) ? { ...loop, id: `${loop.id}-lapsed` } : loop))].toSorted(
    (x, y) => Number(x.lapsed) - Number(y.lapsed) || formOrder(x) - formOrder(y) || firmest(y) - firmest(x) || (x.id < y.id ? -1 : 1));
}

function formOrder({ form, companies }: Loop): number {
  return form === 'both-sides' ? 9 : companies.length;
}

/** What ties two companies in the ways a loop is made of. What is counted in another deal is told there. */
function edgesOf(catalog: Catalog): LoopEdge[] {
  const all = allTies(catalog).pairs.flatMap(({ a, b, ties }) => ties.flatMap((tie): LoopEdge[] => {
    if ((tie.how !== 'flow' && tie.how !== 'round') || (tie.how === 'flow' && tie.flow.countedIn !== undefined)) return [];
    const name = classOfTie(tie);
    const way = FUNDING.has(name) ? 'funds' : tie.how === 'flow' && MONEY_CLASSES[name].accent === 'compute' ? 'buys' : undefined;
    return way ? [{ from: tie.forward ? a : b, to: tie.forward ? b : a, way, ties: [tie] }] : [];
  }));
  return [...Map.groupBy(all, ({ from, to, way }) => `${from} ${to} ${way}`).values()].flatMap((same) => (same[0] ? [{ ...same[0], ties: same.flatMap(({ ties }) => ties) }] : []));
}

export function classOfTie(tie: EdgeTie): MoneyClass {
  return tie.flow?.class ?? classOf(tie.deal.data.kind, tie.deal.data.kindsAlso);
}

export function rungOf(tie: EdgeTie): Rung {
  return tie.flow?.rung ?? tie.deal.data.rung;
}

function withTies(edge: LoopEdge, keep: (tie: { rung: Rung }) => boolean): LoopEdge[] {
  const ties = edge.ties.filter((tie) => keep({ rung: rungOf(tie) }));
  return ties.length ? [{ ...edge, ties }] : [];
}

/** Companies of one group do not close a ring among themselves; a ring of a subsidiary is not told again as its owner's. */
function rings(catalog: Catalog, edges: readonly LoopEdge[], lapsed: boolean): Loop[] {
  const found = findRings(edges).filter((ring) => ring.every((one) => ring.every((other) => one === other || !ownersOf(catalog, one).includes(other)))).map((companies): Loop => {
    const chosen = companies.flatMap((from, i) => {
      const to = companies[(i + 1) % companies.length];
      const here = edges.filter((edge) => edge.from === from && edge.to === to);
      return here.find(({ way }) => way === (i === 0 ? 'funds' : 'buys')) ?? here[0] ?? [];
    });
    return { id: companies.join('-'), title: titleOf(catalog, companies), companies, edges: chosen, form: 'ring', lapsed };
  });
  const nearest = Map.groupBy(found, (loop) => loop.edges.flatMap(({ ties }) => ties.map(evidence)).toSorted().join(' '));
  return [...nearest.values()].flatMap((same) => same.toSorted((x, y) => through(x) - through(y)).slice(0, 1));
}

function evidence({ deal, flow, from }: EdgeTie): string {
  return `${deal.id}#${flow?.anchor ?? ''}/${from}`;
}

function through({ edges }: Loop): number {
  return edges.reduce((sum, { ties }) => sum + ties.reduce((all, { via }) => all + via.length, 0), 0);
}

/** One company funds the buyer and the seller of the same purchase, each by a sum of its own: a part in a round with others is too little to say so. */
function bothSides(catalog: Catalog, edges: readonly LoopEdge[]): Loop[] {
  const own = edges.filter(({ way, ties }) => way === 'funds' && ties.some((tie) => tie.how === 'flow' && !tie.via.length));
  return edges.filter(({ way }) => way === 'buys').flatMap((sale) =>
    own.filter(({ to }) => to === sale.from).flatMap((first): Loop[] => {
      const second = own.find(({ from, to }) => from === first.from && to === sale.to);
      const companies = [first.from, sale.from, sale.to];
      return second ? [{ id: companies.join('-'), title: titleOf(catalog, companies), companies, edges: [first, sale, second], form: 'both-sides', lapsed: false }] : [];
    }));
}

function titleOf(catalog: Catalog, companies: readonly string[]): string {
  return companies.map((id) => nameOf(catalog, id)).join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** The largest sum in dollars that is paid or under contract, of one class on one edge: sums of several are not added. */
function firmest({ edges }: Loop): number {
  const rows = edges.flatMap(({ ties }) => moneyRows(ties.filter((tie): tie is EdgeTie & { how: 'flow' } => tie.how === 'flow')));
  return Math.max(0, ...rows.map(({ firmness, amount }) => (['paid', 'signed'].includes(firmness) && amount?.currency === 'USD' ? amount.value : 0)));
}
