// Post-money is pre-money plus the new money, where all three are given.

import type { Entry } from '#model/entry.ts';
import { formatFigure } from '#model/money.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

/** Rounded figures may differ by this share. */
const ROUNDING = 0.01;

export const valuationsAddUp: Rule = {
  id: 'valuations-add-up',
  check: ({ catalog, locate }) =>
    catalog.list('deal').flatMap((deal) => {
      const of = (basis: string) => deal.data.valuations.find((v) => v.basis === basis)?.amount;
      const [pre, post, money] = [of('pre-money'), of('post-money'), deal.data.newMoney ?? deal.data.amount];
      if (!pre || !post || !money || new Set([pre.currency, post.currency, money.currency]).size > 1) return [];
      if (Math.abs(pre.value + money.value - post.value) <= post.value * ROUNDING) return [];
      const index = deal.data.valuations.findIndex((v) => v.basis === 'post-money');
      return issueAt(deal as Entry, locate(deal as Entry, ['valuations', index, 'amount']), 'valuations-add-up',
        `pre-money ${formatFigure(pre)} + new money ${formatFigure(money)} is not post-money ${formatFigure(post)}`,
        'Correct a figure, or give the cash that came in as newMoney where the headline counts more than that.');
    }),
};
