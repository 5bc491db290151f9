// /myst/index.json: the front page for MyST.
import { mystFrontPage } from '#views/myst.ts';

export function GET(): Response {
  return Response.json(mystFrontPage());
}
