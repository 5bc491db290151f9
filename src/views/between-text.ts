// What connects two companies, in sentences: the money each way, rounds with others, and the parts that are told in words.

import type { Catalog } from '#model/catalog.ts';
import type { DealKind } from '#model/deal.ts';
import { nameOf, nameThrough } from '#views/company-group.ts';
import { moneyClauses } from '#views/money-clauses.ts';
import { moneyRows, ownFlows } from '#views/pair-money.ts';
import { joinPieces, type Piece } from '#views/pieces.ts';
import type { Pair, PairTie } from '#views/ties.ts';

/** The giver and the receiver of a direction. */
export function endsOf({ a, b }: Pair, forward: boolean): [string, string] {
  return forward ? [a, b] : [b, a];
}

/** Each a sentence with its full stop: money of either side first, the greater number of parts leading. */
export function sentencesOf(catalog: Catalog, pair: Pair): Piece[][] {
  const ways = [true, false].toSorted((x, y) => ownFlows(pair.ties, y).length - ownFlows(pair.ties, x).length);
  const clauses = ways.flatMap((forward) => moneyOneWay(catalog, pair, forward));
  const rounds = ways.flatMap((forward) => roundSentence(catalog, pair, forward));
  return [...clauses, ...rounds, ...founderSentence(catalog, pair), ...soldSentence(catalog, pair), ...roleSentences(catalog, pair)].map((pieces) => [...pieces, '.']);
}

/** The money of one direction, one sentence for each class, without full stop. */
export function moneyOneWay(catalog: Catalog, pair: Pair, forward: boolean): Piece[][] {
  const [from, to] = endsOf(pair, forward);
  const own = ownFlows(pair.ties, forward);
  return [...Map.groupBy(own, ({ flow }) => flow.class).values()].flatMap((ties) => {
    const joint = ties.every((tie) => tie.joint) ? [...new Set(ties.flatMap(({ flow }) => flow.to))] : [];
    const other = joint.length ? joint.map((id) => nameOf(catalog, id)).join(' and ') + ' together' : nameThrough(catalog, to, ties.map((tie) => tie.to));
    return moneyClauses(moneyRows(ties), nameThrough(catalog, from, ties.map((tie) => tie.from)), other);
  });
}

/** How one of several payers is put, by what the deal mainly is. */
const ROUNDS: Readonly<Partial<Record<DealKind, readonly [string, string]>>> = {
  debt: ['is one of several lenders of', 'is one of several lenders in'],
  'secondary-sale': ['is one of several buyers of existing shares, together', 'is one of several buyers of existing shares in'],
  acquisition: ['was one of several behind an offer of', 'was one of several behind'],
  'joint-venture': ['is one of several founders; together they are to put in', 'is one of the founders in'],
};
const ROUND = ['took part in a round of', 'took part in'] as const;

export function roundSum({ deal, flow }: PairTie & { how: 'round' }): Piece[] {
  const amount = flow?.amount ?? deal.data.amount;
  const rung = flow?.rung ?? deal.data.rung;
  return amount ? [{ money: amount, rung, form: 'long' }, ` (${rung})`] : [`a sum not disclosed (${rung})`];
}

function roundSentence(catalog: Catalog, pair: Pair, forward: boolean): Piece[][] {
  const rounds = pair.ties.filter((tie): tie is PairTie & { how: 'round' } => tie.how === 'round' && tie.forward === forward);
  const [only] = rounds;
  if (!only) return [];
  const [from, to] = endsOf(pair, forward);
  const giver = nameThrough(catalog, from, rounds.map((tie) => tie.from));
  const other = nameThrough(catalog, to, rounds.map((tie) => tie.to));
  if (rounds.length > 1) return [[`${giver} took part in ${rounds.length} deals of ${other} with others; its share of them is not disclosed`]];
  const [of] = ROUNDS[only.deal.data.kind] ?? ROUND;
  return [[`${giver} ${of} `, ...roundSum(only), ` with ${other}; its share is not disclosed`]];
}

function founderSentence(catalog: Catalog, pair: Pair): Piece[][] {
  const ventures = [...new Set(pair.ties.filter(({ how }) => how === 'founders').map(({ deal }) => deal.data.recipient))];
  if (!ventures.length) return [];
  return [[`${nameOf(catalog, pair.a)} and ${nameOf(catalog, pair.b)} are among the founders of `, ...joinPieces(ventures.map((id) => nameOf(catalog, id)))]];
}

function soldSentence(catalog: Catalog, pair: Pair): Piece[][] {
  return pair.ties.filter(({ how }) => how === 'shares-sold').slice(0, 1).map(({ forward, deal }) => {
    const [from, to] = endsOf(pair, forward);
    return [`${nameOf(catalog, from)} was one of several buyers of existing shares of ${nameOf(catalog, to)} from ${nameOf(catalog, deal.data.recipient)}; ${nameOf(catalog, to)} received nothing`];
  });
}

/** Parts told in words matter on top only where there is nothing else to say. */
function roleSentences(catalog: Catalog, pair: Pair): Piece[][] {
  const roles = pair.ties.filter((tie): tie is PairTie & { how: 'role' } => tie.how === 'role');
  if (roles.length < pair.ties.length) return [];
  return roles.slice(0, 2).map(({ deal, role, from, forward }) => {
    const [giver, other] = endsOf(pair, forward);
    return [`${nameThrough(catalog, giver, [from])} has a part in a deal of ${nameOf(catalog, other)}, “${deal.data.title}”: ${role}`];
  });
}
