// Words said to be verbatim are in the fingerprint of their source, every one.

import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { provesPhrase } from '#model/fingerprint.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const quotesAreVerbatim: Rule = {
  id: 'quotes-are-verbatim',
  check: (context) => [...quotes(context), ...phrases(context)],
};

function quotes({ catalog, locate }: RuleContext): Issue[] {
  return catalog.list('quote').flatMap((quote) => {
    const { verdict, source, text } = quote.data;
    if (verdict !== 'verbatim') return [];
    const print = catalog.fingerprint(source);
    const entry = quote as Entry;
    if (!print) return issueAt(entry, locate(entry, ['verdict']), 'quotes-are-verbatim', `source "${source}" has no fingerprint, so nothing proves these words`, `Run npm run source:fingerprint -- ${source} <text file>, or give the verdict the wording rests on.`);
    return provesPhrase(print, text) ? [] : issueAt(entry, locate(entry, ['text']), 'quotes-are-verbatim', `the words are not in "${source}" as they stand here`, 'Copy them again from the source; a quote is never edited.');
  });
}

function phrases(context: RuleContext): Issue[] {
  return everyProse(context).flatMap(({ entry, prose }) =>
    prose.phrases.flatMap(({ source, words, place }) => {
      const print = context.catalog.fingerprint(source);
      if (!print) return issueAt(entry, place, 'quotes-are-verbatim', `source "${source}" has no fingerprint, so nothing proves "${words}"`, `Run npm run source:fingerprint -- ${source} <text file>, or take the mark off.`);
      return provesPhrase(print, words) ? [] : issueAt(entry, place, 'quotes-are-verbatim', `"${words}" is not in "${source}"`, 'Correct the words or take the mark off.');
    }),
  );
}
