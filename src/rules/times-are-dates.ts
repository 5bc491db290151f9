// The site outlives "recently": prose says the date.

import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Issue } from '#model/issue.ts';
import { placeOf } from '#model/prose.ts';
import { everyProse, type ProseOf } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

const TIME_WORDS = /\b(recently|currently|nowadays|at present|to date|these days|last (?:year|month|week)|this (?:year|month|week)|next (?:year|month|week))\b/i;

export const timesAreDates: Rule = {
  id: 'times-are-dates',
  check: (context) => everyProse(context).flatMap(faults),
};

function faults({ entry, prose, first, body }: ProseOf): Issue[] {
  const issues: Issue[] = [];
  visit(prose.root, 'paragraph', (node: Nodes) => {
    const word = TIME_WORDS.exec(toString(node))?.[1];
    if (word) issues.push(issueAt(entry, body ? placeOf(node, first) : first, 'times-are-dates', `"${word}" will be wrong when it is read`, 'Say the date.'));
  });
  return issues;
}
