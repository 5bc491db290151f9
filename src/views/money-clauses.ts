// The money that goes from one company to another in sentences: one for each class, from firm to soft, every amount with its rung.

import type { MoneyClass } from '#model/money-class.ts';
import { formatMoney } from '#model/money.ts';
import { formatDate } from '#model/partial-date.ts';
import type { MoneyRow } from '#views/pair-money.ts';
import { joinPieces, type Piece } from '#views/pieces.ts';

interface Wording {
  readonly done: string;
  readonly ahead: string;
  /** What stands before and behind the sum; `B` is the other company. */
  readonly sum: readonly [string, string];
  /** The same where no sum is known. */
  readonly noSum: string;
}

const WORDS: Readonly<Record<MoneyClass, Wording>> = {
  equity: { done: 'has paid', ahead: 'pay', sum: ['B ', ' for shares and notes'], noSum: 'B a sum not disclosed for shares and notes' },
  mixed: { done: 'has paid', ahead: 'pay', sum: ['B ', ' for shares and debt'], noSum: 'B a sum not disclosed for shares and debt' },
  secondary: { done: 'has paid', ahead: 'pay', sum: ['', ' for existing shares, in a sale by B or of its shares'], noSum: 'a sum not disclosed for existing shares, in a sale by B or of its shares' },
  acquisition: { done: 'has bought', ahead: 'buy', sum: ['B for ', ''], noSum: 'B for a sum not disclosed' },
  'licence-and-hire': { done: 'has paid', ahead: 'pay', sum: ['B ', ' for a licence and the move of its makers'], noSum: 'B a sum not disclosed for a licence and the move of its makers' },
  'joint-venture': { done: 'has put', ahead: 'put', sum: ['', ' into B'], noSum: 'a sum not disclosed into B' },
  debt: { done: 'has lent', ahead: 'lend', sum: ['B ', ''], noSum: 'B a sum not disclosed' },
  cloud: { done: 'has bought', ahead: 'buy', sum: ['', ' of cloud computing from B'], noSum: 'cloud computing from B for a sum not disclosed' },
  chips: { done: 'has taken', ahead: 'take', sum: ['', ' of chips from B'], noSum: 'chips from B for a sum not disclosed' },
  'share-grant': { done: 'has given', ahead: 'give', sum: ['B shares worth ', ''], noSum: 'B shares of its own' },
};

/** How a sum that is not the first of its sentence is put: `up to $15 bn more is conditional`. */
const MORE: Readonly<Record<MoneyRow['firmness'], string>> = {
  paid: 'is paid', conditional: 'is conditional', signed: 'is signed', announced: 'is announced', rumoured: 'is rumoured', lapsed: 'lapsed',
};

/** @param rows All of one direction, in the order of classes. One sentence for each class, without full stop. */
export function moneyClauses(rows: readonly MoneyRow[], giver: string, other: string): Piece[][] {
  return [...Map.groupBy(rows, (row) => row.class).values()].map((list) => clause(list, giver, other));
}

/** The firmest first, whether its sum is known or not; of the softer ones those with a sum. */
function clause(list: readonly MoneyRow[], giver: string, other: string): Piece[] {
  const [all = [], ...softer] = [...Map.groupBy(list, ({ firmness }) => firmness).values()];
  const [first] = all;
  if (!first) return [];
  const lead = all.filter(({ amount }) => amount);
  const more = softer.map((rows) => rows.filter(({ amount }) => amount)).filter((rows) => rows.length);
  const words = WORDS[first.class];
  const [before, behind] = words.sum.map((text) => text.replace('B', other));
  const parts = lead.reduce((count, { flows }) => count + flows.length, 0);
  const paid = first.firmness === 'paid';
  const verb = paid ? words.done : `${first.firmness === 'rumoured' ? 'is reported to' : first.firmness === 'lapsed' ? 'was to' : 'is to'} ${words.ahead}`;
  const amounts = sums(lead);
  const object = amounts.length ? [before ?? '', ...amounts, behind ?? ''] : [words.noSum.replace('B', other)];
  return [
    `${giver} ${verb} `, ...object, ...(paid ? [`${parts > 1 ? `, in ${parts} parts` : ''}${lead.length && lead.length < all.length ? ', besides sums not disclosed' : ''}`] : [` (${first.firmness})`]),
    ...more.flatMap((rows): Piece[] => ['; ', ...sums(rows), ` ${lead.length ? 'more ' : ''}${rows.length > 1 ? MORE[rows[0]?.firmness ?? 'lapsed'].replace('is ', 'are ') : MORE[rows[0]?.firmness ?? 'lapsed']}`]),
  ];
}

function sums(rows: readonly MoneyRow[]): Piece[] {
  return joinPieces(rows.flatMap(({ amount, rung }): Piece[] => (amount ? [{ money: amount, rung, form: 'long' }] : [])));
}

/** The same without mark-up. */
export function plainWords(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : 'date' in piece ? formatDate(piece.date, piece.form) : formatMoney(piece.money, piece.form))).join('').replaceAll('\u00a0', ' ');
}
