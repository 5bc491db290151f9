// /api/v1/cards/<folder>/<id>.json: what a hover card shows.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';
import { cardOf } from '#views/card.ts';

export async function getStaticPaths() {
  const catalog = await getCatalog();
  return PAGE_KINDS.flatMap((kind) => catalog.list(kind).map((entry) => ({ params: { folder: KINDS[kind].folder, id: entry.id }, props: { entry: entry as Entry } })));
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(cardOf(await getCatalog(), props['entry'] as Entry));
}
