// Sums of money from the records of deals alone: amount, tranches and legs, read as the data says. Shares no code with the site.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSite } from '../sites.ts';

interface Amount {
  readonly value: number;
  readonly currency: string;
  readonly qualifier: string;
}
interface Ref {
  readonly id: string;
  readonly title: string;
}
interface DealFile {
  readonly id: string;
  readonly dealKind: string;
  readonly dealKindsAlso: readonly string[];
  readonly rung: string;
  readonly announced: string;
  readonly closed: string | null;
  readonly investors: readonly Ref[];
  readonly recipient: Ref;
  readonly counterparties: readonly { readonly company: Ref }[];
  readonly individuals: readonly Ref[];
  readonly unnamedInvestors: string | null;
  readonly amount: (Amount & { readonly rung: string }) | null;
  readonly tranches: readonly {
    readonly anchor: string; readonly amount: Amount & { readonly rung: string }; readonly date: string | null; readonly kind: string | null;
    readonly from: readonly Ref[] | null; readonly to: Ref | null; readonly beside: boolean; readonly countedIn: unknown; readonly overlaps: Ref | null;
  }[];
  readonly tranchesComplete: boolean;
  readonly legs: readonly { readonly anchor: string; readonly kind: string; readonly from: Ref; readonly to: Ref; readonly amount: Amount | null; readonly rung: string }[];
}

export interface Payment {
  readonly deal: string;
  readonly class: string;
  /** closed and drawn together are `paid`. */
  readonly firmness: string;
  readonly rung: string;
  readonly year: string;
  /** Name of the one who pays, or `Several investors`. */
  readonly from: string;
  readonly to: string;
  /** Ids, where one company stands for the side. */
  readonly fromId: string | undefined;
  readonly toId: string | undefined;
  /** Ids of all who are named. */
  readonly named: readonly string[];
  readonly receivers: readonly string[];
  readonly amount: Amount | undefined;
  readonly counted: boolean;
  readonly overlaps: string | undefined;
}

const COMPUTE: ReadonlySet<string> = new Set(['cloud-contract', 'chip-supply']);

function classOf(kind: string, also: readonly string[]): string {
  if (kind === 'equity' || kind === 'convertible' || kind === 'ipo') return also.includes('debt') ? 'mixed' : 'equity';
  return ({ 'secondary-sale': 'secondary', 'cloud-contract': 'cloud', 'chip-supply': 'chips' } as Record<string, string>)[kind] ?? kind;
}

export function paymentsOf(site: TestSite): Payment[] {
  return globSync('api/v1/deals/*.json', { cwd: site.folder }).toSorted().flatMap((file) => ofDeal(JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as DealFile));
}

function ofDeal(deal: DealFile): Payment[] {
  const buys = COMPUTE.has(deal.dealKind);
  const makers = deal.counterparties.map(({ company }) => company);
  const [givers, takers] = buys ? [[deal.recipient], makers] : [deal.investors, [deal.recipient]];
  const alone = givers.length === 1 && (buys || (deal.individuals.length === 0 && deal.unnamedInvestors === null));
  const whenWhole = ['closed', 'drawn'].includes(deal.rung) && deal.closed !== null ? deal.closed : deal.announced;
  const pay = (kind: string, also: readonly string[], rung: string, date: string, from: readonly Ref[], single: boolean, to: readonly Ref[], amount: Amount | null, elsewhere = false, overlaps?: string): Payment => ({
    deal: deal.id, class: classOf(kind, also), firmness: ['closed', 'drawn'].includes(rung) ? 'paid' : rung, rung, year: date.slice(0, 4),
    from: (single && from[0]?.title) || 'Several investors', to: to.length === 1 ? (to[0]?.title ?? '') : 'Several suppliers', fromId: single ? from[0]?.id : undefined, toId: to.length === 1 ? to[0]?.id : undefined,
    named: from.map(({ id }) => id), receivers: to.map(({ id }) => id), amount: amount ?? undefined, counted: amount !== null && !elsewhere, overlaps,
  });
  const parts = deal.tranches.map((t) => {
    const from = t.from ?? (t.to === null ? givers : []);
    return pay(t.kind ?? deal.dealKind, t.kind === null ? deal.dealKindsAlso : [], t.amount.rung, t.date ?? whenWhole, from, t.from === null ? alone && t.to === null : from.length === 1, t.to === null ? takers : [t.to], t.amount, t.countedIn !== null, t.overlaps?.id);
  });
  const inside = deal.tranches.filter((t) => !t.beside && t.amount.currency === deal.amount?.currency);
  const left = deal.amount ? deal.amount.value - inside.reduce((sum, t) => sum + t.amount.value, 0) : 0;
  const rest = inside.length === 0 ? [deal.amount] : deal.amount && left > 0 && !deal.tranchesComplete ? [{ ...deal.amount, value: left }] : [];
  return [
    ...parts,
    ...rest.map((amount) => pay(deal.dealKind, deal.dealKindsAlso, deal.rung, whenWhole, givers, alone, takers, amount)),
    ...deal.legs.map((leg) => pay(leg.kind, [], leg.rung, deal.announced, [leg.from], true, [leg.to], leg.amount)),
  ];
}

/** `value currency ceiling` of each sum that may be made: one currency, ceilings apart. */
export function addUp(payments: readonly Payment[]): { readonly value: number; readonly currency: string; readonly ceiling: boolean; readonly payments: readonly Payment[] }[] {
  const groups = new Map<string, Payment[]>();
  for (const payment of payments) {
    if (!payment.counted || !payment.amount) continue;
    const key = `${payment.class} ${payment.firmness} ${payment.amount.currency} ${payment.amount.qualifier === 'up-to'}`;
    groups.set(key, [...(groups.get(key) ?? []), payment]);
  }
  return [...groups].map(([key, own]) => {
    const [, , currency = '', ceiling] = key.split(' ');
    return { value: own.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0), currency, ceiling: ceiling === 'true', payments: own };
  });
}
