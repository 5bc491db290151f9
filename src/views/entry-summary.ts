// What an entry of any kind says of itself in one line of plain words.

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formatDate } from '#model/partial-date.ts';
import { cardOf } from '#views/card.ts';
import { fieldText } from '#views/text.ts';

export function plainSummary(catalog: Catalog, entry: Entry): string {
  switch (entry.kind) {
    case 'event':
      return `${formatDate(entry.data.date, 'long')}: ${toString(fieldText(catalog, entry, 'summary').nodes)}`;
    case 'dispute':
      return entry.data.versions.map((_, i) => toString(fieldText(catalog, entry, 'versions', i, 'claim').nodes)).join(' · ');
    default:
      return cardOf(catalog, entry).summary;
  }
}
