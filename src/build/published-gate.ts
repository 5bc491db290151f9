// Before a built site takes the place of the old one: every address, anchor, file, name, key, script and short id that was ever
// published leads somewhere in it, and every move ends at a page in one step.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationKeys, idsOfPages, integrityOf, inventoryNames } from '#build/built-names.ts';
import { readMovesFile } from '#build/moves-file.ts';
import { labelOf, shortIdPath } from '#model/addresses.ts';
import type { Issue } from '#model/issue.ts';
import { KINDS } from '#model/kind.ts';
import { MOVED_FILE } from '#model/moved.ts';
import { type PlacedLine, PUBLISHED_LOCK } from '#model/published.ts';
import { REMOVED_FILE, type Tombstone } from '#model/removed.ts';

export const GATE = 'published-addresses-stay';

/** @returns What is broken, as issues at the lines of content/published.lock; none if the site in `folder` keeps every promise. */
export function publishedFaults(folder: string, lines: readonly PlacedLine[], removed: readonly Pick<Tombstone, 'kind' | 'id'>[]): Issue[] {
  const site = builtSite(folder);
  const isRemoved = removedNames(removed);
  const faults = lines.flatMap((line): Issue[] => {
    const fault = faultOf(site, line, isRemoved);
    return fault ? [{ file: PUBLISHED_LOCK, line: line.line, column: 1, rule: GATE, message: `${line.what} ${line.subject}${line.detail ? ` ${line.detail}` : ''} (since ${line.since}): ${fault.message}`, remedy: fault.remedy }] : [];
  });
  return [...faults, ...moveFaults(site)];
}

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

interface BuiltSite {
  readonly folder: string;
  /** Where a page's address leads: itself, or what it moved to. */
  readonly end: (path: string) => string;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly isPage: (path: string) => boolean;
  readonly ids: (path: string) => ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly inventory: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

function builtSite(folder: string): BuiltSite {
  const table = readMovesFile(folder);
  const pages = new Map<string, boolean>();
  const ends = new Map([...table.moves, ...table.shortIds].map(({ from, to }) => [from, to]));
  return {
    folder,
    moves: table.moves,
    end: (path) => ends.get(path) ?? path,
    isPage: (path) => {
      const known = pages.get(path) ?? existsSync(join(folder, path, 'index.html'));
      pages.set(path, known);
      return known;
    },
    ids: idsOfPages(folder),
    gone: new Set(table.gone),
    inventory: inventoryNames(folder),
    keys: citationKeys(folder),
  };
}

const RENAMED = 'If the entry was renamed, give it the old id in formerIds';
const TOMBSTONE = `if it was removed, add a tombstone to ${REMOVED_FILE}`;

function faultOf(site: BuiltSite, { what, subject, detail = '' }: PlacedLine, isRemoved: (name: string) => boolean): Fault | undefined {
  const excused = isRemoved(subject);
  switch (what) {
    case 'address':
      return excused && !site.gone.has(subject) ? undefined : pageFault(site, subject);
    case 'anchor':
      return anchorFault(site, subject);
    case 'file':
      return existsSync(join(site.folder, subject)) || excused ? undefined : { message: 'no such file', remedy: `${RENAMED}; ${TOMBSTONE}; a file of another sort stays where it is.` };
    case 'inventory':
      return site.inventory.has(`${subject} ${detail}`) ? undefined : { message: 'no inventory has the name', remedy: `${RENAMED}; ${TOMBSTONE}; keep a name that readers used in aliases (of the entry or its tombstone), an anchor in movedAnchors.` };
    case 'citation-key':
      return site.keys.has(subject) || excused ? undefined : { message: 'no bibliography has the key', remedy: `${RENAMED}; ${TOMBSTONE}.` };
    case 'script':
      return scriptFault(site, subject, detail);
    case 'short-id':
      return site.end(shortIdPath(subject)) === shortIdPath(subject) ? { message: 'leads nowhere', remedy: `${RENAMED}; ${TOMBSTONE}.` } : pageFault(site, shortIdPath(subject));
  }
}

/** A page, or the stub of one that leads to a page and place that are there. */
function pageFault(site: BuiltSite, path: string): Fault | undefined {
  const remedy = `${RENAMED}; ${TOMBSTONE}; if it was a list or a fixed page, write where it went into content/moved.yaml.`;
  if (!site.isPage(path)) return { message: 'no such page', remedy };
  const [end = '', anchor] = site.end(path).split('#');
  if (!site.isPage(end)) return { message: `leads to ${end}, which is no page`, remedy: 'Lead it to a page that exists.' };
  return anchor !== undefined && !site.ids(end).has(anchor) ? { message: `leads to #${anchor}, which is not on ${end}`, remedy } : undefined;
}

function anchorFault(site: BuiltSite, subject: string): Fault | undefined {
  const [page = '', anchor = ''] = subject.split('#');
  const broken = pageFault(site, page);
  if (broken) return broken;
  const [end = ''] = site.end(page).split('#');
  if (site.gone.has(end) || site.ids(end).has(anchor)) return undefined;
  return { message: `no such place on ${end}`, remedy: `Write "movedAnchors: [{ from: ${anchor}, to: … }]" on the entry; an event or dispute that was renamed: formerIds; ${TOMBSTONE}.` };
}

function scriptFault({ folder }: BuiltSite, path: string, hash: string): Fault | undefined {
  const file = join(folder, path);
  if (!existsSync(file)) return { message: 'no such file', remedy: 'A released script stays for ever; bring it back.' };
  return integrityOf(file) === hash ? undefined : { message: `is another script now (${integrityOf(file)})`, remedy: 'Other sites load it by its hash: bring the old file back and release the change under a new version.' };
}

/** Every page that moved is a stub, and ends at a page that is none. */
function moveFaults(site: BuiltSite): Issue[] {
  return site.moves.flatMap(({ from, to }): Issue[] => {
    const issue = (message: string, remedy: string): Issue[] => [{ file: MOVED_FILE, line: 1, column: 1, rule: GATE, message: `${from} → ${to}: ${message}`, remedy }];
    if (site.end(to) !== to) return issue(`${to} moved itself`, 'Lead it to where that one leads.');
    const fault = pageFault(site, from);
    if (fault) return issue(fault.message, fault.remedy);
    return isStub(site.folder, from) ? [] : issue('a page stands at the old address', 'Two pages cannot share an address: take the move out or give the new page another one.');
  });
}

function isStub(folder: string, path: string): boolean {
  return readFileSync(join(folder, path, 'index.html'), 'utf8').includes('http-equiv="refresh"');
}

/** Whether a file or citation key belongs to a removed entry: `/cite/terms/x.bib`, `kb-term-x`. Its files went with it; its page and names stay. */
function removedNames(removed: readonly Pick<Tombstone, 'kind' | 'id'>[]): (name: string) => boolean {
  const names = new Set(removed.flatMap(({ kind, id }) => [`${KINDS[kind].folder}/${id}`, labelOf(kind, id)]));
  const folders = Object.values(KINDS).map(({ folder }) => folder).join('|');
  const inPath = new RegExp(`/((?:${folders})/[a-z0-9-]+)(?=[./]|$)`);
  return (name) => names.size > 0 && names.has(inPath.exec(name)?.[1] ?? name);
}
