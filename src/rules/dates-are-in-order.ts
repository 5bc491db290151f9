// Nothing ends before it begins.

import type { Entry } from '#model/entry.ts';
import { earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';
import type { Issue } from '#model/issue.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const datesAreInOrder: Rule = {
  id: 'dates-are-in-order',
  check: ({ catalog, locate }) =>
    catalog.entries.flatMap((entry) => {
      if (entry.kind === 'deal') return after(entry, locate, entry.data.announced, entry.data.closed, ['closed'], 'closed before it was announced');
      if (entry.kind === 'person') return entry.data.roles.flatMap((role, i) => after(entry, locate, role.from, role.to, ['roles', i, 'to'], `role "${role.role}" ends before it begins`));
      return [];
    }),
};

/** An issue if the second date is before the first even when both are read as generously as their precision allows. */
function after(entry: Entry, locate: RuleContext['locate'], from: PartialDate | undefined, to: PartialDate | undefined, path: readonly (string | number)[], what: string): Issue[] {
  if (!from || !to || latestDay(to) >= earliestDay(from)) return [];
  return [issueAt(entry, locate(entry, path), 'dates-are-in-order', `${what}: ${to} is before ${from}`, 'Correct one of the two dates.')];
}
