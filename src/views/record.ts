// The whole record of an entry, for /api/v1/: everything its page has, as plain data.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import type { EntryRecord, RecordOf } from '#model/records/index.ts';
import { entryPage, type EntryPage } from '#views/entry-page.ts';
import { dealBody } from '#views/record-deal.ts';
import { citedSources, pageHeadOf, placeHeadOf } from '#views/record-parts.ts';
import { companyBody, personBody, productBody } from '#views/record-party.ts';
import { plainText } from '#views/record-text.ts';
import { disputeBody, eventBody, sourceBody } from '#views/record-witness.ts';
import { quoteBody, termBody } from '#views/record-word.ts';
import { leadText, sectionText } from '#views/text.ts';

type HeadKeys =
  | 'id' | 'formerIds' | 'shortId' | 'label' | 'title' | 'url' | 'permalink' | 'license' | 'checked' | 'reviewBy' | 'linkedFrom' | 'mentions' | 'sources' | 'links'
  | 'aliases' | 'summarySourceIds' | 'updated' | 'sections';

/** What the record of a kind has beyond its head; the confidence of an event is its own, that of a page belongs to the head. */
export type Body<K extends Kind> = Omit<RecordOf<K>, HeadKeys | (K extends 'event' ? never : 'confidence' | 'confidenceNote' | 'summary')>;

const known = new WeakMap<Catalog, Map<Entry, EntryRecord>>();

/** The record of an entry; made once. Undefined fields are null, lists may be empty, every key is always there. */
export function recordOf(catalog: Catalog, entry: Entry): EntryRecord {
  let made = known.get(catalog);
  if (!made) known.set(catalog, (made = new Map()));
  let record = made.get(entry);
  if (!record) made.set(entry, (record = makeRecord(catalog, entry)));
  return record;
}

export function recordsOf<K extends Kind>(catalog: Catalog, kind: K): RecordOf<K>[] {
  return catalog.list(kind).map((entry) => recordOf(catalog, entry as Entry) as RecordOf<K>);
}

function makeRecord(catalog: Catalog, entry: Entry): EntryRecord {
  const body = bodyOf(catalog, entry);
  if (entry.kind === 'event' || entry.kind === 'dispute') {
    const head = placeHeadOf(catalog, entry);
    return { ...ordered(head, body), sources: citedSources(catalog, entry, [], sourceIdsIn(body)) } as EntryRecord;
  }
  const page = entryPage(catalog, entry);
  const head = { ...pageHeadOf(catalog, entry, page), ...(entry.kind === 'source' ? {} : written(entry, page)) };
  const order = page.sources.map(({ id }) => id);
  return { ...ordered(head, body), sources: entry.kind === 'source' ? [] : citedSources(catalog, entry, order, sourceIdsIn({ ...head, ...body })) } as EntryRecord;
}

/** What a reader of the file wants to see first stands first: kind and names, then what the kind has, then what all have. */
function ordered<H extends { linkedFrom: unknown; mentions: unknown; links: unknown }>({ linkedFrom, mentions, links, ...head }: H, { kind, ...body }: { kind: Kind }) {
  return { kind, ...head, ...body, links, mentions, linkedFrom };
}

function written(entry: Entry, page: EntryPage) {
  const lead = leadText(entry);
  const sections = [
    ...(lead ? [{ anchor: entry.kind === 'term' ? 'definition' : null, title: null, text: lead }] : []),
    ...entry.prose.sections.map((section) => ({ anchor: section.anchor, title: section.title, text: sectionText(entry, section) })),
  ];
  return {
    confidence: page.confidence, confidenceNote: page.confidenceNote ?? null,
    sections: sections.map(({ anchor, title, text }) => ({ anchor, title, text: plainText(text.nodes), sourceIds: [...new Set(text.cites)] })),
  };
}

function bodyOf(catalog: Catalog, entry: Entry): { kind: Kind } {
  switch (entry.kind) {
    case 'term': return termBody(catalog, entry);
    case 'company': return companyBody(catalog, entry);
    case 'person': return personBody(catalog, entry);
    case 'product': return productBody(catalog, entry);
    case 'deal': return dealBody(catalog, entry);
    case 'quote': return quoteBody(catalog, entry);
    case 'source': return sourceBody(catalog, entry);
    case 'event': return eventBody(catalog, entry);
    case 'dispute': return disputeBody(catalog, entry);
  }
}

/** Every source id a record cites, in the order of the record. */
function sourceIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourceIdsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key.toLowerCase().endsWith('sourceids') ? (inner as string[]) : key === 'sourceId' ? [inner as string] : sourceIdsIn(inner)));
}
