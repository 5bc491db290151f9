// What a page says to machines in the words of schema.org: one graph per page, each thing under a permanent id.
// https://www.w3.org/TR/json-ld11/ and https://schema.org/

import { addressesOf } from '#model/addresses.ts';
import { permalink } from '#model/href.ts';
import type { Kind } from '#model/kind.ts';
import { LICENCE } from '#model/records/head.ts';
import { site } from '#site.ts';

export type JsonLd = string | number | boolean | readonly JsonLd[] | { readonly [key: string]: JsonLd };
export type Node = Readonly<Record<string, JsonLd>>;

export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Node[];
}

/** The thing a page is about, as opposed to the page: `#entry` is the article that tells of it. */
export function thingId(kind: Kind, id: string): string {
  return `${permalink(addressesOf(kind, id).page)}#entry`;
}

/** Who publishes, what site a page is part of: said once, on the front page. */
export const websiteId = (): string => `${permalink('/')}#website`;
export const organizationId = (): string => `${permalink('/')}#organization`;

/** The set on an index page: `/terms/#set`. */
export function setId(path: string): string {
  return `${permalink(path)}#set`;
}

/** What every page has in common. */
export function partOfSite(): Node {
  return { inLanguage: site.language, license: LICENCE.url, isPartOf: { '@id': websiteId() }, publisher: { '@id': organizationId() } };
}

export function graphOf(...nodes: readonly Node[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** Text for a <script type="application/ld+json">: no title can end the element, because no `<` is left (HTML standard, 4.12.1.3). */
export function scriptText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
