// Every file of the data set with its bytes: lists of records, tables, shapes, the database, the description, the archive.

import { zipSync } from 'fflate';
import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { KIND_NAMES, KINDS } from '#model/kind.ts';
import { jsonSchemas } from '#model/records/json-schema.ts';
import { newestDay } from '#views/changed.ts';
import { computedPages } from '#views/computed-pages.ts';
import { DATASET, dataPackage } from '#views/dataset-package.ts';
import { licenceNotice, readme } from '#views/dataset-readme.ts';
import { sqliteFile } from '#views/dataset-sqlite.ts';
import { indexRecord } from '#views/index-record.ts';
import { overviewRecords } from '#views/overview-record.ts';
import { publicMoves } from '#views/public-moves.ts';
import { recordsOf } from '#views/record.ts';
import type { Table } from '#views/tables-column.ts';
import { csvOf } from '#views/tables-csv.ts';
import { tablesOf } from '#views/tables.ts';

export interface DataFile {
  /** Under /api/v1/, and in the archive. */
  readonly path: string;
  readonly title: string;
  readonly mediatype: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Entries of a JSON list; rows of a CSV file. */
  readonly rows?: number;
  /** What a CSV file holds. */
  readonly table?: Table;
}

export interface Dataset {
  readonly files: readonly DataFile[];
  /** Day of the last change in the record, YYYY-MM-DD. */
  readonly newest: string;
}

const known = new WeakMap<Catalog, Dataset>();

/** All files, made once: the same record gives the same bytes. */
export function datasetOf(catalog: Catalog): Dataset {
  let dataset = known.get(catalog);
  if (!dataset) known.set(catalog, (dataset = makeDataset(catalog)));
  return dataset;
}

/** @throws if the data set has no such file. */
export function dataFile(catalog: Catalog, path: string): DataFile {
  const file = datasetOf(catalog).files.find((f) => f.path === path);
  if (!file) throw new Error(`the data set has no file ${path}`);
  return file;
}

function makeDataset(catalog: Catalog): Dataset {
  const newest = newestDay(catalog);
  const tables = tablesOf(catalog);
  const database = { path: `${DATASET}.sqlite`, title: 'All tables in one SQLite file', mediatype: 'application/vnd.sqlite3', bytes: own(sqliteFile(tables)) };
  const described: DataFile[] = [...lists(catalog), ...tables.map(csvFile), database, ...shapes()];
  const description = jsonFile('datapackage.json', 'What every file and column is', dataPackage(catalog, described, newest));
  const files = [...described, description];
  const archive = { path: `${DATASET}.zip`, title: 'All of these in one archive', mediatype: 'application/zip', bytes: zip(files, newest) };
  return { newest, files: [...files, archive] };
}

function lists(catalog: Catalog): DataFile[] {
  const index = catalog.entries.map((entry) => indexRecord(catalog, entry));
  const overviews = overviewRecords(catalog, computedPages(catalog));
  const moves = publicMoves(catalog);
  return [
    jsonFile('index.json', 'Every entry in a line', index, index.length),
    jsonFile('overviews.json', 'Pages computed from many entries, a line each', overviews, overviews.length),
    jsonFile('moves.json', 'Addresses that moved, and entries that are gone', moves, moves.length),
    ...KIND_NAMES.map((kind) => {
      const records = recordsOf(catalog, kind);
      return jsonFile(`${KINDS[kind].folder}.json`, `${KINDS[kind].many}: whole records`, records, records.length);
    }),
  ];
}

function shapes(): DataFile[] {
  return [...jsonSchemas(permalink)].map(([name, schema]) => ({ ...jsonFile(`schema/${name}.json`, `JSON Schema: ${String(schema['title'])}`, schema), mediatype: 'application/schema+json' }));
}

function csvFile(table: Table): DataFile {
  return { path: `${table.name}.csv`, title: table.title, mediatype: 'text/csv', bytes: encode(csvOf(table)), rows: table.rows.length, table };
}

function jsonFile(path: string, title: string, value: unknown, rows?: number): DataFile {
  return { path, title, mediatype: 'application/json', bytes: encode(JSON.stringify(value)), ...(rows === undefined ? {} : { rows }) };
}

const encode = (text: string): Uint8Array<ArrayBuffer> => own(new TextEncoder().encode(text));
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

/** A time in a ZIP file has no zone: noon of the day, whatever the zone of the machine (APPNOTE.TXT 4.4.6). */
function zip(files: readonly DataFile[], newest: string): Uint8Array<ArrayBuffer> {
  const [year = 0, month = 1, day = 1] = newest.split('-').map(Number);
  const texts = { 'README.md': encode(readme(files, newest)), 'LICENSE.txt': encode(licenceNotice(newest)) };
  return zipSync({ ...texts, ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])) }, { level: 9, mtime: new Date(year, month - 1, day, 12) });
}
