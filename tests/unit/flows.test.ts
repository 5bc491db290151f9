// The money of a deal as flows, and their sums: only like to like, each once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryOf } from '#model/entry.ts';
import { dealSchema } from '#model/deal.ts';
import { flowsOf } from '#model/flow.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { sumFlows } from '#model/money-total.ts';

const usd = (billions: number, qualifier: Money['qualifier'] = 'exactly'): Money => ({ value: billions * 1e9, currency: 'USD', qualifier });
const evidence = { sources: ['post'], confidence: 'primary' };
const part = (anchor: string, amount: Money, rung: string, more: object = {}): object => ({ anchor, amount, rung, note: 'A part.', ...evidence, ...more });

function deal(id: string, more: object): EntryOf<'deal'> {
  const data = dealSchema.parse({
    title: id, summary: 'A deal.', updated: '2026-01-01', checked: '2026-01-01', kind: 'equity', rung: 'closed', announced: '2025-03-01', investors: ['fund'], recipient: 'lab',
    terms: [{ anchor: 'cloud', term: 'workload', statement: 'The lab buys cloud.', ...evidence }], ...evidence, ...more,
  });
  return { kind: 'deal', id, file: `content/deals/${id}.mdx`, data } as unknown as EntryOf<'deal'>;
}
const told = (one: EntryOf<'deal'>): string[] => flowsOf(one).map((flow) => `${flow.part} ${flow.class} ${flow.from.join('+')}${flow.shared ? '…' : ''}>${flow.to.join('+')} ${flow.amount ? formatMoney(flow.amount).replaceAll('\u00a0', ' ') : '?'} ${flow.rung} ${flow.date}`);
const sums = (...deals: readonly EntryOf<'deal'>[]): string[] => sumFlows(deals.flatMap(flowsOf)).map((sum) => `${sum.class} ${sum.firmness} ${formatMoney(sum.amount).replaceAll('\u00a0', ' ')} in ${sum.flows.length}`);

test('a deal without parts is one flow, dated by its completion once it is paid', () => {
  assert.deepEqual(told(deal('a', { amount: usd(2), closed: '2025-05' })), ['headline equity fund>lab $2 bn closed 2025-05']);
  assert.deepEqual(told(deal('a', { amount: usd(2), rung: 'signed', closed: '2025-05' })), ['headline equity fund>lab $2 bn signed 2025-03-01']);
  assert.deepEqual(told(deal('a', {})), ['headline equity fund>lab ? closed 2025-03-01']);
});

test('in contracts for cloud and chips the customer pays its suppliers', () => {
  const one = deal('a', { kind: 'chip-supply', investors: [], counterparties: [{ company: 'foundry', role: 'supplier' }, { company: 'designer', role: 'supplier' }], amount: usd(9, 'at-least'), rung: 'signed' });
  assert.deepEqual(told(one), ['headline chips lab>foundry+designer at least $9 bn signed 2025-03-01']);
});

test('several investors, people and unnamed ones share a sum', () => {
  for (const more of [{ investors: ['fund', 'bank'] }, { investors: [] }, { unnamedInvestors: 'others' }, { individuals: ['ann-lee'] }]) assert.equal(flowsOf(deal('a', { amount: usd(1), ...more }))[0]?.shared, true, JSON.stringify(more));
});

test('known parts leave a rest on the rung of the deal, unless they are the whole', () => {
  const tranches = [part('first', usd(10), 'closed', { date: '2025-04' })];
  assert.deepEqual(told(deal('a', { amount: usd(100, 'up-to'), rung: 'announced', tranches })), ['tranche equity fund>lab $10 bn closed 2025-04', 'rest equity fund>lab up to $90 bn announced 2025-03-01']);
  assert.equal(flowsOf(deal('a', { amount: usd(10), tranches, tranchesComplete: true })).length, 1);
  assert.equal(flowsOf(deal('a', { amount: usd(8), tranches })).length, 1);
});

test('a part may be of another kind, from others, the other way, and beside the headline', () => {
  const tranches = [part('loan', usd(5), 'signed', { kind: 'debt', from: [] }), part('back', usd(1, 'about'), 'drawn', { kind: 'debt', from: ['lab'], to: 'fund', beside: true })];
  assert.deepEqual(told(deal('a', { amount: usd(15), tranches, kindsAlso: ['debt'] })), [
    'tranche debt …>lab $5 bn signed 2025-03-01', 'tranche debt lab>fund about $1 bn drawn 2025-03-01', 'rest mixed fund>lab $10 bn closed 2025-03-01',
  ]);
});

test('legs are what flows beside the headline, on the rung of the deal unless they say another', () => {
  const legs = [{ row: 'cloud', kind: 'cloud-contract', from: 'lab', to: 'fund', amount: usd(30), rung: 'announced' }, { row: 'cloud', kind: 'share-grant', from: 'fund', to: 'lab' }];
  assert.deepEqual(told(deal('a', { amount: usd(2), legs })).slice(1), ['leg cloud lab>fund $30 bn announced 2025-03-01', 'leg share-grant fund>lab ? closed 2025-03-01']);
});

test('sums add only what is alike: class, paid or not, currency, and ceilings apart', () => {
  const first = deal('a', { amount: usd(4), tranches: [part('paid', usd(1), 'closed'), part('used', usd(2, 'about'), 'drawn'), part('later', usd(1), 'signed')] });
  const second = deal('b', { amount: usd(5, 'up-to'), rung: 'signed', legs: [{ row: 'cloud', kind: 'cloud-contract', from: 'lab', to: 'fund', amount: usd(7, 'at-least') }] });
  const third = deal('c', { amount: { value: 3e9, currency: 'EUR', qualifier: 'exactly' } });
  assert.deepEqual(sums(first, second, third), ['equity paid about $3 bn in 2', 'equity paid €3 bn in 1', 'equity signed $1 bn in 1', 'equity signed up to $5 bn in 1', 'cloud signed at least $7 bn in 1']);
});

test('money that another deal counts is not added a second time', () => {
  const round = deal('round', { amount: usd(12), investors: ['fund', 'bank'], tranches: [part('fund', usd(10), 'closed', { from: ['fund'], countedIn: 'own' }), part('rest', usd(2), 'closed', { from: [] })], tranchesComplete: true });
  assert.deepEqual(sums(round, deal('own', { amount: usd(10) })), ['equity paid $12 bn in 2']);
});
