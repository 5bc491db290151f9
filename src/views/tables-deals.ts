// Tables with a row per part of a deal: money, terms, parties, valuations.

import type { DealRecord } from '#model/records/deal-record.ts';
import { always, amount, date, evidence, flag, integer, table, text } from '#views/tables-column.ts';

export const dealId = always(text('The deal.', ({ deal }: { deal: DealRecord }) => deal.id));
export const position = always(integer('Its place in the list, from 1.', ({ at }: { at: number }) => at));
export const anchor = always(text('Its permanent place on the page: the address of the deal + # + anchor.', ({ row }: { row: { anchor: string } }) => row.anchor));

export interface Row<T> {
  readonly deal: DealRecord;
  readonly row: T;
  readonly at: number;
}
type Tranche = Row<DealRecord['tranches'][number]>;
type Valuation = Row<DealRecord['valuations'][number]>;
type Term = Row<DealRecord['terms'][number]>;
type Giver = Row<{ readonly anchor: string; readonly giver: string }>;

/** Rows of a list of every deal, with the deal and their place in the list. */
export function rowsOf<T>(deals: readonly DealRecord[], list: (deal: DealRecord) => readonly T[]): Row<T>[] {
  return deals.flatMap((deal) => list(deal).map((row, i) => ({ deal, row, at: i + 1 })));
}

interface Party {
  readonly part: 'investor' | 'recipient' | 'counterparty' | 'individual';
  readonly company: string | null;
  readonly person: string | null;
  readonly role: string | null;
}

function partiesOf(deal: DealRecord): Party[] {
  const company = (part: Party['part'], id: string, role: string | null = null): Party => ({ part, company: id, person: null, role });
  return [
    ...deal.investors.map(({ id }) => company('investor', id)),
    ...deal.individuals.map(({ id }): Party => ({ part: 'individual', company: null, person: id, role: null })),
    ...deal.counterparties.map(({ company: { id }, role }) => company('counterparty', id, role)),
    company('recipient', deal.recipient.id),
  ];
}

export const DEAL_TABLES = [
  table<Tranche>({
    name: 'tranches', title: 'Tranches', description: 'The parts in which the money of a deal comes, each on its rung. To add up, take flows.', primaryKey: ['deal_id', 'anchor'],
    foreignKeys: { deal_id: 'deals', to_id: 'companies', counted_in_id: 'deals', overlaps_id: 'deals' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.tranches),
    columns: {
      deal_id: dealId, anchor, position,
      ...amount<Tranche>('amount', 'This part alone, never a running total', ({ row }) => row.amount, true),
      rung: always(text('How firm it is.', ({ row }) => row.amount.rung)),
      date: date('When it reached the rung.', ({ row }) => row.date),
      note: always(text('What the part is.', ({ row }) => row.note.text)),
      condition: text('What had to happen, or has to, before it is paid.', ({ row }) => row.condition?.text ?? null),
      kind: text('What this part is, where it is not what the deal mainly is.', ({ row }) => row.kind),
      beside: always(flag('true: it stands beside the headline amount and is no part of it.', ({ row }) => row.beside)),
      to_id: text('Who receives this part, where it goes another way than the headline amount.', ({ row }) => row.to?.id ?? null),
      counted_in_id: text('The deal that counts the same money.', ({ row }) => row.countedIn?.deal.id ?? null),
      counted_in_anchor: text('The part there; empty: the deal as a whole.', ({ row }) => row.countedIn?.anchor ?? null),
      overlaps_id: text('A deal that counts some of the same money, or may, in another sum.', ({ row }) => row.overlaps?.id ?? null),
      ...evidence<Tranche>(({ row }) => row),
      url: always(text('Where people read it.', ({ row }) => row.url)),
    },
  }),
  table<Valuation>({
    name: 'valuations', title: 'Valuations', description: 'What the recipient of a deal was said to be worth.', primaryKey: ['deal_id', 'position'], foreignKeys: { deal_id: 'deals' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.valuations),
    columns: {
      deal_id: dealId, position,
      ...amount<Valuation>('amount', 'The valuation', ({ row }) => row.amount, true),
      basis: always(text('post-money, pre-money, or as-reported: the source does not say which.', ({ row }) => row.basis)),
      date: date('The day it holds for.', ({ row }) => row.date),
      note: text('What to know of it.', ({ row }) => row.note?.text ?? null),
      ...evidence<Valuation>(({ row }) => row),
    },
  }),
  table<Term>({
    name: 'deal-terms', title: 'Terms of deals', description: 'What each side of a deal gives and gets.', primaryKey: ['deal_id', 'anchor'], foreignKeys: { deal_id: 'deals', term_id: 'terms' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.terms),
    columns: {
      deal_id: dealId, anchor, position,
      term_id: always(text('The term the row is an instance of.', ({ row }) => row.term.id)),
      aspect: text('What exactly, where the term alone does not say it.', ({ row }) => row.aspect),
      statement: always(text('What the deal says on it.', ({ row }) => row.statement.text)),
      absent: always(flag('true: the deal is notable for not having this term.', ({ row }) => row.absent)),
      ...evidence<Term>(({ row }) => row),
      url: always(text('Where people read it.', ({ row }) => row.url)),
    },
  }),
  table<Giver>({
    name: 'deal-term-givers', title: 'Who gives a term', description: 'The parties that give or owe what a row of deal-terms says.', primaryKey: ['deal_id', 'anchor', 'company_id'],
    foreignKeys: { deal_id: 'deals', company_id: 'companies' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.terms.flatMap((term) => term.givenBy.map((giver) => ({ anchor: term.anchor, giver: giver.id })))),
    columns: { deal_id: dealId, anchor, company_id: always(text('The party.', ({ row }) => row.giver)) },
  }),
  table<Row<string>>({
    name: 'deal-kinds', title: 'Kinds of deals', description: 'A deal can be several things; the first is what it mainly is.', primaryKey: ['deal_id', 'position'], foreignKeys: { deal_id: 'deals' },
    items: (r) => rowsOf(r.of('deal'), (deal) => [deal.dealKind, ...deal.dealKindsAlso]),
    columns: { deal_id: dealId, position, deal_kind: always(text('One of its kinds.', ({ row }) => row)) },
  }),
  table<Row<Party>>({
    name: 'deal-parties', title: 'Parties of deals', description: 'Who takes part in a deal, and as what.', primaryKey: ['deal_id', 'position'],
    foreignKeys: { deal_id: 'deals', company_id: 'companies', person_id: 'people' },
    items: (r) => rowsOf(r.of('deal'), partiesOf),
    columns: {
      deal_id: dealId, position,
      part: always(text('investor, individual (in their own name), counterparty or recipient.', ({ row }) => row.part)),
      company_id: text('The company.', ({ row }) => row.company),
      person_id: text('The person.', ({ row }) => row.person),
      role: text('What a counterparty does.', ({ row }) => row.role),
    },
  }),
];
