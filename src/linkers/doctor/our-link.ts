// Which links of a document lead to the knowledge base, and to what in it.

import { addressesOf } from '#model/addresses.ts';
import { PAGE_KINDS } from '#model/kind.ts';
import { findEntry } from '#linkers/core/find-entry.ts';
import { entryAt } from '#linkers/core/moves.ts';
import type { IndexEntry, SiteIndex } from '#linkers/core/site-index.ts';
import { KB_SCHEME, parseKbAddress, parseWikiLink } from '#linkers/core/wanted.ts';

export interface OurLink {
  /** From the root of the site, with leading slash, without anchor: `/terms/tranche/`. */
  readonly path: string;
  /** Without text fragment. */
  readonly anchor: string | undefined;
  readonly insecure: boolean;
  /** The entry it leads to: its page or one of its files. */
  readonly entry: IndexEntry | undefined;
}

/** @returns nothing for links that lead elsewhere. @throws LinkFault for `kb:` and `[[…]]` links to nothing. */
export function ourLink(index: SiteIndex, url: string): OurLink | undefined {
  if (KB_SCHEME.test(url) || url.startsWith('[[')) {
    const entry = findEntry(index, KB_SCHEME.test(url) ? parseKbAddress(url) : parseWikiLink(url.slice(2, -2)));
    return { path: entry.url.slice(index.site.length - 1), anchor: undefined, insecure: false, entry };
  }
  const site = new URL(index.site);
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.host !== site.host || !`${address.pathname}/`.startsWith(site.pathname)) return undefined;
  const path = tidy(`/${address.pathname.slice(site.pathname.length)}`);
  const anchor = decodeURIComponent(address.hash.slice(1).replace(/:~:.*/, '')) || undefined;
  return { path, anchor, insecure: site.protocol === 'https:' && address.protocol === 'http:', entry: filesOf(index).get(path) ?? entryAt(index, index.site + path.slice(1)) };
}

/** `/terms/tranche` and `/terms/tranche/index.html` are `/terms/tranche/`. */
function tidy(path: string): string {
  return path.replace(/\/index\.html$/, '/').replace(/\/([^/.]+)$/, '/$1/');
}

const files = new WeakMap<SiteIndex, ReadonlyMap<string, IndexEntry>>();

/** Every address an entry has, page and files. */
function filesOf(index: SiteIndex): ReadonlyMap<string, IndexEntry> {
  const known = files.get(index);
  if (known) return known;
  const made = new Map(index.entries.filter(({ kind }) => (PAGE_KINDS as readonly string[]).includes(kind)).flatMap((entry) => Object.values(addressesOf(entry.kind, entry.id)).map((path: string) => [path, entry] as const)));
  files.set(index, made);
  return made;
}

