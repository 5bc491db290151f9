// Addresses of all pages, with the day of their last change where an entry says one (sitemaps.org protocol 0.9).

import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { entryPath, PAGE_KINDS } from '#model/kind.ts';
import { listings } from '#views/listing.ts';

export interface Place {
  readonly address: string;
  readonly changed: string | undefined;
}

/** Most addresses the protocol allows in one file. */
export const PER_FILE = 50_000;

export function places(catalog: Catalog): Place[] {
  const entries = PAGE_KINDS.flatMap((kind) => catalog.list(kind).map((entry) => ({ address: permalink(entryPath(entry.kind, entry.id)), changed: (entry.data as { updated?: string }).updated })));
  const lists = listings(catalog).map(({ path }) => path);
  const others = ['/', '/a-z/', '/timeline/', '/disputes/', '/about/', '/data/', '/accessibility/', ...lists].map((path) => ({ address: permalink(path), changed: undefined }));
  return [...others, ...entries];
}

/** Text for XML; addresses here hold only ASCII letters, digits and `-/:.`. */
export function sitemapXml(list: readonly Place[]): string {
  const urls = list.map(({ address, changed }) => `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

export function sitemapIndexXml(files: number): string {
  const parts = Array.from({ length: files }, (_, i) => `<sitemap><loc>${permalink(`/sitemap-${i}.xml`)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join('\n')}\n</sitemapindex>\n`;
}
