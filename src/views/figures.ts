// Figures of an entry as sentences a reader can copy: what it is, the amount, how firm, the date, the sources, the address.

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { CONFIDENCE_WORDS, type Confidence, type Fact } from '#model/fields.ts';
import { permalink } from '#model/href.ts';
import { entryPath, KINDS } from '#model/kind.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';
import { fieldText } from '#views/text.ts';

/** A figure before its sources are named. */
interface FigureData {
  /** Which of the page's figures it is; with `anchor` it says where on the page it stands. */
  readonly of: 'amount' | 'tranche' | 'valuation' | 'fact';
  readonly anchor: string;
  readonly value: number;
  /** ISO 4217 code for money, else the unit in words. */
  readonly unit: string;
  readonly qualifier?: Money['qualifier'];
  /** How firm the money is; a fact or a valuation has none, and says instead how many publishers stand behind it. */
  readonly rung?: Rung;
  readonly date?: PartialDate;
}

export interface Figure extends FigureData {
  /** The whole, ready to paste: ends with the address. */
  readonly sentence: string;
  readonly url: string;
  readonly confidence: Confidence;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly publisher: string; readonly published: PartialDate | null; readonly url: string }[];
}

interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** Every figure of an entry that has a row or a place of its own, in the order of the page. */
export function figuresOf(catalog: Catalog, entry: Entry): Figure[] {
  if (entry.kind === 'deal') return [...headline(catalog, entry), ...tranches(catalog, entry), ...valuations(catalog, entry)];
  return 'facts' in entry.data ? entry.data.facts.flatMap((fact, i) => factFigure(catalog, entry, fact, i)) : [];
}

/** Whether an entry of its kind can have figures: then it has the file, empty or not, so that the address outlives a figure. */
export function canHaveFigures(entry: Entry): boolean {
  return entry.kind === 'deal' || 'facts' in entry.data;
}

/** Path of the file that holds them, without base. */
export function figuresPath({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `/api/v1/figures/${KINDS[kind].folder}/${id}.json`;
}

function headline(catalog: Catalog, deal: EntryOf<'deal'>): Figure[] {
  const { amount, amountSources, announced, closed, confidence, rung, sources } = deal.data;
  if (!amount) return [];
  const place = { of: 'amount', anchor: 'money', rung, date: announced } as const;
  const when = [`made public ${formatDate(announced, 'long')}`, ...(closed ? [`completed ${formatDate(closed, 'long')}`] : [])];
  return [moneyFigure(catalog, deal, { sources: amountSources.length ? amountSources : sources, confidence }, place, amount, 'the headline amount', [rung, ...when])];
}

function tranches(catalog: Catalog, deal: EntryOf<'deal'>): Figure[] {
  return deal.data.tranches.map((row, i) => {
    const place = { of: 'tranche', anchor: row.anchor, rung: row.rung, ...(row.date && { date: row.date }) } as const;
    return moneyFigure(catalog, deal, row, place, row.amount, words(catalog, deal as Entry, 'tranches', i, 'note'), [[row.rung, ...(row.date ? [formatDate(row.date, 'long')] : [])].join(', ')]);
  });
}

function valuations(catalog: Catalog, deal: EntryOf<'deal'>): Figure[] {
  const title = (id: string): string => catalog.get('company', id)?.data.title ?? id;
  return deal.data.valuations.map((row) => {
    const company = row.of.length ? `${row.of.map(title).join(' and ')}${row.of.length > 1 ? ' together' : ''}` : title(deal.data.recipient);
    const place = { of: 'valuation', anchor: 'money', ...(row.date && { date: row.date }) } as const;
    const basis = row.basis === 'as-reported' ? 'basis not stated' : row.basis;
    const how = [...(row.date ? [formatDate(row.date, 'long')] : []), CONFIDENCE_WORDS[row.confidence]];
    return moneyFigure(catalog, deal, row, place, row.amount, `valuation of ${company}, ${basis}`, how);
  });
}

function factFigure(catalog: Catalog, entry: Entry, fact: Fact, index: number): Figure[] {
  const { anchor, asOf, confidence, label, value } = fact;
  if (!value) return [];
  const claim = `${entry.data.title}, ${label}: ${words(catalog, entry, 'facts', index, 'statement')}`;
  return [figure(catalog, entry, fact, { of: 'fact', anchor, value: value.number, unit: value.unit, date: asOf }, claim, [`as of ${formatDate(asOf, 'long')}`, CONFIDENCE_WORDS[confidence]])];
}

function words(catalog: Catalog, entry: Entry, ...path: (string | number)[]): string {
  return toString({ type: 'root', children: [...fieldText(catalog, entry, ...path).nodes] }).trim();
}

function moneyFigure(catalog: Catalog, deal: EntryOf<'deal'>, row: Evidence, place: Omit<FigureData, 'value' | 'unit'>, amount: Money, what: string, how: readonly string[]): Figure {
  const data = { ...place, value: amount.value, unit: amount.currency, qualifier: amount.qualifier };
  return figure(catalog, deal as Entry, row, data, `“${deal.data.title}”, ${formatMoney(amount, 'long')}: ${what}`, how);
}

/** @param claim What is said, with or without a full stop. @param how What stands in brackets before the sources. */
function figure(catalog: Catalog, entry: Entry, { sources: ids, confidence }: Evidence, data: FigureData, claim: string, how: readonly string[]): Figure {
  const sources = ids.flatMap((id) => catalog.get('source', id) ?? []);
  const named = [...new Set(sources.map(({ data: { publisher, published } }) => `${publisher}, ${published ? formatDate(published, 'long') : 'undated'}`))];
  const url = permalink(entryPath(entry.kind, entry.id, data.anchor));
  return {
    sentence: `${claim.replace(/\.$/, '')} (${[...how, `${named.length === 1 ? 'source' : 'sources'}: ${named.join('; ')}`].join('; ')}). ${url}`.replaceAll('\u00a0', ' '),
    url,
    ...data,
    confidence,
    sources: sources.map(({ id, data: { title, publisher, published } }) => ({ id, title, publisher, published: published ?? null, url: permalink(entryPath('source', id)) })),
  };
}
