// What the doctor finds, and how it is told to people and programs.

export const FINDING_KINDS = {
  died: { severity: 'error', means: 'the link leads nowhere' },
  moved: { severity: 'error', means: 'the link leads to an old address' },
  'anchor-gone': { severity: 'error', means: 'the page is there, the place on it is not' },
  insecure: { severity: 'check', means: 'the link says http where the site is https' },
  figure: { severity: 'check', means: 'the sentence names an amount of money that is not among the figures of the entry it links to' },
  superseded: { severity: 'check', means: 'the deal linked to has lapsed or was replaced' },
  'old-title': { severity: 'check', means: 'the link says nearly, but not quite, what the entry is called' },
  unlinked: { severity: 'check', means: 'the first mention of a known name is no link' },
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

export interface Finding {
  readonly file: string;
  /** 1-based; in Word documents paragraph and character. */
  readonly line: number;
  readonly column: number;
  readonly kind: FindingKind;
  readonly message: string;
  readonly remedy: string;
}

export const isError = ({ kind }: Finding): boolean => FINDING_KINDS[kind].severity === 'error';

export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = (a: Finding, b: Finding): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.kind < b.kind ? -1 : 1));
  return findings.toSorted(order);
}

/** `docs/a.md:7:3  moved  message  → remedy` */
export function formatFinding({ file, line, column, kind, message, remedy }: Finding): string {
  return `${file}:${line}:${column}  ${kind}  ${message}  → ${remedy}`;
}
