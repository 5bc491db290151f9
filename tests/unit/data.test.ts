// Records, tables and files of the data set, from a small corpus whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, readFingerprints } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import { KIND_NAMES } from '#model/kind.ts';
import { RECORDS } from '#model/records/index.ts';
import { moveRecord } from '#model/records/list-records.ts';
import { jsonSchemas } from '#model/records/json-schema.ts';
import { formatBytes } from '#views/dataset-page.ts';
import { askSqlite, createTable, sqliteFile } from '#views/dataset-sqlite.ts';
import { datasetOf } from '#views/dataset.ts';
import { indexRecord } from '#views/index-record.ts';
import { plainText } from '#views/record-text.ts';
import { recordsOf } from '#views/record.ts';
import { parseProse } from '#model/prose.ts';
import { claimsOf } from '#views/tables-claims.ts';
import { always, table, text } from '#views/tables-column.ts';
import { csvOf, plainField } from '#views/tables-csv.ts';
import { tablesOf } from '#views/tables.ts';

const root = join(import.meta.dirname, '../fixtures/base');
const shortIds = new Map([['deals/cloud-lab', 'D1']]);
const read = () => buildCatalog(readContent(root).entries, readFingerprints(root), { shortIds });
const catalog = read();

test('a record of every kind has its shape, every property and no other', () => {
  for (const kind of KIND_NAMES) {
    const records = recordsOf(catalog, kind);
    assert.ok(records.length > 0, kind);
    for (const record of records) assert.deepEqual(RECORDS[kind].parse(record), JSON.parse(JSON.stringify(record)));
  }
});

test('words that only help the search are in no record', () => {
  const records = KIND_NAMES.flatMap((kind) => recordsOf(catalog, kind) as readonly object[]);
  assert.equal(records.some((record) => 'asks' in record), false);
});

test('a deal is told with money as numbers, each amount on its rung, dates no more precise than known', () => {
  const [deal] = recordsOf(catalog, 'deal');
  assert.ok(deal);
  assert.deepEqual(deal.amount, { value: 4e9, currency: 'USD', qualifier: 'up-to', rung: 'closed' });
  assert.deepEqual(deal.tranches.map((row) => [row.anchor, row.amount.value, row.amount.rung, row.date]), [['first-part', 1.25e9, 'closed', '2023-09'], ['second-part', 2.75e9, 'closed', '2024-03-27']]);
  assert.deepEqual(deal.moneyByRung, [{ class: 'equity', rung: 'closed', currency: 'USD', qualifier: 'exactly', value: 4e9, parts: 2 }]);
  assert.deepEqual([deal.shortId, deal.permalink, deal.links.record], ['D1', 'http://localhost:4321/id/D1/', 'http://localhost:4321/api/v1/deals/cloud-lab.json']);
  assert.deepEqual(deal.recipient, { kind: 'company', id: 'small-lab', title: 'Small Lab', url: 'http://localhost:4321/companies/small-lab/' });
});

test('a record names the ids its entry had', () => {
  const entries = readContent(root).entries.map((entry) => (entry.kind === 'deal' ? { ...entry, data: { ...entry.data, formerIds: ['cloud-lab-2023'] } } : entry));
  assert.deepEqual(recordsOf(buildCatalog(entries), 'deal')[0]?.formerIds, ['cloud-lab-2023']);
});

test('what sources dispute stands beside the figure it is about, with every version', () => {
  const entries = readContent(root).entries.map((entry) => (entry.kind === 'dispute' ? { ...entry, data: { ...entry.data, beside: ['deal:cloud-lab#amount', 'deal:cloud-lab#first-part'] } } : entry));
  const disputed = buildCatalog(entries);
  const [deal] = recordsOf(disputed, 'deal');
  assert.deepEqual(deal?.amountDisputes.map(({ id, versions }) => [id, versions.map(({ claim }) => claim.text)]), [['how-much', ['Four billion.', 'Less.']]]);
  assert.deepEqual(deal?.tranches.map(({ disputes }) => disputes.length), [1, 0]);
  assert.deepEqual(recordsOf(disputed, 'dispute')[0]?.beside.map(({ url }) => url), ['http://localhost:4321/deals/cloud-lab/#money', 'http://localhost:4321/deals/cloud-lab/#first-part']);
});

test('sources of a record are numbered as on its page, and hold every source it cites', () => {
  for (const kind of KIND_NAMES)
    for (const record of recordsOf(catalog, kind)) {
      const known = new Set(record.sources.map(({ id }) => id));
      for (const { place, sourceIds } of claimsOf(record)) for (const id of sourceIds) assert.ok(known.has(id), `${record.id} ${place} ${id}`);
    }
  assert.deepEqual(recordsOf(catalog, 'deal')[0]?.sources.map(({ number, id, tier }) => [number, id, tier]), [[1, 'post', 'secondary'], [2, 'filing', 'primary']]);
});

test('prose becomes plain text: links, marks and money keep their words, lists and tables their lines', () => {
  const { root: tree } = parseProse('A [part](term:tranche) of <Money rung="closed">$4 bn</Money>.<Cite source="post" />\n\n- one\n  - two\n\n1. first\n\n| a | b |\n|---|---|\n| c | *d* |\n', { line: 1, column: 1 });
  assert.equal(plainText(tree.children), 'A part of $4 bn.\n\n• one\n  • two\n\n1. first\n\na | b\nc | d');
});

test('the line of an event in the index is plain text', () => {
  const [event] = catalog.list('event');
  assert.ok(event);
  assert.doesNotMatch(indexRecord(catalog, event as never).summary, /\]\(/);
});

const oneColumn = (...cells: (string | number | boolean | null)[]) => csvOf({ columns: [{ name: 'a', type: 'string', description: '', required: false }], rows: cells.map((cell) => [cell]) });

test('CSV quotes commas, quotes and line breaks, doubles quotes, leaves nothing for null', () => {
  assert.equal(oneColumn('a,b', 'say "x"', 'one\ntwo', null, 'plain', 4e9, -1.5, true), 'a\r\n"a,b"\r\n"say ""x"""\r\n"one\ntwo"\r\n\r\nplain\r\n4000000000\r\n-1.5\r\ntrue\r\n');
});

test('text that a spreadsheet would run is made harmless, and can be had back', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=quoted", "'tis", 'a=b'];
  const fields = oneColumn(...texts).split('\r\n').slice(1, -1);
  assert.deepEqual(fields, ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "''=quoted", "'tis", 'a=b']);
  assert.deepEqual(fields.map(plainField), texts);
});

test('a required cell that is empty stops the build and is named', () => {
  const broken = table<string>({ name: 'words', title: '', description: '', primaryKey: ['word'], items: () => ['a', ''], columns: { word: always(text('', (word: string) => word)) } });
  assert.throws(() => broken({ catalog, of: () => [] }), /table words, row 2: word is empty/);
});

test('primary keys are unique, and every foreign key points to a row', () => {
  const tables = new Map(tablesOf(catalog).map((t) => [t.name, t]));
  const values = (name: string, columns: readonly string[]): string[] => {
    const of = tables.get(name);
    assert.ok(of, name);
    return of.rows.map((row) => columns.map((column) => row[of.columns.findIndex((c) => c.name === column)]).join('|'));
  };
  for (const [name, { primaryKey, foreignKeys, rows }] of tables) {
    assert.equal(new Set(values(name, primaryKey)).size, rows.length, name);
    for (const key of foreignKeys) {
      const targets = new Set(values(key.table, key.references));
      for (const value of values(name, key.columns)) assert.ok(value === '' || targets.has(value), `${name}.${key.columns.join()} ${value}`);
    }
  }
});

test('a table of the database has types, keys and required columns', () => {
  const tranches = tablesOf(catalog).find(({ name }) => name === 'deal-term-givers');
  assert.ok(tranches);
  assert.equal(createTable(tranches), `CREATE TABLE deal_term_givers (
  deal_id TEXT NOT NULL,
  anchor TEXT NOT NULL,
  company_id TEXT NOT NULL,
  PRIMARY KEY (deal_id, anchor, company_id),
  FOREIGN KEY (deal_id) REFERENCES deals (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (company_id) REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID`);
});

test('the database answers: sums as on the front page, words by full text', () => {
  const file = sqliteFile(tablesOf(catalog));
  assert.deepEqual(askSqlite(file, 'SELECT * FROM paid_for_shares').rows, [[4e9, 'USD', 1]]);
  assert.deepEqual(askSqlite(file, 'SELECT deal_kind, rung, currency, qualifier, value, parts, deals FROM money_by_rung').rows, [['equity', 'closed', 'USD', 'exactly', 4e9, 2, 1]]);
  assert.deepEqual(askSqlite(file, `SELECT kind, id FROM search WHERE search MATCH 'title:tranche'`).rows, [['term', 'tranche']]);
});

test('a row that breaks a key makes no database', () => {
  const broken = tablesOf(catalog).map((t) => (t.name === 'tranches' ? { ...t, rows: t.rows.map(([, ...rest]) => ['no-such-deal', ...rest]) } : t));
  assert.throws(() => sqliteFile(broken), /FOREIGN KEY/);
});

test('the same record gives the same bytes, in any time zone', () => {
  const zone = process.env['TZ'];
  const first = datasetOf(catalog).files;
  process.env['TZ'] = 'Pacific/Kiritimati';
  const second = datasetOf(read()).files;
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  assert.equal(first.length, second.length);
  for (const [i, file] of first.entries()) assert.ok(Buffer.from(file.bytes).equals(second[i]?.bytes ?? new Uint8Array()), file.path);
});

test('published shapes are open for what v1 may come to add; our own are not', () => {
  const schemas = JSON.stringify([...jsonSchemas((path) => `https://example.org${path}`)]);
  assert.doesNotMatch(schemas, /"additionalProperties":false/);
  assert.match(schemas, /"\$id":"https:\/\/example\.org\/api\/v1\/schema\/deal\.json"/);
  assert.throws(() => RECORDS.deal.parse({ ...recordsOf(catalog, 'deal')[0], asks: [] }), /asks/);
});

test('moves have the shape published for them', () => {
  assert.ok(moveRecord.safeParse({ from: '/deals/a/', to: '/deals/b/' }).success);
  assert.ok(moveRecord.safeParse({ from: '/deals/a/', gone: true, why: 'Merged.', successor: '/deals/b/#money' }).success);
  assert.ok(!moveRecord.safeParse({ from: '/deals/a/' }).success);
});

test('sizes are told in thousands', () => {
  assert.deepEqual([400, 72_300, 999_400, 1_000_000, 5_306_184].map(formatBytes), ['1\u00a0KB', '72\u00a0KB', '999\u00a0KB', '1.0\u00a0MB', '5.3\u00a0MB']);
});
