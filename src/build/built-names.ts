// What the built site answers to: ids on its pages, names in its inventories, keys in its bibliographies, hashes of its scripts.

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Fragments of a page: `/terms/tranche/` → its ids. Each page is read once. */
export function idsOfPages(folder: string): (path: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  return (path) => {
    let ids = known.get(path);
    if (!ids) known.set(path, (ids = new Set([...readFileSync(join(folder, path, 'index.html'), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))));
    return ids;
  };
}

/** `inventory` subjects and details: `std:label kb-term-tranche`. Spaces in names are percent-encoded: a line of the record has none. */
export function inventoryNames(folder: string): Set<string> {
  return new Set(['objects.inv', 'py/objects.inv'].filter((file) => existsSync(join(folder, file))).flatMap((file) => readInventory(readFileSync(join(folder, file)))));
}

/** Sphinx inventory, version 2: four lines of header, then zlib (https://sphobjinv.readthedocs.io/en/stable/syntax.html). */
function readInventory(bytes: Buffer): string[] {
  let start = 0;
  for (let line = 0; line < 4; line += 1) start = bytes.indexOf(0x0a, start) + 1;
  return inflateSync(bytes.subarray(start)).toString('utf8').split('\n').flatMap((record) => {
    const [, name, role] = /^(.+?)\s+(\S+:\S+)\s+-?\d+\s+\S*\s+.*$/.exec(record) ?? [];
    return name && role ? [`${role} ${encodeURI(name)}`] : [];
  });
}

/** Keys and their aliases (biblatex: `ids = {old, older}`) of the bibliography of everything; of the single ones where there is none. */
export function citationKeys(folder: string): Set<string> {
  const files = existsSync(join(folder, 'cite/all.bib')) ? ['cite/all.bib'] : globSync('cite/*/*.bib', { cwd: folder });
  return new Set(files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const aliases = [...text.matchAll(/^\s*ids\s*=\s*\{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(',').map((key) => key.trim()));
    return [...[...text.matchAll(/^@\w+\{([^,\s]+),/gm)].map(([, key = '']) => key), ...aliases];
  }));
}

/** Scripts other sites load by hash: those with a version in their name. */
export const RELEASED_SCRIPT = /^embed\/.*-\d[\w.]*\.js$/;

/** As it stands in an integrity attribute (https://www.w3.org/TR/SRI/): `sha384-…`. */
export function integrityOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
