// /feed.json: what is new or changed, as JSON Feed.
import { getCatalog } from '#catalog/index.ts';
import { jsonFeed } from '#views/feeds-json.ts';
import { siteFeed } from '#views/feeds.ts';

export async function GET(): Promise<Response> {
  return Response.json(jsonFeed(siteFeed(await getCatalog())), { headers: { 'Content-Type': 'application/feed+json' } });
}
