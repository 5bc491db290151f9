// /social/<folder>/<id>.png: the picture of an entry in link previews. A build draws all of them at once, dev the one asked for.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { drawAhead, socialImage } from '#drawing/social-images.ts';
import type { Entry } from '#model/entry.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';
import { SITE_CARD, socialCard } from '#views/social-card.ts';

export async function getStaticPaths() {
  const catalog = await getCatalog();
  const routes = entryFileRoutes(catalog);
  if (import.meta.env.PROD) drawAhead([SITE_CARD, ...routes.map(({ props }) => socialCard(catalog, props.entry))]);
  return routes;
}

export async function GET({ props }: APIContext): Promise<Response> {
  const image = await socialImage(socialCard(await getCatalog(), props['entry'] as Entry));
  return new Response(image, { headers: { 'Content-Type': 'image/png' } });
}
