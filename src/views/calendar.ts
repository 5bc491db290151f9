// The dated events as a calendar, /events.ics (iCalendar, RFC 5545; NAME, DESCRIPTION, URL and SOURCE of the whole: RFC 7986).

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { earliestDay, latestDay } from '#model/partial-date.ts';
import { site } from '#site.ts';
import { plainField } from '#views/feeds.ts';
import { permanentUuid } from '#views/permanent-uuid.ts';

/**
 * All-day events, each from its first day to the day after its last: one known to a month spans the month. One known only to a year
 * is left out, because a bar of twelve months tells nobody anything. Events enter with their short id, when they are published.
 */
export function eventsCalendar(catalog: Catalog): string {
  const events = catalog.list('event').filter((event) => event.data.date.length > 'YYYY'.length);
  return [
    ['BEGIN', 'VCALENDAR'], ['VERSION', '2.0'], ['PRODID', text(`-//${site.name}//Events//EN`)], ['CALSCALE', 'GREGORIAN'],
    ['NAME', text(`${site.name}: events`)], ['X-WR-CALNAME', text(`${site.name}: events`)],
    ['DESCRIPTION', text('Dated events of the record. One known to a month spans it; those known only to a year are on the timeline alone.')],
    ['URL', permalink('/timeline/')], ['SOURCE;VALUE=URI', permalink('/events.ics')],
    ...events.flatMap((event) => eventLines(catalog, event)),
    ['END', 'VCALENDAR'],
  ].map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

function eventLines(catalog: Catalog, event: EntryOf<'event'>): [string, string][] {
  const { title, date, checked, companies } = event.data;
  const shortId = catalog.shortId(event);
  if (shortId === undefined) return [];
  const names = companies.flatMap((id) => catalog.get('company', id)?.data.title ?? []);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', permanentUuid(shortId)],
    ['DTSTAMP', `${compact(earliestDay(checked))}T000000Z`],
    ['DTSTART;VALUE=DATE', compact(earliestDay(date))],
    ['DTEND;VALUE=DATE', compact(dayAfter(latestDay(date)))],
    ['SUMMARY', text(title)],
    ['DESCRIPTION', text(plainField(catalog, event as Entry, 'summary'))],
    ['URL', permalink(entryPath('event', event.id))],
    ...(names.length ? [['CATEGORIES', names.map(text).join(',')] satisfies [string, string]] : []),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/** Value of type TEXT (RFC 5545 section 3.3.11). */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

const OCTETS = 75;

/** Lines of at most 75 octets, a character never cut; each further line begins with a blank that counts (section 3.1). */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > OCTETS) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}
