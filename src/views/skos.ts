// The glossary as a SKOS concept scheme, one graph for two syntaxes. https://www.w3.org/TR/skos-reference/

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { TERM_GROUPS, type TermGroup } from '#model/term.ts';
import { site } from '#site.ts';
import { fieldText } from '#views/text.ts';

export interface Concept {
  /** `…/terms/tranche/#definition`: the thing defined, not the page about it. */
  readonly iri: string;
  readonly page: string;
  readonly prefLabel: string;
  readonly altLabels: readonly string[];
  readonly definition: string;
  /** What it is not, a sentence per pair readers mix up. */
  readonly scopeNotes: readonly string[];
  readonly example: string;
  /** IRIs of concepts, in both directions, as skos:related is symmetric. */
  readonly related: readonly string[];
  /** Addresses of the documents the definition rests on. */
  readonly sources: readonly string[];
  readonly modified: string;
}

export interface ConceptScheme {
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly concepts: readonly Concept[];
  /** The parts of the glossary: sets of concepts, not broader ones. */
  readonly collections: readonly { readonly iri: string; readonly label: string; readonly members: readonly string[] }[];
}

export function conceptScheme(catalog: Catalog): ConceptScheme {
  const terms = catalog.list('term');
  const related = relatedBothWays(terms);
  return {
    iri: permalink('/terms/'),
    title: `${site.name}: glossary`,
    description: site.description,
    language: site.language,
    concepts: terms.map((term) => concept(catalog, term, related.get(term.id) ?? new Set())),
    collections: (Object.keys(TERM_GROUPS) as TermGroup[])
      .map((group) => ({ iri: permalink(`/terms/by-group/${group}/`), label: TERM_GROUPS[group], members: terms.filter(({ data }) => data.group === group).map(({ id }) => conceptIri(id)) }))
      .filter(({ members }) => members.length),
  };
}

function conceptIri(id: string): string {
  return permalink(entryPath('term', id, 'definition'));
}

function concept(catalog: Catalog, term: EntryOf<'term'>, related: ReadonlySet<string>): Concept {
  const { title, aliases, summary, sources, updated } = term.data;
  const plain = (...path: (string | number)[]): string => toString(fieldText(catalog, term as Entry, ...path).nodes);
  return {
    iri: conceptIri(term.id),
    page: permalink(entryPath('term', term.id)),
    prefLabel: title,
    altLabels: aliases.filter((alias) => alias !== title),
    definition: summary,
    scopeNotes: term.data.contrasts.map((contrast, i) => `Not to be confused with ${catalog.get('term', contrast.term)?.data.title ?? contrast.term}: ${plain('contrasts', i, 'difference')}`),
    example: plain('example', 'text'),
    related: [...related].toSorted().map(conceptIri),
    sources: sources.flatMap((id) => catalog.get('source', id)?.data.url ?? []).map(iriOf),
    modified: updated,
  };
}

function relatedBothWays(terms: readonly EntryOf<'term'>[]): Map<string, Set<string>> {
  const related = new Map(terms.map(({ id }) => [id, new Set<string>()]));
  for (const { id, data } of terms)
    for (const other of data.related.filter((o) => o !== id)) {
      related.get(id)?.add(other);
      related.get(other)?.add(id);
    }
  return related;
}

/** An address with what an IRI may not hold percent-encoded (RFC 3987, https://www.w3.org/TR/turtle/#grammar-production-IRIREF). */
function iriOf(url: string): string {
  return new URL(url).href.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent);
}
