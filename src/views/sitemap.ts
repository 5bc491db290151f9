// Addresses of all pages, with the day of their last change as far as entries say one (sitemaps.org protocol 0.9).

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath, type Kind, PAGE_KINDS } from '#model/kind.ts';
import { letters, NAMES_ON_ONE_PAGE } from '#views/a-z.ts';
import { changedOn, newest } from '#views/changed.ts';
import { computedPages } from '#views/computed-pages.ts';
import { linkToEntry } from '#views/link.ts';
import { listings } from '#views/listing.ts';
import { element, xmlDocument } from '#views/xml.ts';

export interface Place {
  readonly address: string;
  /** YYYY-MM-DD; undefined for pages whose words bear no date. */
  readonly changed: string | undefined;
}

/** Most addresses the protocol allows in one file. */
export const PER_FILE = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page that lists entries changed when the newest of those on it did. */
export function places(catalog: Catalog): Place[] {
  const days = new Map(catalog.entries.map((entry) => [linkToEntry(entry).href, changedOn(catalog, entry)]));
  const dayAt = (address: string | undefined): string | undefined => (address === undefined ? undefined : (days.get(address) ?? days.get(address.replace(/#.*/, ''))));
  const newestOf = (kinds: readonly Kind[]): string | undefined => newest(kinds.flatMap((kind) => (catalog.list(kind) as readonly Entry[]).map((entry) => changedOn(catalog, entry))));
  const place = (path: string, changed: string | undefined): Place => ({ address: permalink(path), changed });
  const everything = newestOf([...PAGE_KINDS, 'event', 'dispute']);
  return [
    place('/', everything),
    ...['/about/', '/data/', '/linking/', '/accessibility/'].map((path) => place(path, undefined)),
    ...alphabet(catalog).map(({ path, addresses }) => place(path, addresses ? newest(addresses.map(dayAt)) : everything)),
    place('/disputes/', newestOf(['dispute'])),
    ...listings(catalog).map(({ path, groups }) => place(path, newest(groups.flatMap(({ rows }) => rows.map(({ link }) => dayAt(link.href)))))),
    ...computedPages(catalog).filter(({ unlisted }) => !unlisted).map(({ path, entries }) => place(path, newest(entries.map((entry) => changedOn(catalog, entry))))),
    ...PAGE_KINDS.flatMap((kind) => (catalog.list(kind) as readonly Entry[]).map((entry) => place(entryPath(kind, entry.id), changedOn(catalog, entry)))),
  ];
}

/** /a-z/, and a page for each letter once there are many names. */
function alphabet(catalog: Catalog): { path: string; addresses?: readonly string[] }[] {
  const all = letters(catalog);
  const split = all.reduce((sum, { names }) => sum + names.length, 0) > NAMES_ON_ONE_PAGE;
  return [{ path: '/a-z/' }, ...(split ? all.map(({ letter, names }) => ({ path: `/a-z/${letter}/`, addresses: names.map(({ link }) => link.href) })) : [])];
}

export function sitemapXml(list: readonly Place[]): string {
  const urls = list.map(({ address, changed }) => element('url', {}, [element('loc', {}, address), ...(changed ? [element('lastmod', {}, changed)] : [])]));
  return xmlDocument(element('urlset', { xmlns: NAMESPACE }, urls));
}

/** Each file changed when the newest page in it did. */
export function sitemapIndexXml(list: readonly Place[]): string {
  const parts = Array.from({ length: Math.ceil(list.length / PER_FILE) }, (_, i) => {
    const changed = newest(list.slice(i * PER_FILE, (i + 1) * PER_FILE).map((place) => place.changed));
    return element('sitemap', {}, [element('loc', {}, permalink(`/sitemap-${i}.xml`)), ...(changed ? [element('lastmod', {}, changed)] : [])]);
  });
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, parts));
}
