// A transaction or commitment between parties, with its money split by how firm it is and its terms row by row.

import { z } from 'zod';
import { DEAL_KINDS, type DealKind } from '#model/deal-kinds.ts';
import { anchorSchema, entryFields, evidence, inlineProse, plainText, ref, refs } from '#model/fields.ts';
import { moneySchema } from '#model/money.ts';
import { partialDate } from '#model/partial-date.ts';
import { rungSchema } from '#model/rung.ts';

export { DEAL_KINDS, type DealKind } from '#model/deal-kinds.ts';

const dealKind = z.enum(Object.keys(DEAL_KINDS) as [DealKind, ...DealKind[]]);

/** How a valuation counts the new money, for readers who know no jargon. */
export const BASIS_MEANINGS = { 'post-money': 'post-money: with the new money', 'pre-money': 'pre-money: before the new money', 'as-reported': 'as reported: basis not stated' } as const;

export const trancheSchema = z.strictObject({
  anchor: anchorSchema,
  amount: moneySchema.describe('This part of the money alone, never a running total.'),
  rung: rungSchema,
  date: partialDate().optional().describe('When the part reached this rung.'),
  kind: dealKind.optional().describe('What this part is, where it is not what the deal mainly is: debt in a round of shares.'),
  from: z.array(ref('company')).optional().describe('Who pays this part, where it is not all the investors of the deal. [] where the record does not name them.'),
  to: ref('company').optional().describe('Who receives this part, where it goes another way than the headline amount.'),
  beside: z.literal(true).optional().describe('This part stands beside the headline amount and is no part of it.'),
  countedIn: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/, 'is not the id of a deal, with #anchor for one of its parts')
    .optional()
    .describe('The same money stands in the record of another deal, which tells it in more detail; sums count it there: "deal" or "deal#part".'),
  overlaps: ref('deal').optional().describe('Another deal counts some of the same money, or may, in another sum (another rung or class); how much is not itemised.'),
  condition: inlineProse().optional().describe('What had to happen, or has to, before it is paid.'),
  note: inlineProse().describe('What this part is, in one sentence.'),
  ...evidence,
});
export type Tranche = z.infer<typeof trancheSchema>;

export const dealTermSchema = z.strictObject({
  anchor: anchorSchema,
  term: ref('term').describe('The glossary entry this row is an instance of.'),
  aspect: plainText().optional().describe('What exactly, in this deal, where the term alone does not say it: "Two-way trigger".'),
  statement: inlineProse().describe("What this deal says on it, one or two sentences in the reader's words."),
  givenBy: z.array(ref('company')).default([]).describe('The party or parties that give or owe this; empty where it is nobody’s to give.'),
  absent: z.literal(true).optional().describe('The deal is notable for not having this term.'),
  ...evidence,
});

export const legSchema = z.strictObject({
  row: anchorSchema.describe('Anchor of the row of the terms that says it; its sources are those of the row.'),
  kind: z.enum(['share-grant', ...(Object.keys(DEAL_KINDS) as DealKind[])]).describe('What it is; share-grant for shares or warrants a supplier gives its customer.'),
  from: ref('company').describe('Who pays or gives: the customer of cloud or chips, the issuer of shares.'),
  to: ref('company').describe('Who receives.'),
  amount: moneySchema.optional().describe('The sum the row names; left out where there is none.'),
  rung: rungSchema.optional().describe('How firm it is, where that differs from the deal as a whole.'),
});

export const dealSchema = z.strictObject({
  ...entryFields,
  kind: dealKind.describe('What the deal mainly is.'),
  kindsAlso: z.array(dealKind).default([]).describe('What else it is.'),
  rung: rungSchema.describe('How firm the headline amount is as a whole. Where parts differ, the tranches tell.'),
  status: plainText().optional().describe('What has become of it since, in a few words: "superseded by the agreement of October 2025".'),
  announced: partialDate().describe('When it was made public.'),
  closed: partialDate().optional().describe('When the last of it was completed.'),
  investors: refs('company').describe('Who puts up the money. Empty in supply and cloud contracts.'),
  recipient: ref('company').describe('Who receives it; in supply and cloud contracts the customer.'),
  counterparties: z
    .array(z.strictObject({ company: ref('company'), role: plainText().describe('Its part in the deal: "cloud provider".') }))
    .default([])
    .describe('Other parties and what they do.'),
  individuals: refs('person').describe('People who invested in their own name.'),
  unnamedInvestors: plainText().optional().describe('Who puts up the money where the record names nobody: "buyers of the offering", "investors not named".'),
  instrument: plainText().optional().describe('The paper: "convertible notes".'),
  stake: z
    .strictObject({
      text: plainText().describe('The stake as the record puts it: "minority; share not disclosed".'),
      percent: z.number().gt(0).max(100).optional().describe('Only where a source gives a figure.'),
      notDisclosed: z.literal(true).optional(),
      sources: z.array(ref('source')).min(1),
    })
    .optional()
    .describe('What share of the recipient it buys.'),
  amount: moneySchema.optional().describe('The headline amount. Leave out, and say so in notDisclosed, if no source gives one.'),
  amountSources: z.array(ref('source')).default([]).describe('Where the headline amount is written.'),
  newMoney: moneySchema.optional().describe('Cash the recipient receives, where it differs from the headline amount.'),
  valuations: z
    .array(
      z.strictObject({
        amount: moneySchema,
        basis: z.enum(['post-money', 'pre-money', 'as-reported']).describe('as-reported: the source does not say which.'),
        date: partialDate().optional(),
        of: refs('company').describe('Whose worth it is, where that is not the recipient alone: the two companies of a merger together, or the company whose shares were sold.'),
        note: inlineProse().optional(),
        ...evidence,
      }),
    )
    .default([])
    .describe('What the recipient was said to be worth.'),
  partOf: ref('deal').optional().describe('The larger round this deal belongs to.'),
  tranches: z.array(trancheSchema).default([]).describe('The parts in which the money comes.'),
  tranchesComplete: z
    .boolean()
    .default(false)
    .describe('true only if the tranches are the whole of the headline amount; the check then adds them up.'),
  legs: z
    .array(legSchema)
    .default([])
    .describe('What is bought or given beside the headline amount: cloud or chips the recipient buys back, shares a supplier gives its customer.'),
  terms: z.array(dealTermSchema).min(1, 'needs at least one term row').describe('What each side gives and gets, one row per term.'),
  notDisclosed: z.array(inlineProse()).default([]).describe('What the record does not say, one sentence each.'),
  ...evidence,
});
