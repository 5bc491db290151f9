// Reads the content folder from disk: every file, every fault. Used by the check, by Astro's loader and by the scaffolder.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentDocument } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import { type Fingerprint, readFingerprint } from '#model/fingerprint.ts';
import type { Issue } from '#model/issue.ts';
import { MOVED_FILE, type MovedPage, movedSchema } from '#model/moved.ts';
import { type PlacedLine, PUBLISHED_LOCK, readPublishedLines } from '#model/published.ts';
import { readEntry } from '#model/read-entry.ts';
import { type ReadList, readList } from '#model/read-list.ts';
import { REMOVED_FILE, removedSchema, type Tombstone } from '#model/removed.ts';

export interface Content {
  /** Paths of the files of all entries, readable or not. */
  readonly files: readonly string[];
  readonly entries: readonly Entry[];
  /** File → its parts; entries, and the lists of what moved and what was removed. */
  readonly documents: ReadonlyMap<string, ContentDocument>;
  readonly removed: readonly Tombstone[];
  readonly moved: readonly MovedPage[];
  readonly published: readonly PlacedLine[];
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly issues: readonly Issue[];
}

/** Files under content/ that are not entries. */
const NOT_ENTRIES = /^content\/(_templates\/|fingerprints\/|README\.md$|published\.lock$|removed\.yaml$|moved\.yaml$)/;

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

/** A file of content/ that may be missing. */
function textOf(root: string, file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** What has been published, from content/published.lock. */
export function readPublished(root: string): ReturnType<typeof readPublishedLines> {
  return readPublishedLines(textOf(root, PUBLISHED_LOCK));
}

/** Tombstones, from content/removed.yaml. */
export function readRemoved(root: string): ReadList<Tombstone> {
  return readList(REMOVED_FILE, textOf(root, REMOVED_FILE), removedSchema, 'tombstone');
}

/** Pages with another address, from content/moved.yaml. */
export function readMoved(root: string): ReadList<MovedPage> {
  return readList(MOVED_FILE, textOf(root, MOVED_FILE), movedSchema, 'moved page');
}

/** Reads everything under `root`/content. Never throws on content; faults are in `issues`. */
export function readContent(root: string): Content {
  const files = contentFiles(root);
  const read = files.map((file) => readEntry(file, readFileSync(join(root, file), 'utf8')));
  const [removed, moved, published] = [readRemoved(root), readMoved(root), readPublished(root)];
  return {
    files,
    entries: read.flatMap((r) => r.entry ?? []),
    documents: new Map([...read, removed, moved].map((r) => [r.document.file, r.document])),
    removed: removed.items,
    moved: moved.items,
    published: published.lines,
    fingerprints: readFingerprints(root),
    issues: [...read, removed, moved, published].flatMap((r) => r.issues),
  };
}
