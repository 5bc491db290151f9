// /sitemap-0.xml …: addresses of the pages.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { PER_FILE, places, sitemapXml } from '#views/sitemap.ts';

export async function getStaticPaths() {
  const total = places(await getCatalog()).length;
  return Array.from({ length: Math.ceil(total / PER_FILE) }, (_, part) => ({ params: { part: String(part) } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const part = Number(params['part']);
  return new Response(sitemapXml(places(await getCatalog()).slice(part * PER_FILE, (part + 1) * PER_FILE)));
}
