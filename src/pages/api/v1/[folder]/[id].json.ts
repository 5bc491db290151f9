// /api/v1/<folder>/<id>.json: the whole record of one entry, of every kind; also under every id the entry had.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { KIND_NAMES } from '#model/kind.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { recordOf } from '#views/record.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog(), KIND_NAMES);
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(recordOf(await getCatalog(), props['entry'] as Entry));
}
