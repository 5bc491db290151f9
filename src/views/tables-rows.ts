// Tables with a row per fact, role, version, alias, input, contrast and passage of text.

import type { EntryRecord } from '#model/records/index.ts';
import type { FactRecord, ProseText } from '#model/records/parts.ts';
import type { PersonRecord } from '#model/records/party-records.ts';
import type { DisputeRecord } from '#model/records/witness-records.ts';
import type { TermRecord } from '#model/records/word-records.ts';
import { always, date, evidence, flag, integer, number, type Records, table, text } from '#views/tables-column.ts';

interface At {
  readonly entry: { readonly kind: string; readonly id: string };
  readonly at: number;
}

interface Row<T> extends At {
  readonly row: T;
}

/** An entry of any kind: two columns that point to `entries`. */
const entryColumns = {
  kind: always(text('Kind of the entry.', ({ entry }: At) => entry.kind)),
  entry_id: always(text('Id of the entry.', ({ entry }: At) => entry.id)),
};
const position = always(integer('Its place in the list, from 1.', ({ at }: At) => at));
const toEntry = { 'kind, entry_id': 'entries' };

type Input = NonNullable<TermRecord['formula']>['inputs'][number];

/** The items of a list of each entry, with the entry and their place in the list. */
function rowsOf<E extends EntryRecord, T>(entries: readonly E[], list: (entry: E) => readonly T[]): Row<T>[] {
  return entries.flatMap((entry) => list(entry).map((row, i) => ({ entry, row, at: i + 1 })));
}

const withFacts = (r: Records) => [...r.of('company'), ...r.of('person'), ...r.of('product')];
const withPages = (r: Records) => [...r.of('term'), ...withFacts(r), ...r.of('deal'), ...r.of('quote')];

export const ROW_TABLES = [
  table<Row<string>>({
    name: 'aliases', title: 'Other names', description: 'Names and spellings that lead to an entry.', primaryKey: ['kind', 'entry_id', 'position'], foreignKeys: toEntry,
    items: (r) => rowsOf([...withPages(r), ...r.of('source')], (entry) => entry.aliases),
    columns: { ...entryColumns, position, alias: always(text('The name.', ({ row }) => row)) },
  }),
  table<Row<TermRecord['sections'][number]>>({
    name: 'sections', title: 'Text', description: 'What authors wrote, by section, as plain text.', primaryKey: ['kind', 'entry_id', 'position'], foreignKeys: toEntry,
    items: (r) => rowsOf(withPages(r), (entry) => entry.sections),
    columns: {
      ...entryColumns, position,
      anchor: text('Its permanent place on the page.', ({ row }) => row.anchor),
      title: text('Its heading; the first section may have none.', ({ row }) => row.title),
      text: text('The text.', ({ row }) => row.text),
    },
  }),
  table<Row<FactRecord>>({
    name: 'facts', title: 'Facts', description: 'Statements and figures that hold at a date, of companies, people and products.', primaryKey: ['kind', 'entry_id', 'anchor'], foreignKeys: toEntry,
    items: (r) => rowsOf(withFacts(r), (entry): FactRecord[] => entry.facts),
    columns: {
      ...entryColumns,
      anchor: always(text('Its permanent place on the page.', ({ row }) => row.anchor)),
      position,
      label: always(text('What it is about.', ({ row }) => row.label)),
      statement: always(text('The fact as a sentence.', ({ row }) => row.statement.text)),
      number: number('The figure, where the fact is one.', ({ row }) => row.value?.number ?? null),
      unit: text('Unit of the figure: an ISO 4217 code, percent, people, GW, …', ({ row }) => row.value?.unit ?? null),
      not_disclosed: always(flag('true: it has not been published, and the sources show that.', ({ row }) => row.notDisclosed)),
      as_of: always(date('The date it holds for.', ({ row }) => row.asOf)),
      ...evidence<Row<FactRecord>>(({ row }) => row),
      url: always(text('Where people read it.', ({ row }) => row.url)),
    },
  }),
  table<Row<PersonRecord['roles'][number]>>({
    name: 'roles', title: 'Roles', description: 'Offices people hold or held, newest first.', primaryKey: ['person_id', 'position'], foreignKeys: { person_id: 'people', organisation_id: 'companies' },
    items: (r) => rowsOf(r.of('person'), (entry) => entry.roles),
    columns: {
      person_id: always(text('The person.', ({ entry }) => entry.id)), position,
      role: always(text('The office.', ({ row }) => row.role)),
      organisation_id: text('The organisation, if it has an entry.', ({ row }) => row.organisation?.id ?? null),
      organisation_name: text('Its name, if it has none.', ({ row }) => row.organisationName),
      from_date: date('Start.', ({ row }) => row.from),
      to_date: date('End; empty while the role is held, or where its end is not known.', ({ row }) => row.to),
    },
  }),
  table<Row<DisputeRecord['versions'][number]>>({
    name: 'dispute-versions', title: 'Versions of disputes', description: 'What each side of a dispute says.', primaryKey: ['dispute_id', 'position'], foreignKeys: { dispute_id: 'disputes' },
    items: (r) => rowsOf(r.of('dispute'), (entry) => entry.versions),
    columns: { dispute_id: always(text('The dispute.', ({ entry }) => entry.id)), position, claim: always(text('What this side says.', ({ row }) => row.claim.text)), ...evidence<Row<DisputeRecord['versions'][number]>>(({ row }) => row) },
  }),
  table<Row<DisputeRecord['beside'][number]>>({
    name: 'dispute-places', title: 'Disputed figures', description: 'The figures a dispute is about.', primaryKey: ['dispute_id', 'position'], foreignKeys: { dispute_id: 'disputes', 'kind, entry_id': 'entries' },
    items: (r) => rowsOf(r.of('dispute'), (entry) => entry.beside),
    columns: {
      dispute_id: always(text('The dispute.', ({ entry }) => entry.id)), position,
      kind: always(text('Kind of the entry.', ({ row }) => row.kind)),
      entry_id: always(text('The entry with the figure.', ({ row }) => row.id)),
      anchor: always(text('Its row; or amount, stake, valuation of a deal.', ({ row }) => row.anchor)),
      url: always(text('Where people read it.', ({ row }) => row.url)),
    },
  }),
  table<Row<ProseText>>({
    name: 'not-disclosed', title: 'What is not disclosed', description: 'What the record of a deal or company does not say.', primaryKey: ['kind', 'entry_id', 'position'], foreignKeys: toEntry,
    items: (r) => rowsOf([...r.of('company'), ...r.of('deal')], (entry): ProseText[] => entry.notDisclosed),
    columns: { ...entryColumns, position, statement: always(text('What is not known.', ({ row }) => row.text)) },
  }),
  table<Row<Input>>({
    name: 'formula-inputs', title: 'Inputs of formulas', description: 'What the words of a formula mean.', primaryKey: ['term_id', 'position'], foreignKeys: { term_id: 'terms', input_term_id: 'terms' },
    items: (r) => rowsOf(r.of('term'), (entry) => entry.formula?.inputs ?? []),
    columns: {
      term_id: always(text('The term with the formula.', ({ entry }) => entry.id)), position,
      name: always(text('The input as written in the formula.', ({ row }) => row.name)),
      meaning: always(text('What it is and in which unit.', ({ row }) => row.meaning)),
      input_term_id: text('Its own entry.', ({ row }) => row.term?.id ?? null),
    },
  }),
  table<Row<TermRecord['contrasts'][number]>>({
    name: 'contrasts', title: 'Contrasts', description: 'Pairs of terms that readers mix up.', primaryKey: ['term_id', 'position'], foreignKeys: { term_id: 'terms', other_term_id: 'terms' },
    items: (r) => rowsOf(r.of('term'), (entry) => entry.contrasts),
    columns: {
      term_id: always(text('The term.', ({ entry }) => entry.id)), position,
      other_term_id: always(text('The term it is confused with.', ({ row }) => row.term.id)),
      difference: always(text('The difference in one sentence.', ({ row }) => row.difference.text)),
    },
  }),
];
