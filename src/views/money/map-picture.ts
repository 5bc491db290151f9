// What the drawing of the money map says: payers, recipients and the ribbons between them, small ones gathered.

import type { Catalog } from '#model/catalog.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { sumFlows } from '#model/money-total.ts';
import { formatMoney } from '#model/money.ts';
import { linkTo } from '#views/link.ts';
import { type Direction, partyLink } from '#views/money/money-links.ts';
import { pairHref, type PairSum, SEVERAL_PAYERS, SEVERAL_RECIPIENTS } from '#views/money/map-rows.ts';
import { isCeiling, plural, roughFigure } from '#views/money/say-sums.ts';

export interface PictureParty {
  readonly id: string;
  readonly name: string;
  /** `$22 bn, and up to $1.5 bn`. */
  readonly figure: string;
  readonly href: string;
}

export interface PictureRibbon {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly ceiling: boolean;
  readonly href: string;
  /** `Amazon to Anthropic: $18 bn paid, 7 parts`. */
  readonly name: string;
}

export interface Picture {
  readonly accent: 'capital' | 'compute';
  readonly paid: boolean;
  readonly payers: readonly PictureParty[];
  readonly recipients: readonly PictureParty[];
  readonly ribbons: readonly PictureRibbon[];
}

const SEVERAL = '*several';
const OTHERS = '*others';
type Side = Readonly<Record<'payer' | 'recipient', string>>;

/**
 * @param sums Of one class and firmness; only those in US dollars are drawn: a width has one unit.
 * @param most Bars of a column; the smallest are gathered into one.
 * @param table Where gathered figures stand one by one.
 */
export function mapPicture(catalog: Catalog, sums: readonly PairSum[], most: number, table: string): Picture | undefined {
  const drawn = sums.filter(({ amount }) => amount.currency === 'USD');
  const [first] = drawn;
  if (!first) return undefined;
  const named = { payer: keep(drawn, 'payer', most), recipient: keep(drawn, 'recipient', most) };
  const sideOf = (sum: PairSum): Side => ({ payer: place(sum.payer, named.payer), recipient: place(sum.recipient, named.recipient) });
  const party = (side: keyof Side, id: string): PictureParty => {
    const own = drawn.filter((sum) => sideOf(sum)[side] === id);
    return { id, ...nameOf(catalog, side, id, own, table), figure: sumFlows(own.flatMap(({ flows }) => flows)).map(({ amount }) => roughFigure(amount)).join(', and ') };
  };
  const ids = (side: keyof Side): string[] => [...named[side], ...(drawn.some((sum) => sideOf(sum)[side] === OTHERS) ? [OTHERS] : [])];
  const ribbons = [...Map.groupBy(drawn, (sum) => `${sideOf(sum).payer} ${sideOf(sum).recipient} ${isCeiling(sum.amount)}`).values()].flatMap((own): PictureRibbon[] => {
    const [total] = sumFlows(own.flatMap(({ flows }) => flows));
    const [some] = own;
    if (!total || !some) return [];
    const { payer, recipient } = sideOf(some);
    const name = `${nameOf(catalog, 'payer', payer, own, table).name} to ${nameOf(catalog, 'recipient', recipient, own, table).name}`;
    return [{
      from: payer, to: recipient, value: total.amount.value, ceiling: isCeiling(total.amount),
      href: payer === OTHERS || recipient === OTHERS ? table : pairHref(catalog, some),
      name: `${name}: ${formatMoney(total.amount)} ${total.firmness}, ${plural(total.flows.length, 'part')}`,
    }];
  });
  return {
    accent: MONEY_CLASSES[first.class].accent, paid: first.firmness === 'paid',
    payers: ids('payer').map((id) => party('payer', id)), recipients: ids('recipient').map((id) => party('recipient', id)), ribbons,
  };
}

/** The largest, in order of size; ceilings count here as what they may come to. */
function keep(sums: readonly PairSum[], side: keyof Side, most: number): string[] {
  const sizes = [...Map.groupBy(sums, (sum) => sum[side] ?? SEVERAL)].map(([id, own]) => ({ id, value: own.reduce((total, { amount }) => total + amount.value, 0) }));
  const sorted = sizes.toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  return sorted.length <= most ? sorted : sorted.slice(0, most - 1);
}

function place(id: string | undefined, named: readonly string[]): string {
  const own = id ?? SEVERAL;
  return named.includes(own) ? own : OTHERS;
}

function nameOf(catalog: Catalog, side: keyof Side, id: string, own: readonly PairSum[], table: string): { name: string; href: string } {
  const direction: Direction = side === 'payer' ? 'from' : 'to';
  if (id === OTHERS) return { name: plural(new Set(own.map((sum) => sum[side])).size, 'other'), href: table };
  if (id === SEVERAL) return { name: side === 'payer' ? SEVERAL_PAYERS : SEVERAL_RECIPIENTS, href: table };
  return { name: linkTo(catalog, 'company', id).text, href: partyLink(catalog, direction, id).href };
}
