// Reads the content folder from disk: every file, every fault. Used by the check, by Astro's loader and by the scaffolder.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentDocument } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import { type Fingerprint, readFingerprint } from '#model/fingerprint.ts';
import type { Issue } from '#model/issue.ts';
import { parsePublished, PUBLISHED_LOCK, type PublishedLine } from '#model/published.ts';
import { readEntry } from '#model/read-entry.ts';

export interface Content {
  readonly entries: readonly Entry[];
  readonly documents: ReadonlyMap<string, ContentDocument>;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly issues: readonly Issue[];
}

/** Files under content/ that are not entries. */
const NOT_ENTRIES = /^content\/(_templates\/|fingerprints\/|README\.md$|published\.lock$)/;

/** Paths of all content files, from the project root, sorted, forward slashes. */
export function contentFiles(root: string): string[] {
  return globSync('content/**/*.*', { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !NOT_ENTRIES.test(path))
    .toSorted();
}

/** Source id → fingerprint, from content/fingerprints/. */
export function readFingerprints(root: string): Map<string, Fingerprint> {
  const folder = join(root, 'content/fingerprints');
  if (!existsSync(folder)) return new Map();
  const prints = globSync('*.txt', { cwd: folder }).toSorted().map((name) => readFingerprint(readFileSync(join(folder, name), 'utf8')));
  return new Map(prints.map((print) => [print.source, print]));
}

/** What has been published, from content/published.lock; nothing where the file is missing. */
export function readPublished(root: string): PublishedLine[] {
  const file = join(root, PUBLISHED_LOCK);
  return existsSync(file) ? parsePublished(readFileSync(file, 'utf8')) : [];
}

/** Reads everything under `root`/content. Never throws on content; faults are in `issues`. */
export function readContent(root: string): Content {
  const read = contentFiles(root).map((file) => readEntry(file, readFileSync(join(root, file), 'utf8')));
  return {
    entries: read.flatMap((r) => r.entry ?? []),
    documents: new Map(read.map((r) => [r.document.file, r.document])),
    fingerprints: readFingerprints(root),
    issues: read.flatMap((r) => r.issues),
  };
}
