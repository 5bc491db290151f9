// /api/v1/linksets/<folder>/<id>.json: the typed links of an entry's page as a link set (RFC 9264).
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { linkSet, LINKSET_TYPE } from '#views/signposting.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog());
}

export function GET({ props }: APIContext): Response {
  return Response.json(linkSet(props['entry'] as Entry), { headers: { 'Content-Type': LINKSET_TYPE } });
}
