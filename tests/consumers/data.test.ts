// Other people's readers over the data files: ajv for JSON, csv-parse for CSV, sqlite3 for the database, unzip for the archive.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { KIND_NAMES, KINDS, kindOfFolder } from '../../src/model/kind.ts';
import { EXAMPLE_QUERIES } from '../../src/views/dataset-queries.ts';
import { plainField } from '../../src/views/tables-csv.ts';
import { SITES } from '../sites.ts';
import { report } from '../output/pages.ts';

const promised = join(import.meta.dirname, '../record/api-v1');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A validator for all schemas of a folder; `$ref` between them goes by `$id`. */
function validator(folder) {
  const ajv = new Ajv2020({ allErrors: false });
  (addFormats.default ?? addFormats)(ajv);
  const names = globSync('*.json', { cwd: folder }).filter((file) => file !== 'tables.json').map((file) => basename(file, '.json'));
  const ids = new Map(names.map((name) => {
    const schema = readJson(join(folder, `${name}.json`));
    ajv.addSchema(schema);
    return [name, schema.$id];
  }));
  return (name, value) => {
    const validate = ajv.getSchema(ids.get(name));
    return validate(value) ? [] : [ajv.errorsText(validate.errors)];
  };
}

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${command} ${args.join(' ').slice(0, 200)}: ${done.error ?? ''}${done.stderr}`);
  return done.stdout;
}

for (const site of SITES) {
  const api = join(site.folder, 'api/v1');
  const { resources } = readJson(join(api, 'datapackage.json'));
  const tables = resources.filter(({ schema }) => schema);
  const database = join(api, 'capital-and-compute.sqlite');
  const ask = (sql) => JSON.parse(run('sqlite3', ['-readonly', '-json', database, sql]) || '[]');

  for (const [whose, schemas] of [['its own shapes', join(api, 'schema')], ['the shapes first promised for v1', promised]])
    test(`ajv finds no fault in any JSON file of the ${site.name} build by ${whose}`, (t) => {
      const faultsOf = validator(schemas);
      const faults = [];
      let files = 0;
      const check = (name, file) => {
        files += 1;
        faults.push(...faultsOf(name, readJson(join(api, file))).map((fault) => `${file}: ${fault}`));
      };
      check('index', 'index.json');
      check('overviews', 'overviews.json');
      check('moves', 'moves.json');
      for (const kind of KIND_NAMES) check(KINDS[kind].folder, `${KINDS[kind].folder}.json`);
      for (const file of globSync(`{${KIND_NAMES.map((kind) => KINDS[kind].folder).join(',')}}/*.json`, { cwd: api })) check(kindOfFolder(dirname(file)), file);
      for (const file of globSync('cards/*/*.json', { cwd: api })) check('card', file);
      t.diagnostic(`${files} files`);
      assert.ok(files > 2 * 1200);
      assert.equal(faults.length, 0, report(faults));
    });

  test(`csv-parse reads every table of the ${site.name} build: columns, types, keys, and the same rows as the database`, (t) => {
    const faults = [];
    let rows = 0;
    const read = new Map(tables.map(({ name, path, schema }) => {
      const [header, ...lines] = parse(readFileSync(join(api, path)), { relax_column_count: false });
      assert.deepEqual(header, schema.fields.map((field) => field.name), path);
      const typed = lines.map((line, i) => Object.fromEntries(line.map((field, at) => {
        const { name: column, type, constraints } = schema.fields[at];
        if (field === '' && constraints?.required) faults.push(`${path}:${i + 2} ${column} is empty`);
        if (field !== '' && constraints?.pattern && !new RegExp(constraints.pattern).test(field)) faults.push(`${path}:${i + 2} ${column} ${field}`);
        if (/^[=+@\t\r]|^-(?!\d)/.test(field)) faults.push(`${path}:${i + 2} ${column} would run: ${field.slice(0, 30)}`);
        return [column, typedField(field, type)];
      })));
      rows += typed.length;
      const keys = new Set(typed.map((row) => schema.primaryKey.map((column) => row[column]).join('|')));
      if (keys.size !== typed.length) faults.push(`${path}: primary key is not unique`);
      return [name, typed];
    }));
    for (const { name, path, schema } of tables) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set(read.get(reference.resource ?? name).map((row) => reference.fields.map((column) => row[column]).join('|')));
        for (const row of read.get(name)) {
          const key = fields.map((column) => row[column]);
          if (!key.includes(null) && !targets.has(key.join('|'))) faults.push(`${path}: ${fields} ${key} points nowhere`);
        }
      }
      const order = (list) => list.map((row) => JSON.stringify(row)).toSorted();
      if (JSON.stringify(order(read.get(name))) !== JSON.stringify(order(ask(`SELECT * FROM ${name.replaceAll('-', '_')}`)))) faults.push(`${path}: the database has other rows`);
    }
    t.diagnostic(`${tables.length} tables, ${rows} rows`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`CSV of the ${site.name} build read again is what JSON says`, () => {
    const rowsOf = (name) => parse(readFileSync(join(api, `${name}.csv`)), { columns: true });
    const listOf = (folder) => readJson(join(api, `${folder}.json`));
    const text = (value) => (value === null || value === undefined ? '' : String(value));
    const same = (csv, records, picks) => assert.deepEqual(csv.map((row) => Object.keys(picks).map((column) => plainField(row[column]))), records.map((record) => Object.values(picks).map((pick) => text(pick(record)))));
    const common = { id: (r) => r.id, short_id: (r) => r.shortId, title: (r) => r.title, url: (r) => r.url };
    const written = { ...common, summary: (r) => r.summary, confidence: (r) => r.confidence, confidence_note: (r) => r.confidenceNote, updated: (r) => r.updated, checked: (r) => r.checked };
    same(rowsOf('entries'), readJson(join(api, 'index.json')), { kind: (r) => r.kind, id: (r) => r.id, short_id: (r) => r.shortId, label: (r) => r.label, title: (r) => r.title, url: (r) => r.url, updated: (r) => r.updated });
    same(rowsOf('terms'), listOf('terms'), { ...written, term_group: (r) => r.group, formula: (r) => r.formula?.expression, example_text: (r) => r.example.text, deal_count: (r) => r.deals.length });
    same(rowsOf('companies'), listOf('companies'), { ...written, company_kind: (r) => r.companyKind, parent_id: (r) => r.parent?.id, founded: (r) => r.founded, ticker: (r) => r.ticker, deal_count: (r) => r.dealCount });
    same(rowsOf('people'), listOf('people'), { ...written, tier: (r) => r.tier });
    same(rowsOf('products'), listOf('products'), { ...written, product_kind: (r) => r.productKind, owner_id: (r) => r.owner.id, released: (r) => r.released });
    same(rowsOf('deals'), listOf('deals'), {
      ...written, deal_kind: (r) => r.dealKind, rung: (r) => r.rung, amount_value: (r) => r.amount?.value, amount_currency: (r) => r.amount?.currency, amount_qualifier: (r) => r.amount?.qualifier,
      new_money_value: (r) => r.newMoney?.value, announced: (r) => r.announced, closed: (r) => r.closed, recipient_id: (r) => r.recipient.id, instrument: (r) => r.instrument, stake_percent: (r) => r.stake?.percent,
      part_of_id: (r) => r.partOf?.id, tranches_complete: (r) => r.tranchesComplete, status: (r) => r.status,
    });
    same(rowsOf('quotes'), listOf('quotes'), { ...written, text: (r) => r.text, date: (r) => r.date, source_id: (r) => r.sourceId, verdict: (r) => r.verdict, passage_url: (r) => r.passageUrl, context: (r) => r.context.text });
    same(rowsOf('sources'), listOf('sources'), { ...common, publisher: (r) => r.publisher, published: (r) => r.published, document_url: (r) => r.documentUrl, tier: (r) => r.tier, access: (r) => r.access, grade: (r) => r.grade, used_by: (r) => r.linkedFrom.length });
    same(rowsOf('events'), listOf('events'), { ...common, date: (r) => r.date, summary: (r) => r.summary.text, confidence: (r) => r.confidence });
    same(rowsOf('disputes'), listOf('disputes'), { ...common, status: (r) => r.status, resolution: (r) => r.resolution?.text });
    const tranches = listOf('deals').flatMap((deal) => deal.tranches.map((row) => ({ deal: deal.id, ...row })));
    same(rowsOf('tranches'), tranches, { deal_id: (r) => r.deal, anchor: (r) => r.anchor, amount_value: (r) => r.amount.value, amount_currency: (r) => r.amount.currency, amount_qualifier: (r) => r.amount.qualifier, rung: (r) => r.amount.rung, date: (r) => r.date, note: (r) => r.note.text, kind: (r) => r.kind, counted_in_id: (r) => r.countedIn?.deal.id, overlaps_id: (r) => r.overlaps?.id });
    const flows = listOf('deals').flatMap((deal) => deal.flows.map((row) => ({ deal: deal.id, ...row })));
    same(rowsOf('flows'), flows, { deal_id: (r) => r.deal, part: (r) => r.part, class: (r) => r.class, to_id: (r) => (r.to.length === 1 ? r.to[0].id : null), amount_value: (r) => r.amount?.value, rung: (r) => r.rung, counted: (r) => r.counted });
    const legs = listOf('deals').flatMap((deal) => deal.legs.map((row) => ({ deal: deal.id, ...row })));
    same(rowsOf('legs'), legs, { deal_id: (r) => r.deal, anchor: (r) => r.anchor, kind: (r) => r.kind, from_id: (r) => r.from.id, to_id: (r) => r.to.id, amount_value: (r) => r.amount?.value, rung: (r) => r.rung });
    const facts = ['companies', 'people', 'products'].flatMap((folder) => listOf(folder).flatMap((entry) => entry.facts.map((row) => ({ of: entry, ...row }))));
    same(rowsOf('facts'), facts, { kind: (r) => r.of.kind, entry_id: (r) => r.of.id, anchor: (r) => r.anchor, statement: (r) => r.statement.text, number: (r) => r.value?.number, unit: (r) => r.value?.unit, as_of: (r) => r.asOf });
  });

  test(`sqlite3 opens the database of the ${site.name} build: whole, every key kept, sums as on the pages`, (t) => {
    assert.equal(run('sqlite3', ['-readonly', database, 'PRAGMA integrity_check; PRAGMA foreign_key_check;']).trim(), 'ok');
    const home = readFileSync(join(site.folder, 'index.html'), 'utf8');
    const [, deals, paid] = /paid for shares and notes in (\d+) deals<\/dt><dd><a [^>]*><data value="(\d+)"/.exec(home) ?? [];
    assert.deepEqual(ask('SELECT round(value / 1e9) * 1e9 AS value, deals FROM paid_for_shares'), [{ value: Number(paid), deals: Number(deals) }]);
    const sums = new Map();
    for (const { kind, class: what, amount } of readJson(join(api, 'deals.json')).flatMap(({ flows }) => flows.filter(({ counted }) => counted))) {
      const key = `${what} ${kind} ${amount.rung} ${amount.currency} ${amount.qualifier}`;
      sums.set(key, (sums.get(key) ?? 0) + amount.value);
    }
    const rows = ask('SELECT * FROM money_by_rung');
    assert.deepEqual(rows.map((row) => [`${row.class} ${row.deal_kind} ${row.rung} ${row.currency} ${row.qualifier}`, row.value]).toSorted(), [...sums].toSorted());
    t.diagnostic(`${run('sqlite3', ['--version']).split(' ')[0]}: ${rows.length} sums`);
  });

  test(`sqlite3 answers the questions on the page about the data of the ${site.name} build as the page says`, () => {
    const page = readFileSync(join(site.folder, 'data/index.html'), 'utf8');
    const plain = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&amp;', '&');
    const sections = page.split('data-query').slice(1);
    assert.equal(sections.length, EXAMPLE_QUERIES.length);
    for (const [i, section] of sections.entries()) {
      const sql = plain(/<code[^>]*>([^<]+(?:<(?!\/code)[^<]*)*)<\/code>/.exec(section)?.[1] ?? '');
      assert.equal(sql, EXAMPLE_QUERIES[i].sql);
      const shown = [...section.slice(0, section.indexOf('</table>')).matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell)));
      assert.ok(shown.length > 0, sql);
      assert.deepEqual(shown, ask(sql).map((row) => Object.values(row).map(String)), sql);
    }
  });

  test(`unzip finds the archive of the ${site.name} build whole`, (t) => {
    const said = run('unzip', ['-t', join(api, 'capital-and-compute.zip')]);
    assert.match(said, /No errors detected/);
    t.diagnostic(`${said.match(/OK$/gm)?.length} files`);
    assert.equal(said.match(/OK$/gm)?.length, resources.length + 3);
  });
}

/** A field as the database has it. */
function typedField(field, type) {
  if (field === '') return null;
  if (type === 'boolean') return { true: 1, false: 0 }[field];
  return type === 'integer' || type === 'number' ? Number(field) : plainField(field);
}
