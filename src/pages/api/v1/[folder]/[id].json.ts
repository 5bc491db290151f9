// /api/v1/<folder>/<id>.json: the whole record of one entry, of every kind; also under every id the entry had.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS } from '#model/kind.ts';
import { recordOf } from '#views/record.ts';

export async function getStaticPaths() {
  return (await getCatalog()).entries.flatMap((entry) => [entry.id, ...entry.data.formerIds].map((id) => ({ params: { folder: KINDS[entry.kind].folder, id }, props: { entry } })));
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(recordOf(await getCatalog(), props['entry'] as Entry));
}
