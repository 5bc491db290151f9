// /myst/<folder>/<id>.json: what MyST shows when a reader points at a link to the entry. Events and disputes too.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { KIND_NAMES } from '#model/kind.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { mystPage } from '#views/myst.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog(), KIND_NAMES);
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(mystPage(await getCatalog(), props['entry'] as Entry));
}
