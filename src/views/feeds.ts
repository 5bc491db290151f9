// What the feeds list: the entries that changed last, for the whole site and for each kind.

import { toString } from 'mdast-util-to-string';
import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind, KIND_NAMES, KINDS } from '#model/kind.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import { site } from '#site.ts';
import { changedOn, newestDay } from '#views/changed.ts';
import { permanentUuid } from '#views/permanent-uuid.ts';
import { fieldText } from '#views/text.ts';

export interface FeedItem {
  /** UUID made of the short id: the same on every host. */
  readonly uuid: string;
  readonly title: string;
  readonly url: string;
  /** The same as Markdown; events and disputes have none. */
  readonly twin: string | undefined;
  /** YYYY-MM-DD. */
  readonly updated: string;
  readonly kind: string;
  /** Plain text. */
  readonly text: string;
}

export interface Feed {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  /** The page it follows. */
  readonly url: string;
  readonly atom: string;
  readonly json: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** A source does not change; it is in the feeds through what rests on it. */
export const FEED_KINDS = KIND_NAMES.filter((kind) => kind !== 'source');
const LISTED = 50;
const PAGES: Readonly<Partial<Record<Kind, string>>> = { event: '/timeline/', dispute: '/disputes/' };

/** Every kind together, at /feed.xml and /feed.json. */
export function siteFeed(catalog: Catalog): Feed {
  return feed(catalog, FEED_KINDS, { title: site.name, description: `What is new or changed. ${site.description}`, path: '/', name: 'feed' });
}

/** One kind, at /feeds/<folder>.xml and .json. */
export function kindFeed(catalog: Catalog, kind: Kind): Feed {
  const { folder, many } = KINDS[kind];
  return feed(catalog, [kind], { title: `${many} – ${site.name}`, description: `${many} that are new or changed in ${site.name}.`, path: PAGES[kind] ?? `/${folder}/`, name: `feeds/${folder}` });
}

/** An entry enters the feeds with its short id, when it is published. */
function feed(catalog: Catalog, kinds: readonly Kind[], { title, description, path, name }: { title: string; description: string; path: string; name: string }): Feed {
  const entries = kinds.flatMap((kind) => catalog.list(kind) as readonly Entry[]);
  const items = entries.flatMap((entry) => sortable(catalog, entry)).toSorted(inFeedOrder).slice(0, LISTED).map(({ item }) => item);
  return {
    uuid: permanentUuid(name), title, description, url: permalink(path), atom: permalink(`/${name}.xml`), json: permalink(`/${name}.json`),
    updated: items[0]?.updated ?? newestDay(catalog), items,
  };
}

interface Sortable {
  readonly item: FeedItem;
  readonly date: PartialDate | undefined;
  readonly id: string;
}

function sortable(catalog: Catalog, entry: Entry): Sortable[] {
  const { kind, id } = entry;
  const shortId = catalog.shortId(entry);
  const updated = changedOn(catalog, entry);
  if (shortId === undefined || updated === undefined) return [];
  const twin = kind === 'event' || kind === 'dispute' ? undefined : permalink(addressesOf(kind, id).twin);
  const item = { uuid: permanentUuid(shortId), title: entry.data.title, url: permalink(entryPath(kind, id)), twin, updated, kind: KINDS[kind].one, text: plainText(catalog, entry) };
  return [{ item, date: dateOf(entry), id }];
}

/** Newest change first; of one day's changes the newest deal, quote or event first; what bears no such date last, by id. */
function inFeedOrder(a: Sortable, b: Sortable): number {
  if (a.item.updated !== b.item.updated) return a.item.updated < b.item.updated ? 1 : -1;
  const byDate = a.date && b.date ? compareDates(b.date, a.date) : Number(!a.date) - Number(!b.date);
  return byDate || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || (a.item.kind < b.item.kind ? -1 : 1);
}

function dateOf(entry: Entry): PartialDate | undefined {
  if (entry.kind === 'deal') return entry.data.announced;
  return entry.kind === 'quote' || entry.kind === 'event' ? entry.data.date : undefined;
}

function plainText(catalog: Catalog, entry: Entry): string {
  switch (entry.kind) {
    case 'event': return plainField(catalog, entry, 'summary');
    case 'dispute': return `${entry.data.status === 'settled' ? 'Settled' : 'Open'}. ${entry.data.versions.map((_, i) => plainField(catalog, entry, 'versions', i, 'claim')).join(' • ')}`;
    case 'quote': return `“${entry.data.text}” ${entry.data.summary}`;
    case 'source': throw new Error('a source is not in the feeds');
    default: return entry.data.summary;
  }
}

/** A prose field without its marks and links. */
export function plainField(catalog: Catalog, entry: Entry, ...path: (string | number)[]): string {
  return toString(fieldText(catalog, entry, ...path).nodes);
}
