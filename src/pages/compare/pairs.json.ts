// /compare/pairs.json: the pairs of deals that have a page of their own.

import { getCatalog } from '#catalog/index.ts';
import { pairNames } from '#views/compare/choose-two.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(pairNames(await getCatalog())), { headers: { 'content-type': 'application/json' } });
}
