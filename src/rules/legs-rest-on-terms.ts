// What a deal gives beside its headline amount rests on a row of its terms, and runs between parties the deal names.

import type { Entry } from '#model/entry.ts';
import { didYouMean } from '#model/nearest.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

const ID = 'legs-rest-on-terms';

export const legsRestOnTerms: Rule = {
  id: ID,
  check: ({ catalog, locate }) => catalog.list('deal').flatMap((deal) => {
    const { legs, terms, investors, recipient, counterparties } = deal.data;
    const rows = terms.map(({ anchor }) => anchor);
    const parties = new Set([...investors, recipient, ...counterparties.map(({ company }) => company)]);
    return legs.flatMap(({ row, from, to }, i) => {
      const at = (field: string) => locate(deal as Entry, ['legs', i, field]);
      return [
        ...(rows.includes(row) ? [] : [issueAt(deal as Entry, at('row'), ID, `no row of the terms has the anchor "${row}"`, `${didYouMean(row, rows)}Name the anchor of the row that says it.`)]),
        ...(['from', 'to'] as const).flatMap((field) => {
          const party = { from, to }[field];
          return parties.has(party) ? [] : [issueAt(deal as Entry, at(field), ID, `"${party}" is no party of this deal`, 'Add it to the counterparties, with its role.')];
        }),
      ];
    });
  }),
};
