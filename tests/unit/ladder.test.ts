// The ladder of a deal: the parts of each class on their rungs, with sums; what stands beside it, in words.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { cutRows } from '#drawing/ladder.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import type { Rung } from '#model/rung.ts';
import { ladderBlock, legsBlock, tranchesBlock } from '#views/deal-money.ts';
import { moneyLadder } from '#views/money-ladder.ts';

type DealData = EntryOf<'deal'>['data'];
type Part = DealData['tranches'][number];

const entries = readContent(join(import.meta.dirname, '../fixtures/base')).entries;
const catalog = buildCatalog(entries);
const base = catalog.list('deal')[0] as EntryOf<'deal'>;
/** The deal of the corpus, 4 bn for shares, with other words. */
const deal = (changes: Partial<DealData>): EntryOf<'deal'> => ({ ...base, data: { ...base.data, ...changes } });
const part = (anchor: string, value: number, rung: Rung, more: Partial<Part> = {}): Part =>
  ({ anchor, amount: { value, currency: 'USD', qualifier: 'exactly' }, rung, note: 'A part.', sources: ['filing'], confidence: 'primary', ...more }) as Part;
const occupied = (one: EntryOf<'deal'>) => moneyLadder(catalog, one).map(({ label, accent, whole, rungs }) =>
  [label, accent, whole, rungs.flatMap(({ rung, sums, parts }) => (parts ? [[rung, sums.map(({ value, qualifier }) => `${qualifier} ${value}`), parts]] : []))]);

test('every ladder has its six rungs, the firmest on top; lapsed is added where something lapsed', () => {
  const rungs = (one: EntryOf<'deal'>): string[] => moneyLadder(catalog, one)[0]?.rungs.map(({ rung }) => rung) ?? [];
  assert.deepEqual(rungs(deal({})), ['drawn', 'closed', 'conditional', 'signed', 'announced', 'rumoured']);
  assert.deepEqual(rungs(deal({ tranches: [], rung: 'lapsed' })), ['drawn', 'closed', 'conditional', 'signed', 'announced', 'rumoured', 'lapsed']);
});

test('a sum without parts stands on the rung of the deal; one that is not disclosed too', () => {
  assert.deepEqual(occupied(deal({ tranches: [], rung: 'signed' })), [[undefined, 'capital', 4e9, [['signed', ['up-to 4000000000'], [4e9]]]]]);
  const { amount: _, ...unknown } = base.data;
  assert.deepEqual(occupied({ ...base, data: { ...unknown, tranches: [], rung: 'announced' } }), [[undefined, 'capital', 0, [['announced', [], []]]]]);
});

test('on a rung ceilings stand apart from sums, and a sum is as exact as its least exact part', () => {
  const parts = [part('a', 1e9, 'signed'), part('b', 2e9, 'signed', { amount: { value: 2e9, currency: 'USD', qualifier: 'about' } }), part('c', 5e8, 'signed', { amount: { value: 5e8, currency: 'USD', qualifier: 'up-to' } })];
  assert.deepEqual(occupied(deal({ tranches: parts, rung: 'conditional', tranchesComplete: false })), [
    [undefined, 'capital', 4e9, [['conditional', ['up-to 500000000'], [5e8]], ['signed', ['about 3000000000', 'up-to 500000000'], [1e9, 2e9, 5e8]]]],
  ]);
});

test('another class is drawn apart under its own name, on the same scale, and says when it flows the other way', () => {
  const loan = part('loan', 1e9, 'drawn', { kind: 'debt', from: ['small-lab'], to: 'big-cloud', beside: true });
  assert.deepEqual(occupied(deal({ tranches: [loan], tranchesComplete: false })), [
    ['Shares and convertible notes', 'capital', 4e9, [['closed', ['up-to 4000000000'], [4e9]]]],
    ['Debt, Small Lab to Big Cloud', 'capital', 4e9, [['drawn', ['exactly 1000000000'], [1e9]]]],
  ]);
});

test('parts in rows step down: each row begins where the one above ends', () => {
  assert.deepEqual(cutRows([[], [1, 1], [2]]), [[], [{ x: 0, width: 25 }, { x: 25, width: 25 }], [{ x: 50, width: 50 }]]);
});

test('the section says whether the parts are the whole, what is left, and where the same money is counted', () => {
  const kinds = [deal({}), deal({ tranchesComplete: false }), deal({ tranches: [] })].map((one) => ladderBlock(catalog, one)).map((block) => block.type === 'ladder' && [block.parts, block.sources]);
  assert.deepEqual(kinds, [['all', ['post']], ['some', ['post']], ['none', ['post']]]);
  const block = tranchesBlock(catalog, deal({ tranches: [part('a', 1e9, 'closed', { countedIn: 'cloud-lab#first-part', overlaps: 'cloud-lab' })], tranchesComplete: false }));
  assert.ok(block?.type === 'tranches');
  assert.deepEqual(block.rest?.amount, { value: 3e9, currency: 'USD', qualifier: 'up-to' });
  assert.deepEqual([block.rows[0]?.countedIn, block.rows[0]?.overlaps], [{ href: '/deals/cloud-lab/#first-part', text: 'Big Cloud invests in Small Lab' }, { href: '/deals/cloud-lab/', text: 'Big Cloud invests in Small Lab' }]);
});

test('what flows beside it says who gives what to whom, leads to its row, and says when no sum is known', () => {
  const legs: DealData['legs'] = [{ row: 'stake', kind: 'cloud-contract', from: 'small-lab', to: 'big-cloud' }, { row: 'stake', kind: 'share-grant', from: 'big-cloud', to: 'small-lab', amount: { value: 1e9, currency: 'USD', qualifier: 'about' }, rung: 'signed' }];
  const block = legsBlock(catalog, deal({ legs }));
  assert.ok(block?.type === 'list');
  const words = block.items.map(({ details }) => details.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : 'money' in piece ? `${piece.money.value} ${piece.rung}` : '')).join(''));
  assert.deepEqual(words, ['Small Lab buys cloud from Big Cloud · closed, amount not disclosed', 'Big Cloud gives shares or warrants to Small Lab · 1000000000 signed, signed']);
  assert.deepEqual(block.items.map(({ link }) => link.href), ['#stake', '#stake']);
  assert.equal(legsBlock(catalog, deal({})), undefined);
});
