// A fault in the content, told to its author: where, which rule, what, and what to do.

export interface Issue {
  /** Path from the project root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** `content/deals/x.mdx:12:3  rule-id  message  → remedy` */
export function formatIssue(issue: Issue): string {
  return `${issue.file}:${issue.line}:${issue.column}  ${issue.rule}  ${issue.message}  → ${issue.remedy}`;
}

/** By file, line, column, rule; the same issue only once. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const order = (a: Issue, b: Issue): number =>
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message);
  const seen = new Set<string>();
  return issues.toSorted(order).filter((issue) => {
    const line = formatIssue(issue);
    return !seen.has(line) && seen.add(line);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
