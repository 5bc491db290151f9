// All tables as one SQLite file (https://www.sqlite.org/lang.html), made in memory: with keys, sums as views and a full-text index.

import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Cell, Table } from '#views/tables-column.ts';

/** What the pages add up, as questions to the tables. View → its meaning and its query. */
export const SQL_VIEWS: Readonly<Record<string, { readonly about: string; readonly query: string }>> = {
  money_parts: {
    about: 'The flows that count in sums: disclosed, and each once. deal_kind is what the part itself is.',
    query: `SELECT f.deal_id, f.kind AS deal_kind, d.part_of_id, f.anchor, f.amount_value AS value, f.amount_currency AS currency, f.amount_qualifier AS qualifier, f.rung, f.date,
        f.part, f.class, f.firmness
      FROM flows f JOIN deals d ON d.id = f.deal_id WHERE f.counted`,
  },
  money_by_rung: {
    about: 'Sums of money_parts. Adds only like to like: one kind, one rung, one currency, one qualifier. Kinds of one class may be added together, those of two classes never.',
    query: `SELECT deal_kind, rung, currency, qualifier, sum(value) AS value, count(*) AS parts, count(DISTINCT deal_id) AS deals, class
      FROM money_parts GROUP BY class, deal_kind, rung, currency, qualifier ORDER BY class, deal_kind, rung, currency, qualifier`,
  },
  paid_for_shares: {
    about: 'US dollars that have changed hands for shares and notes: the figure of the front page, before it is rounded to billions.',
    query: `SELECT sum(value) AS value, 'USD' AS currency, count(DISTINCT deal_id) AS deals
      FROM money_parts WHERE class = 'equity' AND firmness = 'paid' AND currency = 'USD'`,
  },
  texts: {
    about: 'Every passage of text with its entry: what the full-text index holds.',
    query: `SELECT kind, entry_id, text FROM sections
    UNION ALL SELECT kind, entry_id, statement FROM facts
    UNION ALL SELECT 'deal', deal_id, statement FROM deal_terms
    UNION ALL SELECT 'deal', deal_id, note FROM tranches
    UNION ALL SELECT 'term', id, example_text FROM terms
    UNION ALL SELECT 'term', term_id, difference FROM contrasts
    UNION ALL SELECT 'quote', id, text FROM quotes
    UNION ALL SELECT 'quote', id, context FROM quotes
    UNION ALL SELECT 'dispute', dispute_id, claim FROM dispute_versions`,
  },
};

/** `deal-terms` → `deal_terms`. */
export function sqlName(table: string): string {
  return table.replaceAll('-', '_');
}

/** NUMERIC keeps whole numbers whole, so that sums of money are exact. */
const TYPES = { string: 'TEXT', date: 'TEXT', integer: 'INTEGER', number: 'NUMERIC', boolean: 'INTEGER' } as const;

export function createTable({ name, columns, primaryKey, foreignKeys }: Table): string {
  const lines = [
    ...columns.map((column) => `${column.name} ${TYPES[column.type]}${column.required ? ' NOT NULL' : ''}`),
    `PRIMARY KEY (${primaryKey.join(', ')})`,
    ...foreignKeys.map((key) => `FOREIGN KEY (${key.columns.join(', ')}) REFERENCES ${sqlName(key.table)} (${key.references.join(', ')}) DEFERRABLE INITIALLY DEFERRED`),
  ];
  return `CREATE TABLE ${sqlName(name)} (\n  ${lines.join(',\n  ')}\n) WITHOUT ROWID`;
}

/**
 * The file as bytes; the same tables give the same bytes under the same version of SQLite.
 * @throws where a row breaks a key.
 */
export function sqliteFile(tables: readonly Table[]): Uint8Array {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA foreign_keys = ON; BEGIN');
  for (const table of tables) database.exec(createTable(table));
  for (const table of tables) fill(database, table);
  for (const [name, { query }] of Object.entries(SQL_VIEWS)) database.exec(`CREATE VIEW ${name} AS ${query}`);
  database.exec(FULL_TEXT);
  database.exec('COMMIT; VACUUM');
  const bytes = database.serialize();
  database.close();
  return bytes;
}

function fill(database: DatabaseSync, table: Table): void {
  const insert = database.prepare(`INSERT INTO ${sqlName(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`);
  for (const row of table.rows) insert.run(...row.map(sqlValue));
}

function sqlValue(cell: Cell): SQLInputValue {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** A word in the title weighs most. https://www.sqlite.org/fts5.html; `SELECT kind, id FROM search WHERE search MATCH 'put option' ORDER BY rank`. */
const FULL_TEXT = `
  CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, title, aliases, summary, text, tokenize = "unicode61 remove_diacritics 2");
  INSERT INTO search SELECT kind, id, title,
    (SELECT group_concat(alias, ' · ') FROM (SELECT alias FROM aliases WHERE kind = e.kind AND entry_id = e.id ORDER BY position)),
    summary, (SELECT group_concat(text, char(10)) FROM texts WHERE kind = e.kind AND entry_id = e.id)
  FROM entries e ORDER BY kind, id;
  INSERT INTO search(search, rank) VALUES ('rank', 'bm25(0, 0, 10, 8, 4, 1)');
  INSERT INTO search(search) VALUES ('optimize')`;

/** Asks a file a question. Numbers come as numbers. */
export function askSqlite(file: Uint8Array, sql: string): { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] } {
  const database = new DatabaseSync(':memory:');
  database.deserialize(file);
  const statement = database.prepare(sql);
  const columns = statement.columns().map(({ name }) => name);
  const rows = statement.all().map((row) => columns.map((column) => row[column] as string | number | null));
  database.close();
  return { columns, rows };
}
