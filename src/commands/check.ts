// `npm run check`: every fault of the content at once, sorted, in seconds.

import { buildCatalog } from '#model/catalog.ts';
import { formatIssue, type Issue, sortIssues } from '#model/issue.ts';
import { applyRules } from '#rules/index.ts';
import { readContent } from '#catalog/read-content.ts';

/** All issues of the content under `root`, sorted. */
export function checkContent(root: string): { issues: Issue[]; entries: number } {
  const content = readContent(root);
  const document = (file: string) => {
    const found = content.documents.get(file);
    if (!found) throw new Error(`no document was read for ${file}`);
    return found;
  };
  const locate = (entry: { file: string }, path: readonly (string | number)[]) => document(entry.file).locate(path);
  const catalog = buildCatalog(content.entries, content.fingerprints, locate);
  const issues = [...content.issues, ...applyRules({ catalog, locate, files: [...content.documents.keys()], document: (entry) => document(entry.file) })];
  return { issues: sortIssues(issues), entries: content.documents.size };
}

if (import.meta.main) {
  const start = performance.now();
  const { issues, entries } = checkContent(process.cwd());
  for (const issue of issues) console.error(formatIssue(issue));
  console.log(`${entries} entries checked, ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  process.exit(issues.length ? 1 : 0);
}
