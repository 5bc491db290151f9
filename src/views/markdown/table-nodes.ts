// The tables of an entry page as GFM tables, one row each: facts, parts of the money, valuations, terms of a deal, roles.

import { formatMoney } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { rungOfValuation } from '#model/rung.ts';
import type { Block, FactRow, RoleRow, TermRow, TrancheRow, ValuationRow } from '#views/blocks.ts';
import { span } from '#views/company-sections.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { type Flow, joined, type Line, link, list, paragraph, strong, table } from '#views/markdown/nodes.ts';
import { statement } from '#views/markdown/prose-nodes.ts';
import { confidence, differLine, linkLine } from '#views/markdown/row-nodes.ts';

/** `, 25 Sep 2023`, or nothing. */
const when = (date: PartialDate | undefined): Line => (date ? [`, ${formatDate(date)}`] : []);
/** The first cell of a row with a permanent address leads to it. */
const place = (anchor: string, words: string, context: MarkdownContext): Line => [link(context.address(`#${anchor}`), words)];

export function factTable(rows: readonly FactRow[], context: MarkdownContext): Flow {
  return table([
    [['Fact'], ['What the record says'], ['As of']],
    ...rows.map((row) => [
      place(row.anchor, row.label, context),
      [...statement(row.statement, row.sources, context), ...confidence(row), ...differLine(row.disputed, context)],
      [formatDate(row.asOf)],
    ]),
  ]);
}

/** Each class of money in a line: the rungs where something stands, from firm to soft. */
export function ladderFlow({ groups, headline, sources, parts }: Extract<Block, { type: 'ladder' }>, context: MarkdownContext): Flow[] {
  const lines = groups.map(({ label, rungs }): Line => {
    const occupied = rungs.filter((rung) => rung.parts !== undefined).map(({ rung, sums }) => `${rung}: ${sums.map((sum) => formatMoney(sum)).join(' and ') || 'amount not disclosed'}`);
    return [...(label === undefined ? [] : [`${label}. `]), occupied.join('; '), ...(parts === 'none' ? context.marks(sources) : [])];
  });
  const whole = parts === 'none' ? [] : [paragraph(parts === 'all' ? `The parts make up the headline amount${headline ? `: ${formatMoney(headline)}` : ''}.` : 'The parts known may not be the whole.', ...context.marks(sources))];
  return [list(lines), ...whole];
}

export function trancheTable({ rows, rest }: Extract<Block, { type: 'tranches' }>, context: MarkdownContext): Flow {
  const left = rest ? [[[formatMoney(rest.amount)], [rest.rung], [`The rest of ${formatMoney(rest.headline)}, of which the record names no parts.`]]] : [];
  return table([[['Part'], ['Rung'], ['What it is']], ...rows.map((row) => trancheRow(row, context)), ...left]);
}

function trancheRow(row: TrancheRow, context: MarkdownContext): Line[] {
  const condition: Line = row.condition ? [' ', strong('Condition:'), ' ', ...statement(row.condition, [], context)] : [];
  const elsewhere: Line = [
    ...(row.countedIn ? [' Counted in ', ...linkLine(row.countedIn, context), '.'] : []), ...(row.overlaps ? [' Some of it may be counted in ', ...linkLine(row.overlaps, context), ' too.'] : []),
  ];
  return [
    place(row.anchor, formatMoney(row.amount), context),
    [row.rung, ...when(row.date)],
    [...statement(row.note, row.sources, context), ...condition, ...elsewhere, ...confidence(row), ...differLine(row.disputed, context)],
  ];
}

export function valuationTable(rows: readonly ValuationRow[], context: MarkdownContext): Flow {
  return table([
    [['Valuation'], ['Basis'], ['Note']],
    ...rows.map((row) => [
      [`${formatMoney(row.amount)} (${rungOfValuation(row.confidence)})`, ...context.marks(row.sources)],
      [row.basis, ...when(row.date)],
      [...(row.note ? statement(row.note, [], context) : []), ...confidence(row)],
    ]),
  ]);
}

export function termTable(rows: readonly TermRow[], context: MarkdownContext): Flow {
  return table([[['Term'], ['In this deal'], ['Elsewhere']], ...rows.map((row) => termRow(row, context))]);
}

/** The name leads to the term; the permanent address of the row stands behind it. */
function termRow(row: TermRow, context: MarkdownContext): Line[] {
  const from: Line = row.givenBy.length ? [' From ', ...joined(row.givenBy.map((giver) => linkLine(giver, context)), ' and '), ' ·'] : [];
  return [
    [...linkLine(row.term, context), ...(row.aspect === undefined ? [] : [` ${row.aspect}`]), ' ', ...place(row.anchor, '#', context)],
    [...(row.absent ? [strong('Not part of it.'), ' '] : []), ...statement(row.statement, row.sources, context), ...from, ...confidence(row), ...differLine(row.disputed, context)],
    row.others > 0 ? [link(context.address(row.othersAt), `+ ${row.others} ${row.others === 1 ? 'deal' : 'deals'}`)] : [],
  ];
}

export function roleTable(rows: readonly RoleRow[], context: MarkdownContext): Flow {
  return table([
    [['Role'], ['Organisation'], ['When']],
    ...rows.map(({ role, organisation, from, to }) => [
      [role],
      typeof organisation === 'string' ? [organisation] : linkLine(organisation, context),
      [span(from, to) || 'dates not in the record'],
    ]),
  ]);
}
