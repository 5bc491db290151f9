// What a source page shows: what it is, how it was read, how much rests on it, and what rests on nothing else.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { ACCESS, SOURCE_KINDS, TIERS } from '#model/source.ts';
import { formatDate } from '#model/partial-date.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import type { Piece, StripItem } from '#views/pieces.ts';
import { type SectionDraft, sectionOf } from '#views/shared-blocks.ts';
import { claimsOn } from '#views/single-source.ts';

export function sourceStrip(catalog: Catalog, source: EntryOf<'source'>): StripItem[] {
  const { publisher, author, published, kind, access, grade } = source.data;
  const { tier } = SOURCE_KINDS[kind];
  const { all, alone } = claimsOn(catalog, source.id);
  const day: Piece = published ? { date: published } : 'date not seen';
  return [
    { label: 'Published by', value: [publisher], detail: [...(author ? [`by ${author}, `] : []), day] },
    { label: 'Tier', value: [TIER_NAMES[tier]], detail: [TIERS[tier]] },
    { label: 'How it was read', value: [ACCESS_NAMES[access]], detail: [grade ? 'digest or repost: used only beside better sources' : ACCESS[access]] },
    { label: 'Claims on it', value: [String(all.length)], detail: [alone.length ? { href: '#alone', text: `${alone.length} on it alone` } : 'none on it alone', '; running text not counted'] },
  ];
}

/** Claims listed on the page of a source. */
const CLAIMS_LISTED = 20;

/** The claims that name no other source, each a link to its place. */
export function sourceSections(catalog: Catalog, source: EntryOf<'source'>): SectionDraft[] {
  const { alone } = claimsOn(catalog, source.id);
  const over = alone.length - CLAIMS_LISTED;
  const items = alone.slice(0, CLAIMS_LISTED).map(({ entry, anchor, label }) => ({ link: linkToEntry(entry, anchor), details: [label] }));
  const more = over > 0 ? { href: '#backlinks', text: `${over} more among all that rests on it` } : undefined;
  return items.length ? sectionOf('alone', 'Rests on it alone', { type: 'list', items, more }) : [];
}

/** From a source that carries claims alone to the page that counts them all. */
export function singleSourceLinks(catalog: Catalog, entry: Entry): Link[] {
  return entry.kind === 'source' && claimsOn(catalog, entry.id).alone.length ? [{ href: href('/single-source/'), text: 'All claims on one source' }] : [];
}

const TIER_NAMES = { primary: 'Primary', secondary: 'Secondary' } as const;
const ACCESS_NAMES = { original: 'Original', reproduction: 'Reproduction', listing: 'Listing' } as const;

/** One sentence that says what the source is and how much of the record rests on it. */
export function sourceSummary(source: EntryOf<'source'>, uses: number): string {
  const { publisher, published, kind } = source.data;
  const what = `${SOURCE_KINDS[kind].label} by ${publisher}${published ? `, ${formatDate(published, 'long')}` : ''}`;
  return `${what}. ${uses === 1 ? 'One entry rests' : `${uses} entries rest`} on it.`;
}

