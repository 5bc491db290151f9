// From written link to address and title: first from the lock file, then from the knowledge base, never without saying so.

import { cardTextOf } from '#linkers/core/card-text.ts';
import { findEntry, urlOf } from '#linkers/core/find-entry.ts';
import { LinkFault } from '#linkers/core/link-fault.ts';
import { LOCK_FILE, readLock, writeLock, type LockedLink, type LockFile } from '#linkers/core/lock-file.ts';
import { findMove } from '#linkers/core/moves.ts';
import { indexAddress, keyOf, loadIndex, withSlash, type SiteIndex } from '#linkers/core/site-index.ts';
import type { Wanted } from '#linkers/core/wanted.ts';
import type { LinkOptions } from '#linkers/options.d.ts';

/** @throws LinkFault for what the author has to mend, Error for what stands in the way of any link. */
export type Linker = (wanted: Wanted) => LockedLink;

export function createLinker(options: LinkOptions): Linker {
  const path = options.lock ?? LOCK_FILE;
  let lock = readLock(path);
  if (lock && options.site !== undefined && withSlash(options.site) !== withSlash(lock.site))
    throw new Error(`${path} holds links to ${lock.site}, the option "site" says ${options.site}. Run kb-link --update --site ${options.site}, or mend the option.`);
  return (wanted) => {
    const locked = linkIn(lock, wanted.key);
    if (locked) return locked;
    if (options.frozen) throw new LinkFault(`${wanted.written} is not in ${path}, and this build is frozen`, `Build once without "frozen" and commit ${path}.`);
    const index = indexFor(options, lock, wanted);
    const link = lookUp(index, wanted);
    lock = readLock(path) ?? lock ?? { site: withSlash(options.site ?? index.site), fetched: index.updated, entries: {} };
    lock = { ...lock, entries: { ...lock.entries, [wanted.key]: link } };
    writeLock(path, lock);
    return link;
  };
}

function linkIn(lock: LockFile | undefined, key: string): LockedLink | undefined {
  return lock && Object.hasOwn(lock.entries, key) ? lock.entries[key] : undefined;
}

function indexFor(options: LinkOptions, lock: LockFile | undefined, wanted: Wanted): SiteIndex {
  const address = indexAddress(options, lock?.site);
  try {
    return loadIndex(address);
  } catch (error) {
    const path = options.lock ?? LOCK_FILE;
    throw new Error(`${wanted.written} is not in ${path}, so the knowledge base had to be asked: ${error instanceof Error ? error.message : String(error)} → Build once with network, or give a downloaded list: index: "./index.json".`, { cause: error });
  }
}

/** What the knowledge base says now. @throws LinkFault */
export function lookUp(index: SiteIndex, wanted: Wanted): LockedLink {
  const entry = findOrSayMoved(index, wanted);
  const { anchor } = wanted;
  return { target: keyOf(entry) + (anchor === undefined ? '' : `#${anchor}`), url: urlOf(entry, anchor), title: cardTextOf(index, entry), name: entry.title };
}

function findOrSayMoved(index: SiteIndex, wanted: Wanted): ReturnType<typeof findEntry> {
  try {
    return findEntry(index, wanted);
  } catch (error) {
    const move = error instanceof LinkFault && wanted.kind ? findMove(index, wanted.kind, wanted.name, wanted.anchor) : undefined;
    if (move) throw new LinkFault(`${wanted.written} ${move.said}`, move.remedy);
    throw error;
  }
}
