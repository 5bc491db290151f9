// What a page computed from many entries says of itself: search, the sitemap, llms.txt, the API and links from entries read it.

import type { Entry } from '#model/entry.ts';

export interface ComputedPage {
  /** Without base. The front page of a family stands directly under the root (`/money/`): llms.txt lists those. */
  readonly path: string;
  readonly title: string;
  /** One sentence that answers what the page is for, with its main figure: description, line of the search results. Search does not look for its words. */
  readonly sentence: string;
  /** Beside the kind in a line of the results: `10 deals · 2023–2026`. */
  readonly line: string;
  /**
   * Whole names a reader may type for it, the title aside; of two things in either order: `Anthropic and Amazon`, `Run rate vs revenue`.
   * Typed whole, a name leads here first, unless an entry bears it too: that goes before. Company names are written as their titles.
   */
  readonly names: readonly string[];
  /**
   * Questions it answers, in the reader's words, three to eight: `how much has Amazon paid Anthropic`, `relationship between Amazon and Anthropic`.
   * Asked with the same words that count, in any order and form of question, one leads here first; word by word they weigh less than names. Say each thing in the
   * words readers use (relationship, connected, ties; total, raised, invested; over time): the page must hold all of a question to go before single entries.
   */
  readonly asks: readonly string[];
  /** Companies it is about; search narrows by them. */
  readonly companies: readonly string[];
  /** What it is computed from; it changed when the newest of these did. */
  readonly entries: readonly Entry[];
  /** 0–1: how likely readers mean it. A page of one deal 0.2, of ten 0.5, the front page of a family 0.6; its names weigh a little more with it. */
  readonly prior: number;
  /** Left out of search and sitemap: one of many states of a page that is listed itself. */
  readonly unlisted?: true;
}
