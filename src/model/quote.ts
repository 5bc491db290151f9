// Words someone said or wrote, verbatim, with who they were on that day.

import { z } from 'zod';
import { entryFields, evidence, inlineProse, plainText, ref, refs } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

export const VERDICTS = {
  verbatim: 'every word was found in the source named, by the fingerprint kept of its text',
  corroborated: 'the same words stand in two or more publications; no full text was at hand to prove them',
  'single-source': 'one publication gives these words; no full text was at hand to prove them',
} as const;
export type Verdict = keyof typeof VERDICTS;

export const quoteSchema = z.strictObject({
  ...entryFields,
  aliases: entryFields.aliases.describe('Known misquotes and remembered fragments, so that a search for the wrong words lands here.'),
  text: z.string().min(1).describe('The words exactly as in the source. Never edited; cut only at the ends.'),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default('en').describe('BCP 47 tag of the original words.'),
  speaker: z
    .union([
      z.strictObject({ person: ref('person') }),
      z.strictObject({ company: ref('company') }),
    ])
    .describe('A person, or a company where the words are nobody’s by name.'),
  role: plainText().describe('What the speaker was on that day: "CEO of Amazon".'),
  organisation: ref('company').optional().describe('For whom they spoke.'),
  date: partialDate().describe('The day the words were said or published.'),
  occasion: plainText().describe('Where and how: "announcement of the partnership, press release".'),
  context: inlineProse().describe('What the words refer to, in one or two sentences.'),
  source: ref('source').describe('The source the words are taken from; with verdict verbatim its fingerprint proves them.'),
  verdict: z
    .enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]])
    .describe(`How the wording was checked: ${Object.entries(VERDICTS).map(([k, v]) => `${k} (${v})`).join('; ')}.`),
  wordingNote: plainText().optional().describe('Where copies differ.'),
  deals: refs('deal').describe('Deals the words are about.'),
  topics: z.array(ref('term')).min(1, 'needs at least one term').describe('Terms the words are about.'),
  about: refs('company').describe('Companies the words are about, other than the speaker’s.'),
  ...evidence,
});
