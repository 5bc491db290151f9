// The money of a deal in its record: its flows, what flows beside it, and sums of them.

import { z } from 'zod';
import { DEAL_KINDS } from '#model/deal.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { FIRMNESS } from '#model/money-total.ts';
import { closedWords, day, money, openWords, ref, rungWord, url } from '#model/records/parts.ts';

const kindOfMoney = (what: string) => openWords({ ...DEAL_KINDS, 'share-grant': '' }, what);
const classOfMoney = openWords(MONEY_CLASSES, 'What the money is for. Sums of two classes are never added to one another.');

/** A place in another deal. */
export const countedIn = z
  .strictObject({ deal: ref, anchor: z.string().nullable().describe('The part there; null: the deal as a whole.'), url: url() })
  .meta({ id: 'countedIn', description: 'The same money stands in the record of another deal, and is counted there.' });

export const leg = z
  .strictObject({
    anchor: z.string().describe('The row of the terms that says it; its sources are those of the row.'), url: url(),
    kind: kindOfMoney('What it is; share-grant: shares or warrants a supplier gives its customer.'),
    from: ref.describe('Who pays or gives.'), to: ref.describe('Who receives.'), amount: money.nullable().describe('null: not disclosed.'), rung: rungWord,
  })
  .meta({ id: 'leg', description: 'What is bought or given beside the headline amount.' });

export const flow = z
  .strictObject({
    part: openWords({ headline: '', tranche: '', rest: '', leg: '' }, 'headline: the amount as a whole; tranche: one part; rest: what the known parts leave of the headline; leg: what flows beside it.'),
    anchor: z.string(), url: url(), kind: kindOfMoney('What it is.'), class: classOfMoney,
    from: z.array(ref).describe('Companies that pay or give, as far as the record names them.'),
    shared: z.boolean().describe('true: others pay too, or may; the amount is not that of one of `from`.'),
    to: z.array(ref).describe('Companies that receive; of several suppliers the record does not split the sum.'),
    amount: money.nullable().describe('null: not disclosed.'), rung: rungWord,
    firmness: closedWords(FIRMNESS).describe('The rung as sums take it: paid is closed and drawn together.'),
    date: day.describe('When it reached its rung, as far as known: of the part, else of the completion, else of the announcement.'),
    countedIn: countedIn.nullable(),
    overlaps: ref.nullable().describe('Another deal counts some of the same money, or may, in another sum; how much is not itemised.'),
    counted: z.boolean().describe('true: it counts in sums. false: not disclosed, or counted in another deal.'),
  })
  .meta({ id: 'flow', description: 'Money from some to others. Add up only flows that count, of one class, one firmness and one currency; a ceiling (up-to) only to ceilings.' });

export const moneyTotal = z
  .strictObject({
    class: classOfMoney, rung: rungWord, currency: money.shape.currency, qualifier: money.shape.qualifier,
    value: money.shape.value.describe('The sum. Only amounts of one class, on one rung, in one currency and with one qualifier are added up.'),
    parts: z.int().positive().describe('How many amounts were added up.'),
  })
  .meta({ id: 'moneyTotal' });
export type MoneyTotal = z.infer<typeof moneyTotal>;
