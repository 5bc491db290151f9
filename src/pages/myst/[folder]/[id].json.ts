// /myst/<folder>/<id>.json: what MyST shows when a reader points at a link to the entry. Events and disputes too.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS } from '#model/kind.ts';
import { mystPage } from '#views/myst.ts';

export async function getStaticPaths() {
  return (await getCatalog()).entries.map((entry) => ({ params: { folder: KINDS[entry.kind].folder, id: entry.id }, props: { entry } }));
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(mystPage(await getCatalog(), props['entry'] as Entry));
}
