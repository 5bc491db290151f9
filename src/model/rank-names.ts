// Finds entries by name: exact first, then beginnings, then words inside, then slips of the keyboard.

import { distance } from 'fastest-levenshtein';

export interface NamedEntry {
  readonly title: string;
  /** `deal`, `term` … */
  readonly kind: string;
  /** Path without base. */
  readonly path: string;
  readonly aliases: readonly string[];
}

export interface NameMatch {
  readonly entry: NamedEntry;
  /** The title or alias that matched. */
  readonly name: string;
  /** 0 exact · 1 beginning · 2 words inside · 3 a slip. */
  readonly rank: 0 | 1 | 2 | 3;
}

/** Lower case, no accents, hyphens and other marks as spaces, one space between words. */
export function foldName(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}$€£%.]+/gu, ' ').trim();
}

/** Best matches first, each entry once. `query` of fewer than two letters matches only exactly. */
export function rankNames(entries: readonly NamedEntry[], query: string, most = 8): NameMatch[] {
  const wanted = foldName(query);
  if (!wanted) return [];
  const matches = entries.flatMap((entry): NameMatch[] => {
    const best = [entry.title, ...entry.aliases]
      .map((name) => ({ name, rank: rankOf(foldName(name), wanted) }))
      .filter((m): m is { name: string; rank: 0 | 1 | 2 | 3 } => m.rank !== undefined)
      .toSorted((a, b) => a.rank - b.rank || a.name.length - b.name.length)[0];
    return best ? [{ entry, ...best }] : [];
  });
  return matches.toSorted((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.entry.title < b.entry.title ? -1 : 1)).slice(0, most);
}

function rankOf(name: string, wanted: string): 0 | 1 | 2 | 3 | undefined {
  if (name === wanted || name.replaceAll(' ', '') === wanted.replaceAll(' ', '')) return 0;
  if (wanted.length < 2) return undefined;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  const slips = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  return slips && Math.abs(name.length - wanted.length) <= slips && distance(name, wanted) <= slips ? 3 : undefined;
}
