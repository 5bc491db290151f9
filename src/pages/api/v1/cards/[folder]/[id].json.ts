// /api/v1/cards/<folder>/<id>.json: what a hover card shows.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { cardOf } from '#views/card.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog());
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(cardOf(await getCatalog(), props['entry'] as Entry));
}
