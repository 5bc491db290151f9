// /api/v1/<table>.csv: one table of the data set.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { dataFile } from '#views/dataset.ts';
import { tablesOf } from '#views/tables.ts';

export async function getStaticPaths() {
  return tablesOf(await getCatalog()).map(({ name }) => ({ params: { table: name } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  return new Response(dataFile(await getCatalog(), `${params['table']}.csv`).bytes, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
