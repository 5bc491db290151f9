// The records of sources, events and disputes.

import { z } from 'zod';
import { ACCESS, SOURCE_KINDS, TIERS } from '#model/source.ts';
import { pageHead, placeHead } from '#model/records/head.ts';
import { closedWords, day, evidence, figureRecord, kindWord, openWords, prose, ref, url } from '#model/records/parts.ts';

const refs = z.array(ref);

export const sourceRecord = z.strictObject({
  ...pageHead('source'),
  publisher: z.string(), author: z.string().nullable(), published: day.nullable(),
  documentUrl: url().nullable().describe('The document itself; null where its address was not seen.'),
  sourceKind: openWords(SOURCE_KINDS, 'What it is.'),
  tier: closedWords(TIERS).describe(`${Object.entries(TIERS).map(([word, meaning]) => `${word}: ${meaning}`).join('; ')}.`),
  access: closedWords(ACCESS).describe(`How it was read: ${Object.entries(ACCESS).map(([word, meaning]) => `${word} (${meaning})`).join('; ')}.`),
  grade: z.literal('low').nullable().describe('low: a digest, repost or promotional site.'),
  note: z.string().nullable(),
  usedBy: z.int().nonnegative().describe('Computed: how many entries rest on it; they are in `linkedFrom`.'),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

export const eventRecord = z.strictObject({
  ...placeHead('event'),
  date: day, summary: prose, companies: refs, people: refs, products: refs, deals: refs, ...evidence,
});
export type EventRecord = z.infer<typeof eventRecord>;

export const disputeRecord = z.strictObject({
  ...placeHead('dispute'),
  status: z.enum(['open', 'settled']), resolution: prose.nullable(),
  versions: z.array(z.strictObject({ claim: prose, value: figureRecord.nullable().describe('The amount this side gives for the figure in question.'), ...evidence })).min(2),
  deals: refs, companies: refs, terms: refs,
  beside: z
    .array(z.strictObject({ kind: kindWord, id: z.string(), anchor: z.string().describe('Of a row; or amount, stake, valuation of a deal.'), url: url() }))
    .describe('The figures it is about.'),
});
export type DisputeRecord = z.infer<typeof disputeRecord>;
