// Which files are read, and by which reader.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Block, Document } from '#linkers/doctor/document.ts';
import { readDocx } from '#linkers/doctor/read-docx.ts';
import { readHtml } from '#linkers/doctor/read-html.ts';
import { readMarkdown } from '#linkers/doctor/read-markdown.ts';
import { readRst } from '#linkers/doctor/read-rst.ts';

const READERS: Readonly<Record<string, (bytes: Buffer) => Block[]>> = {
  '.md': (bytes) => readMarkdown(bytes.toString()),
  '.mdx': (bytes) => readMarkdown(bytes.toString()),
  '.markdown': (bytes) => readMarkdown(bytes.toString()),
  '.rst': (bytes) => readRst(bytes.toString()),
  '.html': (bytes) => readHtml(bytes.toString()),
  '.htm': (bytes) => readHtml(bytes.toString()),
  '.docx': readDocx,
};
export const FORMATS = Object.keys(READERS);

/** The documents under the given files and folders, sorted; a folder's dependencies and hidden folders are left out. @throws Error for a path that is not there or not of a known format. */
export function listDocuments(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Error(`${path} does not exist.`);
    if (found.isDirectory()) return inFolder(path);
    if (!isDocument(path)) throw new Error(`${path} is none of ${FORMATS.join(' ')}.`);
    return [path];
  }))].toSorted();
}

function inFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.name.startsWith('.') || item.name === 'node_modules') return [];
    return item.isDirectory() ? inFolder(path) : item.isFile() && isDocument(path) ? [path] : [];
  });
}

function isDocument(file: string): boolean {
  return extname(file).toLowerCase() in READERS && !/(?:^|[/\\])~\$/.test(file);
}

/** @throws Error naming the file if it cannot be read. */
export function readDocument(file: string): Document {
  const reader = READERS[extname(file).toLowerCase()];
  try {
    return { file, blocks: reader?.(readFileSync(file)) ?? [] };
  } catch (error) {
    throw new Error(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}
