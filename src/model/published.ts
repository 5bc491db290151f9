// content/published.lock: what has been published and must never vanish. One line each, sorted, only ever added to, by the tool.
//
//   <what> <subject> [<detail>] <day first published>
//   address /terms/tranche/ 2026-11-25
//   anchor /terms/tranche/#formula 2026-11-25
//   citation-key kb-term-tranche 2026-11-25
//   file /api/v1/terms/tranche.json 2026-11-25
//   inventory std:label kb-term-tranche 2026-11-25
//   script /embed/1.0.0/links.js sha384-… 2026-11-25
//   short-id T12 terms/tranche 2026-11-25

import { COMPUTED } from '#model/computed-families.ts';
import { SHORT_ID_LETTERS } from '#model/addresses.ts';
import type { Issue } from '#model/issue.ts';
import { type Day, parseStatePath } from '#model/known.ts';
import { kindOfFolder, KINDS, type Kind } from '#model/kind.ts';

/** Where the record stands, from the project root. */
export const PUBLISHED_LOCK = 'content/published.lock';

export const PUBLISHED_WHATS = ['address', 'anchor', 'citation-key', 'file', 'inventory', 'script', 'short-id'] as const;
export type PublishedWhat = (typeof PUBLISHED_WHATS)[number];

export interface PublishedLine {
  readonly what: PublishedWhat;
  readonly subject: string;
  readonly detail: string | undefined;
  /** YYYY-MM-DD. */
  readonly since: string;
}

/** A line with its place in the file, 1-based. */
export interface PlacedLine extends PublishedLine {
  readonly line: number;
}

const SHAPE = /^(\S+) (\S+)(?: (\S+))? (\d{4}-\d\d-\d\d)$/;
const DETAILED: ReadonlySet<string> = new Set(['inventory', 'script', 'short-id']);

/** Reads the record; what cannot be read becomes an issue. */
export function readPublishedLines(text: string): { lines: PlacedLine[]; issues: Issue[] } {
  const lines: PlacedLine[] = [];
  const issues: Issue[] = [];
  for (const [i, content] of text.split('\n').entries()) {
    if (content === '') continue;
    const [, what = '', subject = '', detail, since = ''] = SHAPE.exec(content) ?? [];
    if (!(PUBLISHED_WHATS as readonly string[]).includes(what) || DETAILED.has(what) !== (detail !== undefined))
      issues.push({ file: PUBLISHED_LOCK, line: i + 1, column: 1, rule: 'published-line-is-readable', message: `"${content.slice(0, 80)}" is not a line of the record`, remedy: REMEDY });
    else lines.push({ what: what as PublishedWhat, subject, detail, since, line: i + 1 });
  }
  return { lines, issues };
}

export const REMEDY = `Take back the change: git checkout ${PUBLISHED_LOCK}. Only npm run lock writes this file.`;

export function formatPublished(lines: readonly PublishedLine[]): string {
  return `${[...new Set(lines.map(formatLine))].toSorted().join('\n')}\n`;
}

function formatLine({ what, subject, detail, since }: PublishedLine): string {
  return [what, subject, ...(detail === undefined ? [] : [detail]), since].join(' ');
}

/** What the line is about, whatever its day: two lines with the same key are one promise. */
export function keyOf({ what, subject, detail }: Pick<PublishedLine, 'what' | 'subject' | 'detail'>): string {
  return detail === undefined ? `${what} ${subject}` : `${what} ${subject} ${detail}`;
}

/** `terms/tranche` → `T12`. */
export function shortIdsOf(lines: readonly PublishedLine[]): Map<string, string> {
  return new Map(lines.flatMap(({ what, subject, detail }) => (what === 'short-id' && detail ? [[detail, subject] as const] : [])));
}

/** `/terms/tranche/` → its anchors. */
export function publishedAnchorsOf(lines: readonly PublishedLine[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const { what, subject } of lines) {
    const [path = '', anchor] = subject.split('#');
    if (what === 'anchor' && anchor) anchors.set(path, [...(anchors.get(path) ?? []), anchor]);
  }
  return anchors;
}

/** Addresses ever published of pages computed from many entries: `/between/amazon/anthropic/`. */
export function publishedComputedOf(lines: readonly PublishedLine[]): string[] {
  const roots = COMPUTED.map(({ path }) => path);
  return lines.flatMap(({ what, subject }) => (what === 'address' && roots.some((root) => subject.startsWith(root)) ? [subject] : []));
}

/** `/deals/x/` → days for which the page of it as known then was published: those pages stay, whatever the record says today. */
export function publishedStatesOf(lines: readonly PublishedLine[]): Map<string, Day[]> {
  const states = new Map<string, Day[]>();
  for (const { what, subject } of lines) {
    const { page, day } = (what === 'address' && parseStatePath(subject)) || {};
    if (page && day) states.set(page, [...(states.get(page) ?? []), day]);
  }
  return states;
}

/** `terms/tranche` → the entry it names; undefined if it names none. */
export function entryOfName(name: string): { kind: Kind; id: string } | undefined {
  const [folder = '', id = ''] = name.split('/');
  const kind = kindOfFolder(folder);
  return kind && id ? { kind, id } : undefined;
}

/**
 * Short ids for entries that have none: the next numbers of their kind, in the order given.
 * @param entries New entries alone.
 */
export function assignShortIds(lines: readonly PublishedLine[], entries: readonly { readonly kind: Kind; readonly id: string }[], since: string): PublishedLine[] {
  const last = new Map<string, number>();
  for (const { what, subject } of lines) {
    const [letter, number] = [subject.slice(0, 1), Number(subject.slice(1))];
    if (what === 'short-id') last.set(letter, Math.max(last.get(letter) ?? 0, number));
  }
  return entries.map(({ kind, id }) => {
    const letter = SHORT_ID_LETTERS[kind];
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return { what: 'short-id', subject: `${letter}${number}`, detail: `${KINDS[kind].folder}/${id}`, since };
  });
}
