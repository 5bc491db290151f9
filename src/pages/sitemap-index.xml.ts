// /sitemap-index.xml: the sitemaps there are.
import { getCatalog } from '#catalog/index.ts';
import { PER_FILE, places, sitemapIndexXml } from '#views/sitemap.ts';

export async function GET(): Promise<Response> {
  return new Response(sitemapIndexXml(Math.ceil(places(await getCatalog()).length / PER_FILE)));
}
