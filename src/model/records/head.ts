// What the record of every entry begins with, and what the record of every page carries.

import { z } from 'zod';
import type { Kind } from '#model/kind.ts';
import { backlink, citedSource, day, evidence, prose, ref, sourceIds, url } from '#model/records/parts.ts';

export const LICENCE = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

function named<K extends Kind>(kind: K) {
  return {
    kind: z.literal(kind),
    id: z.string().describe('Permanent; with the kind it is the address.'),
    formerIds: z.array(z.string()).describe('Ids it had before; every address made of one still works.'),
    shortId: z.string().nullable().describe('Short permanent id; null until the entry is published.'),
    label: z.string().describe('Its name in inventories and bibliographies.'),
    title: z.string(),
    url: url().describe('Where people read it.'),
    permalink: url().nullable().describe('Leads to `url` whatever becomes of the title; null until the entry is published.'),
    license: z.literal(LICENCE.url).describe('Quotations remain with their authors.'),
    checked: day.nullable().describe('Day it was last checked against its sources; null for a source.'),
    reviewBy: day.nullable().describe('Day by which it is due to be checked again; null for a source.'),
    sources: z.array(citedSource).describe('Every source the record rests on, in the order of the page.'),
    linkedFrom: z.array(backlink),
    mentions: z.array(ref).describe('Entries its text links to, each once.'),
  };
}

const siblings = {
  page: url(), record: url(), schema: url(), markdown: url(), card: url(), bibtex: url(), ris: url(), csl: url(), embed: url(), oembed: url(),
  socialImage: url(), linkset: url(),
};

/** Record of a kind with pages. */
export function pageHead<K extends Kind>(kind: K) {
  return {
    ...named(kind),
    aliases: z.array(z.string()).describe('Other names and spellings that lead here.'),
    summary: z.string().describe('One sentence in plain words.'),
    summarySourceIds: sourceIds.describe('Sources the summary rests on.'),
    updated: day.nullable().describe('Day of the last change in substance; null for a source.'),
    links: z.strictObject(siblings).describe('The same entry in other forms.'),
  };
}

/** A page with an author's text and its own evidence: all but sources. */
export function writtenHead<K extends Kind>(kind: K) {
  return {
    ...pageHead(kind),
    confidence: evidence.confidence,
    confidenceNote: evidence.confidenceNote,
    sections: z
      .array(z.strictObject({ anchor: z.string().nullable(), title: z.string().nullable(), ...prose.shape }))
      .describe('The author’s text by section; the first may have no title.'),
  };
}

/** Record of a kind without pages: a place on the timeline, or on the page of disputes. */
export function placeHead<K extends Kind>(kind: K) {
  return { ...named(kind), links: z.strictObject({ record: url(), schema: url() }) };
}
