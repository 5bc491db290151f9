// Every link in prose leads to an entry, and to an anchor that entry has.

import { anchorsOf } from '#model/anchors.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';
import { everyProse } from '#rules/every-prose.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const linksExist: Rule = {
  id: 'links-exist',
  check: (context) => {
    const { catalog } = context;
    return everyProse(context).flatMap(({ entry, prose }) =>
      prose.links.flatMap((link): Issue[] => {
        const target = catalog.get(link.kind, link.id);
        if (!target) return [issueAt(entry, link.place, 'links-exist', `link to ${link.kind} "${link.id}", which does not exist`, `${didYouMean(link.id, catalog.list(link.kind).map((e) => e.id))}Or write the words without a link.`)];
        const anchors = anchorsOf(target as Entry);
        if (link.anchor === undefined || anchors.has(link.anchor)) return [];
        return [issueAt(entry, link.place, 'links-exist', `${link.kind} "${link.id}" has no anchor "${link.anchor}"`, `${didYouMean(link.anchor, anchors)}Anchors there: ${[...anchors].join(', ')}.`)];
      }),
    );
  },
};
