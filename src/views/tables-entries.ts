// Tables over all kinds: every entry, every claim with its sources, every link.

import type { Entry } from '#model/entry.ts';
import { KIND_NAMES, type Kind } from '#model/kind.ts';
import type { EntryRecord } from '#model/records/index.ts';
import { type Claim, claimsOf } from '#views/tables-claims.ts';
import { always, date, integer, type Records, table, text } from '#views/tables-column.ts';

const everyRecord = (r: Records): EntryRecord[] => KIND_NAMES.flatMap((kind): readonly EntryRecord[] => r.of(kind));

/** What the record says of itself in one sentence, whatever its kind. */
function summaryOf(record: EntryRecord): string | null {
  if (!('summary' in record)) return null;
  return typeof record.summary === 'string' ? record.summary : record.summary.text;
}

interface ClaimSource {
  readonly record: EntryRecord;
  readonly claim: Claim;
  readonly source: string;
  readonly at: number;
}

interface LinkRow {
  readonly from: Pick<Entry, 'kind' | 'id'>;
  readonly at: number;
  readonly fromAnchor: string | null;
  readonly to: { readonly kind: Kind; readonly id: string; readonly anchor: string | null };
  readonly field: string | null;
  readonly words: string | null;
  readonly sentence: string | null;
}

/** Links in prose and fields that name an entry. Sources are left to claim-sources, unless prose links to the entry of one. */
function linksOf({ catalog }: Records): LinkRow[] {
  return catalog.entries.flatMap((from) => {
    const prose = [from.prose, ...catalog.inline(from).map((row) => row.prose)].flatMap(({ links }) => links);
    const inProse = prose.map(({ within, kind, id, anchor, words, sentence }) => ({
      from, fromAnchor: within ?? null, to: { kind, id, anchor: anchor ?? null }, field: null, words, sentence,
    }));
    const inFields = catalog.references(from).filter(({ kind }) => kind !== 'source').map(({ path, kind, id }) => ({
      from, fromAnchor: null, to: { kind, id, anchor: null }, field: path.filter((step) => typeof step === 'string').join('.'), words: null, sentence: null,
    }));
    return [...inProse, ...inFields].map((row, i) => ({ ...row, at: i + 1 }));
  });
}

export const ENTRY_TABLES = [
  table<EntryRecord>({
    name: 'entries', title: 'Every entry', description: 'One row per entry of any kind; other tables point here by kind and id.', primaryKey: ['kind', 'id'],
    items: everyRecord,
    columns: {
      kind: always(text('term, company, person, product, deal, quote, source, event or dispute.', (r) => r.kind)),
      id: always(text('Permanent id, unique within its kind.', (r) => r.id)),
      short_id: text('Short permanent id: /id/<short_id>/ leads to the entry.', (r) => r.shortId),
      label: always(text('Its name in inventories and bibliographies.', (r) => r.label)),
      title: always(text('Name, or headline.', (r) => r.title)),
      summary: text('One sentence in plain words.', summaryOf),
      updated: date('Day of the last change in substance.', (r) => ('updated' in r ? r.updated : null)),
      checked: date('Day it was last checked against its sources.', (r) => r.checked),
      url: always(text('Where people read it.', (r) => r.url)),
      record_url: always(text('The whole record as JSON.', (r) => r.links.record)),
    },
  }),
];

export const RELATION_TABLES = [
  table<ClaimSource>({
    name: 'claim-sources', title: 'Claims and their sources', description: 'Which source stands behind which claim.', primaryKey: ['kind', 'entry_id', 'claim', 'position'],
    foreignKeys: { 'kind, entry_id': 'entries', source_id: 'sources' },
    items: (r) => everyRecord(r).flatMap((record) => claimsOf(record).flatMap((claim) => claim.sourceIds.map((source, i) => ({ record, claim, source, at: i + 1 })))),
    columns: {
      kind: always(text('Kind of the entry that claims.', ({ record }) => record.kind)),
      entry_id: always(text('Id of the entry.', ({ record }) => record.id)),
      claim: always(text('What is claimed: summary, text, text/<anchor>, amount, stake, words, context, example, resolution, or <list>/<anchor or place in the list>.', ({ claim }) => claim.place)),
      position: always(integer('Best source first, from 1.', ({ at }) => at)),
      anchor: text('Its place on the page, if it has one of its own.', ({ claim }) => claim.anchor),
      source_id: always(text('The source.', ({ source }) => source)),
    },
  }),
  table<LinkRow>({
    name: 'links', title: 'Links', description: 'From entry to entry: links in the text, and fields that name an entry.', primaryKey: ['from_kind', 'from_id', 'position'],
    foreignKeys: { 'from_kind, from_id': 'entries', 'to_kind, to_id': 'entries' },
    items: linksOf,
    columns: {
      from_kind: always(text('Kind of the entry that links.', ({ from }) => from.kind)),
      from_id: always(text('Id of the entry that links.', ({ from }) => from.id)),
      position: always(integer('Its place among the links of the entry, from 1.', ({ at }) => at)),
      from_anchor: text('Section or row the link stands in.', ({ fromAnchor }) => fromAnchor),
      to_kind: always(text('Kind of the entry linked to.', ({ to }) => to.kind)),
      to_id: always(text('Id of the entry linked to.', ({ to }) => to.id)),
      to_anchor: text('The place on its page that is meant.', ({ to }) => to.anchor),
      field: text('The field that names it; empty for a link in the text.', ({ field }) => field),
      words: text('The words of the link.', ({ words }) => words),
      sentence: text('The sentence it stands in.', ({ sentence }) => sentence),
    },
  }),
];
