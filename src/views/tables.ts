// Every table of the data set, filled; tables that others point to come first.

import type { Catalog } from '#model/catalog.ts';
import { recordsOf } from '#views/record.ts';
import type { Table } from '#views/tables-column.ts';
import { DEAL_TABLES } from '#views/tables-deals.ts';
import { ENTRY_TABLES, RELATION_TABLES } from '#views/tables-entries.ts';
import { FLOW_TABLES } from '#views/tables-flows.ts';
import { KIND_TABLES } from '#views/tables-kinds.ts';
import { ROW_TABLES } from '#views/tables-rows.ts';

const known = new WeakMap<Catalog, readonly Table[]>();

export function tablesOf(catalog: Catalog): readonly Table[] {
  let tables = known.get(catalog);
  if (!tables) {
    const records = { catalog, of: <K extends Parameters<typeof recordsOf>[1]>(kind: K) => recordsOf(catalog, kind) };
    tables = [...ENTRY_TABLES, ...KIND_TABLES, ...DEAL_TABLES, ...FLOW_TABLES, ...ROW_TABLES, ...RELATION_TABLES].map((make) => make(records));
    known.set(catalog, tables);
  }
  return tables;
}
