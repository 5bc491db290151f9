// Takes every locked link to the knowledge base anew and tells what changed.

import { entryPath } from '#model/kind.ts';
import { LinkFault } from '#linkers/core/link-fault.ts';
import type { LockedLink, LockFile } from '#linkers/core/lock-file.ts';
import { lookUp } from '#linkers/core/linker.ts';
import { entryAt, sayMove } from '#linkers/core/moves.ts';
import { keyOf, withSlash, type SiteIndex } from '#linkers/core/site-index.ts';
import { parseKbAddress } from '#linkers/core/wanted.ts';

export interface Change {
  /** What the author wrote. */
  readonly written: string;
  readonly kind: 'moved' | 'title' | 'gone';
  readonly message: string;
}

/** The lock file as it should be now. A link whose entry or place is gone stays as it was, and is told as gone. */
export function updateLock(lock: LockFile, index: SiteIndex, site: string | undefined): { lock: LockFile; changes: Change[] } {
  const changes: Change[] = [];
  const entries = Object.fromEntries(Object.entries(lock.entries).map(([written, old]) => {
    const now = linkNow(index, old);
    if (typeof now === 'string') {
      changes.push({ written, kind: 'gone', message: now });
      return [written, old];
    }
    if (now.target !== old.target) changes.push({ written, kind: 'moved', message: `${old.target} → ${now.target}` });
    else if (now.url !== old.url) changes.push({ written, kind: 'moved', message: `${old.url} → ${now.url}` });
    if (now.title !== old.title) changes.push({ written, kind: 'title', message: `${old.title} → ${now.title}` });
    return [written, now];
  }));
  return { lock: { site: withSlash(site ?? lock.site), fetched: index.updated, entries }, changes };
}

/** The link, wherever it is now, or why there is none. */
function linkNow(index: SiteIndex, old: LockedLink): LockedLink | string {
  try {
    return lookUp(index, parseKbAddress(`kb:${old.target}`));
  } catch (error) {
    if (!(error instanceof LinkFault)) throw error;
    const [kindAndId = '', anchor] = old.target.split('#');
    const { kind, name } = parseKbAddress(`kb:${kindAndId}`);
    const move = kind && sayMove(index, entryPath(kind, name, anchor));
    const entry = move?.to === undefined ? undefined : entryAt(index, move.to);
    return entry && move?.to !== undefined && move.said === 'has moved' ? lookUp(index, parseKbAddress(`kb:${keyOf(entry)}${new URL(move.to).hash}`)) : `${error.message} → ${error.remedy}`;
  }
}
