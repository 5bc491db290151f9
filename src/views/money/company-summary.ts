// What the page that adds up the money of a company says of itself, and the questions it answers.

import type { Catalog } from '#model/catalog.ts';
import { type Flow, isCounted } from '#model/flow.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { type MoneySum, sumFlows } from '#model/money-total.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { countDeals, dealsOfFlows, yearsOf } from '#views/money/all-flows.ts';
import { companyMoneyPath, type Direction } from '#views/money/money-links.ts';
import { capitalised, piecesText, plural, sumPieces } from '#views/money/say-sums.ts';
import type { Piece } from '#views/pieces.ts';

/** Sums told in the sentence; the page has all. */
const SUMS_SAID = 3;

export function companySummary(catalog: Catalog, direction: Direction, id: string, flows: readonly Flow[]): ComputedPage {
  const counted = flows.filter(isCounted);
  const name = catalog.get('company', id)?.data.title ?? id;
  const groups = groupsOf(counted);
  return {
    path: companyMoneyPath(direction, id), title: direction === 'to' ? `Money to ${name}` : `Money from ${name}`,
    sentence: `${groups.slice(0, SUMS_SAID).map((group) => `${piecesText(sayGroup(group))} `).join('')}What ${name} ${direction === 'to' ? 'has received or is to receive' : 'has paid or is to pay'}, added up by class and rung.`,
    line: `${plural(countDeals(counted), 'deal')} · ${yearsOf(counted)}`,
    ...(direction === 'to' ? asked.to(name) : asked.from(name)),
    companies: [id], entries: dealsOfFlows(catalog, counted), prior: direction === 'to' ? 0.45 : 0.4,
  };
}

/** Sums by class and firmness: what was paid for shares and notes first, else the largest. */
export function groupsOf(flows: readonly Flow[]): MoneySum[][] {
  const groups = [...Map.groupBy(sumFlows(flows), (sum) => `${sum.class} ${sum.firmness}`).values()];
  const first = groups.find(([sum]) => sum?.class === 'equity' && sum.firmness === 'paid') ?? groups.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  return first ? [first, ...groups.filter((group) => group !== first)] : [];
}

function sizeOf([first]: readonly MoneySum[]): number {
  return first?.amount.value ?? 0;
}

/** `Paid for shares and convertible notes: $5 bn in 2 deals.` */
export function sayGroup(sums: readonly MoneySum[]): Piece[] {
  const [first] = sums;
  return first ? [`${capitalised(first.firmness)} for ${MONEY_CLASSES[first.class].label.toLowerCase()}: `, ...sumPieces(sums), '.'] : [];
}

const asked: Readonly<Record<Direction, (name: string) => Pick<ComputedPage, 'names' | 'asks'>>> = {
  to: (name) => ({
    names: [`${name} funding`, `${name} total funding`, `${name} investment`, `Investment in ${name}`],
    asks: [`total invested in ${name}`, `how much has been invested in ${name}`, `how much money has ${name} raised`, `how much has ${name} raised`, `how much funding has ${name} received`, `${name} funding total`, `who has paid ${name}`],
  }),
  from: (name) => ({
    names: [`Investments by ${name}`, `${name} spending`],
    asks: [`how much has ${name} invested`, `total invested by ${name}`, `${name} investments total`, `how much has ${name} paid`, `how much does ${name} spend on cloud and chips`, `whom has ${name} paid`],
  }),
};
