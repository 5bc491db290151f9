// A document the record rests on: who published it, when, how it was read.

import { z } from 'zod';
import { formerIdsField, plainText } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

/** kind → what readers call it and its tier: primary sources speak for themselves, secondary ones tell. */
export const SOURCE_KINDS = {
  company: { label: 'Company statement', tier: 'primary' },
  filing: { label: 'Stock-market filing', tier: 'primary' },
  regulator: { label: 'Regulator', tier: 'primary' },
  statute: { label: 'Statute', tier: 'primary' },
  news: { label: 'News report', tier: 'secondary' },
  analysis: { label: 'Analysis', tier: 'secondary' },
  'legal-analysis': { label: 'Legal analysis', tier: 'secondary' },
  research: { label: 'Research', tier: 'secondary' },
  reference: { label: 'Reference work', tier: 'secondary' },
  glossary: { label: 'Glossary', tier: 'secondary' },
  docs: { label: 'Documentation', tier: 'primary' },
} as const satisfies Record<string, { label: string; tier: 'primary' | 'secondary' }>;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** What the two tiers mean. */
export const TIERS = {
  primary: 'a party, regulator, court or filing speaking for itself',
  secondary: 'someone else telling what happened',
} as const;

export const ACCESS = {
  original: 'read at its address, at least in part',
  reproduction: 'read in a republished, excerpted or quoted copy',
  listing: 'only headline, date and address were seen',
} as const;
export type Access = keyof typeof ACCESS;

export const sourceSchema = z.strictObject({
  title: plainText().describe('Title as printed.'),
  publisher: plainText().describe('Who published it.'),
  author: plainText().optional().describe('Author as printed, if named.'),
  published: partialDate().optional().describe('Date of publication; leave out if it was not seen.'),
  url: z.url({ protocol: /^https?$/, error: 'is not a web address; write https://…' }).optional().describe('Exact address; leave out if it was not seen.'),
  kind: z
    .enum(Object.keys(SOURCE_KINDS) as [SourceKind, ...SourceKind[]])
    .describe('What it is. company, filing, regulator, statute and docs are primary sources, the rest secondary.'),
  access: z
    .enum(Object.keys(ACCESS) as [Access, ...Access[]])
    .describe(`How it was read: ${Object.entries(ACCESS).map(([k, v]) => `${k} (${v})`).join('; ')}.`),
  grade: z.literal('low').optional().describe('low: a digest, repost or promotional site, to be used only beside something better.'),
  note: plainText().optional().describe('What a reader should know before trusting it.'),
  formerIds: formerIdsField(),
});
