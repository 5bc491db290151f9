// What a search result can be: an entry of some kind, or an overview, a page computed from many entries.

import { type Kind, KINDS } from '#model/kind.ts';

export type SearchKind = Kind | 'overview';

/** kind → what readers call one, and many. */
export const SEARCH_KINDS: Readonly<Record<SearchKind, { readonly one: string; readonly many: string }>> = {
  ...KINDS,
  overview: { one: 'Overview', many: 'Overviews' },
};

export function isSearchKind(text: string): text is SearchKind {
  return text in SEARCH_KINDS;
}
