// What search knows of each page computed from many entries: an overview, found by its names and by the questions it answers.

import type { Catalog } from '#model/catalog.ts';
import { SEARCH_KINDS } from '#model/search-kind.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { SearchDocument } from '#views/search-documents.ts';
import { misspells } from '#views/search-weights.ts';

/** Other names of companies beyond this many say nothing of a page about all of them. */
const MOST_COMPANIES = 6;

/** Listed pages only: the others are states of one that is listed. */
export function overviewDocuments(catalog: Catalog, pages: readonly ComputedPage[]): SearchDocument[] {
  return pages.filter(({ unlisted }) => !unlisted).map((page) => {
    const companies = page.companies.flatMap((id) => catalog.get('company', id) ?? []);
    // An alias of one word is a name; in a longer one stand words that mean something else alone (`Cisco Investments`).
    const aliases = companies.length > MOST_COMPANIES ? [] : companies.flatMap(({ data }) => data.aliases.filter((alias) => !alias.includes(' ') && !misspells(alias, data.title)));
    return {
      kind: 'overview', id: page.path, path: page.path, title: page.title, line: page.line, sentence: page.sentence,
      names: [page.title, ...page.names], asks: page.asks,
      // Not the sentence: its words are those of every page of the family, and a page that holds them by chance would seem to answer.
      fields: [{ weight: 1.5, text: SEARCH_KINDS.overview.one }, { weight: 2, text: aliases.join(' · ') }],
      amounts: [], dates: [], percentages: [], companies: page.companies, rung: undefined, tier: undefined, amount: undefined, prior: page.prior,
    };
  });
}
