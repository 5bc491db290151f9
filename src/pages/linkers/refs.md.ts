// /linkers/refs.md: a reference definition per page, for any Markdown.
import { getCatalog } from '#catalog/index.ts';
import { markdownReferences } from '#views/markdown-references.ts';

export async function GET(): Promise<Response> {
  return new Response(markdownReferences(await getCatalog()));
}
