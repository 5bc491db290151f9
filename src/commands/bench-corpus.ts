// A corpus of the real shape and any size: the record copied over and over, each copy under ids and names of its own.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { contentFiles } from '#catalog/read-content.ts';
import { readDocument } from '#model/document.ts';
import { SCHEMAS } from '#model/entry.ts';
import { kindOfFolder, type Kind } from '#model/kind.ts';
import { walkFields } from '#model/walk-fields.ts';

interface Original {
  readonly file: string;
  readonly kind: Kind;
  readonly data: Record<string, unknown>;
  readonly body: string;
}

/** Writes at least `entries` entries under `target`/content. @returns How many. */
export function writeCorpus(root: string, target: string, entries: number): number {
  const originals = contentFiles(root).flatMap((file): Original[] => {
    const kind = kindOfFolder(basename(dirname(file)));
    const { data, body } = readDocument(file, readFileSync(join(root, file), 'utf8'));
    return kind ? [{ file, kind, data: data as Record<string, unknown>, body }] : [];
  });
  const copies = Math.ceil(entries / originals.length);
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const original of originals) writeCopy(target, original, copy);
    copyFingerprints(root, target, copy);
  }
  return copies * originals.length;
}

function writeCopy(target: string, { file, kind, data, body }: Original, copy: number): void {
  const own = structuredClone(data);
  for (const { path, value, meta } of walkFields(SCHEMAS[kind], own)) {
    if (meta.refersTo) put(own, path, `${value}-c${copy}`);
    else put(own, path, suffixIds(value, copy));
  }
  own['title'] = `${String(own['title']).slice(0, 100)} ${copy}`;
  if (Array.isArray(own['beside'])) own['beside'] = own['beside'].map((place) => String(place).replace('#', `-c${copy}#`));
  if (Array.isArray(own['aliases'])) own['aliases'] = own['aliases'].map((alias) => `${String(alias)} ${copy}`);
  const path = join(target, file.replace(/(\.[^.]+)$/, `-c${copy}$1`));
  mkdirSync(dirname(path), { recursive: true });
  const front = stringify(own, { lineWidth: 0 });
  writeFileSync(path, extname(file) === '.yaml' ? front : `---\n${front}---\n\n${suffixIds(body, copy)}`);
}

/** Ids in links and marks of prose. */
function suffixIds(text: string, copy: number): string {
  return text
    .replace(/\]\(([a-z]+):([a-z0-9-]+)/g, (_, kind: string, id: string) => `](${kind}:${id}-c${copy}`)
    .replace(/source="([^"]+)"/g, (_, ids: string) => `source="${ids.split(',').map((id) => `${id.trim()}-c${copy}`).join(', ')}"`);
}

function put(data: Record<string, unknown>, path: readonly (string | number)[], value: string): void {
  let place = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
}

function copyFingerprints(root: string, target: string, copy: number): void {
  const folder = join(target, 'content/fingerprints');
  mkdirSync(folder, { recursive: true });
  for (const file of globSync('content/fingerprints/*.txt', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8').replace(/^# (\S+)/, `# $1-c${copy}`);
    writeFileSync(join(folder, `${basename(file, '.txt')}-c${copy}.txt`), text);
  }
}
