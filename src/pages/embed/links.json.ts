// /embed/links.json: the newest version of the card script and all others, with the hashes that guard them.
import { permalink } from '#model/href.ts';
import { newestScript, releasedScripts, scriptPath } from '#embed/released.ts';

export function GET(): Response {
  const line = ({ version, integrity }: { version: string; integrity: string }) => ({ version, src: permalink(scriptPath(version)), integrity });
  return Response.json({ ...line(newestScript(process.cwd())), released: releasedScripts(process.cwd()).map(line) });
}
