// Within an entry each anchor stands for one place, and every heading declares one.

import { FIXED_ANCHORS } from '#model/anchors.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { ID_SHAPE } from '#model/kind.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

/** Parts of every page that an author cannot introduce. */
const CLOSED = new Set(['backlinks', 'sources', 'cite', 'words', 'definition', 'summary', 'main']);

export const anchorsAreUnique: Rule = {
  id: 'anchors-are-unique',
  check: ({ catalog, locate }) => catalog.entries.flatMap((entry) => [...headings(entry), ...rows(entry, locate)]),
};

function headings(entry: Entry): Issue[] {
  const seen = new Set<string>();
  return entry.prose.sections.flatMap((section) => {
    const issue = (message: string, remedy: string): Issue[] => [issueAt(entry, section.place, 'anchors-are-unique', message, remedy)];
    if (!section.declared) return issue(`heading "${section.title}" has no anchor`, `Write "## ${section.title} {#${section.anchor}}"; the anchor is permanent once published.`);
    if (!ID_SHAPE.test(section.anchor)) return issue(`"${section.anchor}" is not an anchor`, 'Use lower-case words joined by single hyphens.');
    if (CLOSED.has(section.anchor)) return issue(`anchor "${section.anchor}" belongs to a part the page makes itself`, 'Choose another anchor.');
    if (seen.has(section.anchor)) return issue(`anchor "${section.anchor}" is declared twice`, 'Give one of the two another name.');
    seen.add(section.anchor);
    return [];
  });
}

function rows(entry: Entry, locate: (entry: Entry, path: readonly (string | number)[]) => { line: number; column: number }): Issue[] {
  const taken = new Set([...FIXED_ANCHORS[entry.kind], ...entry.prose.sections.map((section) => section.anchor)]);
  return Object.entries(entry.data).flatMap(([field, value]: [string, unknown]) =>
    !Array.isArray(value) ? [] : value.flatMap((row: unknown, i) => {
      const anchor = row && typeof row === 'object' && 'anchor' in row ? String(row.anchor) : undefined;
      if (anchor === undefined) return [];
      if (taken.has(anchor) || anchor.startsWith('source-')) return [issueAt(entry, locate(entry, [field, i, 'anchor']), 'anchors-are-unique', `anchor "${anchor}" is taken on this page`, 'Give this row another anchor; the other may be linked already.')];
      taken.add(anchor);
      return [];
    }),
  );
}
