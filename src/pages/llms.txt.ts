// /llms.txt: what is here, for language models.
import { getCatalog } from '#catalog/index.ts';
import { llmsTxt } from '#views/llms.ts';

export async function GET(): Promise<Response> {
  return new Response(llmsTxt(await getCatalog()));
}
