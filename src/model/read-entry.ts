// A content file becomes an entry: validated data and parsed prose, or issues that say where and what.

import { basename, dirname, extname } from 'node:path/posix';
import { type ContentDocument, readDocument } from '#model/document.ts';
import { type DataOf, type Entry, SCHEMAS } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import { ID_SHAPE, kindOfFolder, KINDS, type Kind } from '#model/kind.ts';
import { NO_PROSE, parseProse, ProseSyntaxError, type Prose } from '#model/prose.ts';
import { schemaIssues } from '#model/schema-issues.ts';

export interface ReadEntry {
  readonly document: ContentDocument;
  /** Undefined if any issue stands in the way of using it. */
  readonly entry: Entry | undefined;
  readonly issues: readonly Issue[];
}

/** Reads one file of content/. `file` is its path from the project root; the folder tells the kind, the name the id. */
export function readEntry(file: string, text: string): ReadEntry {
  const document = readDocument(file, text);
  const kind = kindOfFolder(basename(dirname(file)));
  const id = basename(file, extname(file));
  const issues = [...document.issues, ...misplaced(file, kind, id)];
  if (!kind || document.data === undefined) return { document, entry: undefined, issues };
  const parsed = SCHEMAS[kind].safeParse(document.data ?? {});
  if (!parsed.success) issues.push(...schemaIssues({ schema: SCHEMAS[kind], name: kind, template: 'the template of this kind in content/_templates/' }, document, parsed.error.issues));
  const prose = readProse(document, issues);
  const entry = parsed.success && prose ? ({ kind, id, file, data: parsed.data as DataOf<typeof kind>, prose } as Entry) : undefined;
  return { document, entry, issues };
}

function misplaced(file: string, kind: Kind | undefined, id: string): Issue[] {
  const at = { file, line: 1, column: 1, rule: 'file-is-an-entry' };
  if (!kind) return [{ ...at, message: 'is in no folder of a known kind', remedy: `Move it to one of ${Object.values(KINDS).map((k) => `content/${k.folder}/`).join(', ')}.` }];
  if (extname(file) !== KINDS[kind].extension) return [{ ...at, message: `ends in ${extname(file)}`, remedy: `Rename it to ${id}${KINDS[kind].extension}; a ${kind} is kept in ${KINDS[kind].extension} files.` }];
  if (!ID_SHAPE.test(id) || id.length > 80) return [{ ...at, message: `"${id}" is not an id`, remedy: 'Name the file with lower-case letters, digits and single hyphens, 80 characters at most.' }];
  return [];
}

function readProse(document: ContentDocument, issues: Issue[]): Prose | undefined {
  if (!document.body.trim()) return NO_PROSE;
  try {
    return parseProse(document.body, document.bodyPlace);
  } catch (error) {
    if (!(error instanceof ProseSyntaxError)) throw error;
    issues.push({ file: document.file, ...error.place, rule: 'mdx-is-readable', message: error.message, remedy: mdxRemedy(document, error) });
    return undefined;
  }
}

function mdxRemedy(document: ContentDocument, error: ProseSyntaxError): string {
  const line = document.body.split('\n')[error.place.line - document.bodyPlace.line] ?? '';
  const sign = /<(?=[$€£¥\d])[^\s]*/.exec(line)?.[0];
  if (sign) return `Write "less than ${sign.slice(1)}" or "&lt;${sign.slice(1)}"; MDX reads "<" as the start of a component.`;
  if (/[{}]/.test(line)) return 'Write "\\{" for a brace; MDX reads "{" as the start of an expression.';
  return 'See content/README.md for what MDX allows here.';
}
