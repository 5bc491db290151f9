// /objects.inv: names for Sphinx, Jupyter Book and whatever else reads intersphinx inventories.
import { getCatalog } from '#catalog/index.ts';
import { encodeInventory } from '#views/inventory-file.ts';
import { sphinxInventory } from '#views/inventory.ts';

export async function GET(): Promise<Response> {
  return new Response(encodeInventory(sphinxInventory(await getCatalog())));
}
