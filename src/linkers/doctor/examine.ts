// All documents, all checks: what is asked of the knowledge base is asked once for all of them.

import { keyOf, type SiteIndex } from '#linkers/core/site-index.ts';
import { readAddresses } from '#linkers/core/read-address.ts';
import { checkFigures, figuresOf } from '#linkers/doctor/check-figures.ts';
import { checkLinks, type CheckedLinks } from '#linkers/doctor/check-links.ts';
import { checkNames, nameBook } from '#linkers/doctor/check-names.ts';
import type { Document } from '#linkers/doctor/document.ts';
import { type Finding, sortFindings } from '#linkers/doctor/finding.ts';

export function examine(index: SiteIndex, documents: readonly Document[]): Finding[] {
  const checked = documents.map((document) => ({ document, ...checkLinks(index, document) }));
  const figures = figuresOf(index, checked.flatMap(({ live }) => live.map(({ entry }) => entry)));
  const book = nameBook(index);
  const found = checked.flatMap(({ document, findings, live }) => [
    ...findings, ...checkFigures(document.file, live, figures), ...checkNames(book, document, new Set(live.map(({ entry }) => keyOf(entry)))),
  ]);
  return sortFindings([...found, ...deadPages(index, checked)]);
}

/** Links to pages that are no entry's, of which the site has no file. Nothing is said where only the list of entries is at hand. */
function deadPages(index: SiteIndex, checked: readonly CheckedLinks[]): Finding[] {
  const root = /^(.*\/)api\/v1\/index\.json$/.exec(index.address)?.[1];
  if (root === undefined) return [];
  const other = checked.flatMap((links) => links.other);
  const paths = [...new Set(other.map(({ path }) => path))];
  const there = readAddresses(paths.map((path) => root + path.slice(1)));
  const dead = new Set(paths.filter((_, i) => there[i] === undefined));
  return other.flatMap(({ path, finding }) => (dead.has(path) ? [finding] : []));
}
