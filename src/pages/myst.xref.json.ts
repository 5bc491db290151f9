// /myst.xref.json: every entry and place, for `references:` of MyST projects.
import { getCatalog } from '#catalog/index.ts';
import { mystReferences } from '#views/myst.ts';

export async function GET(): Promise<Response> {
  return Response.json(mystReferences(await getCatalog()));
}
