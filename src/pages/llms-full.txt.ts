// /llms-full.txt: the whole record as one Markdown file.
import { getCatalog } from '#catalog/index.ts';
import { fullText } from '#views/markdown/full-text.ts';

export async function GET(): Promise<Response> {
  return new Response(fullText(await getCatalog()));
}
