// A term of the glossary is there because a deal, a quote or another term uses it.

import type { Entry } from '#model/entry.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt, TOP } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

const USERS = new Set(['deal', 'quote', 'term']);

export const termsAreUsed: Rule = {
  id: 'terms-are-used',
  check: (context) => {
    const { catalog } = context;
    const used = new Set<string>();
    const note = (from: Entry, kind: string, id: string): void => {
      if (kind === 'term' && USERS.has(from.kind) && !(from.kind === 'term' && from.id === id)) used.add(id);
    };
    for (const entry of catalog.entries) for (const { kind, id } of catalog.references(entry)) note(entry, kind, id);
    for (const { entry, prose } of everyProse(context)) for (const { kind, id } of prose.links) note(entry, kind, id);
    return catalog
      .list('term')
      .filter((term) => !used.has(term.id))
      .map((term) => issueAt(term as Entry, TOP, 'terms-are-used', 'no deal, quote or term uses this term', `Give a deal a row with term: ${term.id}, or link to it from a term or quote that needs it.`));
  },
};
