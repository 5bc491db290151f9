// Who links here, with the sentence that holds the link, grouped by kind.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS, type Kind } from '#model/kind.ts';
import { compareDates, type PartialDate } from '#model/partial-date.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import { type Mention, mentionsOf } from '#views/mentions.ts';

/** A sentence of another entry, cut around the link it holds. */
export interface Context {
  readonly text: string;
  /** Where the words of the link start and how many characters they have. */
  readonly emphasis: readonly [number, number] | undefined;
}

export interface Backlink {
  readonly link: Link;
  readonly date: PartialDate | undefined;
  readonly contexts: readonly Context[];
}

export interface BacklinkGroup {
  readonly title: string;
  /** Entries in all. */
  readonly count: number;
  /** The first of them, each with its sentence. */
  readonly items: readonly Backlink[];
  /** Further ones, title only. */
  readonly others: readonly Link[];
  /** Beyond even that. */
  readonly uncounted: number;
}

/** With their sentence; beyond that title only; beyond both a number. Bounds the page whatever the catalog grows to. */
const WITH_SENTENCE = 8;
const BY_TITLE = 24;
/** A source page says what rests on the source, so it shows more than one claim of an entry. */
const CLAIMS_OF_A_SOURCE = 6;
const ORDER: readonly Kind[] = ['deal', 'term', 'company', 'product', 'person', 'quote', 'event', 'dispute', 'source'];

/**
 * Every entry that links to this one or names it in a field, each once, links in prose first.
 * @param shown Addresses of events and disputes the page shows in full already; they are left out.
 */
export function backlinksOf(catalog: Catalog, entry: Entry, shown: ReadonlySet<string> = new Set()): BacklinkGroup[] {
  const found = new Map<Entry, Mention[]>();
  for (const mention of mentionsOf(catalog, entry.kind, entry.id)) {
    if (mention.from === entry || shown.has(linkToEntry(mention.from).href)) continue;
    const known = found.get(mention.from);
    if (known) known.push(mention);
    else found.set(mention.from, [mention]);
  }
  const sentences = entry.kind === 'source' ? CLAIMS_OF_A_SOURCE : 1;
  return ORDER.flatMap((kind) => {
    const mentions = [...found.values()].filter(([first]) => first?.from.kind === kind).toSorted(byDate);
    if (!mentions.length) return [];
    return {
      title: KINDS[kind].many,
      count: mentions.length,
      items: mentions.slice(0, WITH_SENTENCE).map((list) => backlink(list, sentences)),
      others: mentions.slice(WITH_SENTENCE, WITH_SENTENCE + BY_TITLE).flatMap(([first]) => (first ? linkToEntry(first.from, first.anchor) : [])),
      uncounted: Math.max(0, mentions.length - WITH_SENTENCE - BY_TITLE),
    };
  });
}

function byDate([a]: readonly Mention[], [b]: readonly Mention[]): number {
  const [x, y] = [a && dateOf(a.from), b && dateOf(b.from)];
  return x && y ? compareDates(x, y) : 0;
}

function dateOf(entry: Entry): PartialDate | undefined {
  if (entry.kind === 'deal') return entry.data.announced;
  return entry.kind === 'quote' || entry.kind === 'event' ? entry.data.date : undefined;
}

const LONGEST = 220;

/** The entry with up to `most` different sentences; its summary where no sentence is known. */
function backlink(mentions: readonly Mention[], most: number): Backlink {
  const from = mentions[0]?.from as Entry;
  const told = mentions.filter((m) => m.sentence !== undefined);
  const different = told.filter((m, i) => told.findIndex((other) => other.sentence === m.sentence) === i).slice(0, most);
  return {
    link: linkToEntry(from, (different[0] ?? mentions[0])?.anchor),
    date: dateOf(from),
    contexts: different.length ? different.map(contextOf) : [{ text: summaryOf(from), emphasis: undefined }].filter((c) => c.text),
  };
}

function contextOf({ sentence = '', words, start }: Mention): Context {
  const [text, shift] = clip(sentence, start);
  return { text, emphasis: words === undefined ? undefined : [start - shift, words.length] };
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
