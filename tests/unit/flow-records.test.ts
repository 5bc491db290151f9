// Records and tables made of the money of deals, from deals whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
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
