// /embed/card.css: the style of the frames; here, and not with the other hashed files, because only /embed/ is open to frames of others.
import css from '#components/embed/embed.css?inline';

export function GET(): Response {
  return new Response(css, { headers: { 'Content-Type': 'text/css' } });
}
