// The sources of a page, numbered in the order a reader meets them.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { provesPhrase } from '#model/fingerprint.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { ACCESS, SOURCE_KINDS } from '#model/source.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { addressAtPassage } from '#views/passage.ts';

export interface NumberedSource {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** What ends the title in a sentence: nothing if it ends in a mark of its own. */
  readonly stop: '.' | '';
  readonly publisher: string;
  readonly author: string | undefined;
  readonly published: PartialDate | undefined;
  readonly label: string;
  readonly tier: 'primary' | 'secondary';
  /** How it was read, in words; undefined for the best case (read at its address). */
  readonly access: string | undefined;
  readonly url: string | undefined;
  /** The address at each passage the page relies on, where the wording is known. */
  readonly passages: readonly { readonly words: string; readonly href: string }[];
  /** Its own page here. */
  readonly page: string;
}

/** @param order Source ids in reading order, repeats allowed. */
export function numberSources(catalog: Catalog, entry: Entry, order: readonly string[]): NumberedSource[] {
  const passages = passagesOf(catalog, entry);
  const known = [...new Set(order)].flatMap((id) => catalog.get('source', id) ?? []);
  return known.map((source, i) => describeSource(source, i + 1, passages.get(source.id) ?? []));
}

function describeSource(source: EntryOf<'source'>, number: number, passages: readonly string[]): NumberedSource {
  const { id } = source;
  const { title, publisher, author, published, url, kind, access, grade } = source.data;
  const { label, tier } = SOURCE_KINDS[kind];
  return {
    number, id, title, stop: /[.?!]$/.test(title) ? '' : '.', publisher, author, published, label: grade ? `${label}, low-grade (digest or repost)` : label, tier, url,
    access: access === 'original' ? undefined : ACCESS[access],
    passages: url ? passages.map((words) => ({ words, href: addressAtPassage(url, words) })) : [],
    page: href(entryPath('source', id)),
  };
}

/** Source id → passages marked in the prose of the entry, and the words of a quote: each only where the source's fingerprint proves it. */
function passagesOf(catalog: Catalog, entry: Entry): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, words: string | undefined): void => {
    const print = words === undefined ? undefined : catalog.fingerprint(id);
    if (words && print && provesPhrase(print, words) && !found.get(id)?.includes(words)) found.set(id, [...(found.get(id) ?? []), words]);
  };
  for (const prose of [entry.prose, ...catalog.inline(entry).map((row) => row.prose)])
    for (const { source, passage } of prose.citations) add(source, passage);
  if (entry.kind === 'quote') add(entry.data.source, quotePassage(entry));
  return found;
}

/** The words of a quote as its source has them, if that is proved. */
export function quotePassage(quote: EntryOf<'quote'>): string | undefined {
  return quote.data.verdict === 'verbatim' ? quote.data.text : undefined;
}
