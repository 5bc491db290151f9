// /search-index/: what the search box reads. `meta.json` names the version; everything else stands under it and never changes.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchIndex } from '#views/search-index.ts';

export async function getStaticPaths() {
  return [...searchIndex(await getCatalog())].map(([file, value]) => ({ params: { file }, props: { value } }));
}

export function GET({ props }: APIContext): Response {
  return Response.json(props['value']);
}
