// A tombstone stands for an entry that is gone, once, and its successor is an entry that is there.

import { anchorsOf } from '#model/anchors.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';
import { REMOVED_FILE } from '#model/removed.ts';
import type { Rule } from '#rules/rule.ts';

const RULE = 'tombstones-are-final';

export const tombstonesAreFinal: Rule = {
  id: RULE,
  check: ({ catalog, locateIn }) => {
    const seen = new Set<string>();
    const former = new Map<string, Entry>(catalog.entries.flatMap((entry) => entry.data.formerIds.map((id) => [`${entry.kind} ${id}`, entry] as const)));
    return catalog.removed.flatMap(({ kind, id, successor }, i): Issue[] => {
      const issue = (path: readonly string[], message: string, remedy: string): Issue[] => [{ file: REMOVED_FILE, ...locateIn(REMOVED_FILE, [i, ...path]), rule: RULE, message, remedy }];
      const key = `${kind} ${id}`;
      if (seen.has(key)) return issue(['id'], `${kind} "${id}" has a tombstone already`, 'Keep one of the two.');
      seen.add(key);
      const live = catalog.get(kind, id);
      if (live) return issue(['id'], `${kind} "${id}" is not gone (${live.file})`, 'Take the tombstone out, or give the new entry another id; an id is never used twice.');
      const heir = former.get(key);
      if (heir) return issue(['id'], `"${id}" is a former id of ${heir.kind} "${heir.id}" (${heir.file}), so it leads there`, 'Keep one of the two: it was renamed, or it was removed.');
      if (!successor) return [];
      const next = catalog.get(successor.kind, successor.id) as Entry | undefined;
      if (!next) return issue(['successor', 'id'], `successor ${successor.kind} "${successor.id}" does not exist`, `${didYouMean(successor.id, catalog.list(successor.kind).map((e) => e.id))}Name an entry that exists, or leave successor out.`);
      if (successor.anchor !== undefined && !anchorsOf(next).has(successor.anchor)) return issue(['successor', 'anchor'], `${successor.kind} "${successor.id}" has no anchor "${successor.anchor}"`, `${didYouMean(successor.anchor, anchorsOf(next))}Or leave anchor out.`);
      return [];
    });
  },
};
