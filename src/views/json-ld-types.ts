// Which type of schema.org each entry is, and how others name it.

import type { Catalog } from '#model/catalog.ts';
import type { DealKind } from '#model/deal.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';
import type { ProductKind } from '#model/product.ts';
import type { SourceKind } from '#model/source.ts';
import { type Node, thingId } from '#views/json-ld.ts';

export const PRODUCT_TYPES: Readonly<Record<ProductKind, string>> = {
  'model-family': 'SoftwareApplication', model: 'SoftwareApplication', assistant: 'SoftwareApplication', app: 'SoftwareApplication',
  'developer-platform': 'SoftwareApplication', chip: 'Product', 'cloud-service': 'Service', 'data-centre': 'Place',
};
const SOURCE_TYPES: Readonly<Partial<Record<SourceKind, string>>> = { news: 'NewsArticle', analysis: 'Article', 'legal-analysis': 'Article', statute: 'Legislation', docs: 'TechArticle' };
/** Bought as a whole or from its owners: the money does not go to the company. */
const BOUGHT: ReadonlySet<DealKind> = new Set(['acquisition', 'secondary-sale']);

/** The schema.org type of what an entry is about. @throws for events and disputes, which have no page. */
export function thingType(entry: Entry): string {
  switch (entry.kind) {
    case 'term': return 'DefinedTerm';
    case 'company': return entry.data.ticker ? 'Corporation' : 'Organization';
    case 'person': return 'Person';
    case 'product': return PRODUCT_TYPES[entry.data.kind];
    case 'deal': return BOUGHT.has(entry.data.kind) ? 'BuyAction' : 'PayAction';
    case 'quote': return 'Quotation';
    case 'source': return SOURCE_TYPES[entry.data.kind] ?? 'CreativeWork';
    case 'event': case 'dispute': throw new Error(`a ${entry.kind} has no page and is no thing of its own`);
  }
}

/** Another entry, named where this one speaks of it; its own page says the rest. */
export function reference(catalog: Catalog, kind: Kind, id: string): Node {
  const entry = catalog.get(kind, id) as Entry | undefined;
  if (!entry) throw new Error(`no ${kind} ${id}`);
  return { '@type': thingType(entry), '@id': thingId(kind, id), name: entry.data.title };
}
