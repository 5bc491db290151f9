// A model, service, chip or site that deals are about.

import { z } from 'zod';
import { entryFields, evidence, factSchema, ref, refs } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

export const PRODUCT_KINDS = {
  'model-family': 'Model family',
  model: 'Model',
  assistant: 'Assistant',
  app: 'App',
  chip: 'Chip',
  'cloud-service': 'Cloud service',
  'data-centre': 'Data centre',
  'developer-platform': 'Developer platform',
} as const;
export type ProductKind = keyof typeof PRODUCT_KINDS;

export const productSchema = z.strictObject({
  ...entryFields,
  kind: z.enum(Object.keys(PRODUCT_KINDS) as [ProductKind, ...ProductKind[]]).describe('What sort of product it is.'),
  tier: z.enum(['core', 'minor']).describe('core: worth a full page; minor: a short entry.'),
  owner: ref('company').describe('The company that makes it.'),
  released: partialDate().optional().describe('First public release, as precise as known.'),
  deals: refs('deal').describe('Deals in which it plays a part.'),
  facts: z.array(factSchema).default([]).describe('Dated facts, newest last.'),
  ...evidence,
});
