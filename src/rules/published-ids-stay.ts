// What was published under a short id is still an entry, a former id of one, or has a tombstone.

import { KINDS } from '#model/kind.ts';
import { entryOfName, PUBLISHED_LOCK } from '#model/published.ts';
import { REMOVED_FILE } from '#model/removed.ts';
import type { Rule } from '#rules/rule.ts';

export const publishedIdsStay: Rule = {
  id: 'published-ids-stay',
  check: ({ catalog, published, files }) => {
    const readable = new Set(files);
    const former = new Set(catalog.entries.flatMap(({ kind, data }) => data.formerIds.map((id) => `${KINDS[kind].folder}/${id}`)));
    const removed = new Set(catalog.removed.map(({ kind, id }) => `${KINDS[kind].folder}/${id}`));
    return published.flatMap(({ what, subject, detail: name = '', since, line }) => {
      if (what !== 'short-id' || former.has(name) || removed.has(name)) return [];
      const entry = entryOfName(name);
      // A file that is there but cannot be read has faults of its own.
      if (entry && (catalog.get(entry.kind, entry.id) || readable.has(`content/${name}${KINDS[entry.kind].extension}`))) return [];
      return [{
        file: PUBLISHED_LOCK, line, column: 1, rule: 'published-ids-stay',
        message: `${entry?.kind ?? 'entry'} "${entry?.id ?? name}" (${subject}) was published on ${since} and is gone`,
        remedy: `Renamed: write "formerIds: [${entry?.id ?? name}]" on the entry that has the new id. Removed: add a tombstone to ${REMOVED_FILE}.`,
      }];
    });
  },
};
