// The places on a page that others may link to: fixed ones per kind, and those an author declared.

import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';

/** Anchors a page of the kind has whenever it has the part; permanent. */
export const FIXED_ANCHORS: Readonly<Record<Kind, readonly string[]>> = {
  term: ['definition', 'formula', 'example', 'in-deals', 'not-to-be-confused-with', 'quotes', 'disputes', 'related', 'backlinks', 'sources', 'cite'],
  company: ['deals', 'facts', 'people', 'products', 'quotes', 'timeline', 'disputes', 'unknown', 'backlinks', 'sources', 'cite'],
  person: ['quotes', 'roles', 'facts', 'timeline', 'backlinks', 'sources', 'cite'],
  product: ['facts', 'deals', 'timeline', 'backlinks', 'sources', 'cite'],
  deal: ['money', 'parties', 'terms', 'quotes', 'timeline', 'disputes', 'unknown', 'backlinks', 'sources', 'cite'],
  quote: ['words', 'context', 'deals', 'topics', 'backlinks', 'sources', 'cite'],
  source: ['alone', 'backlinks', 'cite'],
  event: [],
  dispute: [],
};

/** Anchors of one entry: fixed ones of its kind, sections of its body, rows of its front matter. */
export function anchorsOf(entry: Entry): ReadonlySet<string> {
  const rows = Object.values(entry.data).flatMap((value: unknown) => (Array.isArray(value) ? value : []));
  const declared = rows.flatMap((row: unknown) => (row && typeof row === 'object' && 'anchor' in row ? [String(row.anchor)] : []));
  return new Set([...FIXED_ANCHORS[entry.kind], ...entry.prose.sections.map((section) => section.anchor), ...declared]);
}
