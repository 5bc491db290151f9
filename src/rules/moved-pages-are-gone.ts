// content/moved.yaml speaks of addresses that are no page any more, and leads each to a page in one step.
// Whether the page at the end exists is seen in the built site (build/published-gate.ts): lists are made there.

import type { Catalog } from '#model/catalog.ts';
import type { Issue } from '#model/issue.ts';
import { entryPath, kindOfFolder } from '#model/kind.ts';
import { MOVED_FILE, PAGE_PATH } from '#model/moved.ts';
import type { Rule } from '#rules/rule.ts';

const RULE = 'moved-pages-are-gone';

export const movedPagesAreGone: Rule = {
  id: RULE,
  check: ({ catalog, locateIn }) => {
    const seen = new Set<string>();
    const from = new Set(catalog.moved.map((page) => page.from));
    return catalog.moved.flatMap((page, i): Issue[] => {
      const issue = (field: 'from' | 'to', message: string, remedy: string): Issue[] => [{ file: MOVED_FILE, ...locateIn(MOVED_FILE, [i, field]), rule: RULE, message, remedy }];
      if (seen.has(page.from)) return issue('from', `${page.from} is given twice`, 'Keep the line with the page that took over.');
      seen.add(page.from);
      if (isEntry(catalog, page.from)) return issue('from', `${page.from} is the address of an entry`, 'An entry that was renamed says so itself: formerIds in its front matter.');
      if (from.has(page.to)) return issue('to', `${page.to} moved itself`, `Lead ${page.from} to where ${page.to} leads.`);
      if (isEntryShaped(page.to) && !isEntry(catalog, page.to)) return issue('to', `there is no entry at ${page.to}`, 'Lead it to a page that exists.');
      return [];
    });
  },
};

/** `/terms/tranche/`, but neither a list (`/terms/by-group/x/`, three parts) nor an index. */
function isEntryShaped(path: string): boolean {
  const [folder = '', ...rest] = path.split('/').filter(Boolean);
  return PAGE_PATH.test(path) && kindOfFolder(folder) !== undefined && rest.length === 1;
}

function isEntry(catalog: Catalog, path: string): boolean {
  const [folder = '', id = ''] = path.split('/').filter(Boolean);
  const kind = kindOfFolder(folder);
  return isEntryShaped(path) && kind !== undefined && entryPath(kind, id) === path && catalog.get(kind, id) !== undefined;
}
