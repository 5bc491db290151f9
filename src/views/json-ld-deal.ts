// A deal as an action of schema.org: who pays whom, how much, and whether it has happened. An announced amount is a potential
// action, never a completed one.

import type { Catalog } from '#model/catalog.ts';
import type { DealKind } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { Money, Qualifier } from '#model/money.ts';
import type { Rung } from '#model/rung.ts';
import type { Node } from '#views/json-ld.ts';
import { reference, thingType } from '#views/json-ld-types.ts';

/** The customer pays its suppliers. */
const SUPPLIED: ReadonlySet<DealKind> = new Set(['cloud-contract', 'chip-supply']);

/** https://schema.org/ActionStatusType. A promise with a condition is not yet at work. */
const STATUS: Readonly<Record<Rung, string>> = {
  rumoured: 'Potential', announced: 'Potential', conditional: 'Potential', signed: 'Active', closed: 'Completed', drawn: 'Completed', lapsed: 'Failed',
};
/** An `up to` is a ceiling and is never written as the value. */
const BOUND: Readonly<Record<Qualifier, string>> = { exactly: 'value', about: 'value', 'up-to': 'maxValue', 'at-least': 'minValue' };
const PRICE: Readonly<Record<Qualifier, string>> = { exactly: 'price', about: 'price', 'up-to': 'maxPrice', 'at-least': 'minPrice' };

/** Parties, money and status. Paid money is the object of paying (MonetaryAmount); of buying, the company is, and the money its price. */
export function dealAction(catalog: Catalog, deal: EntryOf<'deal'>): Node {
  const { announced, closed, rung, amount } = deal.data;
  const bought = thingType(deal as Entry) === 'BuyAction';
  return {
    actionStatus: `https://schema.org/${STATUS[rung]}ActionStatus`,
    startTime: announced,
    ...(closed && { endTime: closed }),
    ...(bought ? buying(catalog, deal) : paying(catalog, deal)),
    ...(amount && priced(amount, bought)),
  };
}

function priced({ value, currency, qualifier }: Money, bought: boolean): Node {
  return bought
    ? { priceSpecification: { '@type': 'PriceSpecification', priceCurrency: currency, [PRICE[qualifier]]: value } }
    : { object: { '@type': 'MonetaryAmount', currency, [BOUND[qualifier]]: value } };
}

function buying(catalog: Catalog, { data }: EntryOf<'deal'>): Node {
  return { ...investing(catalog, data), object: reference(catalog, 'company', data.recipient) };
}

function paying(catalog: Catalog, { data }: EntryOf<'deal'>): Node {
  const recipient = reference(catalog, 'company', data.recipient);
  const others = data.counterparties.filter(({ company }) => !data.investors.includes(company)).map(({ company }) => reference(catalog, 'company', company));
  if (SUPPLIED.has(data.kind) && !data.investors.length) return { agent: recipient, ...(others.length > 0 && { recipient: others }) };
  return { ...investing(catalog, data), recipient, ...(others.length > 0 && { participant: others }) };
}

function investing(catalog: Catalog, { investors, individuals }: EntryOf<'deal'>['data']): Node {
  const agents = [...investors.map((id) => reference(catalog, 'company', id)), ...individuals.map((id) => reference(catalog, 'person', id))];
  return agents.length ? { agent: agents } : {};
}
