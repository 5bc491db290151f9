// Sums in words: each with its rung and how many deals, a ceiling apart from it, other currencies after it.

import { type Firmness, type MoneySum } from '#model/money-total.ts';
import { formatFigure, formatMoney, type Money } from '#model/money.ts';
import { CURRENCY_NAMES } from '#model/money-words.ts';
import { formatDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { countDeals } from '#views/money/all-flows.ts';
import type { Piece } from '#views/pieces.ts';

/** What a total of this firmness counts. */
export const COUNTS: Readonly<Record<Firmness, string>> = {
  paid: 'closed and drawn: the money or the shares have changed hands',
  conditional: 'conditional: promised by contract, but only if something happens first',
  signed: 'signed: a binding contract exists, the money has not been paid',
  announced: 'announced: stated by a party, with no sign yet that a binding contract exists',
  rumoured: 'rumoured: reported by people who would not be named; no party has confirmed it',
  lapsed: 'lapsed: expired, withdrawn, blocked or replaced before it was paid',
};

/** The rung a sum is marked with. */
export function rungOf(firmness: Firmness): Rung {
  return firmness === 'paid' ? 'closed' : firmness;
}

export function isCeiling({ qualifier }: Money): boolean {
  return qualifier === 'up-to';
}

export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `$22 bn in 2 deals and, apart from that, up to $1.5 bn in 1 deal; in euros, …`. @param sums Of one class and firmness. */
export function sumPieces(sums: readonly MoneySum[]): Piece[] {
  const told = ({ amount, firmness, flows }: MoneySum): Piece[] => [{ money: amount, rung: rungOf(firmness) }, ` in ${plural(countDeals(flows), 'deal')}`];
  const currencies = [...Map.groupBy(sums, ({ amount }) => amount.currency)];
  return currencies.flatMap(([currency, [first, ceiling]], i) => [
    ...(i > 0 ? [`; in ${CURRENCY_NAMES[currency]}, `] : currency === 'USD' ? [] : [`in ${CURRENCY_NAMES[currency]}, `]),
    ...(first ? told(first) : []),
    ...(ceiling ? [' and, apart from that, ', ...told(ceiling)] : []),
  ]);
}

/** The same words without mark-up. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : 'href' in piece ? piece.text : 'date' in piece ? formatDate(piece.date) : formatMoney(piece.money))).join('');
}

/** A label in a drawing: three digits; `about` goes without saying there, a floor and a ceiling do not. */
export function roughFigure(money: Money): string {
  const word = { exactly: '', about: '', 'at-least': 'at least ', 'up-to': 'up to ' }[money.qualifier];
  return word + formatFigure({ ...money, value: Number(money.value.toPrecision(3)) });
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
