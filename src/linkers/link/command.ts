// `kb-link`: is the lock file of this project still what the knowledge base says? `kb-link --update` brings it up to date.

import { parseArgs } from 'node:util';
import { LOCK_FILE, readLock, writeLock } from '#linkers/core/lock-file.ts';
import { indexAddress, loadIndex } from '#linkers/core/site-index.ts';
import { updateLock } from '#linkers/core/update-lock.ts';

const USAGE = `kb-link [--update] [--lock ${LOCK_FILE}] [--site https://…/] [--index index.json]

Compares the links locked in this project with the knowledge base and prints what changed.
  --update  also writes the lock file
Exit code: 0 nothing to do (or all of it done), 1 links changed (without --update) or are gone, 2 wrong use.
`;

/** Runs the command. @returns the exit code. */
export function runLink(args: readonly string[], print: (text: string) => void): number {
  let flags: { update?: boolean; help?: boolean; lock?: string; site?: string; index?: string };
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    flags = parseArgs({ args: [...args], options: { update: flag, help: { ...flag, short: 'h' }, lock: text, site: text, index: text } }).values;
    if (flags.help) {
      print(USAGE);
      return 0;
    }
    return compare(flags, print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n\nkb-link --help says how it is used.\n`);
    return 2;
  }
}

function compare(flags: { update?: boolean; lock?: string; site?: string; index?: string }, print: (text: string) => void): number {
  const path = flags.lock ?? LOCK_FILE;
  const old = readLock(path);
  if (!old) throw new Error(`There is no ${path} here. The plugins write it in the first build with links; run this where it stands, or name it with --lock.`);
  const index = loadIndex(indexAddress(flags, old.site));
  const { lock, changes } = updateLock(old, index, flags.site);
  for (const { kind, written, message } of changes) print(`${path}  ${kind}  ${written}: ${message}\n`);
  const gone = changes.filter(({ kind }) => kind === 'gone').length;
  if (flags.update) writeLock(path, lock);
  const count = Object.keys(lock.entries).length;
  print(`${count} ${count === 1 ? 'link' : 'links'}, ${changes.length} changed, ${gone} gone; knowledge base of ${index.updated}${flags.update ? `; ${path} written` : ''}\n`);
  return gone || (changes.length && !flags.update) ? 1 : 0;
}
