// A question on which sources differ, and what each says.

import { z } from 'zod';
import { evidence, inlineProse, plainText, refs } from '#model/fields.ts';

export const disputeSchema = z.strictObject({
  title: plainText().max(160, 'is longer than 160 characters').describe('The question, ending in a question mark.'),
  status: z.enum(['open', 'settled']).describe('settled needs a resolution.'),
  resolution: inlineProse().optional().describe('How it was settled.'),
  versions: z
    .array(z.strictObject({ claim: inlineProse().describe('What this side says.'), ...evidence }))
    .min(2, 'needs at least two versions')
    .describe('Each version with its own sources.'),
  deals: refs('deal').describe('Deals it concerns.'),
  companies: refs('company').describe('Companies it concerns.'),
  terms: refs('term').describe('Terms it concerns.'),
});
