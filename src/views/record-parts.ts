// The parts records share: references, disputes, facts, sources, who links here, and the head.

import { addressesOf, labelOf, shortIdPath } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Fact } from '#model/fields.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';
import { LICENCE } from '#model/records/head.ts';
import { schemaPath } from '#model/records/json-schema.ts';
import type { BacklinkRecord, CitedSource, DisputeBeside, FactRecord, Ref } from '#model/records/parts.ts';
import { reviewBy } from '#model/review.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { disputeItem } from '#views/disputed.ts';
import type { EntryPage } from '#views/entry-page.ts';
import { mentionsOf } from '#views/mentions.ts';
import { numberSources, type NumberedSource } from '#views/numbered-sources.ts';
import { optionalProse, proseOf } from '#views/record-text.ts';
import { fieldText } from '#views/text.ts';

export function refTo(entry: Pick<Entry, 'kind' | 'id'> & { data: { title: string } }, anchor?: string): Ref {
  return { kind: entry.kind, id: entry.id, title: entry.data.title, url: permalink(entryPath(entry.kind, entry.id, anchor)) };
}

/** @throws where the id names no entry: the rule references-exist has stopped the build before. */
export function refById(catalog: Catalog, kind: Kind, id: string): Ref {
  const entry = catalog.get(kind, id);
  if (!entry) throw new Error(`no ${kind} ${id}`);
  return refTo(entry);
}

export function refsById(catalog: Catalog, kind: Kind, ids: readonly string[]): Ref[] {
  return ids.map((id) => refById(catalog, kind, id));
}

export function optionalRef(catalog: Catalog, kind: Kind, id: string | undefined): Ref | null {
  return id === undefined ? null : refById(catalog, kind, id);
}

/** What differs on a figure, with every version; `anchors` are rows, or amount, stake, valuation of a deal. */
export function disputesAt(catalog: Catalog, entry: Entry, ...anchors: string[]): DisputeBeside[] {
  const places = new Set(anchors.map((anchor) => `${entry.kind}:${entry.id}#${anchor}`));
  return catalog.list('dispute').filter(({ data }) => data.beside.some((place) => places.has(place))).map((dispute) => ({ ...refTo(dispute as Entry), ...disputeOf(catalog, dispute) }));
}

/** The versions of a dispute and how it was settled. */
export function disputeOf(catalog: Catalog, dispute: EntryOf<'dispute'>) {
  const { settled, versions, resolution } = disputeItem(catalog, dispute);
  return {
    status: settled ? ('settled' as const) : ('open' as const),
    versions: versions.map((version) => ({ claim: proseOf(version.claim), value: version.value ?? null, ...evidenceOf(version) })),
    resolution: optionalProse(resolution),
  };
}

export function evidenceOf({ sources, confidence, confidenceNote }: { sources: readonly string[]; confidence: Fact['confidence']; confidenceNote?: string | undefined }) {
  return { sourceIds: [...sources], confidence, confidenceNote: confidenceNote ?? null };
}

export function factsOf(catalog: Catalog, entry: Entry & { data: { facts: Fact[] } }): FactRecord[] {
  return entry.data.facts.map((fact, i) => ({
    anchor: fact.anchor, url: permalink(entryPath(entry.kind, entry.id, fact.anchor)), label: fact.label,
    statement: proseOf(fieldText(catalog, entry, 'facts', i, 'statement')),
    value: fact.value ?? null, notDisclosed: fact.notDisclosed ?? false, asOf: fact.asOf,
    ...evidenceOf(fact), disputes: disputesAt(catalog, entry, fact.anchor),
  }));
}

/** Sources as a page numbers them. `further` are cited by the record in places the page cuts short. */
export function citedSources(catalog: Catalog, entry: Entry, order: readonly string[], further: readonly string[]): CitedSource[] {
  return numberSources(catalog, entry, [...order, ...further]).map((source) => citedSource(catalog, source));
}

function citedSource(catalog: Catalog, { number, id, passages }: NumberedSource): CitedSource {
  const source = catalog.get('source', id) as EntryOf<'source'>;
  const { kind: _, ...named } = refTo(source as Entry);
  const { note: __, ...fields } = sourceFields(source);
  return { number, ...named, ...fields, passages: passages.map(({ words, href }) => ({ words, url: href })) };
}

/** What a source says of itself. */
export function sourceFields({ data }: EntryOf<'source'>) {
  return {
    publisher: data.publisher, author: data.author ?? null, published: data.published ?? null, documentUrl: data.url ?? null, sourceKind: data.kind,
    tier: SOURCE_KINDS[data.kind].tier, access: data.access, grade: data.grade ?? null, note: data.note ?? null,
  };
}

/** Every entry that links here or names this one in a field, each once, in the order of the catalog. */
export function linkedFrom(catalog: Catalog, entry: Entry): BacklinkRecord[] {
  const byEntry = Map.groupBy(mentionsOf(catalog, entry.kind, entry.id).filter(({ from }) => from !== entry), ({ from }) => from);
  return [...byEntry].map(([from, mentions]) => ({
    ...refTo(from, mentions.find(({ anchor }) => anchor !== undefined)?.anchor),
    sentences: [...new Set(mentions.flatMap(({ sentence }) => sentence ?? []))],
  }));
}

/** Entries the prose of an entry links to, each once, in reading order. */
export function mentionedBy(catalog: Catalog, entry: Entry): Ref[] {
  const links = [entry.prose, ...catalog.inline(entry).map(({ prose }) => prose)].flatMap((prose) => prose.links);
  const names = new Set(links.map(({ kind, id }) => `${kind}:${id}`));
  return [...names].flatMap((name) => {
    const [kind, id] = name.split(':') as [Kind, string];
    return id === entry.id && kind === entry.kind ? [] : refById(catalog, kind, id);
  });
}

/** What every record begins with; sources are added when the rest is known. */
export function headOf(catalog: Catalog, entry: Entry) {
  const shortId = catalog.shortId(entry) ?? null;
  return {
    id: entry.id, formerIds: entry.data.formerIds, shortId, label: labelOf(entry.kind, entry.id), title: entry.data.title,
    url: permalink(entryPath(entry.kind, entry.id)), permalink: shortId === null ? null : permalink(shortIdPath(shortId)), license: LICENCE.url,
    checked: ('checked' in entry.data && entry.data.checked) || null, reviewBy: reviewBy(entry) ?? null,
    linkedFrom: linkedFrom(catalog, entry), mentions: mentionedBy(catalog, entry),
  };
}

/** The head of a kind with pages. */
export function pageHeadOf(catalog: Catalog, entry: Entry, page: EntryPage) {
  const { page: address, record, twin, card, bib, ris, csl, embed, oembed, social, linkset } = addressesOf(entry.kind, entry.id);
  return {
    ...headOf(catalog, entry),
    aliases: [...page.aliases], summary: page.summary, summarySourceIds: [...page.summarySources], updated: page.updated ?? null,
    links: {
      page: permalink(address), record: permalink(record), schema: permalink(schemaPath(entry.kind)), markdown: permalink(twin), card: permalink(card),
      bibtex: permalink(bib), ris: permalink(ris), csl: permalink(csl), embed: permalink(embed), oembed: permalink(oembed), socialImage: permalink(social), linkset: permalink(linkset),
    },
  };
}

/** The head of a kind whose entries are places on a common page. */
export function placeHeadOf(catalog: Catalog, entry: Entry) {
  return { ...headOf(catalog, entry), links: { record: permalink(addressesOf(entry.kind, entry.id).record), schema: permalink(schemaPath(entry.kind)) } };
}
