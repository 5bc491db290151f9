// content/published.lock: what has been published and must never vanish. One line each, sorted, only ever added to, by the tool.
//
//   <what> <subject> [<detail>] <day first published>
//   address /terms/tranche/ 2026-11-25
//   short-id T12 terms/tranche 2026-11-25

/** Where the record stands, from the project root. */
export const PUBLISHED_LOCK = 'content/published.lock';

export interface PublishedLine {
  readonly what: string;
  readonly subject: string;
  readonly detail: string | undefined;
  /** YYYY-MM-DD. */
  readonly since: string;
}

export function parsePublished(text: string): PublishedLine[] {
  return text.split('\n').flatMap((line) => {
    const [what, subject, ...rest] = line.split(' ');
    const since = rest.pop();
    return what && subject && since ? [{ what, subject, detail: rest.join(' ') || undefined, since }] : [];
  });
}

export function formatPublished(lines: readonly PublishedLine[]): string {
  const texts = lines.map(({ what, subject, detail, since }) => [what, subject, ...(detail === undefined ? [] : [detail]), since].join(' '));
  return `${[...new Set(texts)].toSorted().join('\n')}\n`;
}

/** `terms/tranche` → `T12`. */
export function shortIdsOf(lines: readonly PublishedLine[]): Map<string, string> {
  return new Map(lines.flatMap(({ what, subject, detail }) => (what === 'short-id' && detail ? [[detail, subject] as const] : [])));
}
