// A term of the glossary.

import { z } from 'zod';
import { entryFields, evidence, inlineProse, ref, refs } from '#model/fields.ts';
import { formulaSchema } from '#model/formula.ts';

export const TERM_GROUPS = {
  'equity-and-control': 'Equity and control',
  'strategic-and-commercial': 'Strategy and commerce',
  'governance-and-regulation': 'Governance and regulation',
  'ai-and-compute': 'AI and compute',
  'markets-and-finance': 'Markets and finance',
} as const;
export type TermGroup = keyof typeof TERM_GROUPS;

export const termSchema = z.strictObject({
  ...entryFields,
  summary: entryFields.summary.max(200, 'is longer than 200 characters').describe('The short definition, readable on its own on a hover card. At most 200 characters.'),
  group: z.enum(Object.keys(TERM_GROUPS) as [TermGroup, ...TermGroup[]]).describe('The part of the glossary it belongs to.'),
  formula: formulaSchema.optional().describe('How the figure is computed, where the term is a figure.'),
  example: z
    .strictObject({
      kind: z.enum(['real', 'hypothetical']).describe('real: from the record, with sources; hypothetical: invented numbers, labelled as such.'),
      text: inlineProse().describe('The example in one to three sentences.'),
      deals: refs('deal').describe('The real deals it draws on.'),
      sources: z.array(ref('source')).default([]).describe('Required for a real example.'),
    })
    .describe('One example, best on a real deal.'),
  contrasts: z
    .array(
      z.strictObject({
        term: ref('term').describe('The term it is confused with.'),
        difference: inlineProse().describe('The difference in one sentence.'),
      }),
    )
    .default([])
    .describe('What it is not: pairs readers mix up.'),
  related: refs('term').describe('Terms to read next.'),
  ...evidence,
});
