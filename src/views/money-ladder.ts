// Where the money of a deal stands: the parts of each class on their rungs, added up, from firm to soft.

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { type Flow, flowsOf } from '#model/flow.ts';
import { classOf, MONEY_CLASSES } from '#model/money-class.ts';
import { qualifierOf } from '#model/money-total.ts';
import type { Money } from '#model/money.ts';
import { type Rung, RUNGS } from '#model/rung.ts';
import type { LadderGroup, LadderRung } from '#views/blocks.ts';

/** Lapsed stands below the ladder, and only where something lapsed. */
const FROM_THE_TOP = (Object.keys(RUNGS) as Rung[]).filter((rung) => rung !== 'lapsed').toReversed();

/** The group of the headline amount first; what flows beside it is no part of the ladder. Money that is counted in another deal is shown: it is money of this deal too. */
export function moneyLadder(catalog: Catalog, deal: EntryOf<'deal'>): LadderGroup[] {
  const flows = flowsOf(deal).filter(({ part }) => part !== 'leg');
  const main = classOf(deal.data.kind, deal.data.kindsAlso);
  const groups = [...Map.groupBy(flows, (flow) => [flow.class, flow.amount?.currency].join(' ')).values()].toSorted((a, b) => Number(b[0]?.class === main) - Number(a[0]?.class === main));
  return groups.flatMap((group, i): LadderGroup[] => {
    const [first] = group;
    if (!first) return [];
    const alike = groups.filter(([other]) => other?.amount?.currency === first.amount?.currency).map(total);
    const occupied = new Map(rungsOf(group).map((rung) => [rung.rung, rung]));
    const rungs = i > 0 ? [...occupied.values()] : [...FROM_THE_TOP, ...(occupied.has('lapsed') ? ['lapsed' as const] : [])].map((rung) => occupied.get(rung) ?? { rung, sums: [], parts: undefined });
    const labelled = groups.length > 1 || first.class !== main;
    return [{ label: labelled ? labelOf(catalog, deal, first) : undefined, accent: MONEY_CLASSES[first.class].accent, whole: Math.max(...alike), rungs }];
  });
}

const total = (flows: readonly Flow[]): number => flows.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);

function rungsOf(flows: readonly Flow[]): LadderRung[] {
  return [...FROM_THE_TOP, 'lapsed' as const].flatMap((rung) => {
    const amounts = flows.flatMap((flow) => (flow.rung === rung && flow.amount ? flow.amount : []));
    return flows.some((flow) => flow.rung === rung) ? { rung, sums: sumsOf(amounts), parts: amounts.map(({ value }) => value) } : [];
  });
}

/** One sum, and one of ceilings. All amounts are in one currency. */
function sumsOf(amounts: readonly Money[]): Money[] {
  return Object.values(Object.groupBy(amounts, ({ qualifier }) => (qualifier === 'up-to' ? 'ceilings' : 'sums'))).flatMap((list): Money[] => {
    const [first] = list;
    return first ? [{ ...first, value: list.reduce((sum, { value }) => sum + value, 0), qualifier: qualifierOf(list) }] : [];
  }).toSorted((a, b) => Number(a.qualifier === 'up-to') - Number(b.qualifier === 'up-to'));
}

/** `Debt`, or `Debt, OpenAI to Cerebras` where it flows another way than the headline amount. */
function labelOf(catalog: Catalog, deal: EntryOf<'deal'>, { class: of, from, to }: Flow): string {
  const name = (id: string | undefined): string => (id === undefined ? '' : (catalog.get('company', id)?.data.title ?? id));
  const otherWay = from.length === 1 && to.length === 1 && from[0] === deal.data.recipient;
  const compute = MONEY_CLASSES[of].accent === 'compute';
  return `${MONEY_CLASSES[of].label}${otherWay && !compute ? `, ${name(from[0])} to ${name(to[0])}` : ''}`;
}
