// /oembed/<folder>/<id>.json: what a site that was given the address of an entry may show for it.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { oembedOf } from '#views/embed.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog());
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(oembedOf(await getCatalog(), props['entry'] as Entry));
}
