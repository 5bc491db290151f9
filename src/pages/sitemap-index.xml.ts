// /sitemap-index.xml: the sitemaps there are.
import { getCatalog } from '#catalog/index.ts';
import { places, sitemapIndexXml } from '#views/sitemap.ts';

export async function GET(): Promise<Response> {
  return new Response(sitemapIndexXml(places(await getCatalog())));
}
