// The entry an author meant, or what is wrong and what was probably meant.

import { KINDS } from '#model/kind.ts';
import { didYouMean, nearest } from '#model/nearest.ts';
import { foldName } from '#model/words.ts';
import { LinkFault } from '#linkers/core/link-fault.ts';
import { isNamed, keyOf, type IndexEntry, type SiteIndex } from '#linkers/core/site-index.ts';
import type { Wanted } from '#linkers/core/wanted.ts';

/** @throws LinkFault: nothing has the name, several have it, or the page has no such place. */
export function findEntry(index: SiteIndex, wanted: Wanted): IndexEntry {
  const entry = wanted.kind ? byId(index, wanted) : byName(index, wanted);
  const { anchor } = wanted;
  if (anchor !== undefined && !entry.anchors.includes(anchor)) throw noPlace(entry, anchor, wanted.written);
  return entry;
}

/** Address of an entry, or of a place on its page. */
export function urlOf(entry: IndexEntry, anchor?: string): string {
  return anchor === undefined ? entry.url : `${entry.url}#${anchor}`;
}

function byId(index: SiteIndex, { kind, name, written }: Wanted): IndexEntry {
  const entry = index.byKey.get(`${kind}/${name}`);
  if (entry) return entry;
  const ids = index.entries.filter((e) => e.kind === kind).map((e) => e.id);
  const called = index.byName.get(foldName(name))?.find((e) => e.kind === kind);
  const other = index.entries.find((e) => e.id === name);
  const hint = called ? `Did you mean "${keyOf(called)}"? ` : other && !nearest(name, ids) ? `"${name}" is a ${KINDS[other.kind].one.toLowerCase()}: write ${keyOf(other)}. ` : didYouMean(name, ids);
  throw new LinkFault(`${written}: there is no ${kind} "${name}"`, `${hint}Ids stand in the addresses: ${index.site}${kind ? KINDS[kind].folder : ''}/.`);
}

function byName(index: SiteIndex, { name, written }: Wanted): IndexEntry {
  const found = index.byName.get(foldName(name)) ?? [];
  const [only, ...others] = found;
  if (only && !others.length) return only;
  if (only) throw new LinkFault(`${written}: ${found.length} entries are called "${name}"`, `Say which: ${found.map((entry) => `[[${entry.kind}:${entry.id}]]`).join(' or ')}.`);
  const names = index.entries.filter(isNamed).flatMap((entry) => [entry.title, ...entry.aliases]);
  throw new LinkFault(`${written}: nothing is called "${name}"`, `${didYouMean(name, names)}All names: ${index.site}a-z/. Brackets that are no link are written \\[[…]].`);
}

function noPlace(entry: IndexEntry, anchor: string, written: string): LinkFault {
  const places = entry.anchors.length ? `Its places: ${entry.anchors.map((a) => `#${a}`).join(' ')}.` : 'Link to it without a place.';
  return new LinkFault(`${written}: ${entry.url} has no place #${anchor}`, `${didYouMean(anchor, entry.anchors)}${places}`);
}
