// Every id in a field names an entry.

import type { Rule } from '#rules/rule.ts';
import { issueAt } from '#rules/issue-at.ts';
import { KINDS } from '#model/kind.ts';
import { didYouMean } from '#model/nearest.ts';

export const referencesExist: Rule = {
  id: 'references-exist',
  check: ({ catalog, locate }) =>
    catalog.entries.flatMap((entry) =>
      catalog.references(entry).flatMap(({ path, kind, id }) =>
        catalog.get(kind, id)
          ? []
          : issueAt(entry, locate(entry, path), 'references-exist', `"${path.join('.')}" names ${kind} "${id}", which does not exist`,
              `${didYouMean(id, catalog.list(kind).map((e) => e.id))}Or add content/${KINDS[kind].folder}/${id}${KINDS[kind].extension}.`),
      ),
    ),
};
