// /<folder>/<id>.md: the page of an entry as Markdown.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { twinOf } from '#views/markdown/twin.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog());
}

export async function GET({ props }: APIContext): Promise<Response> {
  return new Response(twinOf(await getCatalog(), props['entry'] as Entry), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
