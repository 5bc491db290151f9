// The names readers may write in `:term:`: id, title and aliases of everything that has a name, in a form that survives the inventory.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { oneLine } from '#views/inventory-file.ts';

/** Titles of sources, events and disputes are headlines, not names; they may repeat (rule names-are-unique). */
export const NAMED_KINDS: readonly Kind[] = ['term', 'company', 'person', 'product', 'deal', 'quote'];

/**
 * A name as it stands in the inventory: lower case, on one line. Where a word inside is followed by an integer (`claude opus 5`) readers
 * would take the two for role and priority, so it is written with hyphens (`claude-opus-5`).
 * @returns undefined where nothing legal is left: one character alone.
 */
export function termName(name: string): string | undefined {
  const lower = oneLine(name).toLowerCase();
  const legal = /^#|.\s\S+\s-?\d+(\s|$)/.test(lower) ? lower.replace(/^[#\s]+/, '').replaceAll(' ', '-') : lower;
  return legal.length < 2 ? undefined : legal;
}

/** Name → the entry that holds it. Names of one's own win over names made from them, and those over ids, present and former; of ids the first kind. */
export function termNames(catalog: Catalog): ReadonlyMap<string, Entry> {
  const named = NAMED_KINDS.flatMap((kind) => catalog.list(kind) as readonly Entry[]);
  const claims = named.flatMap((entry) => namesOf(entry).flatMap((name) => {
    const written = termName(name);
    return written === undefined ? [] : [{ written, entry, made: written !== oneLine(name).toLowerCase() }];
  }));
  const ids = named.flatMap((entry) => [entry.id, ...entry.data.formerIds].filter((id) => id.length > 1).map((written) => ({ written, entry })));
  const strongestLast = [...claims.filter(({ made }) => !made), ...claims.filter(({ made }) => made), ...ids].toReversed();
  return new Map(strongestLast.map(({ written, entry }) => [written, entry]));
}

function namesOf(entry: Entry): string[] {
  const { title, aliases } = entry.data as { title: string; aliases: readonly string[] };
  return [title, ...aliases];
}
