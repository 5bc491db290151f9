// The records of sources, events and disputes.

import type { Catalog } from '#model/catalog.ts';
import { parseFigurePlace } from '#model/dispute.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { disputeOf, evidenceOf, refsById, sourceFields } from '#views/record-parts.ts';
import type { Body } from '#views/record.ts';
import { mentionsOf } from '#views/mentions.ts';
import { proseOf } from '#views/record-text.ts';
import { placesOfDisputes } from '#views/disputed.ts';
import { fieldText } from '#views/text.ts';

export function sourceBody(catalog: Catalog, source: EntryOf<'source'>): Body<'source'> {
  return { kind: 'source', ...sourceFields(source), usedBy: new Set(mentionsOf(catalog, 'source', source.id).map(({ from }) => from)).size };
}

export function eventBody(catalog: Catalog, event: EntryOf<'event'>): Body<'event'> {
  const { data } = event;
  return {
    kind: 'event',
    date: data.date, summary: proseOf(fieldText(catalog, event as Entry, 'summary')),
    companies: refsById(catalog, 'company', data.companies), people: refsById(catalog, 'person', data.people),
    products: refsById(catalog, 'product', data.products), deals: refsById(catalog, 'deal', data.deals), ...evidenceOf(data),
  };
}

export function disputeBody(catalog: Catalog, dispute: EntryOf<'dispute'>): Body<'dispute'> {
  const { data } = dispute;
  return {
    kind: 'dispute',
    ...disputeOf(catalog, dispute),
    deals: refsById(catalog, 'deal', data.deals), companies: refsById(catalog, 'company', data.companies), terms: refsById(catalog, 'term', data.terms),
    beside: data.beside.flatMap((text) => {
      const place = parseFigurePlace(text);
      const entry = place && catalog.get(place.kind, place.id);
      if (!place || !entry) return [];
      /** A figure that is a field stands in a section; a row has an anchor of its own. */
      const shown = placesOfDisputes(entry as Entry, [{ ...dispute, data: { ...data, beside: [text] } }]).get(dispute.id);
      return { kind: place.kind, id: place.id, anchor: place.anchor, url: permalink(entryPath(place.kind, place.id, shown)) };
    }),
  };
}
