// Every title and alias by its first letter.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS } from '#model/kind.ts';
import { type Link, linkToEntry } from '#views/link.ts';

export interface Name {
  readonly name: string;
  readonly kind: string;
  readonly link: Link;
  /** True where the name is another name of the entry. */
  readonly alias: boolean;
}

export interface Letter {
  /** `a` … `z`, or `0-9` for names that begin otherwise. */
  readonly letter: string;
  readonly names: readonly Name[];
}

/** More names than this are spread over one page per letter. */
export const NAMES_ON_ONE_PAGE = 1500;

const NAMED = new Set(['term', 'company', 'person', 'product', 'deal', 'quote']);

export function letters(catalog: Catalog): Letter[] {
  const names = catalog.entries.filter((e) => NAMED.has(e.kind)).flatMap(namesOf);
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const first = sortKey(name.name).charAt(0);
    const letter = /[a-z]/.test(first) ? first : '0-9';
    const group = groups.get(letter);
    if (group) group.push(name);
    else groups.set(letter, [name]);
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, names: list.toSorted((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1)) }))
    .toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
}

function namesOf(entry: Entry): Name[] {
  const { title, aliases = [] } = entry.data as { title: string; aliases?: readonly string[] };
  const common = { kind: KINDS[entry.kind].one, link: linkToEntry(entry) };
  return [{ ...common, name: title, alias: false }, ...aliases.map((name) => ({ ...common, name, alias: true }))];
}

/** Letters without accents and marks, lower case. */
function sortKey(name: string): string {
  return name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/^[^a-z0-9]+/, '');
}
