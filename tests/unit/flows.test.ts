// The money of deals as flows, their sums, and the records and tables made of them, from deals whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { flowsOf } from '#model/flow.ts';
import { sumFlows } from '#model/money-total.ts';
import type { Qualifier } from '#model/money.ts';
import type { Rung } from '#model/rung.ts';
import { askSqlite, sqliteFile } from '#views/dataset-sqlite.ts';
import { recordsOf } from '#views/record.ts';
import { tablesOf } from '#views/tables.ts';

type DealData = EntryOf<'deal'>['data'];
type Part = DealData['tranches'][number];

const entries = readContent(join(import.meta.dirname, '../fixtures/base')).entries;
const base = entries.find((entry): entry is Entry & { kind: 'deal' } => entry.kind === 'deal') as unknown as EntryOf<'deal'>;

/** The deal of the corpus, 4 bn in two paid parts of 1.25 and 2.75, with other words. */
const deal = (changes: Partial<DealData>, id = 'cloud-lab'): EntryOf<'deal'> => ({ ...base, id, file: `content/deals/${id}.mdx`, data: { ...base.data, ...changes } });
const catalogOf = (...deals: EntryOf<'deal'>[]) => buildCatalog([...entries.filter(({ kind }) => kind !== 'deal'), ...(deals as unknown as Entry[])]);
const usd = (value: number, qualifier: Qualifier = 'exactly') => ({ value, currency: 'USD' as const, qualifier });
const part = (anchor: string, value: number, rung: Rung, more: Partial<Part> = {}): Part =>
  ({ anchor, amount: usd(value), rung, note: 'A part.', sources: ['filing'], confidence: 'primary', ...more }) as Part;
const told = (one: EntryOf<'deal'>) => flowsOf(one).map(({ part: what, class: of, amount, rung, from, to }) => [what, of, amount?.value, rung, from.join(), to.join()]);

test('parts that are the whole leave no rest; of parts that are not, the rest stands on the rung of the deal', () => {
  assert.deepEqual(told(deal({})), [['tranche', 'equity', 1.25e9, 'closed', 'big-cloud', 'small-lab'], ['tranche', 'equity', 2.75e9, 'closed', 'big-cloud', 'small-lab']]);
  const some = deal({ tranches: [part('one', 1e9, 'closed')], tranchesComplete: false, rung: 'announced' });
  assert.deepEqual(told(some), [['tranche', 'equity', 1e9, 'closed', 'big-cloud', 'small-lab'], ['rest', 'equity', 3e9, 'announced', 'big-cloud', 'small-lab']]);
});

test('a part beside the headline leaves it whole, and may go the other way', () => {
  const loan = part('loan', 1e9, 'drawn', { kind: 'debt', from: ['small-lab'], to: 'big-cloud', beside: true });
  assert.deepEqual(told(deal({ tranches: [loan], tranchesComplete: false })), [['tranche', 'debt', 1e9, 'drawn', 'small-lab', 'big-cloud'], ['headline', 'equity', 4e9, 'closed', 'big-cloud', 'small-lab']]);
});

test('in supply contracts the customer pays its suppliers', () => {
  const contract = deal({ kind: 'cloud-contract', investors: [], counterparties: [{ company: 'big-cloud', role: 'cloud provider' }], tranches: [], rung: 'signed' });
  assert.deepEqual(told(contract), [['headline', 'cloud', 4e9, 'signed', 'small-lab', 'big-cloud']]);
});

test('sums keep classes, currencies and ceilings apart; closed and drawn are paid; what is counted elsewhere or not disclosed is left out', () => {
  const one = deal({
    tranches: [
      part('a', 1, 'closed'), part('b', 2, 'drawn'), part('c', 4, 'signed'), part('d', 8, 'signed', { amount: usd(8, 'up-to') }), part('e', 16, 'closed', { kind: 'debt' }),
      part('f', 32, 'closed', { amount: { value: 32, currency: 'EUR', qualifier: 'exactly' } }), part('g', 64, 'closed', { countedIn: 'other' }), part('h', 128, 'signed', { amount: usd(128, 'about') }),
    ],
    legs: [{ row: 'stake', kind: 'cloud-contract', from: 'small-lab', to: 'big-cloud', amount: usd(256) }, { row: 'stake', kind: 'share-grant', from: 'small-lab', to: 'big-cloud' }],
  });
  assert.deepEqual(sumFlows(flowsOf(one)).map(({ class: of, firmness, amount, flows }) => [of, firmness, amount.currency, amount.qualifier, amount.value, flows.length]), [
    ['equity', 'paid', 'USD', 'exactly', 3, 2], ['equity', 'paid', 'EUR', 'exactly', 32, 1], ['equity', 'signed', 'USD', 'about', 132, 2], ['equity', 'signed', 'USD', 'up-to', 8, 1],
    ['debt', 'paid', 'USD', 'exactly', 16, 1], ['cloud', 'paid', 'USD', 'exactly', 256, 1],
  ]);
  const [record] = recordsOf(catalogOf(one, deal({}, 'other')), 'deal');
  assert.deepEqual(record?.moneyByRung.map(({ class: of, rung, currency, qualifier, value, parts }) => [of, rung, currency, qualifier, value, parts]), [
    ['equity', 'signed', 'USD', 'about', 128, 1], ['equity', 'signed', 'USD', 'exactly', 4, 1], ['equity', 'signed', 'USD', 'up-to', 8, 1], ['equity', 'closed', 'EUR', 'exactly', 32, 1],
    ['equity', 'closed', 'USD', 'exactly', 1, 1], ['equity', 'drawn', 'USD', 'exactly', 2, 1], ['debt', 'closed', 'USD', 'exactly', 16, 1],
  ]);
});

test('a record tells its flows with who pays whom, and where the same money is counted', () => {
  const round = deal({
    tranches: [part('theirs', 4e9, 'closed', { countedIn: 'cloud-lab' }), part('others', 1e9, 'signed', { from: [], overlaps: 'cloud-lab' })], amount: usd(5e9), rung: 'signed',
    legs: [{ row: 'stake', kind: 'chip-supply', from: 'small-lab', to: 'big-cloud', rung: 'rumoured' }],
  }, 'round');
  const catalog = catalogOf(deal({ partOf: 'round' }), round);
  const record = recordsOf(catalog, 'deal').find(({ id }) => id === 'round');
  assert.deepEqual(record?.flows.map(({ part: what, anchor, class: of, from, shared, to, amount, rung, firmness, counted }) => [what, anchor, of, from.map(({ id }) => id), shared, to.map(({ id }) => id), amount?.value, rung, firmness, counted]), [
    ['tranche', 'theirs', 'equity', ['big-cloud'], false, ['small-lab'], 4e9, 'closed', 'paid', false],
    ['tranche', 'others', 'equity', [], true, ['small-lab'], 1e9, 'signed', 'signed', true],
    ['leg', 'stake', 'chips', ['small-lab'], false, ['big-cloud'], undefined, 'rumoured', 'rumoured', false],
  ]);
  assert.deepEqual(record?.flows[0]?.countedIn, { deal: { kind: 'deal', id: 'cloud-lab', title: 'Big Cloud invests in Small Lab', url: 'http://localhost:4321/deals/cloud-lab/' }, anchor: null, url: 'http://localhost:4321/deals/cloud-lab/#money' });
  assert.deepEqual(record?.legs.map(({ anchor, kind, amount, rung }) => [anchor, kind, amount, rung]), [['stake', 'chip-supply', null, 'rumoured']]);
  assert.equal(record?.tranches[1]?.overlaps?.id, 'cloud-lab');
  const database = sqliteFile(tablesOf(catalog));
  assert.deepEqual(askSqlite(database, 'SELECT class, rung, currency, qualifier, value, parts, deals FROM money_by_rung').rows, [['equity', 'closed', 'USD', 'exactly', 4e9, 2, 1], ['equity', 'signed', 'USD', 'exactly', 1e9, 1, 1]]);
  assert.deepEqual(askSqlite(database, 'SELECT * FROM paid_for_shares').rows, [[4e9, 'USD', 1]]);
  assert.deepEqual(askSqlite(database, `SELECT flow, side, company_id FROM flow_parties WHERE deal_id = 'round'`).rows, [[1, 'from', 'big-cloud'], [1, 'to', 'small-lab'], [2, 'to', 'small-lab'], [3, 'from', 'small-lab'], [3, 'to', 'big-cloud']]);
});
