// kb-links.lock.json in an author's project: what every link led to and said when it was written. With it a build needs no network
// and does not change by itself.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export const LOCK_FILE = 'kb-links.lock.json';

export interface LockedLink {
  /** `term/tranche` or `term/tranche#formula`: what the words meant. */
  readonly target: string;
  readonly url: string;
  /** Text on hover. */
  readonly title: string;
  /** Text of the link where the author gave none. */
  readonly name: string;
}

export interface LockFile {
  readonly site: string;
  /** Day of the newest change in the list of entries the links were taken from; not the day of the build. */
  readonly fetched: string;
  /** By what authors wrote: `minority stake`, `deal/x#money`. */
  readonly entries: Readonly<Record<string, LockedLink>>;
}

/** The lock file, or nothing if there is none yet. @throws Error if it is damaged. */
export function readLock(path: string): LockFile | undefined {
  if (!existsSync(path)) return undefined;
  let lock: Partial<LockFile> | null;
  try {
    lock = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockFile> | null;
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
  if (typeof lock?.site !== 'string' || typeof lock.entries !== 'object') throw damaged(path, 'it has no "site" or "entries"');
  const bad = Object.entries(lock.entries).find(([, link]) => ![link?.target, link?.url, link?.title, link?.name].every((part) => typeof part === 'string') || !/^https?:\/\//.test(link.url));
  if (bad) throw damaged(path, `the link "${bad[0]}" lacks target, url, title or name`);
  return { site: lock.site, fetched: lock.fetched ?? '', entries: lock.entries };
}

function damaged(path: string, why: string): Error {
  return new Error(`${path} cannot be read: ${why}. Take it back from version control, or delete it and build once with network.`);
}

/** Sorted, whole or not at all: another process of the same build may read it meanwhile. */
export function writeLock(path: string, lock: LockFile): void {
  const entries = Object.fromEntries(Object.entries(lock.entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify({ site: lock.site, fetched: lock.fetched, entries }, undefined, 2)}\n`);
  renameSync(aside, path);
}
