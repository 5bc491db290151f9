// The Sphinx inventory, version 2, byte by byte. There is no specification: the grammar is that of the readers in
// https://github.com/sphinx-doc/sphinx/blob/master/sphinx/util/inventory.py, https://sphobjinv.readthedocs.io/en/stable/syntax.html
// and https://github.com/mkdocstrings/mkdocstrings/blob/main/src/mkdocstrings/inventory.py, which drop what they cannot read without a word.

import { deflateSync } from 'node:zlib';

export interface InventoryRecord {
  /** Lower case, because `:ref:` lowers what it looks for. Only a term may hold blanks. */
  readonly name: string;
  readonly role: 'std:label' | 'std:term' | 'std:doc' | 'py:data';
  /** From the root of the site, no leading slash, percent-encoded: `terms/tranche/#formula`. */
  readonly uri: string;
  /** What a link without words of its own says. */
  readonly title: string;
}

export interface Inventory {
  readonly project: string;
  readonly version: string;
  readonly records: readonly InventoryRecord[];
}

/** -1 keeps names out of a consumer's own search; the `py` copy is ordinary, as mkdocstrings writes it. */
const PRIORITIES = { 'std:label': -1, 'std:term': -1, 'std:doc': -1, 'py:data': 1 } as const;

/** How Sphinx cuts a line: name, role, priority, URI, title. */
const SPHINX_LINE = /^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$/;
/** How mkdocstrings does. */
const MKDOCS_LINE = /^(.+?)\s+(\S+):(\S+)\s+(-?\d+)\s+(\S+)\s*(.*)$/;

/** White space and control characters as one blank: what a line of the file can hold. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/**
 * The whole file: header, then one zlib stream (RFC 1950).
 * @throws if a record would be lost or read wrongly; the message lists every such record.
 */
export function encodeInventory({ project, version, records }: Inventory): Uint8Array<ArrayBuffer> {
  const header = [
    '# Sphinx inventory version 2',
    `# Project: ${oneLine(project)}`,
    `# Version: ${oneLine(version)}`,
    '# The remainder of this file is compressed using zlib.',
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(`${header.join('\n')}\n`), deflateSync(Buffer.from(inventoryPayload(records)), { level: 9 })]));
}

/**
 * The text inside the stream: a line per record, by code point, repeats dropped, a line feed after the last.
 * @throws as encodeInventory.
 */
export function inventoryPayload(records: readonly InventoryRecord[]): string {
  const lines = new Map<string, string>();
  const faults = records.flatMap((record) => {
    const line = lineOf(record);
    const key = `${record.role} ${record.name}`;
    const other = lines.get(key);
    lines.set(key, line);
    return [...faultsOf(record), ...(other !== undefined && other !== line ? [`stands twice with different targets: ${other}`] : [])].map((fault) => `${line}\n  ${fault}`);
  });
  if (faults.length) throw new Error(`${faults.length} faults in the inventory:\n${faults.join('\n')}`);
  return [...lines.values()].map((line) => `${line}\n`).toSorted(byCodePoint).join('');
}

function lineOf({ name, role, uri, title }: InventoryRecord): string {
  return `${name} ${role} ${PRIORITIES[role]} ${uri} ${title}`;
}

/** UTF-8 order, which is that of code points; JavaScript's own is that of UTF-16. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function faultsOf(record: InventoryRecord): string[] {
  const { name, role, uri, title } = record;
  const faults: string[] = [];
  if (name.length < 2) faults.push('the name is shorter than two characters');
  if (name.startsWith('#')) faults.push('the name starts with #');
  if (name !== name.toLowerCase()) faults.push('the name is not lower case');
  if (name !== oneLine(name)) faults.push('the name has white space it must not have');
  if (role !== 'std:term' && name.includes(' ')) faults.push('the name has a blank');
  if (!/^[\w.~/#%?=&+,;:@!()*'-]+$/.test(uri) || /%(?![0-9A-F]{2})/.test(uri)) faults.push('the URI is empty, not percent-encoded, or holds $');
  if (uri.startsWith('/')) faults.push('the URI starts with /');
  if (!title || title === '-' || title !== oneLine(title)) faults.push('the title is empty, a lone - or not one line');
  if (!faults.length && !readsBack(record)) faults.push('readers would cut the line elsewhere: a word followed by an integer looks like role and priority');
  return faults;
}

/** Whether both readers get out what was put in. */
function readsBack(record: InventoryRecord): boolean {
  const { name, role, uri, title } = record;
  const line = lineOf(record);
  const bySphinx = SPHINX_LINE.exec(line)?.slice(1);
  const [, mkName, domain, type, , mkUri, mkTitle] = MKDOCS_LINE.exec(line) ?? [];
  return JSON.stringify(bySphinx) === JSON.stringify([name, role, String(PRIORITIES[role]), uri, title]) && JSON.stringify([mkName, `${domain}:${type}`, mkUri, mkTitle]) === JSON.stringify([name, role, uri, title]);
}
