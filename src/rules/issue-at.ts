// How rules make an issue from a field, a place in prose, or an entry as a whole.

import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import type { Place } from '#model/prose.ts';

export function issueAt(entry: Entry, place: Place, rule: string, message: string, remedy: string): Issue {
  return { file: entry.file, line: place.line, column: place.column, rule, message, remedy };
}

export const TOP: Place = { line: 1, column: 1 };
