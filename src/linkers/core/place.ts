// Line and column in the author's file, also where a host hands over the text without its front matter.

import { existsSync, readFileSync } from 'node:fs';

export interface LinePlace {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/** Place of the character at `offset` of `text`. */
export function placeAt(text: string, offset: number): LinePlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Lines that stand in the file on disk before `text` begins: the front matter a host took off. 0 if the file is not that text. */
export function linesTakenOff(file: string | undefined, text: string): number {
  if (file === undefined || !existsSync(file)) return 0;
  const whole = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const at = whole.lastIndexOf(text.replaceAll('\r\n', '\n').trim());
  const lead = text.length - text.trimStart().length;
  return at < 0 ? 0 : whole.slice(0, at).split('\n').length - text.slice(0, lead).split('\n').length;
}
