// How a table is told once, for CSV, the data package, SQLite and the page about them: columns with their meaning, keys, rows.

import type { Catalog } from '#model/catalog.ts';
import type { Kind } from '#model/kind.ts';
import type { RecordOf } from '#model/records/index.ts';

/** null: not known, or does not apply. */
export type Cell = string | number | boolean | null;
/** `date`: YYYY, YYYY-MM or YYYY-MM-DD as text. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Never null. */
  readonly required: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface Table {
  /** With hyphens, as in the address; tables of the database have underscores. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Records {
  readonly catalog: Catalog;
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
}

export interface ColumnDraft<T> {
  readonly type: ColumnType;
  readonly description: string;
  readonly required: boolean;
  readonly of: (item: T) => Cell;
}
type Columns<T> = Readonly<Record<string, ColumnDraft<T>>>;

export interface TableDraft<T> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: (records: Records) => readonly T[];
  readonly columns: Columns<T>;
  readonly primaryKey: readonly string[];
  /** Column, or columns joined by a comma → the table they point to: its `id`, or `kind` and `id` of `entries`. */
  readonly foreignKeys?: Readonly<Record<string, string>>;
}

/** A table ready to be filled; hides the type of its items. */
export type TableMaker = (records: Records) => Table;

/** @throws where a required cell is empty: names table, column and row. */
export function table<T>({ name, title, description, items, columns, primaryKey, foreignKeys = {} }: TableDraft<T>): TableMaker {
  const list = Object.entries(columns);
  return (records) => ({
    name, title, description, primaryKey,
    columns: list.map(([column, draft]) => ({ name: column, type: draft.type, description: draft.description, required: draft.required })),
    foreignKeys: Object.entries(foreignKeys).map(([from, to]) => {
      const own = from.split(', ');
      return { columns: own, table: to, references: own.length === 2 ? ['kind', 'id'] : ['id'] };
    }),
    rows: items(records).map((item, i) =>
      list.map(([column, draft]) => {
        const value = draft.of(item);
        const cell = value === '' ? null : value;
        if (cell === null && draft.required) throw new Error(`table ${name}, row ${i + 1}: ${column} is empty`);
        return cell;
      }),
    ),
  });
}

const column = (type: ColumnType) => <T>(description: string, of: (item: T) => Cell): ColumnDraft<T> => ({ type, description, required: false, of });
export const text = column('string');
export const integer = column('integer');
export const number = column('number');
export const flag = column('boolean');
export const date = column('date');

/** The same column, never empty. */
export function always<T>(draft: ColumnDraft<T>): ColumnDraft<T> {
  return { ...draft, required: true };
}

interface Figure {
  readonly value: number;
  readonly currency: string;
  readonly qualifier: string;
}

/** Three columns for an amount: `amount_value`, `amount_currency`, `amount_qualifier`. */
export function amount<T>(prefix: string, what: string, of: (item: T) => Figure | null, required = false): Columns<T> {
  const columns: Columns<T> = {
    [`${prefix}_value`]: number(`${what}, in whole units of the currency.`, (item) => of(item)?.value ?? null),
    [`${prefix}_currency`]: text('ISO 4217 code.', (item) => of(item)?.currency ?? null),
    [`${prefix}_qualifier`]: text('exactly, about, up-to (a ceiling) or at-least (a floor).', (item) => of(item)?.qualifier ?? null),
  };
  return required ? Object.fromEntries(Object.entries(columns).map(([name, draft]) => [name, always(draft)])) : columns;
}

interface Evidenced {
  readonly confidence: string;
  readonly confidenceNote: string | null;
}

/** How sure a row is; its sources stand in `claim-sources`. */
export function evidence<T>(of: (item: T) => Evidenced): Columns<T> {
  return {
    confidence: always(text('primary, corroborated or single-source; the sources stand in claim-sources.', (item) => of(item).confidence)),
    confidence_note: text('Why, where that needs saying.', (item) => of(item).confidenceNote),
  };
}
