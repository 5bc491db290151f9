// The formula of a term: in words, for a program, and with the figures of the record.

import { z } from 'zod';
import { CURRENCIES, QUALIFIERS } from '#model/money.ts';
import { openWords, ref, rungWord, url } from '#model/records/parts.ts';
import { UNITS } from '#model/quantity.ts';

const unit = openWords(UNITS, 'The unit.');
const currency = z.string().nullable().meta({ description: 'ISO 4217 code; null where the figure is no money.', examples: Object.keys(CURRENCIES) });
const symbol = z.string().describe('Its name in `compute`.');

const stated = z.strictObject({ value: z.number(), currency, qualifier: z.enum(QUALIFIERS), url: url().describe('Where it stands.') });

const formulaCase = z
  .strictObject({
    id: z.string().describe('Unique among the cases of a formula; the anchor of its row on the page of the formula.'),
    deal: ref.nullable(),
    company: ref.nullable().describe('The company, where no deal is meant; deal and company are null for the example of the term.'),
    invented: z.boolean().describe('true: the numbers are those of a hypothetical example.'),
    when: z.string().nullable().describe('What tells it from other cases of the same deal.'),
    note: z.string().nullable(),
    inputs: z.array(
      z.strictObject({
        symbol,
        values: z.array(z.number()).describe('The figure; several where the input is a list; none where it is missing.'),
        currency, qualifier: z.enum(QUALIFIERS).nullable(), rung: rungWord.nullable(),
        url: url().nullable().describe('Where it stands in the record.'),
        lack: z.string().nullable().describe('Why there is no figure.'),
      }),
    ),
    results: z.array(
      z.strictObject({
        symbol,
        value: z.number().nullable().describe('Computed; null where it cannot be.'),
        currency,
        bound: z.enum(['at-most', 'at-least']).nullable().describe('What a ceiling or a floor among the inputs makes of it.'),
        about: z.boolean(),
        rung: rungWord.nullable().describe('That of the softest input.'),
        why: z.string().nullable().describe('Why it cannot be computed.'),
        stated: stated.nullable().describe('What a source gives for it.'),
        difference: z.number().nullable().describe('Computed less stated; null where a bound or a unit stands in the way.'),
      }),
    ),
  })
  .meta({ id: 'formulaCase', description: 'A formula with the figures of one deal, one company, or the example of the term.' });

export const formulaRecord = z.strictObject({
  expression: z.string(),
  inputs: z.array(
    z.strictObject({
      name: z.string(), meaning: z.string(), term: ref.nullable(),
      symbol: symbol.nullable().describe('Null where the input stands in words only.'),
      unit: unit.nullable(), list: z.boolean().describe('true: several figures, which the expression adds up.'),
    }),
  ),
  results: z
    .array(z.strictObject({ symbol, name: z.string(), unit, compute: z.string().describe('+ - * / ^ ( ) min() max() sum() over symbols of inputs and of results before it. A figure in per cent enters divided by 100; a result in per cent is multiplied by 100.') }))
    .describe('The formula for a program; empty where it stands in words only.'),
  cases: z.array(formulaCase).describe('Computed: every deal that gives a figure, missing inputs included.'),
  page: url().nullable().describe('The page with all cases and a calculator.'),
});
export type FormulaRecord = z.infer<typeof formulaRecord>;
