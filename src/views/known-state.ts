// An entry as known on a day: what was on record, what had just become known, and the sources that were out.

import type { Catalog } from '#model/catalog.ts';
import { isPaid } from '#model/flow.ts';
import { type Day, dayBefore } from '#model/known.ts';
import { latestDay, type PartialDate } from '#model/partial-date.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { Text } from '#views/blocks.ts';
import { KNOWN_SECTIONS, type KnownPart, type KnownSection } from '#views/known-part.ts';
import type { KnownEntry } from '#views/known-entry.ts';
import type { Link } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

export interface StateRow {
  readonly label: Link;
  readonly aside: string | undefined;
  readonly pieces: readonly Piece[];
  /** A part of the headline amount. */
  readonly drawn: boolean;
  readonly text: Text | undefined;
  readonly quote: KnownPart['quote'];
  /** Its wording of today names what was still to come, and is left out. */
  readonly withheld: boolean;
  /** Ids of its sources that were out. */
  readonly sources: readonly string[];
  /** None of its sources is known to have been out; the row of today names them. */
  readonly unsourced: boolean;
  readonly since: PartialDate;
  /** Became known since the state before. */
  readonly fresh: boolean;
  /** How many rows its label heads: 0 where the row above says it. */
  readonly span: number;
}

export interface StateSection {
  readonly anchor: KnownSection;
  readonly title: string;
  readonly rows: readonly StateRow[];
  /** Older rows that are left out, to keep the page short. */
  readonly earlier: number;
}

interface StateSource {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly published: PartialDate;
  readonly page: string;
}

export interface KnownState {
  readonly day: PartialDate;
  readonly before: PartialDate | undefined;
  readonly after: PartialDate | undefined;
  /** The last day on which nothing else was known, where another state follows. */
  readonly until: PartialDate | undefined;
  readonly sections: readonly StateSection[];
  readonly sources: readonly StateSource[];
  /** Parts of the money of a deal, paid ones first, for the bar. */
  readonly bar: readonly Extract<Piece, { money: unknown }>[];
}

/** A section shows its latest rows; the rest stands in earlier states and in the record of today. */
const ROWS = 40;
/** Of lists that grow with every comment, fewer. */
const FEWER: Partial<Record<KnownSection, number>> = { quotes: 6, events: 6, disputes: 6 };
/** Of a company only what the month brought: everything before stands in the states before. */
const LATEST_ONLY: ReadonlySet<KnownSection> = new Set(['quotes', 'events']);

export function knownState(catalog: Catalog, { entry, days, parts }: KnownEntry, day: Day): KnownState {
  const at = days.indexOf(day);
  const [before, after] = [days[at - 1], days[at + 1]];
  const rows = parts.flatMap((part): { section: KnownSection; row: StateRow }[] => {
    const row = rowOn(catalog, part, day, before ?? '');
    const skip = !row?.fresh && entry.kind === 'company' && LATEST_ONLY.has(part.section);
    return row && !skip ? [{ section: part.section, row }] : [];
  });
  const sections = (Object.keys(KNOWN_SECTIONS) as KnownSection[]).flatMap((anchor): StateSection[] => {
    const all = rows.filter(({ section }) => section === anchor).map(({ row }) => row);
    const shown = latestOf(all, FEWER[anchor] ?? ROWS);
    return all.length ? [{ anchor, title: KNOWN_SECTIONS[anchor].title, rows: withSpans(shown), earlier: all.length - shown.length }] : [];
  });
  return {
    day: day as PartialDate, before: before as PartialDate | undefined, after: after as PartialDate | undefined,
    until: entry.kind === 'deal' && after && dayBefore(after) !== day ? (dayBefore(after) as PartialDate) : undefined,
    sections, sources: sourcesOf(catalog, sections), bar: barOf(sections),
  };
}

/** The rows known last, in their own order; none that is fresh is left out. */
function latestOf(rows: readonly StateRow[], most: number): StateRow[] {
  const newestFirst = rows.toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
  const kept = new Set(newestFirst.filter(({ fresh }, i) => fresh || i < most));
  return rows.filter((row) => kept.has(row));
}

/** Versions of one disputed point stand under one label. */
function withSpans(rows: readonly StateRow[]): StateRow[] {
  const same = (a: StateRow | undefined, b: StateRow | undefined): boolean => a !== undefined && a.label.href === b?.label.href && a.label.text === b.label.text && a.aside === b.aside && !a.drawn;
  return rows.map((row, i) => {
    if (same(rows[i - 1], row)) return { ...row, span: 0 };
    const end = rows.findIndex((other, j) => j > i && !same(row, other));
    return { ...row, span: (end < 0 ? rows.length : end) - i };
  });
}

function rowOn(catalog: Catalog, part: KnownPart, day: Day, before: Day): StateRow | undefined {
  const known = part.changes.filter((one) => one <= day);
  const pieces = known.length ? part.pieces(day) : undefined;
  if (!pieces) return undefined;
  const withheld = part.wordingFrom > day;
  const out = part.sources.filter((id) => isOut(catalog, id, day));
  return {
    label: part.stateAt ? { ...part.label, href: part.stateAt(day) } : part.label, aside: part.aside, pieces, drawn: part.drawn ?? false, text: withheld ? undefined : part.text, quote: part.quote, withheld: withheld && part.text !== undefined,
    sources: out, unsourced: part.sources.length > 0 && out.length === 0, since: known.at(-1) as PartialDate, fresh: known.some((one) => one > before), span: 1,
  };
}

function isOut(catalog: Catalog, id: string, day: Day): boolean {
  const date = catalog.get('source', id)?.data.published;
  return date !== undefined && latestDay(date) <= day;
}

/** In the order a reader meets them, numbered. */
function sourcesOf(catalog: Catalog, sections: readonly StateSection[]): StateSource[] {
  const ids = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ sources, text }) => [...(text?.cites ?? []), ...sources])));
  const dated = [...ids].flatMap((id) => catalog.get('source', id) ?? []).flatMap(({ id, data: { published, publisher, title } }) => (published ? { id, title, publisher, published, page: href(entryPath('source', id)) } : []));
  return dated.map((source, i) => ({ ...source, number: i + 1 }));
}

/** The parts that were dated by then and what was left, each a line of the money with an amount of its own. */
function barOf(sections: readonly StateSection[]): KnownState['bar'] {
  const lines = sections.find(({ anchor }) => anchor === 'money')?.rows.filter(({ drawn }) => drawn) ?? [];
  const amounts = lines.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece === 'object' && 'money' in piece));
  const same = amounts.every(({ money }) => money.currency === amounts[0]?.money.currency);
  return same && amounts.some(isPaid) ? amounts.filter(({ rung }) => rung !== 'lapsed') : [];
}
