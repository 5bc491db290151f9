// /api/v1/index.json: every entry, one record each.
import { getCatalog } from '#catalog/index.ts';
import { indexRecord } from '#views/index-record.ts';

export async function GET(): Promise<Response> {
  const catalog = await getCatalog();
  return Response.json(catalog.entries.map((entry) => indexRecord(catalog, entry)));
}
