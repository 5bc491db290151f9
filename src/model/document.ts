// A content file as text: its front matter with the position of every field, and its body.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument as parseYaml, type Pair } from 'yaml';
import type { Issue } from '#model/issue.ts';
import type { Place } from '#model/prose.ts';

export interface ContentDocument {
  readonly file: string;
  /** Front matter as plain values; undefined if it could not be read. */
  readonly data: unknown;
  readonly body: string;
  /** Where the body starts. */
  readonly bodyPlace: Place;
  /** Where the field at `path` stands; the nearest existing parent if it does not exist. */
  readonly locate: (path: readonly (string | number)[]) => Place;
  /** Faults of the text itself. */
  readonly issues: readonly Issue[];
}

const FENCE = /^---[ \t]*\r?\n/;

/** Splits and reads one file. Never throws: what cannot be read becomes an issue. `.yaml` files are front matter throughout. */
export function readDocument(file: string, raw: string): ContentDocument {
  const text = raw.replace(/^\uFEFF/, '');
  const { yaml, yamlLine, body, bodyLine, issue } = split(file, text);
  const counter = new LineCounter();
  const parsed = parseYaml(yaml, { lineCounter: counter, uniqueKeys: true, prettyErrors: false, merge: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + yamlLine - 1, column: col };
  };
  const issues: Issue[] = issue ? [issue] : [];
  for (const error of [...parsed.errors, ...parsed.warnings])
    issues.push({ file, ...place(error.pos[0]), rule: 'yaml-is-readable', message: error.message.split('\n')[0] ?? '', remedy: 'Mend the YAML; a value that holds ": " or starts with a sign needs quotes.' });
  let data: unknown;
  try {
    data = parsed.errors.length ? undefined : parsed.toJS({ maxAliasCount: 0 });
  } catch {
    issues.push({ file, line: yamlLine, column: 1, rule: 'yaml-is-readable', message: 'uses YAML anchors and aliases', remedy: 'Write the value out in each place.' });
  }
  const locate = (path: readonly (string | number)[]): Place => place(offsetOf(parsed.contents, path));
  return { file, data, body, bodyPlace: { line: bodyLine, column: 1 }, locate, issues };
}

function split(file: string, text: string): { yaml: string; yamlLine: number; body: string; bodyLine: number; issue?: Issue } {
  if (!file.endsWith('.mdx')) return { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
  const open = FENCE.exec(text);
  const close = open && /^---[ \t]*$/m.exec(text.slice(open[0].length));
  if (!open || !close) {
    const message = open ? 'front matter is not closed' : 'file does not start with front matter';
    return { yaml: '', yamlLine: 1, body: '', bodyLine: 1, issue: { file, line: 1, column: 1, rule: 'front-matter-is-there', message, remedy: 'Start the file with a line of ---, the fields, and another line of ---.' } };
  }
  const yaml = text.slice(open[0].length, open[0].length + close.index);
  const rest = text.slice(open[0].length + close.index + close[0].length);
  const bodyLine = 1 + lineCount(text) - lineCount(rest);
  return { yaml, yamlLine: 2, body: rest, bodyLine };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

/** Offset of the key (or list item) a path names, or of the deepest part of the path that exists. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node: Node | null = root;
  let offset = startOf(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p: Pair<unknown, unknown>) => isScalar(p.key) && String(p.key.value) === String(step)) as Pair<Node, Node> | undefined;
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = startOf(item);
      node = item;
    } else return offset;
  }
  return offset;
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
