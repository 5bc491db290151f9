// /.well-known/security.txt: where to report a hole.
import { getCatalog } from '#catalog/index.ts';
import { securityTxt } from '#views/security-txt.ts';

export async function GET(): Promise<Response> {
  return new Response(securityTxt(await getCatalog()));
}
