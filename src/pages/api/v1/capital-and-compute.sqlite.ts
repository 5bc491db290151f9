// /api/v1/capital-and-compute.sqlite: all tables in one file.
import { getCatalog } from '#catalog/index.ts';
import { DATASET } from '#views/dataset-package.ts';
import { dataFile } from '#views/dataset.ts';

export async function GET(): Promise<Response> {
  const { bytes, mediatype } = dataFile(await getCatalog(), `${DATASET}.sqlite`);
  return new Response(bytes, { headers: { 'Content-Type': mediatype } });
}
