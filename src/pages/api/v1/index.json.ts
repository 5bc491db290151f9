// /api/v1/index.json: every entry, one line each.
import { getCatalog } from '#catalog/index.ts';
import { dataFile } from '#views/dataset.ts';

export async function GET(): Promise<Response> {
  const { bytes, mediatype } = dataFile(await getCatalog(), 'index.json');
  return new Response(bytes, { headers: { 'Content-Type': mediatype } });
}
