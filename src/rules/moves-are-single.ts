// A former id or a moved anchor leads to what is there, in one step: it is no live name and no second one's former name.

import { anchorsOf } from '#model/anchors.ts';
import type { Entry } from '#model/entry.ts';
import { movedAnchorsOf } from '#model/former-ids.ts';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

const RULE = 'moves-are-single';

export const movesAreSingle: Rule = {
  id: RULE,
  check: (context) => {
    const holders = new Map<string, Entry>();
    return context.catalog.entries.flatMap((entry) => [...formerIds(entry, context, holders), ...movedAnchors(entry, context)]);
  },
};

function formerIds(entry: Entry, { catalog, locate }: RuleContext, holders: Map<string, Entry>): Issue[] {
  return entry.data.formerIds.flatMap((id, i) => {
    const issue = (message: string, remedy: string): Issue[] => [issueAt(entry, locate(entry, ['formerIds', i]), RULE, message, remedy)];
    if (id === entry.id) return issue(`"${id}" is the present id`, 'Take it off formerIds.');
    const live = catalog.get(entry.kind, id);
    if (live) return issue(`${entry.kind} "${id}" exists (${live.file}), so the id leads there`, 'Take it off formerIds, or give that entry another id; an id is never used twice.');
    const key = `${entry.kind} ${id}`;
    const holder = holders.get(key);
    if (holder) return issue(`"${id}" is ${holder === entry ? 'given twice here' : `already a former id of ${holder.kind} "${holder.id}" (${holder.file})`}`, 'Keep it on the entry readers of the old address look for.');
    holders.set(key, entry);
    return [];
  });
}

function movedAnchors(entry: Entry, { locate }: RuleContext): Issue[] {
  const live = anchorsOf(entry);
  const seen = new Set<string>();
  return movedAnchorsOf(entry).flatMap(({ from, to }, i) => {
    const issue = (field: string, message: string, remedy: string): Issue[] => [issueAt(entry, locate(entry, ['movedAnchors', i, field]), RULE, message, remedy)];
    if (live.has(from) || from.startsWith('source-')) return issue('from', `anchor "${from}" is on the page still`, 'Take the line out, or give the new place another anchor.');
    if (seen.has(from)) return issue('from', `anchor "${from}" is given twice`, 'Keep the line with the place that took over.');
    seen.add(from);
    if (!live.has(to)) return issue('to', `the page has no anchor "${to}"`, `${didYouMean(to, live)}Name a present anchor, not one that moved itself: ${[...live].join(', ')}.`);
    return [];
  });
}
