// /social/index.png: the picture of every page that is no entry.
import { socialImage } from '#drawing/social-images.ts';
import { SITE_CARD } from '#views/social-card.ts';

export async function GET(): Promise<Response> {
  return new Response(await socialImage(SITE_CARD), { headers: { 'Content-Type': 'image/png' } });
}
