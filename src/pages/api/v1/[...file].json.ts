// /api/v1/<folder>.json, /api/v1/schema/<name>.json, /api/v1/datapackage.json: the JSON files of the data set.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { datasetOf, dataFile } from '#views/dataset.ts';

/** These have routes of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['index.json', 'moves.json']);

export async function getStaticPaths() {
  return datasetOf(await getCatalog()).files.filter(({ path }) => path.endsWith('.json') && !ELSEWHERE.has(path)).map(({ path }) => ({ params: { file: path.replace(/\.json$/, '') } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const { bytes, mediatype } = dataFile(await getCatalog(), `${params['file']}.json`);
  return new Response(bytes, { headers: { 'Content-Type': mediatype } });
}
