// Something wrong with one link, told to the author of the document.

import { formatIssue } from '#model/issue.ts';

export class LinkFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'LinkFault';
    this.remedy = remedy;
  }
}

export interface PlacedFault {
  readonly fault: LinkFault;
  /** 1-based, in the file on disk. */
  readonly line: number;
  readonly column: number;
}

/** `docs/a.md:7:3  kb-link  message  → remedy`, one line each. */
export function formatFaults(file: string, faults: readonly PlacedFault[]): string {
  return faults.map(({ fault, line, column }) => formatIssue({ file, line, column, rule: 'kb-link', message: fault.message, remedy: fault.remedy })).join('\n');
}
