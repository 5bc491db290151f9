// An entry was checked after its newest source came out: who adds a newer source has read the entry against it.

import { earliestDay, latestDay, type PartialDate } from '#model/partial-date.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const checksFollowSources: Rule = {
  id: 'checks-follow-sources',
  check: ({ catalog, locate }) =>
    catalog.entries.flatMap((entry) => {
      if (entry.kind === 'source') return [];
      const { checked } = entry.data as { checked: PartialDate };
      const newer = catalog
        .references(entry)
        .filter(({ kind }) => kind === 'source')
        .flatMap(({ id }) => catalog.get('source', id) ?? [])
        .find(({ data }) => data.published !== undefined && earliestDay(data.published) > latestDay(checked));
      if (!newer) return [];
      return issueAt(entry, locate(entry, ['checked']), 'checks-follow-sources', `was checked on ${checked}, before "${newer.id}" was published (${newer.data.published})`, 'Read the entry against that source, then set checked to the day you did.');
    }),
};
