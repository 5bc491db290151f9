// The pages of the timeline: the whole field and each company with enough events, as one drawing and list, and the years that hold enough by themselves.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { CURRENCY_NAMES } from '#model/money-words.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { type Link, linkTo } from '#views/link.ts';
import { companiesWithTimeline, companyTimeline, type MarkedMoment, timeline, type Year } from '#views/timeline.ts';
import { type Column, columnsOf, type LargeDeal, largestDeals, type Tally, tallyOf, tallyWords, type Unit } from '#views/timeline-columns.ts';

export interface TimelineDrawing {
  /** A period with nothing in it leads nowhere. */
  readonly columns: readonly (Column & { readonly href: string | undefined })[];
  /** Words under the axis, each below the columns it spans. */
  readonly ticks: readonly { readonly from: number; readonly span: number; readonly text: string }[];
  readonly callouts: readonly { readonly column: number; readonly deal: LargeDeal }[];
}

export interface TimelinePage {
  readonly page: ComputedPage;
  readonly company: Link | undefined;
  readonly year: string | undefined;
  /** The same for wide and for narrow screens. */
  readonly wide: TimelineDrawing;
  readonly narrow: TimelineDrawing;
  /** Of the columns of the wide drawing. */
  readonly unit: Unit;
  readonly rows: readonly { readonly label: string; readonly href: string | undefined; readonly tally: Tally }[];
  readonly total: Tally;
  /** What columns finer than a year leave out, to be added to a sentence; empty where nothing. */
  readonly undrawn: string;
  /** Of the largest deals, in words. */
  readonly currency: string;
  readonly largest: readonly LargeDeal[];
  /** The list: by years, or by months within one. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly moments: readonly MarkedMoment[] }[];
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  /** The same years of everything, from a year. */
  readonly all: Link | undefined;
}

/** With fewer moments a year is read as quickly on the page of all years. */
const ENOUGH_FOR_A_YEAR = 12;
/** Named above the columns: more would not fit beside each other. */
const NAMED_WIDE = 6;
const NAMED_NARROW = 3;

const caches = new WeakMap<Catalog, Map<string, TimelinePage>>();

/** Path without base → page; the field first. */
export function timelinePages(catalog: Catalog): ReadonlyMap<string, TimelinePage> {
  let pages = caches.get(catalog);
  if (!pages) {
    const all = [...pagesFor(catalog, undefined, timeline(catalog)), ...companiesWithTimeline(catalog).flatMap((id) => pagesFor(catalog, id, companyTimeline(catalog, id)))];
    caches.set(catalog, (pages = new Map(all.map((page) => [page.page.path, page]))));
  }
  return pages;
}

export function timelineComputedPages(catalog: Catalog): ComputedPage[] {
  return [...timelinePages(catalog).values()].map(({ page }) => page);
}

/** The companies that have a timeline of their own. */
export function companyTimelineLinks(catalog: Catalog): Link[] {
  return [...timelinePages(catalog).values()].flatMap(({ company, year, page }) => (company && !year ? [{ href: href(page.path), text: company.text }] : []));
}

export function timelineLinks(catalog: Catalog, entry: Entry): Link[] {
  const path = `/timeline/by-company/${entry.id}/`;
  return entry.kind === 'company' && timelinePages(catalog).has(path) ? [{ href: href(path), text: 'Timeline' }] : [];
}

function pagesFor(catalog: Catalog, id: string | undefined, years: readonly Year[]): TimelinePage[] {
  const root = id === undefined ? '/timeline/' : `/timeline/by-company/${id}/`;
  const company = id === undefined ? undefined : linkTo(catalog, 'company', id);
  const zoomed = years.filter(({ moments }) => moments.length >= ENOUGH_FOR_A_YEAR).map(({ year }) => year);
  const moments = years.flatMap((year) => year.moments);
  const span = years.map(({ year }) => year);
  const yearAt = (year: string): string => href(zoomed.includes(year) ? `${root}${year}/` : `${root}#year-${year}`);
  const largest = largestDeals(catalog, moments, NAMED_WIDE);
  const draw = (unit: Unit, named: number): TimelineDrawing => drawing(columnsOf(moments, span, unit), unit, subset(largest, named), (key) =>
    zoomed.includes(key.slice(0, 4)) && unit !== 'year' ? `${yearAt(key.slice(0, 4))}#month-${firstMonth(moments, key)}` : yearAt(key.slice(0, 4)));
  const overview: TimelinePage = {
    page: describe(root, company, id, undefined, moments, largest), company, year: undefined, wide: draw('quarter', NAMED_WIDE), narrow: draw('year', NAMED_NARROW), unit: 'quarter',
    rows: years.map(({ year, moments: list }) => ({ label: year, href: yearAt(year), tally: tallyOf(list) })), total: tallyOf(moments), undrawn: undrawnWords(moments), currency: currencyOf(largest), largest,
    groups: years.map(({ year, moments: list }) => ({ id: `year-${year}`, title: year, moments: id === undefined && zoomed.includes(year) ? list.map((moment) => inBrief(moment, yearAt(year))) : list })), before: undefined, after: undefined, all: undefined,
  };
  const yearLink = (year: string | undefined): Link | undefined => (year === undefined ? undefined : { href: href(`${root}${year}/`), text: year });
  return [overview, ...zoomed.map((year, i): TimelinePage => {
    const list = years.find((one) => one.year === year)?.moments ?? [];
    const named = largestDeals(catalog, list, NAMED_WIDE);
    const columns = columnsOf(list, [year], 'month');
    const months = [...Map.groupBy(list, ({ date }) => date.slice(0, 7))];
    const drawn = (most: number): TimelineDrawing => drawing(columns, 'month', subset(named, most), (key) => `#month-${key}`);
    return {
      page: describe(`${root}${year}/`, company, id, year, list, named), company, year, wide: drawn(NAMED_WIDE), narrow: drawn(NAMED_NARROW), unit: 'month',
      rows: months.map(([key, of]) => ({ label: monthTitle(key), href: `#month-${key}`, tally: tallyOf(of) })), total: tallyOf(list), undrawn: undrawnWords(list), currency: currencyOf(named), largest: named,
      groups: months.map(([key, of]) => ({ id: `month-${key}`, title: monthTitle(key), moments: of })),
      before: yearLink(zoomed[i - 1]), after: yearLink(zoomed[i + 1]), all: { href: href(root), text: 'All years' },
    };
  })];
}

/** The page of everything grows with the record: where a year has a page, an event is its title and first source there, a deal or quote its title. */
function inBrief(moment: MarkedMoment, year: string): MarkedMoment {
  const { anchor, link, title, sources } = moment;
  return { ...moment, text: '', sources: link ? [] : sources.slice(0, 1), ...(anchor === undefined ? {} : { inFull: { href: `${year}#${anchor}`, text: title } }) };
}

/** A year without a month can stand in no quarter and no month. */
function undrawnWords(moments: readonly MarkedMoment[]): string {
  const count = moments.filter(({ date, mark }) => mark && date.length === 4).length;
  return count === 0 ? '' : `; ${count} ${count === 1 ? 'entry' : 'entries'} of which only the year is known ${count === 1 ? 'stands' : 'stand'} in none`;
}

function currencyOf([first]: readonly LargeDeal[]): string {
  return first ? CURRENCY_NAMES[first.amount.currency] : '';
}

const isEmpty = (tally: Tally): boolean => tallyWords(tally) === 'nothing on record';
const monthTitle = (key: string): string => (key.length === 4 ? `${key}, month not known` : formatDate(key as PartialDate, 'long'));
/** The largest of those named, still in order of date. */
const subset = (deals: readonly LargeDeal[], most: number): LargeDeal[] => {
  const kept = new Set(deals.toSorted((a, b) => b.amount.value - a.amount.value).slice(0, most));
  return deals.filter((deal) => kept.has(deal));
};

/** The first month of a quarter in which something stands in the list. */
function firstMonth(moments: readonly MarkedMoment[], quarter: string): string {
  const last = `${quarter.slice(0, 5)}${String(Number(quarter.slice(5)) + 2).padStart(2, '0')}`;
  return moments.map(({ date }) => date.slice(0, 7)).find((month) => month >= quarter && month <= last) ?? quarter;
}

function drawing(columns: readonly Column[], unit: Unit, largest: readonly LargeDeal[], hrefOf: (key: string) => string): TimelineDrawing {
  const perTick = unit === 'quarter' ? 4 : 1;
  const text = (key: string): string => (unit === 'month' ? formatDate(key as PartialDate).slice(0, 3) : key.slice(0, 4));
  return {
    columns: columns.map((column) => ({ ...column, href: isEmpty(column.tally) ? undefined : hrefOf(column.key) })),
    ticks: columns.flatMap(({ key }, i) => (i % perTick === 0 ? [{ from: i, span: perTick, text: text(key) }] : [])),
    callouts: largest.flatMap((deal) => {
      const column = columns.findLastIndex(({ key }) => key <= deal.date.slice(0, 7));
      return unit !== 'year' && deal.date.length === 4 ? [] : column < 0 ? [] : [{ column, deal }];
    }),
  };
}

function describe(path: string, company: Link | undefined, id: string | undefined, year: string | undefined, moments: readonly MarkedMoment[], largest: readonly LargeDeal[]): ComputedPage {
  const name = company?.text;
  const [first, last] = [moments[0]?.date.slice(0, 4) ?? '', moments.at(-1)?.date.slice(0, 4) ?? ''];
  const when = year ?? `${first} to ${last}`;
  const top = largest.toSorted((a, b) => b.amount.value - a.amount.value)[0];
  const largestWords = top ? ` The largest headline amount: ${top.parties}, ${top.figure}, ${top.rung}.` : '';
  const about = name ? ` around ${name}` : '';
  const whose = name ?? 'AI deals';
  return {
    path,
    title: name ? (year ? `Timeline: ${name} in ${year}` : `Timeline: ${name}`) : `Timeline: ${when}`,
    sentence: `${tallyWords(tallyOf(moments))}${about}, ${year ? `month by month in ${year}` : when}, each with its sources.${largestWords}`,
    line: `${tallyWords(tallyOf(moments))} · ${when.replace(' to ', '–')}`,
    names: year ? [`${whose} ${year}`, `${name ?? ''} timeline ${year}`.trim()] : name ? [`${name} timeline`, `timeline of ${name}`] : ['timeline', 'AI timeline', 'timeline of AI deals'],
    asks: year ? (name ? [`what happened at ${name} in ${year}`, `what did ${name} do in ${year}`] : [`what happened in ${year}`, `AI deals of ${year} month by month`]) : name ? [`history of ${name} in order`, `what happened around ${name}`] : ['what happened when', 'history of AI deals in order'],
    companies: id ? [id] : [], entries: [...new Set(moments.map(({ entry }) => entry))],
    prior: year ? 0.25 : 0.4,
  };
}
