// An id stands for one entry of its kind, and a title or alias for one entry of the site, whatever the case.

import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

/** Titles of documents, events and disputes are headlines, not names; they may repeat. */
const NAMED = new Set(['term', 'company', 'person', 'product', 'deal', 'quote']);

export const namesAreUnique: Rule = {
  id: 'names-are-unique',
  check: ({ catalog, locate, files }) => {
    const issues: Issue[] = [];
    const holders = new Map<string, Entry>();
    for (const entry of catalog.entries.filter((e) => NAMED.has(e.kind))) {
      const { title, aliases } = entry.data as { title: string; aliases: readonly string[] };
      for (const [name, path] of [[title, ['title']], ...aliases.map((alias, i) => [alias, ['aliases', i]])] as [string, (string | number)[]][]) {
        const key = name.normalize('NFKC').toLowerCase();
        const holder = holders.get(key);
        if (holder) issues.push(issueAt(entry, locate(entry, path), 'names-are-unique', `"${name}" is ${holder === entry ? 'given twice here' : `already a name of ${holder.kind} "${holder.id}" (${holder.file})`}`, 'Keep it on the entry readers mean by it and take it off the other.'));
        else holders.set(key, entry);
      }
    }
    return [...issues, ...twinFiles(files)];
  },
};

/** `a.mdx` beside `a.yaml` or `A.mdx`: the same address twice. */
function twinFiles(files: readonly string[]): Issue[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const key = file.replace(/\.[^./]+$/, '').toLowerCase();
    const other = seen.get(key);
    seen.set(key, other ?? file);
    return other ? [{ file, line: 1, column: 1, rule: 'names-are-unique', message: `has the same id as ${other}`, remedy: 'Delete or rename one of the two.' }] : [];
  });
}
