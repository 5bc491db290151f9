// /linkers/abbr.md: abbreviations and names of terms with their definitions, for Markdown that knows `*[IPO]: …` (Python-Markdown, MkDocs,
// PHP Markdown Extra, Kramdown). https://python-markdown.github.io/extensions/abbreviations/

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { oneLine } from '#views/inventory-file.ts';

/** The longest first, so that `AI safety` is found before `AI`; then by code point. */
export function abbreviations(catalog: Catalog): string {
  const lines = new Map(catalog.list('term').flatMap((term) => [
    ...shortForms(term).map((form) => [form, `${term.data.title}: ${term.data.summary}`] as const),
    ...longForms(term).map((form) => [form, term.data.summary] as const),
  ]));
  return [...lines].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)).map(([form, words]) => `*[${form}]: ${oneLine(words)}\n\n`).join('');
}

/**
 * Capitals that head the title (`GPU (graphics processing unit)`) or are another name of the term and the initials of one of its names: `DDTL`, `DDTLs`.
 * Two letters mean too much elsewhere, unless the title gives them: `Customer experience (CX)`.
 */
function shortForms({ data }: EntryOf<'term'>): string[] {
  const head = /^[A-Z]{2,}(?= \()/.exec(data.title)?.[0];
  const initials = new Set([data.title, ...data.aliases].map(initialsOf));
  const listed = data.aliases.filter((alias) => {
    const capitals = /^([A-Z]{2,})s?$/.exec(alias)?.[1] ?? '';
    return capitals === head || data.title.includes(`(${capitals})`) || (capitals.length > 2 && initials.has(capitals));
  });
  return [...new Set(head === undefined ? listed : [head, ...listed])];
}

/** `Right of first refusal` → `ROFR`. */
function initialsOf(name: string): string {
  return (name.replace(/\([^)]*\)/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase()).join('');
}

/** The title without what stands in brackets, if it has two words or a hyphen: one word alone (`Float`, `Training`) is too often another thing. Within a sentence it starts small, unless it is a name. */
function longForms({ data }: EntryOf<'term'>): string[] {
  const title = data.title.replace(/\s*\([^)]*\)/g, '');
  if (!/^[\p{L}\p{N}].*[\s-].*[\p{L}\p{N}]$/u.test(title) || /[[\]]/.test(title)) return [];
  const isName = /^.\S*\p{Lu}/u.test(title) || /\s\p{Lu}/u.test(title);
  return isName ? [title] : [title, title.charAt(0).toLowerCase() + title.slice(1)];
}
