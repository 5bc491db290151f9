// How a figure is computed: in words, and for a program; and where the record gives the figures that go in.

import { z } from 'zod';
import { plainText, ref } from '#model/fields.ts';
import { CURRENCIES, type Currency } from '#model/money-format.ts';
import { QUALIFIERS } from '#model/money.ts';
import { type Unit, UNITS } from '#model/quantity.ts';
import { rungSchema } from '#model/rung.ts';

/** Figures that stand in fields of a deal. */
export const DEAL_FIELDS = {
  amount: 'the headline amount',
  invested: 'the headline amount of a purchase of shares or notes',
  'new-money': 'the cash a company receives for new shares or notes',
  'pre-money': 'the valuation before the money',
  'post-money': 'the valuation after the money',
  valuation: 'the valuation, after the money where one of that basis is given',
  stake: 'the stake in per cent',
  parts: 'every part of the money',
  paid: 'the parts that are paid, added up',
  unpaid: 'the parts that are not paid, added up',
  price: 'the headline amount of a licence-and-hire deal',
  debt: 'the headline amount of a debt',
} as const;
export type DealField = keyof typeof DEAL_FIELDS;

const words = <T extends string>(list: Readonly<Record<T, unknown>>) => z.enum(Object.keys(list) as [T, ...T[]]);
const symbol = z.string().regex(/^[a-z][a-z0-9]*$/, 'is not a symbol; symbols are lower-case letters').describe('Its name in the expression and in addresses: "pre".');
const unit = words<Unit>(UNITS).describe('Its unit. 11 per cent is written 11 and enters an expression as 0.11.');
const field = words<DealField>(DEAL_FIELDS).describe(`The field of a deal that gives it: ${Object.entries(DEAL_FIELDS).map(([key, what]) => `${key} (${what})`).join('; ')}.`);

const figure = z.strictObject({
  value: z.union([z.number(), z.array(z.number()).min(2)]).describe('The number as the record gives it; several are added up.'),
  currency: words<Currency>(CURRENCIES).optional().describe('For money.'),
  qualifier: z.enum(QUALIFIERS).default('exactly').describe('How the record puts it.'),
  rung: rungSchema.optional().describe('How firm the money is, where the place it is from does not tell.'),
  from: plainText().describe('Where it stands: the anchor of a row or section of the deal, "instrument" or "summary" of the deal, "example" of this term, or kind:id#anchor.'),
});
const given = z.union([z.strictObject({ field }), figure]);
export type GivenFigure = z.infer<typeof figure>;

export const formulaSchema = z.strictObject({
  expression: plainText().describe('The formula in words: "post-money = pre-money + new money".'),
  inputs: z
    .array(
      z.strictObject({
        name: plainText().describe('The input as written in the expression.'),
        meaning: plainText().describe('What it is and in which unit.'),
        term: ref('term').optional().describe('Its own glossary entry, if there is one.'),
        symbol: symbol.optional(),
        unit: unit.optional(),
        field: field.optional(),
        many: z.literal(true).optional().describe('A list of figures, which the expression adds up with sum().'),
      }),
    )
    .default([]),
  results: z
    .array(
      z.strictObject({
        symbol, unit,
        name: plainText().describe('What is computed, as written in the expression in words.'),
        compute: plainText().describe('From the symbols of inputs and of results above it: + - * / ^ ( ) min() max() sum().'),
        field: field.optional().describe('The field of a deal in which a source states the result itself.'),
      }),
    )
    .default([])
    .describe('The formula for a program, one step after the other. Left out where it cannot be computed.'),
  cases: z
    .array(
      z.strictObject({
        deal: ref('deal').optional().describe('The deal; without deal and company the case is the example of this term.'),
        company: ref('company').optional().describe('The company, where no deal is meant.'),
        when: plainText().optional().describe('What tells this case from others of the same deal: "end of 2025".'),
        inputs: z.record(symbol, given).default({}).describe('symbol → figure; inputs left out are taken from fields of the deal.'),
        stated: z.record(symbol, given).default({}).describe('symbol of a result → what a source gives for it.'),
        lacking: z.record(symbol, plainText()).default({}).describe('symbol of an input → why there is no figure, where "not disclosed" would not be true.'),
        note: plainText().optional().describe('What a reader must know of this case.'),
      }),
    )
    .default([])
    .describe('Figures that stand in a statement of the record and not in a field.'),
});
export type Formula = z.infer<typeof formulaSchema>;
export type FormulaCase = Formula['cases'][number];
