// How an entry is cited. Our page: an entry of a reference work by the site. The page of a source: the document itself, because
// that is what a reader wants to cite; a note says where it is listed here. No file says when it was read: a build knows no today.

import { addressesOf, labelOf, shortIdPath } from '#model/addresses.ts';
import { bibtexEntry } from '#model/bibtex.ts';
import type { Catalog } from '#model/catalog.ts';
import { type Run, STYLES } from '#model/citation-styles.ts';
import { type CslItem, cslDate, namesOf } from '#model/csl.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href, permalink } from '#model/href.ts';
import { site } from '#site.ts';
import { figuresOf, figuresPath } from '#views/figures.ts';
import type { Link } from '#views/link.ts';

export function citationOf(entry: Entry): CslItem {
  if (entry.kind === 'event' || entry.kind === 'dispute') throw new Error(`a ${entry.kind} has no page and no citation`);
  return entry.kind === 'source' ? citationOfSource(entry) : {
    id: labelOf(entry.kind, entry.id),
    type: 'entry-encyclopedia',
    title: entry.data.title,
    author: [{ literal: site.name }],
    'container-title': site.name,
    issued: cslDate(entry.data.updated),
    URL: permalink(addressesOf(entry.kind, entry.id).page),
    language: site.language,
  };
}

function citationOfSource({ id, data: { title, author, publisher, published, url } }: EntryOf<'source'>): CslItem {
  return {
    id: labelOf('source', id),
    type: 'webpage',
    title,
    ...(author && { author: namesOf(author) }),
    'container-title': publisher,
    ...(published && { issued: cslDate(published) }),
    ...(url && { URL: url }),
    note: `Listed in ${site.name}: ${permalink(addressesOf('source', id).page)}`,
  };
}

/** What the page of an entry offers to those who cite it. */
export interface CiteOffer {
  /** What is cited below the address of the page: the page, or the document a source page describes. */
  readonly subject: 'page' | 'document';
  readonly styles: readonly { readonly name: string; readonly runs: readonly Run[] }[];
  readonly bibtex: string;
  readonly files: readonly Link[];
  /** Address of the figures as sentences; undefined where the page has none. */
  readonly figures: string | undefined;
  /** Permanent address by number; undefined until the entry is published. */
  readonly short: Link | undefined;
}

export function citeOffer(catalog: Catalog, entry: Entry): CiteOffer {
  const item = citationOf(entry);
  const at = addressesOf(entry.kind, entry.id);
  const short = catalog.shortId(entry);
  return {
    subject: entry.kind === 'source' ? 'document' : 'page',
    styles: Object.entries(STYLES).map(([name, print]) => ({ name, runs: print(item) })),
    bibtex: bibtexEntry(item),
    files: [['BibTeX', at.bib], ['RIS', at.ris], ['CSL-JSON', at.csl], ['Markdown', at.twin], ['JSON', at.record]].map(([text = '', path = '']) => ({ text, href: href(path) })),
    figures: figuresOf(catalog, entry).length ? href(figuresPath(entry)) : undefined,
    short: short === undefined ? undefined : { text: permalink(shortIdPath(short)), href: href(shortIdPath(short)) },
  };
}
