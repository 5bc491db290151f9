// Someone who signs, speaks, decides or judges.

import { z } from 'zod';
import { entryFields, evidence, factSchema, plainText, ref } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

export const personSchema = z.strictObject({
  ...entryFields,
  tier: z.enum(['core', 'minor']).describe('core: worth a full page; minor: a short entry.'),
  roles: z
    .array(
      z.strictObject({
        role: plainText().describe('The office held: "Chief executive officer".'),
        organisation: ref('company').optional().describe('The organisation, if it has an entry.'),
        organisationName: plainText().optional().describe('The organisation as plain text, if it has none.'),
        from: partialDate().optional().describe('Start, as precise as known.'),
        to: partialDate().optional().describe('End; leave out while the role is held.'),
      }),
    )
    .min(1, 'needs at least one role')
    .describe('Offices held, newest first.'),
  facts: z.array(factSchema).default([]).describe('Dated facts, newest last.'),
  ...evidence,
});
