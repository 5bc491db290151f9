// Folder → schema. Astro emits the JSON Schemas for editors from here.

import { defineCollection } from 'astro:content';
import { entryLoader } from '#catalog/entry-loader.ts';
import { SCHEMAS } from '#model/entry.ts';

export const collections = {
  terms: defineCollection({ loader: entryLoader('term'), schema: SCHEMAS.term }),
  companies: defineCollection({ loader: entryLoader('company'), schema: SCHEMAS.company }),
  people: defineCollection({ loader: entryLoader('person'), schema: SCHEMAS.person }),
  products: defineCollection({ loader: entryLoader('product'), schema: SCHEMAS.product }),
  deals: defineCollection({ loader: entryLoader('deal'), schema: SCHEMAS.deal }),
  quotes: defineCollection({ loader: entryLoader('quote'), schema: SCHEMAS.quote }),
  sources: defineCollection({ loader: entryLoader('source'), schema: SCHEMAS.source }),
  events: defineCollection({ loader: entryLoader('event'), schema: SCHEMAS.event }),
  disputes: defineCollection({ loader: entryLoader('dispute'), schema: SCHEMAS.dispute }),
};
