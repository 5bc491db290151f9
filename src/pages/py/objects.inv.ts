// /py/objects.inv: the same names for mkdocstrings, whose Python handler loads the domain `py` only.
import { getCatalog } from '#catalog/index.ts';
import { encodeInventory } from '#views/inventory-file.ts';
import { pythonInventory } from '#views/inventory.ts';

export async function GET(): Promise<Response> {
  return new Response(encodeInventory(pythonInventory(await getCatalog())));
}
