// The typed links of an entry's page, once for its <head> and once as a link set. https://signposting.org/FAIR/

import { addressesOf } from '#model/addresses.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { KINDS } from '#model/kind.ts';
import { LICENCE } from '#model/records/head.ts';
import { thingType } from '#views/json-ld-types.ts';

export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  /** Media type of the target. */
  readonly type?: string;
}

export const LINKSET_TYPE = 'application/linkset+json';

/** Where the page is cited, described, repeated as text, licensed and listed. */
export function typedLinks(entry: Entry): TypedLink[] {
  const at = addressesOf(entry.kind, entry.id);
  return [
    { rel: 'cite-as', href: permalink(at.page) },
    { rel: 'describedby', href: permalink(at.csl), type: 'application/vnd.citationstyles.csl+json' },
    { rel: 'describedby', href: permalink(at.record), type: 'application/json' },
    { rel: 'item', href: permalink(at.twin), type: 'text/markdown' },
    { rel: 'alternate', href: permalink(at.twin), type: 'text/markdown' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${thingType(entry)}` },
    { rel: 'license', href: LICENCE.url },
    { rel: 'collection', href: permalink(`/${KINDS[entry.kind].folder}/`), type: 'text/html' },
  ];
}

export interface LinkSet {
  readonly linkset: readonly Readonly<Record<string, string | readonly { readonly href: string; readonly type?: string }[]>>[];
}

/** The same links as JSON, all from the page: RFC 9264, section 4.2. */
export function linkSet(entry: Entry): LinkSet {
  const byRelation = Map.groupBy(typedLinks(entry), ({ rel }) => rel);
  const targets = [...byRelation].map(([rel, links]) => [rel, links.map(({ href, type }) => ({ href, ...(type && { type }) }))] as const);
  return { linkset: [{ anchor: permalink(addressesOf(entry.kind, entry.id).page), ...Object.fromEntries(targets) }] };
}
