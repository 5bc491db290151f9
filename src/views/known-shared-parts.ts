// What deals and companies have alike: words said, events, versions of disputed points, each from the day it was public.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { dayInPublic, daysOfVersions } from '#model/known.ts';
import { compareDates } from '#model/partial-date.ts';
import { published } from '#views/known-deal.ts';
import type { KnownPart } from '#views/known-part.ts';
import { wordingFrom } from '#views/known-wording.ts';
import { linkTo, linkToEntry } from '#views/link.ts';
import { fieldText } from '#views/text.ts';

export function quoteParts(catalog: Catalog, quotes: readonly EntryOf<'quote'>[]): KnownPart[] {
  return quotes.toSorted((a, b) => compareDates(a.data.date, b.data.date)).map((quote) => {
    const { date, language, role, source, speaker, text } = quote.data;
    const by = 'person' in speaker ? linkTo(catalog, 'person', speaker.person) : linkTo(catalog, 'company', speaker.company);
    return {
      section: 'quotes', changes: [dayInPublic(date, published(catalog, [source]))], label: { href: linkToEntry(quote as Entry).href, text: by.text }, aside: role,
      pieces: () => [], quote: { text, language }, sources: [source], wordingFrom: '',
    };
  });
}

export function eventParts(catalog: Catalog, events: readonly EntryOf<'event'>[]): KnownPart[] {
  return events.toSorted((a, b) => compareDates(a.data.date, b.data.date)).map((event) => {
    const { date, sources } = event.data;
    return {
      section: 'events', changes: [dayInPublic(date, published(catalog, sources))], label: linkToEntry(event as Entry), pieces: () => [{ date }, '. '],
      text: fieldText(catalog, event as Entry, 'summary'), sources, wordingFrom: wordingFrom(catalog, event as Entry, sources, 'summary'),
    };
  });
}

export function disputeParts(catalog: Catalog, disputes: readonly EntryOf<'dispute'>[]): KnownPart[] {
  return disputes.flatMap((dispute) => {
    const days = daysOfVersions(dispute.data.versions.map(({ sources }) => published(catalog, sources)));
    return dispute.data.versions.map(({ sources }, i) => ({
      section: 'disputes' as const, changes: [days[i]].filter((day) => day !== undefined), label: linkToEntry(dispute as Entry), pieces: () => [],
      text: fieldText(catalog, dispute as Entry, 'versions', i, 'claim'), sources, wordingFrom: wordingFrom(catalog, dispute as Entry, sources, 'versions', i, 'claim'),
    }));
  });
}
