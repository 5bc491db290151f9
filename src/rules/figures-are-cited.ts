// An amount of money or a percentage in the body stands in a paragraph that cites a source.

import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { findAmounts, findPercentages } from '#model/money.ts';
import { placeOf, type Place } from '#model/prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const figuresAreCited: Rule = {
  id: 'figures-are-cited',
  check: ({ catalog, document }) => catalog.entries.flatMap((entry) => uncited(entry, document(entry).bodyPlace)),
};

function uncited(entry: Entry, first: Place): Issue[] {
  const issues: Issue[] = [];
  visit(entry.prose.root, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow' && node.type !== 'heading') return;
    const text = toString(node);
    const figure = [...findAmounts(text), ...findPercentages(text)].toSorted((a, b) => a.start - b.start)[0];
    if (!figure || holdsCite(node)) return;
    const words = text.slice(figure.start, figure.end);
    issues.push(issueAt(entry, placeOf(node, first), 'figures-are-cited', `"${words}" stands in a ${node.type === 'tableRow' ? 'table row' : node.type} without a source`, 'Add <Cite source="…" /> behind the claim, or take the figure out.'));
  });
  return issues;
}

function holdsCite(node: Nodes): boolean {
  let found = false;
  visit(node, (inner) => {
    if ((inner as { type: string; name?: string }).type === 'mdxJsxTextElement' && (inner as { name?: string }).name === 'Cite') found = true;
  });
  return found;
}
