// /linkers/skos.ttl: the glossary for tools that read SKOS, as Turtle.
import { getCatalog } from '#catalog/index.ts';
import { skosTurtle } from '#views/skos-files.ts';
import { conceptScheme } from '#views/skos.ts';

export async function GET(): Promise<Response> {
  return new Response(skosTurtle(conceptScheme(await getCatalog())));
}
