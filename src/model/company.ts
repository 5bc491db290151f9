// A company, fund, regulator or other organisation.

import { z } from 'zod';
import { entryFields, evidence, factSchema, inlineProse, plainText, ref } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

export const COMPANY_KINDS = {
  'ai-lab': 'AI lab',
  cloud: 'Cloud provider',
  chipmaker: 'Chipmaker',
  investor: 'Investor or lender',
  'data-centre': 'Data-centre operator',
  software: 'Software company',
  regulator: 'Regulator',
  other: 'Other organisation',
} as const;
export type CompanyKind = keyof typeof COMPANY_KINDS;

export const companySchema = z.strictObject({
  ...entryFields,
  kind: z.enum(Object.keys(COMPANY_KINDS) as [CompanyKind, ...CompanyKind[]]).describe('Its main role in the field.'),
  tier: z.enum(['core', 'minor']).describe('core: worth a full page; minor: a short entry.'),
  parent: ref('company').optional().describe('The company that owns it, if any.'),
  founded: partialDate().optional().describe('When it was founded, as precise as known.'),
  headquarters: plainText().optional().describe('City and state or country.'),
  ticker: plainText().optional().describe('EXCHANGE:SYMBOL, e.g. NASDAQ:AMZN.'),
  facts: z.array(factSchema).default([]).describe('Dated facts, newest last.'),
  notDisclosed: z.array(inlineProse()).default([]).describe('What the record does not say and readers would ask, one sentence each.'),
  ...evidence,
});
