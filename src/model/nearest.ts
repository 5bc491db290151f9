// The name someone probably meant.

import { distance } from 'fastest-levenshtein';

/** The candidate closest to `wanted`, if it is close enough to be a slip (at most a third of the letters differ). */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** `Did you mean "x"?` or nothing. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const best = nearest(wanted, candidates);
  return best === undefined ? '' : `Did you mean "${best}"? `;
}
