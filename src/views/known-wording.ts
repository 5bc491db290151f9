// Words are written today: from which day on a line of prose names nothing that was still to come.

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import { allOut, type Day, daysOfVersions } from '#model/known.ts';
import { earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';
import type { Prose } from '#model/prose.ts';
import { readDates } from '#model/spoken-dates.ts';
import { dealDays, published } from '#views/known-deal.ts';
import { NEVER } from '#views/known-part.ts';

/** Words that look back from later than the row. */
const LOOKS_BACK = /\b(later|afterwards|since|eventually|so far|by then|from then on|until then|turned out)\b/i;

/**
 * The latest of the days of the deals, events, words and disputes it links to, of the sources it cites, and of what it names: dates,
 * products, companies, "later". What is named counts only while a source of the row is not out: once all are, what they foresaw was known.
 */
export function wordingFrom(catalog: Catalog, entry: Entry, sources: readonly string[], ...path: (string | number)[]): Day {
  const prose = catalog.inline(entry).find((row) => row.path.join('/') === path.join('/'))?.prose;
  if (!prose) return '';
  const out = allOut(published(catalog, sources)) ?? NEVER;
  const text = toString(prose.root);
  const named = lastOf([...readDates(text).map((date) => firstDayOf(date.text)), ...prose.links.map(({ kind, id }) => dayOfThing(catalog, kind, id)), LOOKS_BACK.test(text) ? NEVER : '']);
  return lastOf([daysOfRecord(catalog, prose), named < out ? named : out]);
}

const lastOf = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? '';

function daysOfRecord(catalog: Catalog, { links, citations }: Prose): Day {
  const cited = citations.map(({ source }) => catalog.get('source', source)?.data.published).map((date) => (date ? latestDay(date) : ''));
  return lastOf([...links.map(({ kind, id }) => dayOfRecorded(catalog, kind, id)), ...cited]);
}

/** When a thing began: it may be spoken of before. */
function dayOfThing(catalog: Catalog, kind: Kind, id: string): Day {
  const entry = catalog.get(kind, id) as Entry | undefined;
  const began = entry?.kind === 'product' ? entry.data.released : entry?.kind === 'company' ? entry.data.founded : undefined;
  return began ? earliestDay(began) : '';
}

/** When what happened could first be spoken of. */
function dayOfRecorded(catalog: Catalog, kind: Kind, id: string): Day {
  const entry = catalog.get(kind, id) as Entry | undefined;
  switch (entry?.kind) {
    case 'deal':
      return dealDays(catalog, entry).deal;
    case 'event':
    case 'quote':
      return latestDay(entry.data.date);
    case 'dispute':
      return dayOfDispute(catalog, entry);
    case 'source':
      return entry.data.published ? latestDay(entry.data.published) : '';
    default:
      return '';
  }
}

function dayOfDispute(catalog: Catalog, dispute: EntryOf<'dispute'>): Day {
  const days = daysOfVersions(dispute.data.versions.map(({ sources }) => published(catalog, sources)));
  return days.filter((day) => day !== undefined).toSorted()[0] ?? NEVER;
}

/** Of a date as search reads it: `d2024-10-02`, `d2024-10`, `d2024q4`, `d2024`. */
function firstDayOf(token: string): Day {
  const [, year = '', quarter, rest = ''] = /^d(\d{4})(?:q(\d))?(.*)$/.exec(token) ?? [];
  return quarter ? `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01` : earliestDay(`${year}${rest}` as PartialDate);
}
