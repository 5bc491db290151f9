// /robots.txt: everything may be read; the sitemap says what there is.
import { permalink } from '#model/href.ts';

export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap-index.xml')}\n`);
}
