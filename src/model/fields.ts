// The building blocks every schema is made of: references, sources, confidence, one-line prose.

import { z } from 'zod';
import { ID_SHAPE, type Kind } from '#model/kind.ts';
import { partialDate } from '#model/partial-date.ts';

/** What the rules need to know of a field beyond its shape: it names another entry, or it holds Markdown. */
export interface FieldMeta {
  readonly refersTo?: Kind;
  readonly inlineProse?: true;
}
/** Zod registry that carries FieldMeta; `model/walk-fields.ts` reads it. */
export const fieldMeta = z.registry<FieldMeta>();

/** The id of another entry: its file name without extension. */
export function ref<K extends Kind>(kind: K) {
  return z
    .string()
    .regex(ID_SHAPE, 'is not an id; ids are lower-case words joined by single hyphens')
    .describe(`Id of a ${kind}: the file name in content/ without its extension.`)
    .register(fieldMeta, { refersTo: kind });
}

export function refs<K extends Kind>(kind: K) {
  return z.array(ref(kind)).default([]);
}

/** One or two sentences of Markdown in the front matter: links to entries, <Cite> and <Money> allowed, no blocks. */
export function inlineProse() {
  return z.string().min(1).register(fieldMeta, { inlineProse: true });
}

/** Plain words without markup. */
export function plainText() {
  return z.string().trim().min(1);
}

/** A name for a place on the page, permanent once published: `#two-way-trigger`. */
export const anchorSchema = z
  .string()
  .regex(ID_SHAPE, 'is not an anchor; anchors are lower-case words joined by single hyphens')
  .describe('Permanent address of this row on the page (#anchor). Never rename one that is published.');

export const CONFIDENCE = {
  primary: 'rests on a text by a party, a regulator, a court or a stock-market filing that was read',
  corroborated: 'two or more independent publishers were read',
  'single-source': 'no second, independent publisher was read',
} as const;
export type Confidence = keyof typeof CONFIDENCE;

/** What a row says of itself, for readers who know no legend. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { primary: 'first-hand document', corroborated: 'several publishers', 'single-source': 'one publisher' };
/** The same words with what they mean. */
export const CONFIDENCE_MEANINGS: Readonly<Record<string, string>> = Object.fromEntries((Object.keys(CONFIDENCE) as Confidence[]).map((key) => [CONFIDENCE_WORDS[key], CONFIDENCE[key]]));

/** The three fields that say what a claim rests on; spread into every schema whose rows are claims. */
export const evidence = {
  sources: z.array(ref('source')).min(1, 'needs at least one source id').describe('Ids of the sources this rests on, best first.'),
  confidence: z
    .enum(Object.keys(CONFIDENCE) as [Confidence, ...Confidence[]])
    .describe(`How sure: ${Object.entries(CONFIDENCE).map(([k, v]) => `${k} (${v})`).join('; ')}.`),
  confidenceNote: plainText().optional().describe('Why the confidence is what it is, where that needs saying.'),
};

/** What readers would type who do not know the name. */
export function asksField() {
  return z
    .array(plainText().max(140, 'is longer than 140 characters'))
    .default([])
    .describe('Questions this entry answers, in the words of a reader who does not know its name. For search only.');
}

/** Ids an entry gave up: each keeps leading to it. Not for other names and spellings, which are `aliases`. */
export function formerIdsField() {
  return z
    .array(z.string().regex(ID_SHAPE, 'is not an id; ids are lower-case words joined by single hyphens'))
    .default([])
    .describe('Ids (file names) this entry had before it was renamed; the old addresses lead here for good. Other names belong into aliases.');
}

/** Fields every entry with a page of its own carries. */
export const entryFields = {
  title: plainText().max(110, 'is longer than 110 characters').describe('The name readers look for; a headline for deals and quotes.'),
  aliases: z
    .array(plainText())
    .default([])
    .describe('Other names and spellings that should lead here, common misspellings included. Each belongs to one entry only.'),
  asks: asksField(),
  summary: plainText()
    .max(320, 'is longer than 320 characters')
    .describe('The one-sentence answer under the title and on hover cards. Plain words, no markup.'),
  updated: partialDate().describe('Day of the last change in substance, YYYY-MM-DD.'),
  checked: partialDate().describe('Day the entry was last checked against its sources, YYYY-MM-DD.'),
  formerIds: formerIdsField(),
  movedAnchors: z
    .array(
      z.strictObject({
        from: z.string().regex(ID_SHAPE, 'is not an anchor; anchors are lower-case words joined by single hyphens').describe('The anchor that is gone.'),
        to: z.string().regex(ID_SHAPE, 'is not an anchor; anchors are lower-case words joined by single hyphens').describe('The anchor of this page that took its place.'),
      }),
    )
    .default([])
    .describe('Anchors this page had and has no more, each with the one that took its place; links to the old one keep working.'),
};

/** A statement or figure that holds at a date. */
export const factSchema = z.strictObject({
  anchor: anchorSchema,
  label: plainText().max(60).describe('What the fact is about, in a few words: "Founded", "Board seat".'),
  statement: inlineProse().describe('The fact as a sentence, or "Not disclosed." with notDisclosed: true.'),
  value: z
    .strictObject({
      number: z.number().describe('The figure itself; for money in whole units of the currency.'),
      unit: plainText().describe('USD, EUR, percent, people, GW, …'),
    })
    .optional()
    .describe('The figure, where the fact is one.'),
  notDisclosed: z.literal(true).optional().describe('The parties have not published this; the sources show that.'),
  asOf: partialDate().describe('The date the fact holds for.'),
  ...evidence,
});
export type Fact = z.infer<typeof factSchema>;
