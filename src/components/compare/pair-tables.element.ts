// The tables of two deals, drawn from their records: the same rows and words as on the pages made at build. Text nodes only.

import { alignDeals } from '#model/align-deals.ts';
import { formatDate } from '#model/date-format.ts';
import { compareFigures, type FigurePiece, nameOfRecord } from '#model/deal-figures.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { formatMoney } from '#model/money-format.ts';
import type { DealRecord } from '#model/records/deal-record.ts';

type Term = DealRecord['terms'][number];
type Content = Node | string;

export function pairTables(a: DealRecord, b: DealRecord): HTMLElement[] {
  const sides = [a, b];
  const figures = compareFigures(a, b).map((row) => make('tr', {}, make('th', { scope: 'row' }, row.label), ...[row.a, row.b].map((lines, i) =>
    cell(sides[i], lines.map(({ pieces, sources }) => make('p', {}, ...pieces.map(drawPiece), ...marks(sides[i], sources)))))));
  const { both, onlyA, onlyB } = alignDeals(a.terms, b.terms, ({ term }) => term.id);
  const groups = [['In both', both], [`Only in ${nameOfRecord(a)}`, onlyA], [`Only in ${nameOfRecord(b)}`, onlyB]] as const;
  const bodies = groups.filter(([, rows]) => rows.length).map(([title, rows]) => make('tbody', {},
    make('tr', { class: 'clause-head' }, make('th', { scope: 'rowgroup', colspan: '3' }, `${title} `, make('span', { class: 'soft' }, String(rows.length)))),
    ...rows.map((row) => {
      const [first] = [...row.a, ...row.b];
      return make('tr', {}, make('th', { scope: 'row' }, first ? link(href(entryPath('term', row.term)), first.term.title) : ''), ...[row.a, row.b].map((clauses, i) => cell(sides[i], clauses.map((clause) => drawClause(sides[i], clause)))));
    })));
  return [
    section('figures', 'The two deals', table('What', sides, [make('tbody', {}, ...figures)])),
    section('terms', 'Their terms', table('Term', sides, bodies), make('p', { class: 'caption' }, '“Not in the record” does not say that the contract lacks the term. An arrow behind a sentence leads to its source.')),
  ];
}

function section(id: string, title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return make('section', { 'aria-labelledby': id }, make('h2', { id }, title), ...content);
}

function table(corner: string, sides: readonly DealRecord[], bodies: readonly HTMLElement[]): HTMLElement {
  const heads = sides.map((deal) => make('th', { scope: 'col' }, link(href(entryPath('deal', deal.id)), deal.title),
    make('span', { class: 'small soft' }, drawPiece({ date: deal.announced as never }), ' · ', ...(deal.amount ? [drawPiece({ money: deal.amount as never, rung: deal.rung }), `, ${deal.rung}`] : ['amount not disclosed']))));
  return make('table', { class: 'rows beside' }, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, corner), ...heads)), ...bodies);
}

function cell(deal: DealRecord | undefined, content: readonly HTMLElement[]): HTMLElement {
  return make('td', { 'data-deal': deal ? nameOfRecord(deal) : '' }, ...(content.length ? content : [make('span', { class: 'soft' }, 'not in the record')]));
}

function drawClause(deal: DealRecord | undefined, { absent, aspect, anchor, statement, givenBy, sourceIds, disputes }: Term): HTMLElement {
  const at = href(entryPath('deal', deal?.id ?? '', anchor));
  const own = link(at, 'on its page');
  own.setAttribute('aria-label', `On its page: ${aspect ?? anchor}, ${deal?.title ?? ''}`);
  const givers = givenBy.flatMap(({ id, title }, i) => [...(i ? [' and '] : []), link(href(entryPath('company', id)), title)]);
  return make('p', {},
    ...(absent ? [make('b', {}, 'Notably without it. ')] : []), ...(aspect === null ? [] : [make('b', {}, `${aspect}: `)]), statement.text, ...marks(deal, [...new Set([...statement.sourceIds, ...sourceIds])]),
    make('span', { class: 'clause-foot' }, ...(givers.length ? [make('span', {}, 'From ', ...givers)] : []), ...(disputes.length ? [link(at, 'sources differ')] : []), own));
}

function drawPiece(piece: FigurePiece): Content {
  if (typeof piece === 'string') return piece;
  if ('href' in piece) return link(piece.href, piece.text);
  if ('date' in piece) return make('time', { datetime: piece.date }, formatDate(piece.date));
  return make('data', { value: String(piece.money.value), 'data-currency': piece.money.currency, 'data-status': piece.rung }, formatMoney(piece.money));
}

/** Arrows to the pages of the sources, named by their titles. */
function marks(deal: DealRecord | undefined, ids: readonly string[]): HTMLElement[] {
  const links = ids.map((id) => {
    const mark = link(href(entryPath('source', id)), '↗');
    mark.dataset['cite'] = id;
    mark.setAttribute('aria-label', `Source: ${deal?.sources.find((source) => source.id === id)?.title ?? id}`);
    return mark;
  });
  return links.length ? [make('sup', { class: 'cite' }, ...links)] : [];
}

function link(address: string, text: string): HTMLElement {
  return make('a', { href: address }, text);
}

function make(tag: string, attributes: Readonly<Record<string, string>>, ...content: readonly Content[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}
