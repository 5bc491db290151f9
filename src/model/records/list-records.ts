// The records of lists: a line of the index, an overview, a hover card, an address that moved.

import { z } from 'zod';
import { day, kindWord, ref, url } from '#model/records/parts.ts';

export const indexLine = z.strictObject({
  kind: kindWord, id: z.string(), shortId: z.string().nullable(), label: z.string(), title: z.string(), url: url(), record: url().describe('The whole record.'),
  aliases: z.array(z.string()), summary: z.string(), updated: day.nullable(),
  anchors: z.array(z.string()).describe('Places on the page that may be linked to: `url` + # + anchor.'),
});
export type IndexLine = z.infer<typeof indexLine>;

export const overviewLine = z.strictObject({
  title: z.string(), url: url().describe('Where people read it.'), sentence: z.string().describe('What the page answers, in a sentence.'),
  companies: z.array(ref).describe('Companies it is about.'), updated: day.nullable().describe('Day on which the newest of the entries it is computed from changed.'),
});
export type OverviewLine = z.infer<typeof overviewLine>;

export const cardRecord = z.strictObject({
  kind: z.string().describe('The kind as readers call it.'), title: z.string(), summary: z.string(),
  figure: z.string().optional().describe('The key figure as a reader writes it, with its qualifier. Never without `status`.'),
  status: z.string().optional().describe('Rung of the figure, or how the wording of a quote was checked.'),
  date: z.string().optional().describe('As readers write it.'),
  url: url(),
});

const path = z.string().regex(/^\//).describe('From the root of the site; with `#place` where only a place on a page is meant.');

export const moveRecord = z.union([
  z.strictObject({ from: path, to: path }),
  z.strictObject({ from: path, gone: z.literal(true), why: z.string(), successor: path.optional() }),
]);
