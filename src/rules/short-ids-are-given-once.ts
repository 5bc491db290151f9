// Each short id stands for one entry and each entry has one; no number is left out, so a line that was taken out shows.

import { SHORT_ID_LETTERS } from '#model/addresses.ts';
import { entryOfName, type PlacedLine, PUBLISHED_LOCK, REMEDY } from '#model/published.ts';
import type { Rule } from '#rules/rule.ts';

const RULE = 'short-ids-are-given-once';

export const shortIdsAreGivenOnce: Rule = {
  id: RULE,
  check: ({ published }) => {
    const lines = published.filter(({ what }) => what === 'short-id');
    const holders = new Map<string, PlacedLine>();
    return [...lines.flatMap((line) => faultOf(line, holders)), ...gaps(lines)].map((fault) => ({ file: PUBLISHED_LOCK, column: 1, rule: RULE, remedy: REMEDY, ...fault }));
  },
};

interface Fault {
  readonly line: number;
  readonly message: string;
}

function faultOf(line: PlacedLine, holders: Map<string, PlacedLine>): Fault[] {
  const { subject, detail: name = '' } = line;
  const kind = entryOfName(name)?.kind;
  if (!kind || !new RegExp(`^${SHORT_ID_LETTERS[kind]}[1-9]\\d*$`).test(subject)) return [{ line: line.line, message: `"${subject}" is not a short id of ${name}` }];
  const [sameId, sameEntry] = [holders.get(subject), holders.get(name)];
  holders.set(subject, line);
  holders.set(name, line);
  if (sameId) return [{ line: line.line, message: `${subject} stands for ${sameId.detail} already (line ${sameId.line}); a short id is never given twice` }];
  if (sameEntry) return [{ line: line.line, message: `${name} is ${sameEntry.subject} already (line ${sameEntry.line})` }];
  return [];
}

/** Numbers left out before the last one of each letter, told at that last one. */
function gaps(lines: readonly PlacedLine[]): Fault[] {
  return [...Map.groupBy(lines, ({ subject }) => subject.slice(0, 1))].flatMap(([letter, group]) => {
    const lineOf = new Map(group.map(({ subject, line }) => [Number(subject.slice(1)), line]));
    const last = Math.max(...lineOf.keys());
    return Array.from({ length: last }, (_, i) => i + 1).filter((n) => !lineOf.has(n)).map((n) => ({ line: lineOf.get(last) ?? 1, message: `${letter}${n} is missing, though later numbers are given` }));
  });
}
