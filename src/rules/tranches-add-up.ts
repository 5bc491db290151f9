// Tranches marked complete are together the headline amount.

import type { EntryOf } from '#model/entry.ts';
import { formatFigure, type Money } from '#model/money.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const tranchesAddUp: Rule = {
  id: 'tranches-add-up',
  check: ({ catalog, locate }) => catalog.list('deal').flatMap((deal) => tranches(deal, locate)),
};

function tranches(deal: EntryOf<'deal'>, locate: RuleContext['locate']): Issue[] {
  const { amount, tranches: parts, tranchesComplete } = deal.data;
  if (!tranchesComplete) return [];
  const fault = (message: string, remedy: string): Issue[] => [issueAt(deal as Entry, locate(deal as Entry, ['tranchesComplete']), 'tranches-add-up', message, remedy)];
  if (!amount) return fault('tranches are said to be complete, but there is no headline amount', 'Give the amount, or set tranchesComplete: false.');
  const counted = parts.filter((part) => part.rung !== 'lapsed');
  if (counted.some((part) => part.amount.currency !== amount.currency)) return fault('tranches and headline are in different currencies', 'Give them in one currency, or set tranchesComplete: false.');
  const sum = counted.reduce((total, part) => total + part.amount.value, 0);
  const money = (value: number): string => formatFigure({ ...amount, value } as Money);
  return Math.abs(sum - amount.value) < 1 ? [] : fault(`tranches add up to ${money(sum)}, the headline is ${money(amount.value)}`, 'Correct an amount, add the missing part, or set tranchesComplete: false.');
}
