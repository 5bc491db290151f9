// A part of the record with the days on which it became known or changed: what states of a page are made of.

import type { Day } from '#model/known.ts';
import type { Text } from '#views/blocks.ts';
import type { Link } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

/** Sections of a state in the order they are shown, with what is counted in them. */
export const KNOWN_SECTIONS = {
  money: { title: 'The money', one: 'line on the money', many: 'lines on the money' },
  deals: { title: 'Deals', one: 'deal', many: 'deals' },
  terms: { title: 'Terms', one: 'term', many: 'terms' },
  facts: { title: 'Facts and figures', one: 'fact', many: 'facts' },
  people: { title: 'People', one: 'person', many: 'people' },
  quotes: { title: 'In their words', one: 'quotation', many: 'quotations' },
  events: { title: 'In order', one: 'event', many: 'events' },
  disputes: { title: 'Where sources differed', one: 'version of a disputed point', many: 'versions of disputed points' },
} as const;
export type KnownSection = keyof typeof KNOWN_SECTIONS;

export interface KnownPart {
  readonly section: KnownSection;
  /** Oldest first: the day it became known, then days on which what it says changed. Empty: no state shows it. */
  readonly changes: readonly Day[];
  /** What it is, and where it stands in the record of today. */
  readonly label: Link;
  /** Where it stands as known on a day, if it has states of its own. */
  readonly stateAt?: (day: Day) => string;
  readonly aside?: string | undefined;
  /** What was known of it on a day; undefined if there was nothing to say. */
  readonly pieces: (day: Day) => readonly Piece[] | undefined;
  /** A part of the headline amount: drawn in the bar. */
  readonly drawn?: true;
  readonly text?: Text | undefined;
  readonly quote?: { readonly text: string; readonly language: string } | undefined;
  /** Ids, best first; a state shows those that were out. */
  readonly sources: readonly string[];
  /** From when its wording, written today, names nothing that was still to come. */
  readonly wordingFrom: Day;
}

/** Never known, later than any day. */
export const NEVER: Day = '9999-12-31';
