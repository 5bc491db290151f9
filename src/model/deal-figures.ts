// What stands above the terms when two deals are compared: parties, money with its rung, dates, paper, stake, worth, parts.
// Read from records, so that the build and the browser say the same.

import { formatDate, type PartialDate } from '#model/date-format.ts';
import { DEAL_KINDS, type DealKind } from '#model/deal-kinds.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { Currency, Qualifier } from '#model/money-format.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import type { DisputeBeside, Ref } from '#model/records/parts.ts';
import { type Rung, rungOfValuation } from '#model/rung-words.ts';

interface Amount {
  readonly value: number;
  readonly currency: Currency;
  readonly qualifier: Qualifier;
}

export type FigurePiece = string | { readonly href: string; readonly text: string } | { readonly date: PartialDate } | { readonly money: Amount; readonly rung: Rung };

/** One line of a cell, with the sources it rests on. */
export interface FigureLine {
  readonly pieces: readonly FigurePiece[];
  readonly sources: readonly string[];
}

export interface ComparedFigure {
  readonly label: string;
  /** Empty: not in the record. */
  readonly a: readonly FigureLine[];
  readonly b: readonly FigureLine[];
}

/** Rows that at least one of the two fills. */
export function compareFigures(a: DealRecord, b: DealRecord): ComparedFigure[] {
  return ROWS.map(([label, linesOf]) => ({ label, a: linesOf(a), b: linesOf(b) })).filter((row) => row.a.length || row.b.length);
}

/** A name short enough for a heading: `Amazon → Anthropic (Sep 2023)`. `givers`: who pays; in supply and cloud contracts who supplies. */
export function shortDealName(givers: readonly string[], recipient: string, announced: string): string {
  const [first, second, third] = givers;
  const from = first === undefined ? '' : `${first}${third !== undefined ? ' and others' : second === undefined ? '' : ` and ${second}`} → `;
  return `${from}${recipient} (${formatDate(announced.slice(0, 7) as PartialDate)})`;
}

/** The same from its record. */
export function nameOfRecord({ investors, counterparties, recipient, announced }: DealRecord): string {
  return shortDealName((investors.length ? investors : counterparties.map(({ company }) => company)).map(({ title }) => title), recipient.title, announced);
}

type LinesOf = (record: DealRecord) => FigureLine[];

const ROWS: readonly (readonly [label: string, linesOf: LinesOf])[] = [
  ['Between', (record) => line(parties(record))],
  ['What it is', ({ dealKind, dealKindsAlso }) => line([[dealKind, ...dealKindsAlso].map((kind) => DEAL_KINDS[kind as DealKind] ?? kind).join(', ')])],
  ['Amount', ({ amount, rung, amountSourceIds, amountDisputes }) => line(amount ? [moneyOf(amount, amount.rung), `, ${amount.rung}`, ...differ(amountDisputes)] : [`not disclosed; the deal is ${rung}`, ...differ(amountDisputes)], amountSourceIds)],
  ['Announced', ({ announced }) => line([{ date: announced as PartialDate }])],
  ['Completed', ({ closed }) => (closed === null ? [] : line([{ date: closed as PartialDate }]))],
  ['Since', ({ status }) => (status === null ? [] : line([status]))],
  ['Instrument', ({ instrument }) => (instrument === null ? [] : line([instrument]))],
  ['Stake', ({ stake, stakeDisputes }) => (stake ? line([stake.text, ...differ(stakeDisputes)], stake.sourceIds) : [])],
  ['Valuation', ({ valuations, valuationDisputes }) => valuations.flatMap((row, i) => line([
    moneyOf(row.amount, rungOfValuation(row.confidence)), ` ${BASES[row.basis]}`, ...(row.date === null ? [] : [', ', { date: row.date as PartialDate }]), ...(i === 0 ? differ(valuationDisputes) : []),
  ], row.sourceIds))],
  ['Parts', ({ tranches }) => tranches.flatMap((row) => line([
    moneyOf(row.amount, row.amount.rung), `, ${row.amount.rung}`, ...(row.date === null ? [] : [', ', { date: row.date as PartialDate }]), `: ${row.note.text}`, ...differ(row.disputes),
  ], row.sourceIds))],
];

const BASES = { 'post-money': 'after the money', 'pre-money': 'before the money', 'as-reported': 'as reported' } as const;
/** Parties named in a cell; the page of the deal lists all. */
const NAMED = 6;

function line(pieces: readonly FigurePiece[], sources: readonly string[] = []): FigureLine[] {
  return [{ pieces, sources }];
}

function moneyOf({ value, currency, qualifier }: { value: number; currency: string; qualifier: Qualifier }, rung: Rung): FigurePiece {
  return { money: { value, currency: currency as Currency, qualifier }, rung };
}

function linkOf({ kind, id, title }: Ref): FigurePiece {
  return { href: href(entryPath(kind, id)), text: title };
}

function parties({ id, investors, counterparties, individuals, unnamedInvestors, recipient }: DealRecord): FigurePiece[] {
  const givers = [...investors, ...individuals];
  const paying = givers.length ? givers : counterparties.map(({ company }) => company);
  const over = paying.length - NAMED;
  const named = paying.slice(0, over > 1 ? NAMED : undefined).flatMap((ref, i) => [...(i ? [', '] : []), linkOf(ref)]);
  const others = over > 1 ? [' and ', { href: href(entryPath('deal', id, 'parties')), text: `${over} others` }] : [];
  return [...(named.length ? [...named, ...others] : [unnamedInvestors ?? 'parties not named']), ' → ', linkOf(recipient)];
}

function differ(disputes: readonly DisputeBeside[]): FigurePiece[] {
  const [first] = disputes;
  return first ? [' · ', { href: href(entryPath('dispute', first.id)), text: 'sources differ' }] : [];
}
