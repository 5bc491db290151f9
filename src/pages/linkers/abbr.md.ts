// /linkers/abbr.md: terms and their abbreviations, for Markdown with abbreviations.
import { getCatalog } from '#catalog/index.ts';
import { abbreviations } from '#views/abbreviations.ts';

export async function GET(): Promise<Response> {
  return new Response(abbreviations(await getCatalog()));
}
