// The records of companies, people and products.

import { z } from 'zod';
import { COMPANY_KINDS } from '#model/company.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import { writtenHead } from '#model/records/head.ts';
import { day, factRecord, openWords, prose, ref } from '#model/records/parts.ts';

const tier = z.enum(['core', 'minor']).describe('core: a full page; minor: a short entry.');
const refs = z.array(ref);

export const companyRecord = z.strictObject({
  ...writtenHead('company'),
  companyKind: openWords(COMPANY_KINDS, 'Its main role in the field.'),
  tier, parent: ref.nullable(), subsidiaries: refs.describe('Computed: companies of the record it owns.'),
  founded: day.nullable(), headquarters: z.string().nullable(), ticker: z.string().nullable().describe('EXCHANGE:SYMBOL.'),
  facts: z.array(factRecord), notDisclosed: z.array(prose),
  dealCount: z.int().nonnegative().describe('Computed: deals it is party to.'),
  dealsIn: refs.describe('Computed: deals in which it receives, oldest first.'),
  dealsOut: refs.describe('Computed: deals in which it pays, oldest first.'),
  dealsBeside: z.array(z.strictObject({ ...ref.shape, role: z.string() })).describe('Computed: deals in which it plays another part.'),
  people: refs, products: refs, quotesBy: refs, quotesAbout: refs, events: refs, disputes: refs,
});
export type CompanyRecord = z.infer<typeof companyRecord>;

export const personRecord = z.strictObject({
  ...writtenHead('person'),
  tier,
  roles: z.array(
    z.strictObject({
      role: z.string(), organisation: ref.nullable(), organisationName: z.string().nullable().describe('Where the organisation has no entry.'), from: day.nullable(),
      to: day.nullable().describe('null: the role is held, or its end is not known.'),
    }),
  ),
  facts: z.array(factRecord), deals: refs.describe('Deals in which they invested in their own name.'), quotes: refs, events: refs,
});
export type PersonRecord = z.infer<typeof personRecord>;

export const productRecord = z.strictObject({
  ...writtenHead('product'),
  productKind: openWords(PRODUCT_KINDS, 'What sort of product it is.'),
  tier, owner: ref, released: day.nullable(), facts: z.array(factRecord), deals: refs, events: refs,
});
export type ProductRecord = z.infer<typeof productRecord>;
