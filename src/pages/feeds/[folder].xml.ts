// /feeds/<folder>.xml: what is new or changed of one kind, as Atom.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { type Kind, KINDS } from '#model/kind.ts';
import { atomXml } from '#views/feeds-atom.ts';
import { FEED_KINDS, kindFeed } from '#views/feeds.ts';

export function getStaticPaths() {
  return FEED_KINDS.map((kind) => ({ params: { folder: KINDS[kind].folder }, props: { kind } }));
}

export async function GET({ props }: APIContext): Promise<Response> {
  return new Response(atomXml(kindFeed(await getCatalog(), props['kind'] as Kind)), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
