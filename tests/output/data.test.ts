// The data files say what the pages say: the same entries, sums and addresses; and their shape only grows.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { KINDS, type Kind } from '#model/kind.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import { SITES, type TestSite } from '../sites.ts';
import { BUILT, report } from './pages.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
}
type Row = Readonly<Record<string, string | number | null>>;
type AnyRecord = Readonly<Record<string, unknown>> & { readonly kind: Kind; readonly id: string; readonly url: string; readonly formerIds: readonly string[] };

const inData = (site: TestSite, path: string): Buffer => readFileSync(join(site.folder, 'api/v1', path));
const json = <T>(site: TestSite, path: string): T => JSON.parse(inData(site, path).toString()) as T;
const folders = Object.values(KINDS).map(({ folder }) => folder);

function ask(site: TestSite, sql: string): Row[] {
  const database = new DatabaseSync(join(site.folder, 'api/v1/capital-and-compute.sqlite'), { readOnly: true });
  const rows = database.prepare(sql).all() as Row[];
  database.close();
  return rows;
}

for (const site of SITES) {
  const index = json<AnyRecord[]>(site, 'index.json');
  const lists = new Map(folders.map((folder) => [folder, json<AnyRecord[]>(site, `${folder}.json`)]));
  const records = [...lists.values()].flat();
  const resources = json<{ resources: Resource[] }>(site, 'datapackage.json').resources;
  const tables = resources.filter(({ schema }) => schema);

  test(`index, lists, single records, tables and pages of the ${site.name} build hold the same entries`, (t) => {
    const names = (list: readonly AnyRecord[]): string[] => list.map(({ kind, id }) => `${kind}/${id}`).toSorted();
    assert.deepEqual(names(records), names(index));
    for (const [folder, list] of lists) {
      assert.deepEqual(globSync('*.json', { cwd: join(site.folder, 'api/v1', folder) }).map((file) => basename(file, '.json')).toSorted(), list.flatMap(({ id, formerIds }) => [id, ...formerIds]).toSorted());
      assert.equal(ask(site, `SELECT count(*) AS n FROM ${folder}`)[0]?.['n'], list.length, folder);
    }
    assert.deepEqual(ask(site, 'SELECT kind, id FROM entries').map((row) => `${row['kind']}/${row['id']}`).toSorted(), names(index));
    assert.equal(ask(site, 'SELECT count(*) AS n FROM search')[0]?.['n'], index.length);
    const pages = BUILT.filter((page) => page.site === site && page.entry).map((page) => site.origin + page.path);
    assert.deepEqual(records.filter(({ kind }) => kind !== 'event' && kind !== 'dispute').map(({ url }) => url).toSorted(), pages.toSorted());
    t.diagnostic(`${site.name}: ${index.length} entries, ${tables.length} tables, ${resources.length} files`);
  });

  test(`a single record of the ${site.name} build is the one in the list`, () => {
    const faults = [...lists].flatMap(([folder, list]) => list.flatMap((record) => [record.id, ...record.formerIds].filter((id) => inData(site, `${folder}/${id}.json`).toString() !== JSON.stringify(record)).map((id) => `${folder}/${id}`)));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`every address in the records of the ${site.name} build leads to a file, and its fragment to a place in it`, (t) => {
    const html = new Map(BUILT.filter((page) => page.site === site).map((page) => [site.origin + page.path, page.html]));
    const known = new Map<string, boolean>();
    const leads = (address: string): boolean => {
      const [url = '', fragment] = address.split('#');
      const path = url.slice(site.origin.length + site.base.length);
      return fragment === undefined ? existsSync(join(site.folder, path, path === '' || path.endsWith('/') ? 'index.html' : '')) : (html.get(url)?.includes(`id="${fragment}"`) ?? false);
    };
    const faults = new Set<string>();
    for (const text of [JSON.stringify(index), JSON.stringify(records)])
      for (const [, address = ''] of text.matchAll(/"(?:url|permalink|record|schema|page|markdown|card|bibtex|ris|csl|embed|oembed|socialImage|linkset)":"([^"]+)"/g)) {
        if (!address.startsWith(site.origin)) continue;
        if (!known.has(address)) known.set(address, address.startsWith(site.origin + site.base) && leads(address));
        if (!known.get(address)) faults.add(address);
      }
    t.diagnostic(`${known.size} addresses`);
    assert.equal(faults.size, 0, report([...faults]));
  });

  test(`the description of the ${site.name} build has every file with its size and checksum, and the archive holds them`, () => {
    const archive = unzipSync(inData(site, 'capital-and-compute.zip'));
    assert.deepEqual(Object.keys(archive).toSorted(), [...resources.map(({ path }) => path), 'datapackage.json', 'README.md', 'LICENSE.txt'].toSorted());
    for (const { path, bytes, hash } of resources) {
      const file = inData(site, path);
      assert.deepEqual([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`], [bytes, hash], path);
      assert.ok(file.equals(archive[path] ?? new Uint8Array()), path);
    }
    const files = globSync(['*.{json,csv,sqlite}', 'schema/*.json'], { cwd: join(site.folder, 'api/v1') }).map((file) => file.replaceAll('\\', '/'));
    assert.deepEqual(files.toSorted(), [...resources.map(({ path }) => path), 'datapackage.json'].toSorted());
    assert.match(Buffer.from(archive['LICENSE.txt'] ?? []).toString(), /creativecommons\.org\/licenses\/by\/4\.0\//);
  });

  test(`sums by rung of the ${site.name} build are one in records and database`, (t) => {
    const deals = lists.get('deals') as unknown as DealRecord[];
    const inRecords = deals.flatMap(({ moneyByRung }) => moneyByRung.map((sum) => ({ key: `${sum.class} ${sum.rung} ${sum.currency} ${sum.qualifier}`, value: sum.value })));
    const inDatabase = ask(site, `SELECT class || ' ' || rung || ' ' || currency || ' ' || qualifier AS key, value FROM money_parts WHERE part <> 'leg'`).map((row) => ({ key: String(row['key']), value: Number(row['value']) }));
    const sums = (list: readonly { key: string; value: number }[]) => Object.fromEntries([...Map.groupBy(list, ({ key }) => key)].map(([key, rows]) => [key, rows.reduce((sum, { value }) => sum + value, 0)]).toSorted());
    assert.deepEqual(sums(inDatabase), sums(inRecords));
    t.diagnostic(`${inDatabase.length} amounts, ${Object.keys(sums(inRecords)).length} sums`);
  });

  test(`the figure of the front page of the ${site.name} build is the rounded sum of the database`, () => {
    const home = readFileSync(join(site.folder, 'index.html'), 'utf8');
    const [, deals, value] = /paid for shares and notes in (\d+) deals<\/dt><dd><a [^>]*><data value="(\d+)" data-currency="USD"/.exec(home) ?? [];
    const [paid] = ask(site, 'SELECT value, deals FROM paid_for_shares');
    const byRung = ask(site, `SELECT sum(value) AS value FROM money_by_rung WHERE class = 'equity' AND rung IN ('closed', 'drawn') AND currency = 'USD'`);
    assert.deepEqual([Math.round(Number(paid?.['value']) / 1e9) * 1e9, paid?.['deals']], [Number(value), Number(deals)]);
    assert.equal(byRung[0]?.['value'], paid?.['value']);
  });

  test(`the page about the data of the ${site.name} build tells sizes and counts as they are`, () => {
    const page = readFileSync(join(site.folder, 'data/index.html'), 'utf8');
    const size = (bytes: number): string => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)}\u00a0MB` : `${Math.round(Math.max(1, bytes / 1e3))}\u00a0KB`);
    for (const { name, path, bytes, schema } of resources.filter(({ path: p }) => !p.startsWith('schema/')))
      assert.ok(schema ? page.includes(`${ask(site, `SELECT count(*) AS n FROM ${name.replaceAll('-', '_')}`)[0]?.['n']?.toLocaleString('en')} rows · ${size(bytes)}`) : page.includes(size(bytes)), path);
    for (const { schema } of tables) for (const { name } of schema?.fields ?? []) assert.ok(page.includes(`<dt>${name}</dt>`), name);
  });
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
}

/** What a reader of the old shape would miss or stumble over in the new one. */
function broken(old: Shape, now: Shape | undefined, at: string): string[] {
  if (!now) return [`${at} is gone`];
  const changed = (['type', 'const', 'enum', '$ref'] as const).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key])).map((key) => `${at} has another ${key}`);
  const lost = (old.required ?? []).filter((name) => !now.required?.includes(name)).map((name) => `${at}.${name} may be missing`);
  const inside = (['properties', '$defs'] as const).flatMap((key) => Object.entries(old[key] ?? {}).flatMap(([name, shape]) => broken(shape, now[key]?.[name], `${at}.${name}`)));
  const choices = (old.anyOf ?? []).flatMap((shape, i) => broken(shape, now.anyOf?.[i], `${at}|${i}`));
  return [...changed, ...lost, ...inside, ...choices, ...(old.items ? broken(old.items, now.items, `${at}[]`) : [])];
}

test('shapes of v1 only grow: everything promised in tests/record/api-v1 is still there', () => {
  const folder = join(import.meta.dirname, '../record/api-v1');
  const [root] = SITES;
  assert.ok(root);
  const now = globSync('*.json', { cwd: join(root.folder, 'api/v1/schema') }).toSorted();
  assert.deepEqual(globSync('*.json', { cwd: folder }).filter((file) => file !== 'tables.json').toSorted(), now);
  const faults = now.flatMap((file) => broken(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape, json<Shape>(root, `schema/${file}`), basename(file, '.json')));
  const columns = JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as Record<string, Record<string, string>>;
  const today = new Map(json<{ resources: Resource[] }>(root, 'datapackage.json').resources.flatMap(({ name, schema }) => (schema ? [[name, new Map(schema.fields.map((field) => [field.name, field.type]))] as const] : [])));
  for (const [table, fields] of Object.entries(columns))
    for (const [column, type] of Object.entries(fields)) if (today.get(table)?.get(column) !== type) faults.push(`column ${table}.${column} was ${type}`);
  for (const [table, fields] of today) for (const column of fields.keys()) if (!columns[table]?.[column]) faults.push(`column ${table}.${column} is not yet promised: add it to tests/record/api-v1/tables.json`);
  assert.equal(faults.length, 0, report(faults));
});
