// Money that two deals tell of is counted in one of them: what says so leads to the same sum, and a part of a round is told by the round.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { type CountedFlow, type Flow, flowsOf, isCounted, isPaid } from '#model/flow.ts';
import type { Issue } from '#model/issue.ts';
import { formatMoney } from '#model/money.ts';
import { sumFlows } from '#model/money-total.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

const ID = 'money-is-counted-once';

export const moneyIsCountedOnce: Rule = {
  id: ID,
  check: ({ catalog, locate }) => catalog.list('deal').flatMap((deal) => [
    ...pointers(catalog, deal, locate), ...round(catalog, deal, locate), ...ceilings(deal, locate), ...twins(catalog, deal, locate),
  ]),
};

/** Each `countedIn` leads to money that is counted, and all that lead to one place add up to it, rung by rung. */
function pointers(catalog: Catalog, deal: EntryOf<'deal'>, locate: RuleContext['locate']): Issue[] {
  const told = Map.groupBy(flowsOf(deal).filter(({ countedIn }) => countedIn !== undefined), ({ countedIn }) => countedIn ?? '');
  return [...told].flatMap(([target, flows]) => {
    const index = deal.data.tranches.findIndex(({ countedIn }) => countedIn === target);
    const fault = (message: string, remedy: string): Issue[] => [issueAt(deal as Entry, locate(deal as Entry, ['tranches', index, 'countedIn']), ID, message, remedy)];
    const [id = '', anchor] = target.split('#');
    const other = catalog.get('deal', id);
    if (!other || id === deal.id) return fault(`"${target}" is no other deal`, 'Give the id of the deal that counts the money.');
    const there = flowsOf(other).filter((flow) => (anchor === undefined ? flow.part !== 'leg' : flow.anchor === anchor));
    if (!there.length) return fault(`the deal "${id}" has no part "${anchor}"`, `Parts: ${other.data.tranches.map((part) => part.anchor).join(', ') || 'none'}.`);
    if (there.some(({ countedIn }) => countedIn !== undefined)) return fault(`the money in "${target}" is itself counted elsewhere`, 'Lead to the deal that counts it.');
    const [here, counted] = [sums(flows.map((flow) => ({ ...flow, countedIn: undefined }))), sums(there)];
    return here === counted ? [] : fault(`this deal says ${here}, "${target}" counts ${counted}`, 'Make the two agree, or count them apart.');
  });
}

const sums = (flows: readonly Flow[]): string => sumFlows(flows).map(({ amount, firmness }) => `${formatMoney(amount)} ${firmness}`).join(' + ') || 'nothing';

/** A deal that belongs to a round is told there: by a part that is counted in it. */
function round(catalog: Catalog, deal: EntryOf<'deal'>, locate: RuleContext['locate']): Issue[] {
  const whole = deal.data.partOf === undefined ? undefined : catalog.get('deal', deal.data.partOf);
  if (!whole || whole.data.tranches.some(({ countedIn }) => countedIn?.split('#')[0] === deal.id)) return [];
  return [issueAt(deal as Entry, locate(deal as Entry, ['partOf']), ID, `the round "${whole.id}" counts this money a second time`, `Add a tranche with countedIn: ${deal.id} to the round.`)];
}

/** What has been paid is a sum, not a ceiling. */
function ceilings(deal: EntryOf<'deal'>, locate: RuleContext['locate']): Issue[] {
  const flow = flowsOf(deal).find((one) => isPaid(one) && one.amount?.qualifier === 'up-to');
  return flow ? [issueAt(deal as Entry, locate(deal as Entry, ['amount']), ID, `"up to" ${formatMoney({ ...flow.amount, qualifier: 'exactly' } as CountedFlow['amount'])} stands as ${flow.rung}`, 'Give the parts that were paid as tranches, or the sum without "up to".')] : [];
}

/** Two deals that count the same sum from the same payer to the same recipient on the same rung within the same month tell one payment. */
function twins(catalog: Catalog, deal: EntryOf<'deal'>, locate: RuleContext['locate']): Issue[] {
  const keys = keysOf(catalog);
  return flowsOf(deal).filter(isCounted).flatMap((flow) => {
    const others = (keys.get(keyOf(flow)) ?? []).filter((id) => id < deal.id);
    return others.slice(0, 1).map((id) => issueAt(deal as Entry, locate(deal as Entry, ['amount']), ID, `${formatMoney(flow.amount)} from ${flow.from.join(', ')} in ${flow.date.slice(0, 7)} is counted in "${id}" too`, `Say which deal counts it: countedIn: ${id} on a tranche of this one.`));
  });
}

const indexes = new WeakMap<Catalog, Map<string, string[]>>();

function keysOf(catalog: Catalog): Map<string, string[]> {
  let index = indexes.get(catalog);
  if (index) return index;
  indexes.set(catalog, (index = new Map()));
  for (const deal of catalog.list('deal')) for (const flow of flowsOf(deal).filter((one) => isCounted(one) && !one.shared && one.from.length)) index.set(keyOf(flow), [...(index.get(keyOf(flow)) ?? []), deal.id]);
  return index;
}

const keyOf = ({ class: what, from, to, amount, rung, date }: Flow): string => [what, from, to, amount?.value, amount?.currency, rung, date.slice(0, 7)].join('|');
