// /linkers/skos.jsonld: the glossary for tools that read SKOS, as JSON-LD.
import { getCatalog } from '#catalog/index.ts';
import { skosJsonLd } from '#views/skos-files.ts';
import { conceptScheme } from '#views/skos.ts';

export async function GET(): Promise<Response> {
  return Response.json(skosJsonLd(conceptScheme(await getCatalog())));
}
