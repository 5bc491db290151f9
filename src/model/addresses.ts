// Every permanent address an entry has beside its page, and the name other tools know it by. One table: pages, feeds, tests and
// the record of published addresses all read it.

import { entryPath, KINDS, type Kind } from '#model/kind.ts';

/** Files made for each entry with a page; paths from the root of the site, without base. */
export interface EntryAddresses {
  readonly page: string;
  /** The same as Markdown. */
  readonly twin: string;
  /** The whole record as JSON. */
  readonly record: string;
  readonly card: string;
  readonly bib: string;
  readonly ris: string;
  readonly csl: string;
  /** For an <iframe> on other sites. */
  readonly embed: string;
  readonly oembed: string;
  /** 1200×630 PNG. */
  readonly social: string;
  /** The page's links as RFC 9264 linkset. */
  readonly linkset: string;
}

export function addressesOf(kind: Kind, id: string): EntryAddresses {
  const name = `${KINDS[kind].folder}/${id}`;
  return {
    page: entryPath(kind, id),
    twin: `/${name}.md`,
    record: `/api/v1/${name}.json`,
    card: `/api/v1/cards/${name}.json`,
    bib: `/cite/${name}.bib`,
    ris: `/cite/${name}.ris`,
    csl: `/cite/${name}.csl.json`,
    embed: `/embed/${name}/`,
    oembed: `/oembed/${name}.json`,
    social: `/social/${name}.png`,
    linkset: `/api/v1/linksets/${name}.json`,
  };
}

/** The name of an entry in inventories and bibliographies: `kb-term-tranche`; of a place on its page: `kb-term-tranche--formula`. */
export function labelOf(kind: Kind, id: string, anchor?: string): string {
  return `kb-${kind}-${id}${anchor === undefined ? '' : `--${anchor}`}`;
}

/** Letter of the short permanent id of each kind: `/id/T12/`. */
export const SHORT_ID_LETTERS: Readonly<Record<Kind, string>> = {
  term: 'T', company: 'C', person: 'P', product: 'M', deal: 'D', quote: 'Q', source: 'S', event: 'E', dispute: 'X',
};

/** `T12` → `/id/T12/`. */
export function shortIdPath(shortId: string): string {
  return `/id/${shortId}/`;
}
