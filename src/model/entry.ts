// One entry of the knowledge base: its kind, id, validated data and parsed prose.

import type { z } from 'zod';
import { companySchema } from '#model/company.ts';
import { dealSchema } from '#model/deal.ts';
import { disputeSchema } from '#model/dispute.ts';
import { eventSchema } from '#model/event.ts';
import type { Kind } from '#model/kind.ts';
import { personSchema } from '#model/person.ts';
import { productSchema } from '#model/product.ts';
import type { Prose } from '#model/prose.ts';
import { quoteSchema } from '#model/quote.ts';
import { sourceSchema } from '#model/source.ts';
import { termSchema } from '#model/term.ts';

/** kind → strict schema of its front matter. */
export const SCHEMAS = {
  term: termSchema,
  company: companySchema,
  person: personSchema,
  product: productSchema,
  deal: dealSchema,
  quote: quoteSchema,
  source: sourceSchema,
  event: eventSchema,
  dispute: disputeSchema,
} as const satisfies Record<Kind, z.ZodType>;

export type DataOf<K extends Kind> = z.infer<(typeof SCHEMAS)[K]>;

export interface EntryOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  /** Path from the project root, forward slashes: `content/terms/tranche.mdx`. */
  readonly file: string;
  readonly data: DataOf<K>;
  readonly prose: Prose;
}
/** An entry of any kind; narrow it by its `kind`. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];
