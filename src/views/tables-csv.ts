// A table as CSV: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), UTF-8, a header row, CRLF.

import type { Cell, Table } from '#views/tables-column.ts';

/** What a spreadsheet runs as a formula when it opens the file (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^'?[=+\-@\t\r]/;

export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** null is an empty field. Text that a spreadsheet would run gets an apostrophe in front; `plainField` takes it off again. Numbers stay bare. */
function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text field as it was before it was made harmless. */
export function plainField(field: string): string {
  return field.startsWith("'") && FORMULA.test(field.slice(1)) ? field.slice(1) : field;
}
