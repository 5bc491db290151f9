// The records of terms and quotes.

import { z } from 'zod';
import { VERDICTS } from '#model/quote.ts';
import { formulaRecord } from '#model/records/formula-record.ts';
import { writtenHead } from '#model/records/head.ts';
import { closedWords, day, openWords, prose, ref, sourceIds, url } from '#model/records/parts.ts';
import { TERM_GROUPS } from '#model/term.ts';

const refs = z.array(ref);

export const termRecord = z.strictObject({
  ...writtenHead('term'),
  group: openWords(TERM_GROUPS, 'The part of the glossary it belongs to.'),
  formula: formulaRecord.nullable(),
  example: z.strictObject({
    kind: z.enum(['real', 'hypothetical']).describe('hypothetical: the numbers are invented.'),
    text: z.string(), sourceIds, deals: refs,
  }),
  contrasts: z.array(z.strictObject({ term: ref, difference: prose })).describe('What it is not.'),
  related: refs,
  deals: z
    .array(z.strictObject({ ...ref.shape, anchor: z.string(), announced: day, absent: z.boolean(), statement: prose }))
    .describe('Computed: one item per row of a deal that carries the term, with the wording of the deal; oldest first.'),
  quotes: refs, disputes: refs,
});
export type TermRecord = z.infer<typeof termRecord>;

export const quoteRecord = z.strictObject({
  ...writtenHead('quote'),
  text: z.string().describe('The words exactly as in the source.'),
  language: z.string().describe('BCP 47 tag.'),
  speaker: ref.describe('A person, or a company where the words are nobody’s by name.'),
  role: z.string().describe('What the speaker was on that day.'),
  organisation: ref.nullable(), date: day, occasion: z.string(), context: prose,
  sourceId: z.string().describe('The source the words are taken from.'),
  passageUrl: url().nullable().describe('The document, opened at the words where the wording is proved.'),
  verdict: closedWords(VERDICTS).describe(`How the wording was checked: ${Object.entries(VERDICTS).map(([word, meaning]) => `${word} (${meaning})`).join('; ')}.`),
  wordingNote: z.string().nullable(),
  deals: refs, topics: refs, about: refs,
});
export type QuoteRecord = z.infer<typeof quoteRecord>;
