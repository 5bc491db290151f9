// Short runs of text, links, dates and money: what a fact strip or a line of a list is made of.

import type { Money } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import type { Link } from '#views/link.ts';

export type Piece =
  | string
  | Link
  | { readonly date: PartialDate; readonly form?: 'short' | 'long' }
  /** An amount is never without its rung. */
  | { readonly money: Money; readonly rung: Rung; readonly form?: 'short' | 'long' };

export interface StripItem {
  readonly label: string;
  readonly value: readonly Piece[];
  readonly detail?: readonly Piece[];
}

/** `a, b and c` with any pieces. */
export function joinPieces(items: readonly Piece[], last = ' and '): Piece[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? last : ', ', item]));
}
