// From which day on a part of the record counts as known. Dates in, days out; nothing here reads an entry.
//
// The rule: a part is known from the day it was public by its own date, or from the day the first document came out that this record
// has for it, whichever is later. Where a day cannot be told, the part has none and no state of a page shows it.
//
//   headline of a deal   announced; its amount not before one of the sources of the amount was out
//   part of the money    the date it reached its rung, not before one of its sources was out
//   completion           closed, not before the parts paid were known
//   row of the terms     the deal's day, not before one of its sources was out; none if no source bears a date
//   valuation            its date or the deal's day, not before one of its sources was out
//   event, quotation     its date: it happened, or was said, in public
//   fact of a company    its first source, not before the span of asOf begins; asOf if no source bears a date
//   version of a dispute its first source, not before a second version was known; none if no source bears a date
//   role of a person     its beginning; held until its end is known
//
// A date as vague as a month or a year counts at its end (2023-09: 30 September), or on the first day inside it by which all
// documents of the part were out. A source without a date of publication proves no day and is passed over.

import { earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';

/** `YYYY-MM-DD`; compared as text. */
export type Day = string;
/** When each source of a part was published; undefined where that was not seen. */
export type Publications = readonly (PartialDate | undefined)[];

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const sooner = (a: Day, b: Day): Day => (a < b ? a : b);
const ordered = (publications: Publications): Day[] => publications.flatMap((date) => (date ? [latestDay(date)] : [])).toSorted();

/** The day by which one of the documents was out for certain; undefined if none bears a date. */
export function firstOut(publications: Publications): Day | undefined {
  return ordered(publications)[0];
}

/** The day by which all of them were out; undefined if one bears no date. */
export function allOut(publications: Publications): Day | undefined {
  return publications.includes(undefined) ? undefined : ordered(publications).at(-1);
}

/** The day that settles a date: its end, or an earlier day inside it on which something proves that it has come. */
export function settledDay(date: PartialDate, proof: Day | undefined): Day {
  return proof === undefined ? latestDay(date) : sooner(latestDay(date), later(earliestDay(date), proof));
}

/** An event or words said in public. */
export function dayInPublic(date: PartialDate, publications: Publications): Day {
  return settledDay(date, allOut(publications));
}

/** Money paid or promised, a valuation: something that may come out later than it happened. */
export function dayOfDated(date: PartialDate, publications: Publications): Day {
  return later(settledDay(date, allOut(publications)), firstOut(publications) ?? '');
}

/** A row without a date of its own, such as a term: no earlier than what it belongs to. */
export function dayOfRow(belongsTo: Day, publications: Publications): Day | undefined {
  const out = firstOut(publications);
  return out && later(belongsTo, out);
}

/** A statement that holds for a date. */
export function dayOfFact(asOf: PartialDate, publications: Publications): Day {
  const out = firstOut(publications);
  return out === undefined ? latestDay(asOf) : later(earliestDay(asOf), out);
}

/** Versions of a disputed point, in their order: there is no dispute before a second version is known. */
export function daysOfVersions(versions: readonly Publications[]): (Day | undefined)[] {
  const days = versions.map(firstOut);
  const second = days.filter((day) => day !== undefined).toSorted()[1];
  return days.map((day) => (day === undefined || second === undefined ? undefined : later(day, second)));
}

/** The latest of some days, all of which must be known. */
export function dayOfAll(days: readonly (Day | undefined)[]): Day | undefined {
  return days.includes(undefined) ? undefined : (days as readonly Day[]).toSorted().at(-1);
}

/** Address of a page as known on a day; without a day that of the list of its states. @param page Of the entry, without base. */
export function statePath(page: string, day?: Day): string {
  return `${page}as-known-on/${day === undefined ? '' : `${day}/`}`;
}

/** The parts of such an address; undefined if it is none. */
export function parseStatePath(path: string): { page: string; day: Day } | undefined {
  const [, page, day] = /^(\/.+\/)as-known-on\/(\d{4}-\d\d-\d\d)\/$/.exec(path) ?? [];
  return page && day ? { page, day } : undefined;
}

/** `2024-02-11` → `2024-02-29`. */
export function endOfMonth(day: Day): Day {
  return latestDay(day.slice(0, 7) as PartialDate);
}

/** The day before: what held until a later state. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
