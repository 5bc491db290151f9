// Every entry is named, cited or linked by another one, or listed on the page of one it names: no orphan that only an index lists.

import { KINDS } from '#model/kind.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt, TOP } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

/** Pages of companies and people list the deals, quotes, people and products that name them. */
const LISTED_BY_OTHERS = new Set(['deal', 'quote', 'person', 'product']);

export const entriesAreReachable: Rule = {
  id: 'entries-are-reachable',
  check: (context) => {
    const { catalog } = context;
    const named = new Set<string>();
    for (const entry of catalog.entries) for (const { kind, id } of catalog.references(entry)) if (kind !== entry.kind || id !== entry.id) named.add(`${kind}:${id}`);
    for (const { entry, prose } of everyProse(context)) {
      for (const { kind, id } of prose.links) if (kind !== entry.kind || id !== entry.id) named.add(`${kind}:${id}`);
      for (const { source } of prose.citations) named.add(`source:${source}`);
    }
    for (const entry of catalog.entries)
      if (LISTED_BY_OTHERS.has(entry.kind) && catalog.references(entry).some(({ kind }) => kind === 'company' || kind === 'person')) named.add(`${entry.kind}:${entry.id}`);
    return catalog.entries
      .filter((entry) => entry.kind !== 'event' && entry.kind !== 'dispute' && !named.has(`${entry.kind}:${entry.id}`))
      .map((entry) => issueAt(entry, TOP, 'entries-are-reachable', `no other entry links to this ${entry.kind}`, `Link to it where it matters, e.g. [words](${entry.kind}:${entry.id})${entry.kind === 'source' ? ', or cite it' : ''}, or remove ${KINDS[entry.kind].folder}/${entry.id}.`));
  },
};
