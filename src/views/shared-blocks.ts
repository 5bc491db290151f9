// Blocks that several kinds of page have: facts, quotations, events, disputes, lists of deals.

import type { Catalog } from '#model/catalog.ts';
import type { DEAL_FIGURES } from '#model/dispute.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath, type Kind } from '#model/kind.ts';
import { compareDates } from '#model/partial-date.ts';
import type { Fact } from '#model/fields.ts';
import type { Block, DisputeItem, EventItem, ListItem, Quotation } from '#views/blocks.ts';
import { disputeItem, disputesBeside, placesOfDisputes } from '#views/disputed.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';
import { quotePassage } from '#views/numbered-sources.ts';
import { addressAtPassage } from '#views/passage.ts';
import { joinPieces, type Piece } from '#views/pieces.ts';
import { fieldText } from '#views/text.ts';

/** A part of a page before its sources are numbered. A section without title is the lead. */
export interface SectionDraft {
  readonly anchor: string;
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

/** The section, or nothing if none of its blocks has anything to say. */
export function sectionOf(anchor: string, title: string | undefined, ...blocks: (Block | undefined)[]): SectionDraft[] {
  const full = blocks.filter((block) => block !== undefined);
  return full.length ? [{ anchor, title, blocks: full }] : [];
}

export function factsBlock(catalog: Catalog, entry: Entry & { data: { facts: Fact[] } }): Block | undefined {
  const rows = entry.data.facts.map((fact, i) => ({
    ...fact,
    statement: fieldText(catalog, entry, 'facts', i, 'statement'),
    disputed: disputesBeside(catalog, entry.kind, entry.id, fact.anchor),
  }));
  return rows.length ? { type: 'facts', rows } : undefined;
}

export function unknownBlock(catalog: Catalog, entry: Entry & { data: { notDisclosed: string[] } }): Block | undefined {
  const items = entry.data.notDisclosed.map((_, i) => fieldText(catalog, entry, 'notDisclosed', i));
  return items.length ? { type: 'unknown', items } : undefined;
}

/** Entries of one kind that name this one in a field, each once. */
export function entriesNaming<K extends Kind>(catalog: Catalog, kind: Kind, id: string, from: K, fields?: readonly string[]): EntryOf<K>[] {
  const mentions = fieldMentions(catalog, kind, id, from).filter((m) => !fields || fields.includes(String(m.path?.[0])));
  return [...new Set(mentions.map((m) => m.from as unknown as EntryOf<K>))];
}

export function quotation(catalog: Catalog, quote: EntryOf<'quote'>): Quotation {
  const { data } = quote;
  const speaker = 'person' in data.speaker ? linkTo(catalog, 'person', data.speaker.person) : linkTo(catalog, 'company', data.speaker.company);
  const url = catalog.get('source', data.source)?.data.url;
  const words = quotePassage(quote);
  return {
    link: linkToEntry(quote as Entry), text: data.text, language: data.language, speaker, role: data.role, date: data.date,
    verdict: data.verdict, source: data.source, at: url && words ? addressAtPassage(url, words) : url,
  };
}

/** Quotes on the page of another entry stop here and say where the rest is. */
const QUOTES_LISTED = 6;
/** Events likewise. */
export const EVENTS_LISTED = 6;
/** With more questions than this only the questions are listed. */
const DISPUTES_IN_FULL = 5;

/** @param all Path of the page that lists every one, without base; the latest are shown. Left out where the list cannot grow long. */
export function quotationsBlock(catalog: Catalog, quotes: readonly EntryOf<'quote'>[], all?: string): Block | undefined {
  const sorted = quotes.toSorted((a, b) => compareDates(a.data.date, b.data.date));
  const { shown, more } = latest(sorted, QUOTES_LISTED, all, 'quotes');
  const items = shown.map((quote) => quotation(catalog, quote));
  return items.length ? { type: 'quotations', items, more } : undefined;
}

export function eventsBlock(catalog: Catalog, events: readonly EntryOf<'event'>[], all?: string): Block | undefined {
  const sorted = events.toSorted((a, b) => compareDates(a.data.date, b.data.date));
  const { shown, more } = latest(sorted, EVENTS_LISTED, all, 'events');
  const items: EventItem[] = shown.map((event) => ({ ...event.data, link: linkToEntry(event as Entry), summary: fieldText(catalog, event as Entry, 'summary') }));
  return items.length ? { type: 'events', items, more } : undefined;
}

/** The last `most` of a list in order of date, and the way to all of it. */
function latest<T>(sorted: readonly T[], most: number, all: string | undefined, what: string): { shown: readonly T[]; more: Link | undefined } {
  if (all === undefined || sorted.length <= most) return { shown: sorted, more: undefined };
  return { shown: sorted.slice(-most), more: { href: href(all), text: `All ${sorted.length} ${what} in order` } };
}

/** @param entry The page they stand on: those shown beside a figure there are only pointed to. */
export function disputesBlock(catalog: Catalog, disputes: readonly EntryOf<'dispute'>[], entry?: Entry): Block | undefined {
  const places = entry ? placesOfDisputes(entry, disputes) : new Map<string, string>();
  const items: DisputeItem[] = disputes.map((dispute) => ({ ...disputeItem(catalog, dispute), shownAt: places.get(dispute.id) }));
  return items.length ? { type: 'disputes', items, brief: items.length > DISPUTES_IN_FULL } : undefined;
}

/** Versions of a figure that is a field, for the place where it stands. */
export function differBlock(catalog: Catalog, deal: EntryOf<'deal'>, ...figures: (typeof DEAL_FIGURES)[number][]): Block | undefined {
  const items = disputesBeside(catalog, 'deal', deal.id, ...figures).filter(({ shownAt }) => shownAt === undefined);
  return items.length ? { type: 'differ', items } : undefined;
}

/** Lists on the page of an entry stop here and say where the rest is. */
const LISTED_AT_MOST = 40;

/** @param all Path of the page that lists everything, without base; needed where a list can grow with the record. */
export function listBlock(items: readonly ListItem[], title?: string, all?: string): Block | undefined {
  if (!items.length) return undefined;
  const over = all === undefined ? 0 : items.length - LISTED_AT_MOST;
  const more = all !== undefined && over > 0 ? { href: href(all), text: `${over} more` } : undefined;
  return { type: 'list', items: over > 0 ? items.slice(0, LISTED_AT_MOST) : items, more, ...(title === undefined ? {} : { title }) };
}

/** Parties named in one line; the page of the deal lists all. */
const PARTIES_IN_LINE = 3;

/** `Amazon → Anthropic` as pieces; of many investors the first three and how many more. */
export function partiesPieces(catalog: Catalog, deal: EntryOf<'deal'>): Piece[] {
  const { investors, counterparties, recipient, unnamedInvestors } = deal.data;
  const givers = investors.length ? investors : counterparties.map((c) => c.company);
  const over = givers.length - PARTIES_IN_LINE;
  const named: Piece[] = (over > 1 ? givers.slice(0, PARTIES_IN_LINE) : givers).map((id) => linkTo(catalog, 'company', id));
  const others: Piece[] = over > 1 ? [{ href: href(entryPath('deal', deal.id, 'parties')), text: `${over} others` }] : [];
  return [...(givers.length ? joinPieces([...named, ...others]) : [unnamedInvestors ?? 'parties not named']), ' → ', linkTo(catalog, 'company', recipient)];
}

/** The headline amount with its rung, or that there is none. */
export function amountPieces(deal: EntryOf<'deal'>): Piece[] {
  const { amount, rung } = deal.data;
  return amount ? [{ money: amount, rung }, `, ${rung}`] : ['amount not disclosed'];
}

/** In a list this long a deal is its title, date and amount; its sentence is a hover or a click away. */
export const DEALS_IN_FULL = 10;

export function dealItem(deal: EntryOf<'deal'>, ...details: Piece[]): ListItem {
  return { link: linkToEntry(deal as Entry), details: [{ date: deal.data.announced }, ' · ', ...amountPieces(deal), ...details], text: deal.data.summary };
}
