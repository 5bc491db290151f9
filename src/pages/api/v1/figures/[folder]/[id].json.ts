// /api/v1/figures/<folder>/<id>.json: the figures of a page as sentences to copy, one object a figure; an empty list where a page has none.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { canHaveFigures, figuresOf } from '#views/figures.ts';

export async function getStaticPaths() {
  return entryFileRoutes(await getCatalog()).filter(({ props }) => canHaveFigures(props.entry));
}

export async function GET({ props }: APIContext): Promise<Response> {
  const figures = figuresOf(await getCatalog(), props['entry'] as Entry);
  return new Response(`${JSON.stringify(figures, undefined, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
}
