// Sums of flows: only like to like, every sum says its rung, and a ceiling is never added to anything but ceilings.

import type { CountedFlow, Flow } from '#model/flow.ts';
import { isCounted, isPaid } from '#model/flow.ts';
import { MONEY_CLASSES, type MoneyClass } from '#model/money-class.ts';
import type { Currency, Money, Qualifier } from '#model/money.ts';
import { type Rung, RUNGS } from '#model/rung.ts';

/** `paid` is closed and drawn together; every other rung stands alone. */
export type Firmness = 'paid' | Exclude<Rung, 'closed' | 'drawn'>;
export const FIRMNESS: Readonly<Record<Firmness, string>> = {
  paid: 'paid: closed and drawn', conditional: RUNGS.conditional, signed: RUNGS.signed, announced: RUNGS.announced, rumoured: RUNGS.rumoured, lapsed: RUNGS.lapsed,
};

export function firmnessOf(flow: Pick<Flow, 'rung'>): Firmness {
  return isPaid(flow) ? 'paid' : (flow.rung as Exclude<Rung, 'closed' | 'drawn'>);
}

export interface MoneySum {
  readonly class: MoneyClass;
  readonly firmness: Firmness;
  /** up-to: a sum of ceilings; at-least: one part is a floor; about: one part is not exact. */
  readonly amount: Money;
  readonly flows: readonly CountedFlow[];
}

/** Adds up by class, firmness, currency, and ceilings apart from sums. Flows without amount and those counted elsewhere are left out. In the order of classes, from firm to soft. */
export function sumFlows(flows: readonly Flow[]): MoneySum[] {
  const groups = Map.groupBy(flows.filter(isCounted), (flow) => [flow.class, firmnessOf(flow), flow.amount.currency, flow.amount.qualifier === 'up-to'].join(' '));
  const order = (sum: MoneySum): number => Object.keys(MONEY_CLASSES).indexOf(sum.class) * 100 + Object.keys(FIRMNESS).indexOf(sum.firmness) * 10 + (sum.amount.qualifier === 'up-to' ? 1 : 0);
  return [...groups.values()].map(sumOf).toSorted((a, b) => order(a) - order(b) || (a.amount.currency === 'USD' ? -1 : 1));
}

function sumOf(flows: readonly CountedFlow[]): MoneySum {
  const [first] = flows;
  if (!first) throw new Error('a sum needs at least one flow');
  const value = flows.reduce((sum, { amount }) => sum + amount.value, 0);
  return { class: first.class, firmness: firmnessOf(first), amount: { value, currency: first.amount.currency as Currency, qualifier: qualifierOf(flows.map(({ amount }) => amount)) }, flows };
}

/** What a sum of amounts is, as exact as its least exact part. */
export function qualifierOf(amounts: readonly Money[]): Qualifier {
  const has = (qualifier: Qualifier): boolean => amounts.some((amount) => amount.qualifier === qualifier);
  return has('up-to') ? 'up-to' : has('at-least') ? 'at-least' : has('about') ? 'about' : 'exactly';
}
