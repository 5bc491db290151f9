// /api/v1/figures/<folder>/<id>.json: the figures of a page as sentences to copy, one object a figure; only where a page has any.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { figuresOf } from '#views/figures.ts';

export async function getStaticPaths() {
  const catalog = await getCatalog();
  return entryFileRoutes(catalog).filter(({ props }) => figuresOf(catalog, props.entry).length > 0);
}

export async function GET({ props }: APIContext): Promise<Response> {
  const figures = figuresOf(await getCatalog(), props['entry'] as Entry);
  return new Response(`${JSON.stringify(figures, undefined, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
}
