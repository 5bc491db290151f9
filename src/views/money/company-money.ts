// What a company has received, or paid: sums by class and firmness, by year, with every part they add up.

import type { Catalog } from '#model/catalog.ts';
import { type CountedFlow, type Flow, isCounted, isPaid } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { type MoneySum, sumFlows } from '#model/money-total.ts';
import type { Money } from '#model/money.ts';
import { CURRENCY_NAMES } from '#model/money-words.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { type Link, linkTo } from '#views/link.ts';
import { allFlows, countDeals, payerOf, recipientOf, yearOf } from '#views/money/all-flows.ts';
import { companySummary, groupsOf, sayGroup } from '#views/money/company-summary.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { bound, type Bounded, type LeftOut, leftOut, overlapsOf, partiesOf } from '#views/money/left-out.ts';
import { companiesWithMoney, companyMoneyPath, type Direction, partyLink, rowLink } from '#views/money/money-links.ts';
import { SEVERAL_PAYERS, SEVERAL_RECIPIENTS } from '#views/money/map-rows.ts';
import { capitalised, COUNTS, isCeiling, plural, rungOf } from '#views/money/say-sums.ts';
import type { Piece } from '#views/pieces.ts';

export interface MoneyPart {
  readonly deal: Link;
  readonly other: Link | string;
  readonly amount: Money;
  readonly rung: Rung;
  readonly date: PartialDate;
}

/** One sum of the page: a row of the table, a bar, and the parts it adds up. */
export interface CompanySum {
  /** Where its parts stand on the page. */
  readonly anchor: string;
  readonly accent: 'capital' | 'compute';
  /** `Paid`; `Signed, at most`; `Paid, in euros`. */
  readonly label: string;
  readonly counts: string;
  readonly amount: Money;
  readonly rung: Rung;
  readonly paid: boolean;
  readonly tally: string;
  /** Per cent of the largest sum on the page; undefined in other currencies: a length has one unit. */
  readonly width: number | undefined;
  /** In the order of the years of the page. */
  readonly byYear: readonly (Money | undefined)[];
  /** The newest first. */
  readonly parts: readonly MoneyPart[];
  /** Older ones the page does not list. */
  readonly moreParts: number;
}

export interface SharedRound extends Omit<LeftOut, 'why'> {}

export interface CompanyMoney {
  readonly page: ComputedPage;
  readonly family: Link;
  readonly company: Link;
  readonly direction: Direction;
  /** What was paid for shares and notes, else the largest sum, in words. */
  readonly lede: readonly Piece[];
  readonly classes: readonly { readonly label: string; readonly about: string; readonly sums: readonly CompanySum[] }[];
  readonly years: readonly string[];
  /** Amounts this company shares with others that the record does not divide. */
  readonly sharedRounds: Bounded<SharedRound>;
  readonly leftOut: Bounded<LeftOut>;
  readonly overlaps: readonly (readonly Piece[])[];
  /** The same company in the other direction, its owner and what it owns, where they have such a page. */
  readonly related: readonly Link[];
}

/** Parts of one sum listed on the page; the data set has all. */
const PARTS_LISTED = 60;

/** What only this company receives, or pays; counted or not. */
export function flowsOfCompany(catalog: Catalog, direction: Direction, id: string): Flow[] {
  return allFlows(catalog).filter((flow) => (direction === 'to' ? recipientOf(flow) : payerOf(flow)) === id);
}

export function companyMoney(catalog: Catalog, direction: Direction, id: string): CompanyMoney {
  const flows = flowsOfCompany(catalog, direction, id);
  const counted = flows.filter(isCounted);
  const sums = sumFlows(counted);
  const most = Math.max(...sums.filter(({ amount }) => amount.currency === 'USD').map(({ amount }) => amount.value));
  const years = [...new Set(counted.map(yearOf))].toSorted();
  const named = ({ from, to }: Flow): readonly string[] => (direction === 'to' ? to : from);
  const shared = allFlows(catalog).filter((flow) => named(flow).includes(id) && !flows.includes(flow));
  const [first] = groupsOf(counted);
  return {
    page: companySummary(catalog, direction, id, flows), family: { href: href('/money/'), text: 'Money map' }, company: linkTo(catalog, 'company', id), direction,
    lede: first ? sayGroup(first) : [],
    classes: [...Map.groupBy(sums, (sum) => sum.class)].map(([of, own]) => ({ label: MONEY_CLASSES[of].label, about: `${capitalised(MONEY_CLASSES[of].about)}.`, sums: own.map((sum) => companySum(catalog, direction, sum, years, most)) })),
    years,
    sharedRounds: bound(shared.toReversed().map((flow) => ({ deal: rowLink(catalog, flow), parties: partiesOf(catalog, flow), amount: flow.amount, rung: flow.rung, date: flow.date }))),
    leftOut: bound(leftOut(catalog, flows)), overlaps: overlapsOf(catalog, counted), related: relatedTo(catalog, direction, id),
  };
}

function companySum(catalog: Catalog, direction: Direction, sum: MoneySum, years: readonly string[], most: number): CompanySum {
  const { amount, firmness, flows } = sum;
  const dollars = amount.currency === 'USD';
  const ceiling = isCeiling(amount);
  return {
    anchor: [sum.class, firmness, ...(ceiling ? ['ceilings'] : []), ...(dollars ? [] : [amount.currency.toLowerCase()])].join('-'),
    accent: MONEY_CLASSES[sum.class].accent,
    label: `${capitalised(firmness)}${ceiling ? ', ceilings' : ''}${dollars ? '' : `, in ${CURRENCY_NAMES[amount.currency]}`}`, counts: capitalised(COUNTS[firmness]),
    amount, rung: rungOf(firmness), paid: flows.every(isPaid), tally: `${plural(countDeals(flows), 'deal')}, ${plural(flows.length, 'part')}`,
    width: dollars ? Math.max(0.3, Math.round((amount.value / most) * 1000) / 10) : undefined,
    byYear: years.map((year) => sumFlows(flows.filter((flow) => yearOf(flow) === year))[0]?.amount),
    parts: flows.toReversed().slice(0, PARTS_LISTED).map((flow) => partOf(catalog, direction, flow)), moreParts: Math.max(0, flows.length - PARTS_LISTED),
  };
}

function partOf(catalog: Catalog, direction: Direction, flow: CountedFlow): MoneyPart {
  const other = direction === 'to' ? payerOf(flow) : recipientOf(flow);
  const several = direction === 'to' ? SEVERAL_PAYERS : SEVERAL_RECIPIENTS;
  return { deal: rowLink(catalog, flow), other: other === undefined ? several : partyLink(catalog, direction === 'to' ? 'from' : 'to', other), amount: flow.amount, rung: flow.rung, date: flow.date };
}

function relatedTo(catalog: Catalog, direction: Direction, id: string): Link[] {
  const title = linkTo(catalog, 'company', id).text;
  const family = catalog.list('company').filter((other) => other.data.parent === id || catalog.get('company', id)?.data.parent === other.id).map((other) => other.id);
  const page = (way: Direction, company: string, name: string): Link[] =>
    companiesWithMoney(catalog, way).includes(company) ? [{ href: href(companyMoneyPath(way, company)), text: way === 'to' ? `Money to ${name}` : `Money from ${name}` }] : [];
  return [...page(direction === 'to' ? 'from' : 'to', id, title), ...family.flatMap((other) => page(direction, other, linkTo(catalog, 'company', other).text))];
}

/** Links from the page of a company to what adds up its money. */
export function companyMoneyLinks(catalog: Catalog, id: string): Link[] {
  return (['to', 'from'] as const).filter((direction) => companiesWithMoney(catalog, direction).includes(id)).map((direction) => ({
    href: href(companyMoneyPath(direction, id)), text: direction === 'to' ? 'Money received, added up' : 'Money paid, added up',
  }));
}
