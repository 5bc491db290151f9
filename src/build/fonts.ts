// The fonts of the site: cut to the letters and weights it uses, kept in .cache/fonts under a digest of what went in.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

interface Font {
  /** File of the fontsource package: Latin subset, weight axis. */
  readonly file: string;
  /** OpenType features that stay; Inter keeps its tabular figures. */
  readonly features: readonly string[];
}

/** Name in .cache/fonts → font. */
export const FONTS: Readonly<Record<string, Font>> = {
  'source-serif-4': { file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', features: ['kern', 'liga', 'mark', 'ccmp'] },
  'source-serif-4-italic': { file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2', features: ['kern', 'liga', 'mark', 'ccmp'] },
  inter: { file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', features: ['kern', 'liga', 'mark', 'ccmp', 'tnum'] },
};

const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

/** Printable ASCII, Latin-1 letters, the Latin letters of names in the record, typographic marks, currencies, arrows. */
export const LETTERS = [
  ...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ıŒœŠšŽžŸĀāĆćČčĐđĒēĘęĞğĪīŁłŃńŌōŐőŘřŚśŞşŪūŰűŹźŻż',
  ...'–—‘’‚“”„†‡•…‰′″‹›−×÷≈≠≤≥', ...'$¢£¥€₩₹', ...'←↑→↓↗', ...'✓\u2009\u202f\u00a0\u2011',
].join('');

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}

/**
 * Makes sure that every font is in `root`/.cache/fonts, as <name>.woff2.
 * @returns Bytes per font.
 */
export async function prepareFonts(root: string): Promise<Record<string, number>> {
  const folder = join(root, '.cache/fonts');
  mkdirSync(folder, { recursive: true });
  const sizes: Record<string, number> = {};
  for (const [name, { file: specifier, features }] of Object.entries(FONTS)) {
    const original = readFileSync(require.resolve(specifier));
    const options = { targetFormat: 'woff2' as const, variationAxes: WEIGHTS, keepFeatures: [...features] };
    const digest = createHash('sha256').update(original).update(LETTERS).update(JSON.stringify(options)).digest('hex');
    const [file, note] = [join(folder, `${name}.woff2`), join(folder, `${name}.digest`)];
    if (!existsSync(file) || !existsSync(note) || readFileSync(note, 'utf8') !== digest) {
      writeFileSync(file, await subsetFont(original, LETTERS, options));
      writeFileSync(note, digest);
    }
    sizes[name] = readFileSync(file).length;
  }
  return sizes;
}
