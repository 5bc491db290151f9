// Which source stands behind which claim: the places of a record that cite, each with its sources.

import type { EntryRecord } from '#model/records/index.ts';
import type { ProseText } from '#model/records/parts.ts';

export interface Claim {
  /** `summary`, `amount`, `tranches/first-part`, `text/what-it-bought`, `versions/2` … */
  readonly place: string;
  /** Where on the page it stands, if the place has an anchor of its own. */
  readonly anchor: string | null;
  /** The row’s own sources first, then those cited inside its text. */
  readonly sourceIds: readonly string[];
}

interface Row {
  readonly anchor?: string;
  readonly sourceIds: readonly string[];
}

const claim = (place: string, anchor: string | null, ...lists: (readonly string[] | undefined)[]): Claim => ({ place, anchor, sourceIds: [...new Set(lists.flatMap((list) => list ?? []))] });

/** Rows are named by their anchor, where they have one, else by their place in the list. */
function rows<T extends Row>(name: string, list: readonly T[], ...texts: ((row: T) => ProseText | null | undefined)[]): Claim[] {
  return list.map((row, i) => claim(`${name}/${row.anchor ?? i + 1}`, row.anchor ?? null, row.sourceIds, ...texts.map((text) => text(row)?.sourceIds)));
}

const proses = (name: string, list: readonly ProseText[]): Claim[] => rows(name, list);

/** Claims of a record that cite at least one source, in the order of the record. */
export function claimsOf(record: EntryRecord): Claim[] {
  return [...commonClaims(record), ...ownClaims(record)].filter(({ sourceIds }) => sourceIds.length);
}

function commonClaims(record: EntryRecord): Claim[] {
  if (!('sections' in record)) return [];
  return [
    claim('summary', null, record.summarySourceIds),
    ...record.sections.map(({ anchor, title, sourceIds }) => claim(title === null ? 'text' : `text/${anchor}`, anchor, sourceIds)),
  ];
}

function ownClaims(record: EntryRecord): Claim[] {
  switch (record.kind) {
    case 'term':
      return [claim('example', 'example', record.example.sourceIds), ...record.contrasts.flatMap(({ difference }, i) => claim(`contrasts/${i + 1}`, null, difference.sourceIds))];
    case 'company':
      return [...rows('facts', record.facts, (row) => row.statement), ...proses('not-disclosed', record.notDisclosed)];
    case 'person': case 'product':
      return rows('facts', record.facts, (row) => row.statement);
    case 'deal':
      return [
        claim('amount', null, record.amountSourceIds), claim('stake', null, record.stake?.sourceIds),
        ...rows('tranches', record.tranches, (row) => row.note, (row) => row.condition), ...rows('valuations', record.valuations, (row) => row.note),
        ...rows('terms', record.terms, (row) => row.statement), ...proses('not-disclosed', record.notDisclosed),
      ];
    case 'quote':
      return [claim('words', 'words', [record.sourceId]), claim('context', 'context', record.context.sourceIds)];
    case 'event':
      return [claim('summary', null, record.sourceIds, record.summary.sourceIds)];
    case 'dispute':
      return [...rows('versions', record.versions, (row) => row.claim), claim('resolution', null, record.resolution?.sourceIds)];
    case 'source':
      return [];
  }
}
