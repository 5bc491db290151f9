// The pages of what was known when: per entry the list of its states, and each state; and the link that leads there.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { type Day, statePath } from '#model/known.ts';
import { earliestDay, formatDate, type PartialDate } from '#model/partial-date.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { dealName, headlinePieces } from '#views/known-deal-parts.ts';
import { knownEntries, type KnownEntry, knownEntry } from '#views/known-entry.ts';
import { KNOWN_SECTIONS, type KnownSection } from '#views/known-part.ts';
import { knownState, type KnownState, type StateRow } from '#views/known-state.ts';
import { type Link, linkToEntry } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

export interface StateLine {
  readonly day: PartialDate;
  readonly link: Link;
  /** What became known, a run of pieces per kind of thing. */
  readonly told: readonly (readonly Piece[])[];
}

export interface StatesPage {
  readonly page: ComputedPage;
  readonly name: string;
  readonly today: Link;
  /** Newest first. */
  readonly lines: readonly StateLine[];
  /** States stand at the ends of months only. */
  readonly monthly: boolean;
  /** Parts whose day nothing tells: no state shows them. */
  readonly unplaced: readonly Link[];
}

export interface StatePage extends Omit<KnownState, 'before' | 'after'> {
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  readonly page: ComputedPage;
  readonly name: string;
  readonly today: Link;
  readonly states: Link;
  readonly lede: readonly Piece[];
}

/** One family of computed pages. */
export function knownPages(catalog: Catalog): ComputedPage[] {
  return knownEntries(catalog).flatMap((known) => [overviewOf(catalog, known), ...known.days.map((day) => stateOf(catalog, known, day))]);
}

/** For the page of an entry that has states. */
export function knownLinks(catalog: Catalog, entry: Entry): Link[] {
  return knownEntry(catalog, entry) ? [{ href: href(statePath(entryPath(entry.kind, entry.id))), text: 'As known on a date' }] : [];
}

export function statesPage(catalog: Catalog, known: KnownEntry): StatesPage {
  const { days, entry, parts } = known;
  return {
    page: overviewOf(catalog, known), name: nameOf(catalog, entry), today: linkToEntry(entry as Entry),
    lines: days.map((day) => ({ day: day as PartialDate, link: linkToState(entry, day), told: toldOn(knownState(catalog, known, day)) })).toReversed(),
    monthly: entry.kind === 'company',
    unplaced: [...new Map(parts.filter(({ changes }) => !changes.length).map(({ aside, label }) => [label.href, { href: label.href, text: aside ? `${label.text}: ${aside}` : label.text }])).values()],
  };
}

export function statePage(catalog: Catalog, known: KnownEntry, day: Day): StatePage {
  const { entry } = known;
  const { after, before, ...state } = knownState(catalog, known, day);
  return {
    ...state, before: before && linkToState(entry, before), after: after && linkToState(entry, after), page: stateOf(catalog, known, day), name: nameOf(catalog, entry), today: linkToEntry(entry as Entry),
    states: { href: href(statePath(entryPath(entry.kind, entry.id))), text: 'As known on a date' },
    lede: entry.kind === 'deal' ? dealLede(catalog, entry, day) : [`What was on record about ${entry.data.title}: deals announced by then with their amounts as they stood, facts, people, and what the month brought.`],
  };
}

function linkToState({ id, kind }: KnownEntry['entry'], day: Day): Link {
  return { href: href(statePath(entryPath(kind, id), day)), text: formatDate(day as PartialDate, 'long') };
}

function dealLede(catalog: Catalog, deal: EntryOf<'deal'>, day: Day): Piece[] {
  const kinds = [deal.data.kind, ...deal.data.kindsAlso].map((kind) => DEAL_KINDS[kind].toLowerCase()).join(' and ');
  const announced = earliestDay(deal.data.announced) <= day;
  return announced ? [`${kinds.charAt(0).toUpperCase()}${kinds.slice(1)}: `, ...headlinePieces(catalog, deal, day), '.'] : ['Nothing was on record about it.'];
}

/** A deal by its parties: a headline of today may tell how it ended. */
function nameOf(catalog: Catalog, entry: KnownEntry['entry']): string {
  return entry.kind === 'deal' ? dealName(catalog, entry) : entry.data.title;
}

function companiesOf(entry: KnownEntry['entry']): string[] {
  return entry.kind === 'company' ? [entry.id] : [...new Set([...entry.data.investors, entry.data.recipient])];
}

function overviewOf(catalog: Catalog, { days, entry }: KnownEntry): ComputedPage {
  const [first, last] = [days[0], days.at(-1)].map((day) => formatDate(day as PartialDate, 'long'));
  const count = days.length === 1 ? `1 state, of ${first}` : `${days.length} states from ${first} to ${last}`;
  return {
    path: statePath(entryPath(entry.kind, entry.id)), title: `${entry.data.title}: as known on a date`,
    sentence: `What this record can show to have been known about ${entry.kind === 'deal' ? `${nameOf(catalog, entry)}` : entry.data.title} on a given day: ${count}.`,
    line: days.length === 1 ? '1 state' : `${days.length} states · ${days[0]?.slice(0, 4)}–${days.at(-1)?.slice(0, 4)}`,
    names: [`${entry.data.title} as known on a date`], asks: [`what was known about ${entry.data.title} on a date`],
    companies: companiesOf(entry), entries: [entry as Entry], prior: 0.05,
    // Someone who searches for a deal means the deal; its states are a link away.
    ...(entry.kind === 'deal' ? { unlisted: true as const } : {}),
  };
}

function stateOf(catalog: Catalog, { entry }: KnownEntry, day: Day): ComputedPage {
  const name = nameOf(catalog, entry);
  const on = formatDate(day as PartialDate, 'long');
  return {
    path: statePath(entryPath(entry.kind, entry.id), day), title: `${name}, as known on ${on}`, sentence: `What this record can show to have been known about ${name} on ${on}, with the sources that were out by then.`,
    line: on, names: [], asks: [], companies: companiesOf(entry), entries: [entry as Entry], prior: 0, unlisted: true,
  };
}

const NAMED = 2;

/** Money in figures; of the rest the first names and how many more. */
function toldOn({ sections }: KnownState): StateLine['told'] {
  return sections.flatMap(({ anchor, rows }): (readonly Piece[])[] => {
    const fresh = rows.filter((row) => row.fresh);
    if (anchor === 'money') return fresh.map(({ label, pieces }) => [`${label.text}: `, ...pieces]);
    return fresh.length ? [[`${countOf(anchor, fresh)}: ${namesOf(fresh)}`]] : [];
  });
}

function countOf(anchor: KnownSection, rows: readonly StateRow[]): string {
  const { many, one } = KNOWN_SECTIONS[anchor];
  return `${rows.length} ${rows.length === 1 ? one : many}`;
}

function namesOf(rows: readonly StateRow[]): string {
  const names = [...new Set(rows.map(({ label }) => label.text))];
  return names.length > NAMED + 1 ? `${names.slice(0, NAMED).join('; ')} and ${rows.length - NAMED} more` : names.join('; ');
}
