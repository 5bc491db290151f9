// A deal is between at least two parties, or says that the record names only one.

import type { Entry } from '#model/entry.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const dealsHaveTwoParties: Rule = {
  id: 'deals-have-two-parties',
  check: ({ catalog, locate }) =>
    catalog.list('deal').flatMap((deal) => {
      const { investors, recipient, counterparties, individuals, unnamedInvestors } = deal.data;
      if (unnamedInvestors !== undefined) return [];
      const parties = new Set([...investors, recipient, ...counterparties.map((c) => c.company), ...individuals]);
      return parties.size > 1 ? [] : issueAt(deal as Entry, locate(deal as Entry, ['recipient']), 'deals-have-two-parties', 'names only one party', 'Add investors, counterparties or individuals; where the record names nobody, say so in unnamedInvestors.');
    }),
};
