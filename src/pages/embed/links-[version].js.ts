// /embed/links-<version>.js: each card script ever released, for good.
import type { APIContext } from 'astro';
import { releasedScripts } from '#embed/released.ts';

export function getStaticPaths() {
  return releasedScripts(process.cwd()).map(({ version, code }) => ({ params: { version }, props: { code } }));
}

export function GET({ props }: APIContext): Response {
  return new Response(String(props['code']), { headers: { 'Content-Type': 'text/javascript' } });
}
