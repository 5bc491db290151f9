// Figures of a deal that stand in its fields, as formulas take them; or why there is none.

import type { Tranche } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { MONEY_ANCHOR } from '#model/flow.ts';
import { entryPath } from '#model/kind.ts';
import type { DealField } from '#model/formula.ts';
import type { Currency, Money, Qualifier } from '#model/money.ts';
import { type Rung, rungOfValuation } from '#model/rung.ts';
import { type Link, linkToEntry } from '#views/link.ts';

/** A figure with its place in the record. */
export interface PlacedFigure {
  readonly value: number | readonly number[];
  readonly currency: Currency | undefined;
  readonly qualifier: Qualifier;
  /** How firm money is; undefined where the figure is no money, and where the place does not say. */
  readonly rung: Rung | undefined;
  /** Of a list: each figure at its own place. */
  readonly parts?: readonly PlacedFigure[];
  readonly at: Link;
  /** The place without base, for records. */
  readonly path: string;
}

/** No figure, though the deal is one that could have it. */
export interface Lack {
  readonly lack: string;
}

/** Undefined where such a deal has no such figure at all: a loan has no valuation. */
export type FieldFigure = PlacedFigure | Lack | undefined;

export const NOT_DISCLOSED = 'not disclosed';

export function placed(entry: Entry, anchor: string | undefined, figure: Pick<PlacedFigure, 'value'> & Partial<PlacedFigure>): PlacedFigure {
  return { currency: undefined, qualifier: 'exactly', rung: undefined, at: linkToEntry(entry, anchor), path: entryPath(entry.kind, entry.id, anchor), ...figure };
}

const FIELDS: Readonly<Record<DealField, (deal: EntryOf<'deal'>) => FieldFigure>> = {
  amount: (deal) => headline(deal),
  invested,
  'new-money': newMoney,
  'pre-money': (deal) => valuation(deal, 'pre-money'),
  'post-money': (deal) => valuation(deal, 'post-money'),
  valuation: anyValuation,
  stake,
  parts,
  paid: (deal) => sum(deal, (part) => part.rung === 'closed' || part.rung === 'drawn'),
  unpaid,
  price: (deal) => (deal.data.kind === 'licence-and-hire' ? headline(deal) : undefined),
  debt: (deal) => (deal.data.kind === 'debt' ? headline(deal) : undefined),
};

export function dealFigure(deal: EntryOf<'deal'>, field: DealField): FieldFigure {
  return FIELDS[field](deal);
}

function money(deal: EntryOf<'deal'>, anchor: string | undefined, amount: Money, rung: Rung): PlacedFigure {
  return placed(deal as Entry, anchor, { ...amount, rung });
}

function headline(deal: EntryOf<'deal'>): FieldFigure {
  const { amount, rung } = deal.data;
  return amount ? money(deal, MONEY_ANCHOR, amount, rung) : { lack: NOT_DISCLOSED };
}

const forShares = ({ data }: EntryOf<'deal'>): boolean => data.kind === 'equity' || data.kind === 'convertible';

/** A headline that counts debt is not what was paid for shares. */
function invested(deal: EntryOf<'deal'>): FieldFigure {
  if (!forShares(deal)) return undefined;
  return deal.data.amount && deal.data.kindsAlso.includes('debt') ? { lack: 'not told apart from the debt in the headline amount' } : headline(deal);
}

function newMoney(deal: EntryOf<'deal'>): FieldFigure {
  const { newMoney: cash, rung, partOf } = deal.data;
  if (partOf !== undefined) return undefined;
  return cash ? money(deal, MONEY_ANCHOR, cash, rung) : invested(deal);
}

function stake(deal: EntryOf<'deal'>): FieldFigure {
  const { stake: part } = deal.data;
  if (part?.percent === undefined) return part && { lack: NOT_DISCLOSED };
  return placed(deal as Entry, undefined, { value: part.percent, qualifier: /\b(?:about|roughly)\b/.test(part.text) ? 'about' : 'exactly' });
}

function valuation(deal: EntryOf<'deal'>, basis: 'pre-money' | 'post-money'): FieldFigure {
  const { valuations } = deal.data;
  const row = valuations.find((one) => one.basis === basis);
  if (row) return money(deal, 'money', row.amount, rungOfValuation(row.confidence));
  if (!valuations.length) return undefined;
  return { lack: valuations.every((one) => one.basis === 'as-reported') ? 'not disclosed, as the valuation reported may be before or after the money' : NOT_DISCLOSED };
}

function anyValuation(deal: EntryOf<'deal'>): FieldFigure {
  const row = deal.data.valuations.find((one) => one.basis === 'post-money') ?? deal.data.valuations.find((one) => one.basis === 'as-reported');
  return row && money(deal, 'money', row.amount, rungOfValuation(row.confidence));
}

/** Parts that are still to count, where all are in one currency. */
function counted(deal: EntryOf<'deal'>): readonly Tranche[] {
  const rows = deal.data.tranches.filter((part) => part.rung !== 'lapsed');
  return rows.every((part) => part.amount.currency === rows[0]?.amount.currency) ? rows : [];
}

const FIRMNESS: readonly Rung[] = ['lapsed', 'rumoured', 'announced', 'conditional', 'signed', 'closed', 'drawn'];
/** A sum is as firm as its softest part. */
export const softest = (rungs: readonly Rung[]): Rung | undefined => FIRMNESS.find((rung) => rungs.includes(rung));

/** A sum is a ceiling or about as soon as one part is. */
const loosest = (list: readonly { readonly qualifier: Qualifier }[]): Qualifier => (['up-to', 'at-least', 'about'] as const).find((word) => list.some(({ qualifier }) => qualifier === word)) ?? 'exactly';

function parts(deal: EntryOf<'deal'>): FieldFigure {
  const rows = counted(deal);
  if (rows.length < 2) return undefined;
  if (!deal.data.tranchesComplete) return { lack: 'the parts known may not be the whole' };
  return placed(deal as Entry, 'money', { value: rows.map((part) => part.amount.value), currency: rows[0]?.amount.currency, qualifier: loosest(rows.map((part) => part.amount)), rung: softest(rows.map((part) => part.rung)), parts: rows.map((part) => money(deal, part.anchor, part.amount, part.rung)) });
}

function sum(deal: EntryOf<'deal'>, wanted: (part: Tranche) => boolean): FieldFigure {
  const { amount } = deal.data;
  if (!forShares(deal) || amount?.qualifier !== 'up-to' || deal.data.rung === 'lapsed') return undefined;
  const rows = counted(deal).filter(wanted);
  if (!rows.length) return { lack: NOT_DISCLOSED };
  return placed(deal as Entry, 'money', { value: rows.reduce((total, part) => total + part.amount.value, 0), currency: amount.currency, qualifier: loosest(rows.map((part) => part.amount)), rung: softest(rows.map((part) => part.rung)) });
}

function unpaid(deal: EntryOf<'deal'>): FieldFigure {
  const rows = counted(deal).filter((part) => part.rung !== 'closed' && part.rung !== 'drawn');
  // What is completed and paid in all its parts has nothing left, even where the parts do not meet the headline.
  const whole = counted(deal).length > 0 && (deal.data.tranchesComplete || (deal.data.rung === 'closed' && !rows.length));
  if (whole && !rows.length && deal.data.amount?.qualifier === 'up-to') return sum(deal, () => true) && placed(deal as Entry, 'money', { value: 0, currency: deal.data.amount.currency });
  const found = sum(deal, (part) => rows.includes(part));
  return found && 'value' in found && !whole ? { lack: 'the parts known may not be the whole' } : found;
}
