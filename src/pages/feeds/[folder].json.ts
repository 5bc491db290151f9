// /feeds/<folder>.json: what is new or changed of one kind, as JSON Feed.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { type Kind, KINDS } from '#model/kind.ts';
import { jsonFeed } from '#views/feeds-json.ts';
import { FEED_KINDS, kindFeed } from '#views/feeds.ts';

export function getStaticPaths() {
  return FEED_KINDS.map((kind) => ({ params: { folder: KINDS[kind].folder }, props: { kind } }));
}

export async function GET({ props }: APIContext): Promise<Response> {
  return Response.json(jsonFeed(kindFeed(await getCatalog(), props['kind'] as Kind)), { headers: { 'Content-Type': 'application/feed+json' } });
}
