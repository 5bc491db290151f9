// A question on which sources differ, and what each says.

import { z } from 'zod';
import { asksField, evidence, formerIdsField, inlineProse, plainText, refs } from '#model/fields.ts';
import { ID_SHAPE } from '#model/kind.ts';
import { moneySchema } from '#model/money.ts';
import { partialDate } from '#model/partial-date.ts';

/** `deal:nvidia-openai-loi-2025#amount`, `company:amazon#stake-in-anthropic`: a figure on the page of an entry. */
const FIGURE_PLACE = /^(deal|company|person|product):([^#\s]+)#([^#\s]+)$/;

export interface FigurePlace {
  readonly kind: 'deal' | 'company' | 'person' | 'product';
  readonly id: string;
  readonly anchor: string;
}

/** The parts of such a place; undefined if it is none. */
export function parseFigurePlace(text: string): FigurePlace | undefined {
  const [, kind, id, anchor] = FIGURE_PLACE.exec(text) ?? [];
  return kind && id && anchor && ID_SHAPE.test(id) ? { kind: kind as FigurePlace['kind'], id, anchor } : undefined;
}

/** Figures of a deal that are fields, not rows: a dispute can stand beside them too. */
export const DEAL_FIGURES = ['amount', 'stake', 'valuation'] as const;

export const disputeSchema = z.strictObject({
  title: plainText().max(160, 'is longer than 160 characters').describe('The question, ending in a question mark.'),
  status: z.enum(['open', 'settled']).describe('settled needs a resolution.'),
  resolution: inlineProse().optional().describe('How it was settled.'),
  versions: z
    .array(z.strictObject({
        claim: inlineProse().describe('What this side says.'),
        value: moneySchema.optional().describe('The amount this side gives, where the question is how much: charts then draw the range. Leave out where the amount is not the figure it stands beside.'),
        ...evidence,
      }))
    .min(2, 'needs at least two versions')
    .describe('Each version with its own sources.'),
  deals: refs('deal').describe('Deals it concerns.'),
  companies: refs('company').describe('Companies it concerns.'),
  terms: refs('term').describe('Terms it concerns.'),
  beside: z
    .array(z.string().refine((text) => parseFigurePlace(text) !== undefined, 'is not a place; write kind:id#anchor, e.g. deal:amazon-anthropic-2023#amount'))
    .default([])
    .describe('The figures it is about, where every version is shown: kind:id#anchor of a row, or #amount, #stake, #valuation of a deal.'),
  asks: asksField(),
  checked: partialDate().describe('Day the entry was last checked against its sources, YYYY-MM-DD.'),
  formerIds: formerIdsField(),
});
