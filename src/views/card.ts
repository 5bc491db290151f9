// The card of an entry: what a hover card shows, at most 1 KB, plain text only.

import { formatMoney } from '#model/money.ts';
import { formatDate } from '#model/partial-date.ts';
import { permalink } from '#model/href.ts';
import { entryPath, KINDS } from '#model/kind.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { mentionsOf } from '#views/mentions.ts';
import { sourceSummary } from '#views/source-sections.ts';

export interface Card {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** The key figure as a reader writes it, with its qualifier: `up to $4 bn`. Never without status. */
  readonly figure?: string;
  /** Rung of the figure, or how the wording of a quote was checked. */
  readonly status?: string;
  readonly date?: string;
  readonly url: string;
}

export function cardOf(catalog: Catalog, entry: Entry): Card {
  const base = { kind: KINDS[entry.kind].one, title: entry.data.title, url: permalink(entryPath(entry.kind, entry.id)) };
  switch (entry.kind) {
    case 'deal': {
      const { amount, rung, announced, summary } = entry.data;
      return { ...base, summary, ...(amount && { figure: formatMoney(amount) }), status: rung, date: formatDate(announced) };
    }
    case 'quote':
      return { ...base, summary: `“${entry.data.text}”`, status: entry.data.verdict, date: formatDate(entry.data.date) };
    case 'source':
      return { ...base, summary: sourceSummary(entry, new Set(mentionsOf(catalog, 'source', entry.id).map((m) => m.from)).size) };
    case 'event':
    case 'dispute':
      throw new Error(`a ${entry.kind} has no page and no card`);
    default:
      return { ...base, summary: entry.data.summary };
  }
}
