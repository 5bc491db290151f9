// One line of an index, by kind: what a reader scans for.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { amountPieces, partiesPieces } from '#views/shared-blocks.ts';

export interface ListRow {
  readonly link: Link;
  /** In the narrow column at the right or under the title: a date, an amount. */
  readonly aside: readonly Piece[];
  readonly text: string;
  readonly details: readonly Piece[];
}

/** What each index lists, in a sentence. */
export const LISTED: Readonly<Partial<Record<Kind, string>>> = {
  term: 'The words of investment deals in AI, each explained with a real example and the deals that carry it.',
  company: 'Developers, investors, cloud and chip companies and the authorities that judge their deals.',
  person: 'People who sign, speak and decide, with the offices they held.',
  product: 'Models, services and chips that deals are about.',
  deal: 'Who pays whom, on what terms, and how firm each part of the money is. Newest first.',
  quote: 'What was said, word for word, with who the speaker was on that day and how the wording was checked.',
  source: 'Every document the record rests on, newest first. Each page lists what rests on it.',
};

const CLIP = 180;

/** Cut at a word boundary. */
function clip(text: string): string {
  return text.length <= CLIP ? text : `${text.slice(0, text.lastIndexOf(' ', CLIP))} …`;
}

export function listRow(catalog: Catalog, entry: Entry): ListRow {
  const link = linkToEntry(entry);
  switch (entry.kind) {
    case 'deal':
      return { link, aside: [{ date: entry.data.announced }], text: '', details: [...partiesPieces(catalog, entry), ' · ', ...amountPieces(entry)] };
    case 'quote': {
      const { speaker, role, date, text } = entry.data;
      const by = 'person' in speaker ? linkTo(catalog, 'person', speaker.person) : linkTo(catalog, 'company', speaker.company);
      return { link, aside: [{ date }], text: `“${clip(text)}”`, details: [by, `, ${role}`] };
    }
    case 'person': {
      const role = entry.data.roles[0];
      const where = role?.organisation ? linkTo(catalog, 'company', role.organisation) : (role?.organisationName ?? '');
      return { link, aside: [], text: clip(entry.data.summary), details: role ? [`${role.role}, `, where] : [] };
    }
    case 'product':
      return { link, aside: entry.data.released ? [{ date: entry.data.released }] : [], text: clip(entry.data.summary), details: [linkTo(catalog, 'company', entry.data.owner)] };
    case 'source':
      return { link, aside: entry.data.published ? [{ date: entry.data.published }] : [], text: '', details: [`${entry.data.publisher} · ${SOURCE_KINDS[entry.data.kind].label}, ${SOURCE_KINDS[entry.data.kind].tier}`] };
    case 'term':
    case 'company':
      return { link, aside: [], text: clip(entry.data.summary), details: [] };
    case 'event':
    case 'dispute':
      throw new Error(`${entry.kind} has no index`);
  }
}
