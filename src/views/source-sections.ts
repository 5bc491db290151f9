// What a source page shows: what it is, how it was read, and everything that rests on it.

import type { EntryOf } from '#model/entry.ts';
import { ACCESS, SOURCE_KINDS, TIERS } from '#model/source.ts';
import { formatDate } from '#model/partial-date.ts';
import type { StripItem } from '#views/pieces.ts';

export function sourceStrip(source: EntryOf<'source'>): StripItem[] {
  const { publisher, author, published, kind, access, grade } = source.data;
  const { tier } = SOURCE_KINDS[kind];
  return [
    { label: 'Publisher', value: [publisher], detail: author ? [`by ${author}`] : [] },
    { label: 'Published', value: [published ? { date: published } : 'Date not seen'] },
    { label: 'Tier', value: [TIER_NAMES[tier]], detail: [TIERS[tier]] },
    { label: 'How it was read', value: [ACCESS_NAMES[access]], detail: [grade ? 'digest or repost: used only beside better sources' : ACCESS[access]] },
  ];
}

const TIER_NAMES = { primary: 'Primary', secondary: 'Secondary' } as const;
const ACCESS_NAMES = { original: 'Original', reproduction: 'Reproduction', listing: 'Listing' } as const;

/** One sentence that says what the source is and how much of the record rests on it. */
export function sourceSummary(source: EntryOf<'source'>, uses: number): string {
  const { publisher, published, kind } = source.data;
  const what = `${SOURCE_KINDS[kind].label} by ${publisher}${published ? `, ${formatDate(published, 'long')}` : ''}`;
  return `${what}. ${uses === 1 ? 'One entry rests' : `${uses} entries rest`} on it.`;
}

