// The pages of valuations: all companies on one chart, and one page for each company; each chart by multiples and by sums.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { formatMoney } from '#model/money.ts';
import { formatDate } from '#model/partial-date.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { DisputeItem } from '#views/blocks.ts';
import type { Link } from '#views/link.ts';
import { BASIS_WORDS, latestOf, type ValuationDrawing, valuationDrawing } from '#views/valuation-chart.ts';
import { type CompanyValuations, type Multiple, multiples, type Valuation, valuations, valuedCompanies } from '#views/valuations.ts';

interface Common {
  readonly page: ComputedPage;
  /** None where there is nothing to compare. */
  readonly drawing: ValuationDrawing | undefined;
  /** The same chart on the other scale. */
  readonly scales: readonly (Link & { readonly current: boolean })[];
}

export interface OverviewPage extends Common {
  readonly kind: 'overview';
  readonly rows: readonly { readonly company: Link; readonly page: Link; readonly latest: readonly Valuation[]; readonly count: number }[];
  readonly left: number;
}

export interface CompanyPage extends Common {
  readonly kind: 'company';
  readonly company: Link;
  /** Where the money itself is listed. */
  readonly deals: string;
  /** One currency, one table and chart. */
  readonly series: CompanyValuations['series'];
  readonly together: readonly Valuation[];
  readonly multiples: readonly Multiple[];
  readonly disputes: readonly DisputeItem[];
}

export type ValuationPage = OverviewPage | CompanyPage;

/** More lines than this cannot be told apart; the table has all. */
const DRAWN_AT_MOST = 8;
/** With two points both scales show the same. */
const WORTH_A_SECOND_SCALE = 3;

const caches = new WeakMap<Catalog, Map<string, ValuationPage>>();

/** Path without base → page. */
export function valuationPages(catalog: Catalog): ReadonlyMap<string, ValuationPage> {
  let pages = caches.get(catalog);
  if (!pages) {
    const all = valuations(catalog);
    const list = all.length ? [...(['log', 'linear'] as const).map((scale) => overview(all, scale)), ...all.flatMap(companyPages)] : [];
    caches.set(catalog, (pages = new Map(list.map((page) => [page.page.path, page]))));
  }
  return pages;
}

export function valuationComputedPages(catalog: Catalog): ComputedPage[] {
  return [...valuationPages(catalog).values()].map(({ page }) => page);
}

export function valuationLinks(catalog: Catalog, entry: Entry): Link[] {
  const ids = entry.kind === 'company' ? [entry.id] : entry.kind === 'deal' ? [...new Set([entry.data.recipient, ...valuedCompanies(entry)])] : [];
  return ids.flatMap((id) => {
    const path = pathOf(id);
    const page = valuationPages(catalog).get(path);
    return page?.kind === 'company' ? [{ href: href(path), text: entry.kind === 'company' ? 'Valuations' : `Valuations of ${page.company.text}` }] : [];
  });
}

const pathOf = (id: string): string => `/valuations/${id}/`;
const datesOf = (values: readonly Valuation[]): number => new Set(values.map(({ date }) => date)).size;
const dealsOf = (values: readonly Valuation[]): Entry[] => [...new Set(values.map(({ deal }) => deal))];

function scaleLinks(root: string, scale: 'log' | 'linear'): Common['scales'] {
  return [{ href: href(root), text: 'by multiples (log)', current: scale === 'log' }, { href: href(`${root}linear/`), text: 'by sums (linear)', current: scale === 'linear' }];
}

/** Of which currency most companies have values. */
function overview(all: readonly CompanyValuations[], scale: 'log' | 'linear'): OverviewPage {
  const series = all.flatMap(({ id, company, series: own }) => own.map((one) => ({ ...one, id, company, page: { href: href(pathOf(id)), text: company.text } })));
  const [currency] = [...Map.groupBy(series, (one) => one.currency)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ['USD'];
  const drawable = series.filter((one) => one.currency === currency && datesOf(one.values) > 1).toSorted((a, b) => (b.values.at(-1)?.amount.value ?? 0) - (a.values.at(-1)?.amount.value ?? 0));
  const drawn = drawable.slice(0, DRAWN_AT_MOST);
  const rows = all.flatMap(({ id, company, series: own, together }) => {
    const page = { href: href(pathOf(id)), text: company.text };
    const lists = own.length ? own.map(({ values }) => values) : [together];
    return lists.map((values) => ({ company, page, latest: latestOf(values), count: values.length }));
  });
  const values = all.flatMap(({ series: own, together }) => [...own.flatMap((one) => one.values), ...together]);
  const count = new Set(values.map(({ deal, amount, basis, date }) => [deal.id, amount.value, basis, date].join())).size;
  const top = drawn[0]?.values.at(-1);
  const path = scale === 'log' ? '/valuations/' : '/valuations/linear/';
  return {
    kind: 'overview', rows, left: rows.length - drawn.length, scales: scaleLinks('/valuations/', scale),
    drawing: drawn.length ? valuationDrawing(drawn.map((one) => ({ link: one.page, values: one.values })), scale) : undefined,
    page: {
      path, title: scale === 'log' ? 'Valuations over time' : 'Valuations over time, linear scale',
      sentence: `What ${all.length} companies were said to be worth, in ${count} dated valuations, each with its basis and sources.${top && drawn[0] ? ` The highest that is still the latest of its company: ${drawn[0].company.text}, ${valueWords(top)}.` : ''} A valuation is not money paid.`,
      line: `${all.length} companies · ${count} valuations`, names: ['valuations', 'AI valuations', 'company valuations', 'valuations of AI labs'],
      asks: ['which AI lab is worth most', 'AI company valuations over time', 'how much are the AI labs worth', 'is Anthropic worth more than OpenAI'],
      companies: drawn.map(({ id }) => id), entries: dealsOf(values), prior: 0.4, ...(scale === 'linear' && { unlisted: true as const }),
    },
  };
}

/** `$965 bn post-money, 28 May 2026`. */
function valueWords({ amount, basis, date }: Valuation): string {
  return `${formatMoney(amount)} ${BASIS_WORDS[basis]}, ${formatDate(date)}`;
}

function companyPages(of: CompanyValuations): CompanyPage[] {
  const { id, company, series, together } = of;
  const main = series[0]?.values ?? [];
  const root = pathOf(id);
  const scales = datesOf(main) >= WORTH_A_SECOND_SCALE ? (['log', 'linear'] as const) : (['log'] as const);
  const all = [...series.flatMap(({ values }) => values), ...together];
  const name = company.text;
  const latest = main.length ? latestOf(main) : latestOf(together);
  const whose = main.length ? name : [name, ...(latest[0]?.with ?? []).map(({ text }) => text)].join(' and ');
  const figures = latest.map(({ amount, basis }) => `${formatMoney(amount)} ${BASIS_WORDS[basis]}`).join(' and ');
  const worth = `${whose} ${main.length ? 'was' : 'together were'} last said to be worth ${figures} (${latest[0] ? formatDate(latest[0].date, 'long') : ''})`;
  const counted = all.length === 1 ? 'It is the only valuation on record' : `${all.length} valuations are on record`;
  return scales.map((scale) => ({
    kind: 'company', company, deals: href(`/deals/by-company/${id}/`), series, together, multiples: series.flatMap(({ values }) => multiples(values)),
    disputes: [...new Map(all.flatMap(({ disputes }) => disputes.map((item) => [item.link.href, item]))).values()],
    drawing: datesOf(main) > 1 ? valuationDrawing([{ link: company, values: main }], scale) : undefined, scales: scales.length > 1 ? scaleLinks(root, scale) : [],
    page: {
      path: scale === 'log' ? root : `${root}linear/`, title: `${name}: ${datesOf(all) > 1 ? 'valuations over time' : all.length > 1 ? 'valuations' : 'valuation'}${scale === 'linear' ? ', linear scale' : ''}`,
      sentence: `${worth}. ${counted}; a valuation is not money paid.`,
      line: [latest.map(({ amount }) => formatMoney(amount)).join(' to '), `${all.length} ${all.length === 1 ? 'valuation' : 'valuations'}`].join(' · '),
      names: [`${name} valuation`, `${name} valuations`, `valuation of ${name}`, `${name} worth`],
      asks: [`how much is ${name} worth`, `what is ${name} valued at`, `${name} valuation over time`, `valuation of ${name} over time`],
      companies: [id], entries: dealsOf(all), prior: 0.4, ...(scale === 'linear' && { unlisted: true as const }),
    },
  }));
}
