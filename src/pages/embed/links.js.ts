// /embed/links.js: the newest card script, for pages that name no version.
import { newestScript } from '#embed/released.ts';

export function GET(): Response {
  return new Response(newestScript(process.cwd()).code, { headers: { 'Content-Type': 'text/javascript' } });
}
