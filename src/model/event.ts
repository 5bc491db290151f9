// A dated event on the timeline.

import { z } from 'zod';
import { asksField, evidence, formerIdsField, inlineProse, plainText, refs } from '#model/fields.ts';
import { partialDate } from '#model/partial-date.ts';

export const eventSchema = z.strictObject({
  title: plainText().max(110, 'is longer than 110 characters').describe('What happened, as a headline.'),
  date: partialDate().describe('When, as precise as known.'),
  summary: inlineProse().describe('What happened in one or two sentences.'),
  companies: refs('company').describe('Companies it concerns.'),
  people: refs('person').describe('People it concerns.'),
  products: refs('product').describe('Products it concerns.'),
  deals: refs('deal').describe('Deals it belongs to.'),
  asks: asksField(),
  checked: partialDate().describe('Day the entry was last checked against its sources, YYYY-MM-DD.'),
  formerIds: formerIdsField(),
  ...evidence,
});
