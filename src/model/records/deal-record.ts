// The record of a deal.

import { z } from 'zod';
import { DEAL_KINDS } from '#model/deal.ts';
import { countedIn, flow, leg, moneyTotal } from '#model/records/flow-record.ts';
import { writtenHead } from '#model/records/head.ts';
import { day, disputeBeside, evidence, figureRecord, money, openWords, prose, ref, rungWord, sourceIds, url } from '#model/records/parts.ts';

const tranche = z
  .strictObject({
    anchor: z.string(), url: url(), amount: money.describe('This part alone, never a running total.'), date: day.nullable(),
    kind: openWords(DEAL_KINDS, 'What this part is; null: what the deal mainly is.').nullable(),
    from: z.array(ref).nullable().describe('Who pays this part; null: the investors of the deal. Empty: the record does not name them.'),
    to: ref.nullable().describe('Who receives this part; null: who receives the headline amount.'),
    beside: z.boolean().describe('true: it stands beside the headline amount and is no part of it.'),
    countedIn: countedIn.nullable(),
    overlaps: ref.nullable().describe('Another deal counts some of the same money, or may, in another sum; how much is not itemised.'),
    condition: prose.nullable(), note: prose, ...evidence, disputes: z.array(disputeBeside),
  })
  .meta({ id: 'tranche', description: 'A part of the money.' });

const term = z
  .strictObject({
    anchor: z.string(), url: url(), term: ref, aspect: z.string().nullable(), statement: prose,
    givenBy: z.array(ref).describe('The parties that give or owe it.'),
    absent: z.boolean().describe('true: the deal is notable for not having this term.'),
    otherDeals: z.int().nonnegative().describe('Computed: how many other deals of the record carry the term.'),
    ...evidence, disputes: z.array(disputeBeside),
  })
  .meta({ id: 'dealTerm', description: 'What one side gives or gets.' });

const valuation = z
  .strictObject({
    amount: figureRecord, basis: z.enum(['post-money', 'pre-money', 'as-reported']), date: day.nullable(),
    of: z.array(ref).describe('Whose worth it is, where that is not the recipient alone; several companies: all of them together.'),
    note: prose.nullable(), ...evidence,
  })
  .meta({ id: 'valuation', description: 'What the recipient was said to be worth.' });

export const dealRecord = z.strictObject({
  ...writtenHead('deal'),
  dealKind: openWords(DEAL_KINDS, 'What the deal mainly is.'),
  dealKindsAlso: z.array(z.string()).describe('What else it is.'),
  rung: rungWord.describe('How firm the headline amount is as a whole.'),
  status: z.string().nullable().describe('What has become of it since.'),
  announced: day,
  closed: day.nullable().describe('When the last of it was completed.'),
  investors: z.array(ref), recipient: ref.describe('Who receives the money; in supply and cloud contracts the customer.'),
  counterparties: z.array(z.strictObject({ company: ref, role: z.string() })),
  individuals: z.array(ref), unnamedInvestors: z.string().nullable(),
  instrument: z.string().nullable(),
  stake: z.strictObject({ text: z.string(), percent: z.number().nullable(), notDisclosed: z.boolean(), sourceIds }).nullable(),
  stakeDisputes: z.array(disputeBeside),
  amount: money.nullable().describe('The headline amount; null where no source gives one.'),
  amountSourceIds: sourceIds, amountDisputes: z.array(disputeBeside),
  newMoney: figureRecord.nullable().describe('Cash the recipient receives, where it differs from the headline amount.'),
  valuations: z.array(valuation), valuationDisputes: z.array(disputeBeside),
  partOf: ref.nullable().describe('The larger round this deal belongs to. Sums count each amount once: here, or where countedIn leads.'),
  parts: z.array(ref).describe('Computed: the deals that belong to this round.'),
  tranches: z.array(tranche),
  tranchesComplete: z.boolean().describe('true: the tranches are the whole of the headline amount.'),
  legs: z.array(leg).describe('What is bought or given beside the headline amount.'),
  flows: z.array(flow).describe('Computed: the money as flows. The headline amount or its parts, what the parts leave of it, then the legs.'),
  moneyByRung: z.array(moneyTotal).describe('Computed: the money of this deal added up: its parts and what they leave of the headline amount. Parts counted in another deal and legs are left out.'),
  terms: z.array(term),
  notDisclosed: z.array(prose),
  products: z.array(ref), quotes: z.array(ref), events: z.array(ref), disputes: z.array(ref),
});
export type DealRecord = z.infer<typeof dealRecord>;
