// /api/v1/capital-and-compute.zip: every file of the data set in one archive.
import { getCatalog } from '#catalog/index.ts';
import { DATASET } from '#views/dataset-package.ts';
import { dataFile } from '#views/dataset.ts';

export async function GET(): Promise<Response> {
  const { bytes, mediatype } = dataFile(await getCatalog(), `${DATASET}.zip`);
  return new Response(bytes, { headers: { 'Content-Type': mediatype } });
}
