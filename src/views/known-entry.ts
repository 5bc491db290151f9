// The states of an entry: the days from which its page, as known then, was another one.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { idsOf } from '#model/former-ids.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { type Day, endOfMonth, statePath } from '#model/known.ts';
import { newestDay } from '#views/changed.ts';
import { dealsOf } from '#views/company-sections.ts';
import { companyParts } from '#views/known-company-parts.ts';
import { dealDays } from '#views/known-deal.ts';
import { dealParts } from '#views/known-deal-parts.ts';
import type { KnownPart } from '#views/known-part.ts';

export interface KnownEntry {
  readonly entry: EntryOf<'deal'> | EntryOf<'company'>;
  readonly parts: readonly KnownPart[];
  /** Oldest first. Of a deal each day on which something became known; of a company the ends of months in which something did. */
  readonly days: readonly Day[];
}

const caches = new WeakMap<Catalog, Map<Entry, KnownEntry | undefined>>();

/** Undefined for an entry that has no states: all but deals, and companies of which a history can be told. */
export function knownEntry(catalog: Catalog, entry: Entry): KnownEntry | undefined {
  if (entry.kind !== 'deal' && entry.kind !== 'company') return undefined;
  let cache = caches.get(catalog);
  if (!cache) caches.set(catalog, (cache = new Map()));
  if (!cache.has(entry)) cache.set(entry, entry.kind === 'deal' ? knownDeal(catalog, entry) : knownCompany(catalog, entry));
  return cache.get(entry);
}

/** Every entry with states, deals first. */
export function knownEntries(catalog: Catalog): KnownEntry[] {
  return [...catalog.list('deal'), ...catalog.list('company')].flatMap((entry) => knownEntry(catalog, entry) ?? []);
}

/** The last state not after a day. */
export function stateUpTo(days: readonly Day[], day: Day): Day | undefined {
  return days.findLast((one) => one <= day);
}

function knownDeal(catalog: Catalog, deal: EntryOf<'deal'>): KnownEntry | undefined {
  const parts = dealParts(catalog, deal);
  const from = dealDays(catalog, deal).deal;
  const days = withPublished(catalog, deal, parts.flatMap(({ changes }) => changes).filter((day) => day >= from));
  return days.length ? { entry: deal, parts, days } : undefined;
}

/** With fewer deals a company needs to be one of the core, and with fewer states the page of today tells it all. */
const DEALS = 3;
const STATES = 3;

function knownCompany(catalog: Catalog, company: EntryOf<'company'>): KnownEntry | undefined {
  const parts = companyParts(catalog, company, (deal, day) => dealAddress(catalog, deal, day));
  const told = company.data.tier === 'core' || dealsOf(catalog, company.id).length >= DEALS;
  const months = [...new Set(parts.flatMap(({ changes }) => changes.map(endOfMonth)))].filter((day) => day <= newestDay(catalog));
  const days = withPublished(catalog, company, told && months.length >= STATES ? months : []);
  return days.length ? { entry: company, parts, days } : undefined;
}

function dealAddress(catalog: Catalog, deal: EntryOf<'deal'>, day: Day): string {
  const page = entryPath('deal', deal.id);
  const state = stateUpTo(knownEntry(catalog, deal as Entry)?.days ?? [], day);
  return href(state === undefined ? page : statePath(page, state));
}

/** A day that was published keeps its page, even where a date was corrected since: someone may have cited it. No day is later than the record. */
function withPublished(catalog: Catalog, entry: KnownEntry['entry'], changes: readonly Day[]): Day[] {
  const published = idsOf(entry as Entry).flatMap((id) => catalog.publishedStates(entryPath(entry.kind, id)));
  const end = newestDay(catalog);
  return [...new Set([...changes.filter((day) => day <= end), ...published])].toSorted();
}
