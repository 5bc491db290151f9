// Who links here, with the sentence that holds the link, grouped by kind.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, type Kind } from '#model/kind.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import type { ListItem } from '#views/blocks.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { type Mention, mentionsOf } from '#views/mentions.ts';

export interface BacklinkGroup {
  readonly title: string;
  readonly count: number;
  /** The first of them, each with its sentence. */
  readonly items: readonly ListItem[];
  /** Further ones, title only. */
  readonly others: readonly Link[];
  /** Beyond even that. */
  readonly uncounted: number;
}

/** With their sentence; beyond that title only; beyond both a number. Bounds the page whatever the catalog grows to. */
const WITH_SENTENCE = 8;
const BY_TITLE = 40;
const ORDER: readonly Kind[] = ['deal', 'term', 'company', 'product', 'person', 'quote', 'event', 'dispute', 'source'];

/**
 * Every entry that links to this one or names it in a field, each once, links in prose first.
 * @param shown Addresses of events and disputes the page shows in full already; they are left out.
 */
export function backlinksOf(catalog: Catalog, entry: Entry, shown: ReadonlySet<string> = new Set()): BacklinkGroup[] {
  const best = new Map<Entry, Mention>();
  for (const mention of mentionsOf(catalog, entry.kind, entry.id)) {
    const known = best.get(mention.from);
    if (shown.has(linkToEntry(mention.from).href)) continue;
    if (mention.from !== entry && (!known || (known.sentence === undefined && mention.sentence !== undefined))) best.set(mention.from, mention);
  }
  return ORDER.flatMap((kind) => {
    const mentions = [...best.values()].filter((m) => m.from.kind === kind).toSorted(byDate);
    if (!mentions.length) return [];
    return {
      title: KINDS[kind].many,
      count: mentions.length,
      items: mentions.slice(0, WITH_SENTENCE).map(itemOf),
      others: mentions.slice(WITH_SENTENCE, WITH_SENTENCE + BY_TITLE).map((m) => linkToEntry(m.from, m.anchor)),
      uncounted: Math.max(0, mentions.length - WITH_SENTENCE - BY_TITLE),
    };
  });
}

function byDate(a: Mention, b: Mention): number {
  const [x, y] = [dateOf(a.from), dateOf(b.from)];
  return x && y ? compareDates(x, y) : 0;
}

function dateOf(entry: Entry): PartialDate | undefined {
  if (entry.kind === 'deal') return entry.data.announced;
  return entry.kind === 'quote' || entry.kind === 'event' ? entry.data.date : undefined;
}

const LONGEST = 220;

function itemOf({ from, anchor, sentence, words, start }: Mention): ListItem {
  const date = dateOf(from);
  const [text, shift] = clip(sentence ?? summaryOf(from), start);
  return {
    link: linkToEntry(from, anchor),
    details: date ? [{ date }] : [],
    text,
    emphasis: words === undefined ? undefined : [start - shift, words.length],
  };
}

function summaryOf(entry: Entry): string {
  return 'summary' in entry.data ? entry.data.summary : '';
}

/** A long sentence cut to the part around the link, at word boundaries; second value: characters cut at the front. */
function clip(sentence: string, at: number): [string, number] {
  if (sentence.length <= LONGEST) return [sentence, 0];
  const from = at < LONGEST * 0.7 ? 0 : sentence.indexOf(' ', at - LONGEST / 2) + 1;
  const rest = sentence.slice(from);
  const to = rest.length <= LONGEST ? rest.length : rest.lastIndexOf(' ', LONGEST);
  const text = `${from ? '… ' : ''}${rest.slice(0, to)}${to < rest.length ? ' …' : ''}`;
  return [text, from - (from ? 2 : 0)];
}
