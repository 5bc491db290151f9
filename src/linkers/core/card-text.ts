// The title of a link: what a reader sees on hover. Plain text, one sentence; a deal with its figure, how firm it is, and its date.

import { KINDS } from '#model/kind.ts';
import { readAddresses } from '#linkers/core/read-address.ts';
import { beside, type IndexEntry, type SiteIndex } from '#linkers/core/site-index.ts';

/** Longest title; a hover text beyond it is cut off by browsers anyway. */
const LONGEST = 240;
/** Kinds whose card says more than the list of entries. */
const FROM_CARD = new Set(['deal', 'quote', 'source']);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What /api/v1/cards/<folder>/<id>.json holds, as far as a title needs it. */
export interface CardFacts {
  readonly summary?: string;
  readonly figure?: string;
  readonly status?: string;
  readonly date?: string;
}

export function cardAddress(index: SiteIndex, entry: IndexEntry): string {
  return beside(index, `cards/${KINDS[entry.kind].folder}/${entry.id}.json`);
}

/** The title text of an entry; its card is asked for where it says more. A list without cards beside it gives the summary alone. */
export function cardTextOf(index: SiteIndex, entry: IndexEntry): string {
  const [card] = FROM_CARD.has(entry.kind) ? readAddresses([cardAddress(index, entry)]) : [];
  return sayCard(entry, card === undefined ? {} : (JSON.parse(card) as CardFacts));
}

/** `Tranche: One part of …`, `Amazon invests up to $4 billion in Anthropic (up to $4 bn, closed, 25 Sep 2023): …` */
export function sayCard(entry: IndexEntry, card: CardFacts): string {
  const facts = [card.figure, card.status, card.date].filter((fact) => fact !== undefined).map(plain).join(', ');
  const head = plain(entry.title) + (facts && ` (${facts})`);
  const summary = plain(card.summary || entry.summary);
  if (!summary) return cut(head);
  return cut(`${head}: ${firstSentence(summary)}`);
}

/** Up to the first full stop that is not one of an abbreviation. */
function firstSentence(text: string): string {
  let sentence = '';
  for (const { segment } of sentences.segment(text)) {
    sentence += segment;
    if (!/(?:\b\p{L}|\b(?:Inc|Corp|Co|Ltd|Mr|Ms|Dr|St|No|vs))\.\s*$/u.test(segment)) break;
  }
  return sentence.trim();
}

/** One line without Markdown links, control and direction marks. */
export function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ').replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
