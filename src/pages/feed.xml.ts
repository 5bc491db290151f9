// /feed.xml: what is new or changed, as Atom.
import { getCatalog } from '#catalog/index.ts';
import { atomXml } from '#views/feeds-atom.ts';
import { siteFeed } from '#views/feeds.ts';

export async function GET(): Promise<Response> {
  return new Response(atomXml(siteFeed(await getCatalog())), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
