// Widths of the letters of a TrueType font, read from its tables. https://learn.microsoft.com/en-us/typography/opentype/spec/

import type { Typeface } from '#drawing/lines.ts';

/** @param fonts Fonts in sfnt form, for each letter the first that has it. @throws where a table is missing, or a letter from all of them. */
export function letterWidths(fonts: readonly Uint8Array[]): Typeface {
  const readers = fonts.map(readWidths);
  const known = new Map<string, number>();
  const widthOf = (letter: string): number => {
    let width = known.get(letter);
    if (width !== undefined) return width;
    width = readers.map((read) => read(letter)).find((found) => found !== undefined);
    if (width === undefined) throw new Error(`the fonts have no letter “${letter}” (U+${letter.codePointAt(0)?.toString(16)})`);
    known.set(letter, width);
    return width;
  };
  return { width: (text, size, spacing = 0) => [...text].reduce((sum, letter) => sum + widthOf(letter) * size + spacing, 0) };
}

/** Letter → width in em of one font, undefined where it has none. Its `cmap` must hold format 4, which HarfBuzz writes for these letters. */
function readWidths(font: Uint8Array): (letter: string) => number | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (tag: string): number => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      if (String.fromCodePoint(...font.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphOf = readCharacterMap(view, table('cmap'));
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    return glyph === 0 ? undefined : view.getUint16(widths + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
}

/** Unicode → glyph, 0 for none: segments of format 4. */
function readCharacterMap(view: DataView, cmap: number): (code: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 4 + i * 8 + 4));
  const start = subtables.find((at) => view.getUint16(at) === 4);
  if (start === undefined) throw new Error('the font has no character map of format 4');
  const twice = view.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (view.getUint16(ends + i) < code) continue;
      const first = view.getUint16(starts + i);
      if (first > code) return 0;
      const offset = view.getUint16(offsets + i);
      const delta = view.getInt16(deltas + i);
      if (offset === 0) return (code + delta) & 0xff_ff;
      const glyph = view.getUint16(offsets + i + offset + (code - first) * 2);
      return glyph && (glyph + delta) & 0xff_ff;
    }
    return 0;
  };
}
