// `npm run check`: every fault of the content at once, sorted, in seconds. Instead of faults, `--suggest` lists names that stand
// in prose without a link, and `--due` entries that should be read against their sources again.

import { readContent } from '#catalog/read-content.ts';
import { suggestLinks } from '#commands/suggest-links.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import { type PlacedLine, publishedAnchorsOf, publishedComputedOf, publishedStatesOf, shortIdsOf } from '#model/published.ts';
import { reviewBy } from '#model/review.ts';
import { formatIssue, type Issue, sortIssues } from '#model/issue.ts';
import { applyRules } from '#rules/index.ts';
import type { RuleContext } from '#rules/rule.ts';

interface Content {
  readonly context: RuleContext;
  /** Faults of single files: what could not be read is not in the context. */
  readonly issues: readonly Issue[];
}

/** Reads the content under `root` for rules: each entry with the place of its fields. */
function contentAt(root: string): Content {
  const content = readContent(root);
  const document = (file: string) => {
    const found = content.documents.get(file);
    if (!found) throw new Error(`no document was read for ${file}`);
    return found;
  };
  const locate = (entry: { file: string }, path: readonly (string | number)[]) => document(entry.file).locate(path);
  const { entries, fingerprints, removed, moved, published } = content;
  const catalog = buildCatalog(entries, fingerprints, { shortIds: shortIdsOf(published), publishedAnchors: publishedAnchorsOf(published), publishedStates: publishedStatesOf(published), publishedComputed: publishedComputedOf(published), removed, moved, locate });
  const context: RuleContext = {
    catalog, locate, published, files: content.files, document: (entry) => document(entry.file), locateIn: (file, path) => document(file).locate(path),
  };
  return { context, issues: content.issues };
}

export interface Checked {
  /** Sorted. */
  readonly issues: readonly Issue[];
  readonly entries: number;
  readonly catalog: Catalog;
  readonly published: readonly PlacedLine[];
}

/** All issues of the content under `root`, and what was read. */
export function checkContent(root: string): Checked {
  const { context, issues } = contentAt(root);
  const { catalog, published, files } = context;
  return { issues: sortIssues([...issues, ...applyRules(context)]), entries: files.length, catalog, published };
}

if (import.meta.main) {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (process.argv.includes('--suggest')) {
    const suggestions = suggestLinks(contentAt(process.cwd()).context);
    for (const { file, line, column, words, target } of suggestions) console.log(`${file}:${line}:${column}  suggest-link  "${words}" stands without a link  → [${words}](${target})`);
    console.log(`${suggestions.length} unlinked names, ${seconds()}`);
  } else if (process.argv.includes('--due')) {
    const today = new Date().toISOString().slice(0, 10);
    const due = contentAt(process.cwd()).context.catalog.entries.flatMap((entry) => ({ file: entry.file, day: reviewBy(entry) })).filter(({ day }) => day !== undefined && day <= today);
    for (const { file, day } of due.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))) console.log(`${file}:1:1  review-due  since ${day}  → Read it against its sources, then set checked to the day you did.`);
    console.log(`${due.length} entries due for review, ${seconds()}`);
  } else {
    const { issues, entries } = checkContent(process.cwd());
    for (const issue of issues) console.error(formatIssue(issue));
    console.log(`${entries} entries checked, ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}, ${seconds()}`);
    process.exit(issues.length ? 1 : 0);
  }
}
