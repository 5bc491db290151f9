// The money between two companies, one direction at a time: sums of like parts, what has no figure, and rounds shared with others.

import { type Flow, isCounted } from '#model/flow.ts';
import { MONEY_CLASSES, type MoneyClass } from '#model/money-class.ts';
import { type Firmness, FIRMNESS, firmnessOf, type MoneySum, sumFlows } from '#model/money-total.ts';
import type { Rung } from '#model/rung.ts';
import type { PairTie } from '#views/ties.ts';

/** What the parts of one sum are of; without `amount` the record gives no figure for any of them. */
export interface MoneyRow extends Omit<MoneySum, 'amount' | 'flows'> {
  readonly amount: MoneySum['amount'] | undefined;
  readonly flows: readonly Flow[];
  readonly rung: Rung;
}

/** The flows one side alone pays or gives the other, oldest deal first. */
export function ownFlows(ties: readonly PairTie[], forward: boolean): (PairTie & { how: 'flow' })[] {
  return ties.filter((tie): tie is PairTie & { how: 'flow' } => tie.how === 'flow' && tie.forward === forward);
}

/** In the order of classes, firmest first; behind the sums of a rung the flows on it that have no figure. What is counted in another deal stands in no row. */
export function moneyRows(ties: readonly (PairTie & { how: 'flow' })[]): MoneyRow[] {
  const alone = ties.filter(({ joint, flow }) => !(joint && flow.amount)).map(({ flow }) => flow);
  const sums = sumFlows(alone).map((sum): MoneyRow => ({ ...sum, rung: rungOf(sum.firmness, sum.flows) }));
  const unknown = Map.groupBy(alone.filter((flow) => !isCounted(flow) && flow.countedIn === undefined), (flow) => `${flow.class} ${firmnessOf(flow)}`);
  const without = [...unknown.values()].flatMap((flows): MoneyRow[] => {
    const [first] = flows;
    return first ? [{ class: first.class, firmness: firmnessOf(first), amount: undefined, flows, rung: rungOf(firmnessOf(first), flows) }] : [];
  });
  return [...sums, ...without].toSorted((x, y) => order(x) - order(y));
}

function order({ class: name, firmness }: { class: MoneyClass; firmness: Firmness }): number {
  return Object.keys(MONEY_CLASSES).indexOf(name) * 10 + Object.keys(FIRMNESS).indexOf(firmness);
}

/** The rung all parts share; `closed` where some of the paid parts are drawn. */
function rungOf(firmness: Firmness, flows: readonly Flow[]): Rung {
  const rungs = new Set(flows.map(({ rung }) => rung));
  const [only] = rungs;
  return rungs.size === 1 && only ? only : firmness === 'paid' ? 'closed' : firmness;
}
