// The money of a deal as flows: who pays whom, for what, how much, how firm. Every sum and chart of the site adds up flows.

import type { EntryOf } from '#model/entry.ts';
import { classOf, type FlowKind, isCompute, type MoneyClass } from '#model/money-class.ts';
import type { Money } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';

export interface Flow {
  readonly deal: string;
  /** headline: the amount as a whole; tranche: one part; rest: what the known parts leave of the headline; leg: what flows beside it. */
  readonly part: 'headline' | 'tranche' | 'rest' | 'leg';
  /** Where it stands on the page of the deal: the anchor of the tranche or of the row that says it; for headline and rest MONEY_ANCHOR. */
  readonly anchor: string;
  readonly kind: FlowKind;
  readonly class: MoneyClass;
  /** Companies that pay or give, as far as the record names them. */
  readonly from: readonly string[];
  /** Others pay too, or may: the amount is not that of one of `from`. */
  readonly shared: boolean;
  /** Companies that receive; of several suppliers the record does not split the sum. */
  readonly to: readonly string[];
  /** Undefined: not disclosed. */
  readonly amount: Money | undefined;
  readonly rung: Rung;
  /** When it reached its rung, as far as known: of the part, else of the completion, else of the announcement. */
  readonly date: PartialDate;
  /** The same money stands in the record of another deal and is counted there: `deal` or `deal#anchor`. */
  readonly countedIn: string | undefined;
  /** Another deal counts some of the same money, or may, in another sum; how much is not itemised. */
  readonly overlaps: string | undefined;
}

const PAID: ReadonlySet<Rung> = new Set(['closed', 'drawn']);

/** Closed or drawn: the money or the shares have changed hands. */
export function isPaid({ rung }: { readonly rung: Rung }): boolean {
  return PAID.has(rung);
}

/** An amount that counts in sums: disclosed, and not told a second time. */
export type CountedFlow = Flow & { readonly amount: Money };

export function isCounted(flow: Flow): flow is CountedFlow {
  return flow.amount !== undefined && flow.countedIn === undefined;
}

/**
 * All flows of a deal, the headline or its parts first, then its legs. Parts that are not said to be complete leave a rest: the
 * headline less the parts of the same currency that belong to it, on the rung of the deal; where they reach the headline there is none.
 */
export function flowsOf(deal: EntryOf<'deal'>): Flow[] {
  const { data } = deal;
  const main = mainFlow(deal);
  const parts = data.tranches.map((tranche): Flow => {
    const kind = tranche.kind ?? data.kind;
    const also = tranche.kind === undefined ? data.kindsAlso : [];
    const payers = tranche.from ?? (tranche.to === undefined ? main.from : []);
    return {
      ...main, part: 'tranche', anchor: tranche.anchor, kind, class: classOf(kind, also), amount: tranche.amount, rung: tranche.rung, date: tranche.date ?? main.date,
      from: payers, shared: tranche.from ? tranche.from.length !== 1 : main.shared, to: tranche.to === undefined ? main.to : [tranche.to],
      countedIn: tranche.countedIn, overlaps: tranche.overlaps,
    };
  });
  const legs = data.legs.map((leg): Flow => ({
    deal: deal.id, part: 'leg', anchor: leg.row, kind: leg.kind, class: classOf(leg.kind), from: [leg.from], shared: false, to: [leg.to], amount: leg.amount,
    rung: leg.rung ?? data.rung, date: data.announced, countedIn: undefined, overlaps: undefined,
  }));
  const within = data.tranches.filter((tranche) => !tranche.beside && tranche.amount.currency === data.amount?.currency);
  const left = (data.amount?.value ?? 0) - within.reduce((sum, { amount }) => sum + amount.value, 0);
  const rest: Flow[] = !within.length ? [main] : data.tranchesComplete || left <= 0 || !data.amount ? [] : [{ ...main, part: 'rest', amount: { ...data.amount, value: left } }];
  return [...parts, ...rest, ...legs];
}

/** Where the headline amount stands: the section on the money, which the page of every deal has. */
export const MONEY_ANCHOR = 'money';

function mainFlow(deal: EntryOf<'deal'>): Flow {
  const { kind, kindsAlso, investors, recipient, counterparties, individuals, unnamedInvestors, amount, rung, announced, closed } = deal.data;
  const others = counterparties.map(({ company }) => company);
  const compute = isCompute(kind);
  return {
    deal: deal.id, part: 'headline', anchor: MONEY_ANCHOR, kind, class: classOf(kind, kindsAlso), amount, rung,
    from: compute ? [recipient] : investors, to: compute ? others : [recipient],
    shared: compute ? false : investors.length !== 1 || individuals.length > 0 || unnamedInvestors !== undefined,
    date: (PAID.has(rung) && closed) || announced, countedIn: undefined, overlaps: undefined,
  };
}
