// /deploy/moves.json: addresses that moved and pages that are gone, for hosts and for whoever keeps links to us.
import { getCatalog } from '#catalog/index.ts';
import { movesTable } from '#views/moves.ts';

export async function GET(): Promise<Response> {
  return Response.json(movesTable(await getCatalog()));
}
