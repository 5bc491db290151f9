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

/** How one of several payers is put, by what the deal mainly is: with the sum behind, and without; `B` is the other company. */
const ROUNDS: Readonly<Partial<Record<DealKind, readonly [string, string]>>> = {
  debt: ['is one of several lenders to B, together ', 'is one of several lenders to B'],
  'secondary-sale': ['is one of several who bought existing shares of B for ', 'is one of several who bought existing shares of B'],
  acquisition: ['is one of several behind an offer for B of ', 'is one of several parties to the purchase of B'],
  'joint-venture': ['is one of several founders of B, together to put in ', 'is one of several founders of B'],
};
const ROUND = ['took part in a round of B of ', 'took part in a round of B'] as const;
/** Where the recipient is the seller: the company whose shares are sold is another party. */
const SOLD_BY = ['is one of several who bought existing shares from B for ', 'is one of several who bought existing shares from B'] as const;

/** `took part in a round of Anthropic of $30 billion (closed)`. */
export function roundPieces({ deal, flow, amount }: PairTie & { how: 'round' }, other: string): Piece[] {
  const { kind, counterparties } = deal.data;
  const [withSum, without] = kind === 'secondary-sale' && counterparties.length ? SOLD_BY : (ROUNDS[kind] ?? ROUND);
  const rung = flow?.rung ?? deal.data.rung;
  return amount ? [withSum.replace('B', other), { money: amount, rung, form: 'long' }, ` (${rung})`] : [`${without.replace('B', other)} (${rung})`];
}

function roundSentence(catalog: Catalog, pair: Pair, forward: boolean): Piece[][] {
  const rounds = pair.ties.filter((tie): tie is PairTie & { how: 'round' } => tie.how === 'round' && tie.forward === forward);
  const [only] = rounds;
  if (!only) return [];
  const [from, to] = endsOf(pair, forward);
  const giver = nameThrough(catalog, from, rounds.map((tie) => tie.from));
  const other = nameThrough(catalog, to, rounds.map((tie) => tie.to));
  if (rounds.length > 1) return [[`${giver} took part in ${rounds.length} deals of ${other} with others; its share of them is not disclosed`]];
  return [[`${giver} `, ...roundPieces(only, other), '; its share is not disclosed']];
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
