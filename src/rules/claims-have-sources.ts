// Quotes rest on their own source, real examples and headline amounts on at least one.

import type { Entry } from '#model/entry.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const claimsHaveSources: Rule = {
  id: 'claims-have-sources',
  check: ({ catalog, locate }) => [
    ...catalog.list('quote').flatMap((quote) =>
      quote.data.sources.includes(quote.data.source) ? [] : issueAt(quote as Entry, locate(quote as Entry, ['sources']), 'claims-have-sources', `the quote is taken from "${quote.data.source}", which is not among its sources`, 'Add it to sources.')),
    ...catalog.list('term').flatMap((term) =>
      term.data.example.kind === 'real' && !term.data.example.sources.length ? issueAt(term as Entry, locate(term as Entry, ['example']), 'claims-have-sources', 'a real example without a source', 'Add example.sources, or label it kind: hypothetical.') : []),
    ...catalog.list('deal').flatMap((deal) =>
      deal.data.amount && !deal.data.amountSources.length ? issueAt(deal as Entry, locate(deal as Entry, ['amount']), 'claims-have-sources', 'a headline amount without a source', 'Add amountSources.') : []),
  ],
};
