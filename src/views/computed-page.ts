// What a page computed from many entries says of itself: search, the sitemap and links from entries read it.

import type { Entry } from '#model/entry.ts';

export interface ComputedPage {
  /** Without base. */
  readonly path: string;
  readonly title: string;
  /** One sentence that answers what the page is for, with its main figure: description, line of the search results. */
  readonly sentence: string;
  /** Beside the kind in a line of the results: `10 deals · 2023–2026`. */
  readonly line: string;
  /** Whole names a reader may type for it, the title aside: `Anthropic and Amazon`. */
  readonly names: readonly string[];
  /** Questions it answers, in the reader's words: `how much has Amazon paid Anthropic`. */
  readonly asks: readonly string[];
  /** Companies it is about. */
  readonly companies: readonly string[];
  /** What it is computed from; it changed when the newest of these did. */
  readonly entries: readonly Entry[];
  /** 0–1: how likely readers mean it when nothing else decides. */
  readonly prior: number;
  /** Left out of search and sitemap: one of many states of a page that is listed itself. */
  readonly unlisted?: true;
}
