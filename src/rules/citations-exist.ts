// Every source named in prose is in content/sources/.

import { didYouMean } from '#model/nearest.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const citationsExist: Rule = {
  id: 'citations-exist',
  check: (context) => {
    const ids = context.catalog.list('source').map((source) => source.id);
    const known = new Set(ids);
    return everyProse(context).flatMap(({ entry, prose }) =>
      [...prose.citations, ...prose.phrases]
        .filter(({ source }) => !known.has(source))
        .map(({ source, place }) => issueAt(entry, place, 'citations-exist', `source "${source}" does not exist`, `${didYouMean(source, ids)}Or add content/sources/${source}.yaml.`)),
    );
  },
};
