// How many slips of the keyboard lie between two words.

import { distance } from 'fastest-levenshtein';

/** Letters put in, left out or changed (Levenshtein); two neighbours swapped are one slip (as in Damerau's measure). */
export function slipsBetween(a: string, b: string): number {
  return swapped(a, b) ? 1 : distance(a, b);
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Slips that are forgiven in a word of this length; the shortest words are too close to one another. */
export function slipsForgiven(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/** True if `typed` can be meant as `name`: near enough, and with the same digits (a model number is no slip). */
export function canBeMeantAs(typed: string, name: string): boolean {
  if (typed.replace(/\D/g, '') !== name.replace(/\D/g, '')) return false;
  const most = slipsForgiven(Math.min(typed.length, name.length));
  return Math.abs(typed.length - name.length) <= most && slipsBetween(typed, name) <= most;
}
