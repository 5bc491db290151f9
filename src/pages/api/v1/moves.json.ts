// /api/v1/moves.json: addresses that moved and entries that are gone, for whoever keeps links to us.
import { getCatalog } from '#catalog/index.ts';
import { publicMoves } from '#views/public-moves.ts';

export async function GET(): Promise<Response> {
  return Response.json(publicMoves(await getCatalog()));
}
