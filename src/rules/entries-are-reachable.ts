// Every entry is named, cited or linked by another one: no orphan that only an index lists.

import { KINDS } from '#model/kind.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt, TOP } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

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
    return catalog.entries
      .filter((entry) => entry.kind !== 'event' && entry.kind !== 'dispute' && !named.has(`${entry.kind}:${entry.id}`))
      .map((entry) => issueAt(entry, TOP, 'entries-are-reachable', `no other entry links to this ${entry.kind}`, `Link to it where it matters, e.g. [words](${entry.kind}:${entry.id})${entry.kind === 'source' ? ', or cite it' : ''}, or remove ${KINDS[entry.kind].folder}/${entry.id}.`));
  },
};
