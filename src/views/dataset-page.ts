// The page about the data: what there is and how big, what each column means, answers to example questions.

import { addressesOf, shortIdPath } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import { href, permalink } from '#model/href.ts';
import { KIND_NAMES, KINDS } from '#model/kind.ts';
import { formatNumber } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { type DataFile, datasetOf } from '#views/dataset.ts';
import { DATASET } from '#views/dataset-package.ts';
import { type ExampleQuery, EXAMPLE_QUERIES } from '#views/dataset-queries.ts';
import { attribution } from '#views/dataset-readme.ts';
import { askSqlite, SQL_VIEWS } from '#views/dataset-sqlite.ts';
import type { Link } from '#views/link.ts';
import type { Column, Table } from '#views/tables-column.ts';

export interface TableAbout {
  readonly file: Link;
  readonly size: string;
  readonly rows: string;
  readonly about: string;
  readonly columns: readonly (Column & { readonly key: boolean; readonly pointsTo: string | undefined })[];
}

export interface DatasetPage {
  readonly newest: PartialDate;
  readonly attribution: string;
  /** The short address of the example; undefined until it is published. */
  readonly shortAddress: string | undefined;
  readonly figures: readonly { readonly value: string; readonly label: string; readonly href: string }[];
  /** A line per kind, and one for all: how many entries, and the files that hold them. */
  readonly kinds: readonly { readonly name: string; readonly entries: string; readonly files: readonly (Link & { readonly size: string })[] }[];
  readonly overviews: Link & { readonly size: string; readonly pages: string };
  readonly tables: readonly TableAbout[];
  readonly sqlViews: readonly { readonly name: string; readonly about: string }[];
  readonly queries: readonly (ExampleQuery & { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly numeric: readonly boolean[] })[];
}

/** `2.4 MB`, `72 KB`: thousands, not 1,024. */
export function formatBytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)}\u00a0MB` : `${formatNumber(Math.max(1, bytes / 1e3), 0)}\u00a0KB`;
}

/** Address of a file of the data set, base included. */
export function dataHref(path: string): string {
  return href(`/api/v1/${path}`);
}

/** The same with its host, for programs. */
export function dataAddress(path: string): string {
  return permalink(`/api/v1/${path}`);
}

/** Example of one entry. */
const EXAMPLE = { kind: 'deal', id: 'amazon-anthropic-2023' } as const;
export const EXAMPLE_RECORD = addressesOf(EXAMPLE.kind, EXAMPLE.id).record;

export function datasetPage(catalog: Catalog): DatasetPage {
  const { files, newest } = datasetOf(catalog);
  const file = (path: string): DataFile => files.find((f) => f.path === path) as DataFile;
  const link = (path: string) => ({ href: dataHref(path), text: path, size: formatBytes(file(path).bytes.length) });
  const count = (path: string): string => formatNumber(file(path).rows ?? 0);
  const tables = files.flatMap(({ table }) => table ?? []);
  const shortId = catalog.shortId(EXAMPLE);
  const database = file(`${DATASET}.sqlite`);
  return {
    newest: newest as PartialDate, attribution: attribution(newest), shortAddress: shortId && permalink(shortIdPath(shortId)),
    figures: [
      { value: formatNumber(catalog.entries.length), label: 'entries', href: dataHref('index.json') },
      { value: String(tables.length), label: 'tables', href: '#tables' },
      { value: formatBytes(file(`${DATASET}.zip`).bytes.length), label: 'everything in one ZIP file', href: dataHref(`${DATASET}.zip`) },
      { value: formatBytes(database.bytes.length), label: 'all tables in one SQLite file', href: dataHref(database.path) },
    ],
    kinds: [
      { name: 'Every entry in a line', entries: count('index.json'), files: [link('index.json'), link('entries.csv')] },
      ...KIND_NAMES.map((kind) => ({ name: KINDS[kind].many, entries: count(`${KINDS[kind].folder}.json`), files: [link(`${KINDS[kind].folder}.json`), link(`${KINDS[kind].folder}.csv`)] })),
    ],
    overviews: { ...link('overviews.json'), pages: count('overviews.json') },
    tables: tables.map((table) => tableAbout(table, file(`${table.name}.csv`))),
    sqlViews: Object.entries(SQL_VIEWS).map(([name, { about }]) => ({ name, about })),
    queries: EXAMPLE_QUERIES.map((query) => ({ ...query, ...answer(database.bytes, query.sql) })),
  };
}

function tableAbout({ description, columns, primaryKey, foreignKeys, rows }: Table, { path, bytes }: DataFile): TableAbout {
  return {
    file: { href: dataHref(path), text: path }, size: formatBytes(bytes.length), rows: `${formatNumber(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`, about: description,
    columns: columns.map((column) => ({
      ...column, key: primaryKey.includes(column.name), pointsTo: foreignKeys.find((key) => key.columns.includes(column.name))?.table,
    })),
  };
}

function answer(file: Uint8Array, sql: string) {
  const { columns, rows } = askSqlite(file, sql);
  return { columns, rows: rows.map((row) => row.map((cell) => String(cell ?? ''))), numeric: columns.map((_, i) => rows.every((row) => typeof row[i] === 'number')) };
}
