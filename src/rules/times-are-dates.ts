// The site outlives "recently": prose says the date.

import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { type Place, placeOf } from '#model/prose.ts';
import { everyProse, type ProseOf } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

const TIME_WORDS = /\b(recently|currently|nowadays|at present|to date|these days|at the moment|as of now|(?:years?|months?|weeks?|days?) ago|in recent (?:years|months|weeks|days)|last (?:year|month|week)|this (?:year|month|week)|next (?:year|month|week))\b/i;

export const timesAreDates: Rule = {
  id: 'times-are-dates',
  check: (context) => [...everyProse(context).flatMap(faults), ...context.catalog.entries.flatMap((entry) => inSummary(entry, context.locate))],
};

function faults({ entry, prose, first, body }: ProseOf): Issue[] {
  const issues: Issue[] = [];
  visit(prose.root, 'paragraph', (node: Nodes) => {
    issues.push(...faultIn(entry, body ? placeOf(node, first) : first, toString(node)));
  });
  return issues;
}

function inSummary(entry: Entry, locate: RuleContext['locate']): Issue[] {
  const { summary } = entry.data as { summary?: string };
  return summary === undefined || entry.kind === 'event' ? [] : faultIn(entry, locate(entry, ['summary']), summary);
}

function faultIn(entry: Entry, place: Place, text: string): Issue[] {
  const word = TIME_WORDS.exec(text)?.[1];
  return word ? [issueAt(entry, place, 'times-are-dates', `"${word}" will be wrong when it is read`, 'Say the date.')] : [];
}
