// Tables of the money: what flows in each deal, counted once, who pays and receives, and what flows beside the headline amount.

import type { DealRecord } from '#model/records/deal-record.ts';
import { always, amount, date, flag, integer, table, text } from '#views/tables-column.ts';
import { anchor, dealId, position, type Row, rowsOf } from '#views/tables-deals.ts';

type Flow = Row<DealRecord['flows'][number]>;
type Leg = Row<DealRecord['legs'][number]>;
type FlowParty = Row<{ readonly flow: number; readonly side: 'from' | 'to'; readonly company: string }>;

const url = always(text('Where people read it.', ({ row }: { row: { url: string } }) => row.url));

/** The company, where it is one alone. */
const alone = (companies: readonly { readonly id: string }[]): string | null => (companies.length === 1 ? (companies[0]?.id ?? null) : null);

function partiesOf({ flows }: DealRecord): FlowParty['row'][] {
  return flows.flatMap(({ from, to }, i) =>
    (Object.entries({ from, to }) as ['from' | 'to', typeof from][]).flatMap(([side, companies]) => companies.map(({ id }) => ({ flow: i + 1, side, company: id }))),
  );
}

export const FLOW_TABLES = [
  table<Flow>({
    name: 'flows', title: 'Flows of money',
    description: 'The money of deals, each sum counted once: who pays whom, for what, how firm. Add up rows that are counted, of one class, one firmness and one currency; a ceiling (up-to) only to ceilings.',
    primaryKey: ['deal_id', 'position'], foreignKeys: { deal_id: 'deals', from_id: 'companies', to_id: 'companies', counted_in_id: 'deals', overlaps_id: 'deals' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.flows),
    columns: {
      deal_id: dealId, position,
      part: always(text('headline: the amount as a whole; tranche: one part; rest: what the known parts leave of the headline; leg: what flows beside it.', ({ row }: Flow) => row.part)),
      anchor,
      kind: always(text('What it is: a kind of deal, or share-grant.', ({ row }: Flow) => row.kind)),
      class: always(text('What the money is for; sums of two classes are never added to one another.', ({ row }: Flow) => row.class)),
      from_id: text('Who pays or gives, where the record names one company; all stand in flow-parties.', ({ row }: Flow) => alone(row.from)),
      shared: always(flag('true: others pay too, or may.', ({ row }: Flow) => row.shared)),
      to_id: text('Who receives, where it is one company; all stand in flow-parties.', ({ row }: Flow) => alone(row.to)),
      ...amount<Flow>('amount', 'The sum (empty: not disclosed)', ({ row }) => row.amount),
      rung: always(text('How firm it is.', ({ row }: Flow) => row.rung)),
      firmness: always(text('The rung as sums take it: paid is closed and drawn together.', ({ row }: Flow) => row.firmness)),
      date: always(date('When it reached its rung, as far as known.', ({ row }: Flow) => row.date)),
      counted: always(flag('true: it counts in sums. false: not disclosed, or counted in another deal.', ({ row }: Flow) => row.counted)),
      counted_in_id: text('The deal that counts the same money.', ({ row }: Flow) => row.countedIn?.deal.id ?? null),
      counted_in_anchor: text('The part there; empty: the deal as a whole.', ({ row }: Flow) => row.countedIn?.anchor ?? null),
      overlaps_id: text('A deal that counts some of the same money, or may, in another sum.', ({ row }: Flow) => row.overlaps?.id ?? null),
      url,
    },
  }),
  table<FlowParty>({
    name: 'flow-parties', title: 'Who pays and who receives', description: 'The companies at both ends of each flow, as far as the record names them.', primaryKey: ['deal_id', 'flow', 'side', 'company_id'],
    foreignKeys: { deal_id: 'deals', company_id: 'companies' },
    items: (r) => rowsOf(r.of('deal'), partiesOf),
    columns: {
      deal_id: dealId,
      flow: always(integer('Position of the flow in flows.', ({ row }: FlowParty) => row.flow)),
      side: always(text('from: pays or gives; to: receives.', ({ row }: FlowParty) => row.side)),
      company_id: always(text('The company.', ({ row }: FlowParty) => row.company)),
    },
  }),
  table<Leg>({
    name: 'legs', title: 'Beside the headline amount', description: 'What is bought or given beside the headline amount of a deal: cloud or chips the recipient buys, shares a supplier gives its customer.',
    primaryKey: ['deal_id', 'position'], foreignKeys: { deal_id: 'deals', from_id: 'companies', to_id: 'companies' },
    items: (r) => rowsOf(r.of('deal'), (deal) => deal.legs),
    columns: {
      deal_id: dealId, position, anchor,
      kind: always(text('What it is: a kind of deal, or share-grant.', ({ row }: Leg) => row.kind)),
      from_id: always(text('Who pays or gives.', ({ row }: Leg) => row.from.id)),
      to_id: always(text('Who receives.', ({ row }: Leg) => row.to.id)),
      ...amount<Leg>('amount', 'The sum (empty: not disclosed)', ({ row }) => row.amount),
      rung: always(text('How firm it is.', ({ row }: Leg) => row.rung)),
      url,
    },
  }),
];
