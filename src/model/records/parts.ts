// What records are made of: references, dates, money, prose as plain text, evidence, sources, disputes. JSON Schema comes from these.

import { z } from 'zod';
import { KIND_NAMES, type Kind } from '#model/kind.ts';
import { CURRENCIES, type Currency, QUALIFIERS } from '#model/money.ts';
import { CONFIDENCE, type Confidence } from '#model/fields.ts';
import { RUNGS, type Rung } from '#model/rung.ts';

/** A list of words that is a promise: a validator may refuse any other. */
export function closedWords<T extends string>(words: Readonly<Record<T, unknown>>): z.ZodEnum<{ [K in T]: K }> {
  return z.enum(Object.keys(words) as T[]) as never;
}

/** A list of words that will grow: those of today are examples, and a validator takes any other. */
export function openWords(words: Readonly<Record<string, unknown>>, what: string): z.ZodString {
  return z.string().meta({ description: `${what} More words may be added.`, examples: Object.keys(words) });
}

export const url = (): z.ZodURL => z.url();
export const kindWord = z.enum(KIND_NAMES as [Kind, ...Kind[]]);

export const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).meta({ id: 'date', description: 'YYYY, YYYY-MM or YYYY-MM-DD: as precise as the record is, never more.' });

export const ref = z
  .strictObject({ kind: kindWord, id: z.string(), title: z.string(), url: url().describe('Its page, or the place on the page that is meant.') })
  .meta({ id: 'reference', description: 'Another entry of the record.' });
export type Ref = z.infer<typeof ref>;

export const sourceIds = z.array(z.string()).describe('Ids of entries of kind source; each is told in full in the list `sources` of the record.');

export const prose = z
  .strictObject({ text: z.string().describe('Plain text; paragraphs and list items on lines of their own.'), sourceIds: sourceIds.describe('Sources cited inside the text, in order, each once.') })
  .meta({ id: 'prose', description: 'What authors wrote, without markup.' });
export type ProseText = z.infer<typeof prose>;

const figure = {
  value: z.number().positive().describe('In whole units of the currency: 4 billion dollars is 4000000000.'),
  currency: currencyCode(),
  qualifier: z.enum(QUALIFIERS).describe('How the source puts it: exactly, about, up-to (a ceiling), at-least (a floor).'),
};

/** Currencies are open: content may come to use others of ISO 4217. */
function currencyCode(): z.ZodString {
  return z.string().regex(/^[A-Z]{3}$/).meta({ description: 'ISO 4217 code.', examples: Object.keys(CURRENCIES) as Currency[] });
}

export const rungWord = closedWords<Rung>(RUNGS).meta({ id: 'rung', description: `How firm the money is: ${Object.entries(RUNGS).map(([word, meaning]) => `${word} (${meaning})`).join('; ')}.` });

export const figureRecord = z.strictObject(figure).meta({ id: 'figure', description: 'An amount that is no payment and stands on no rung: a valuation, the cash part of a headline.' });
export const money = z.strictObject({ ...figure, rung: rungWord }).meta({ id: 'money', description: 'An amount and how firm it is.' });
export type MoneyRecord = z.infer<typeof money>;

export const evidence = {
  sourceIds: sourceIds.describe('Ids of the sources the row rests on, best first.'),
  confidence: closedWords<Confidence>(CONFIDENCE).describe(`How sure: ${Object.entries(CONFIDENCE).map(([word, meaning]) => `${word} (${meaning})`).join('; ')}.`),
  confidenceNote: z.string().nullable(),
};

export const disputeBeside = z
  .strictObject({
    ...ref.shape,
    status: z.enum(['open', 'settled']),
    versions: z.array(z.strictObject({ claim: prose, value: figureRecord.nullable().describe('The amount this side gives for the figure in question.'), ...evidence })).min(2),
    resolution: prose.nullable(),
  })
  .meta({ id: 'dispute', description: 'A question about the figure it stands beside, with what each side says.' });
export type DisputeBeside = z.infer<typeof disputeBeside>;

export const citedSource = z
  .strictObject({
    number: z.int().positive().describe('Its number on the page.'),
    id: z.string(), title: z.string(), url: url().describe('Its page here.'),
    documentUrl: url().nullable().describe('The document itself; null where its address was not seen.'),
    passages: z.array(z.strictObject({ words: z.string(), url: url() })).describe('Words that were proved to stand in the document, and the address that opens it there.'),
    publisher: z.string(), author: z.string().nullable(), published: day.nullable(),
    sourceKind: z.string(), tier: z.enum(['primary', 'secondary']), access: z.enum(['original', 'reproduction', 'listing']), grade: z.literal('low').nullable(),
  })
  .meta({ id: 'citedSource', description: 'A source the page rests on, in the order readers meet them.' });
export type CitedSource = z.infer<typeof citedSource>;

export const factRecord = z
  .strictObject({
    anchor: z.string(), url: url(), label: z.string(), statement: prose,
    value: z.strictObject({ number: z.number(), unit: z.string().describe('USD, EUR, percent, people, GW, …') }).nullable(),
    notDisclosed: z.boolean().describe('true: the parties have not published it, and the sources show that.'),
    asOf: day, ...evidence, disputes: z.array(disputeBeside),
  })
  .meta({ id: 'fact', description: 'A statement or figure that holds at a date.' });
export type FactRecord = z.infer<typeof factRecord>;

export const backlink = z
  .strictObject({ ...ref.shape, sentences: z.array(z.string()).describe('What it says there, each sentence once; empty where a field names the entry without words.') })
  .meta({ id: 'backlink', description: 'An entry that links here or names this entry in a field.' });
export type BacklinkRecord = z.infer<typeof backlink>;
