// The faces of the pictures: one weight each, cut from the fonts of the site.

import type { Face } from '#drawing/social-card.ts';

interface FaceFont {
  /** Files of the fontsource package: the letters of most names first, rarer ones after. */
  readonly files: readonly string[];
  readonly family: 'serif' | 'sans';
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal' | 'italic';
}

const both = (path: string): string[] => ['latin', 'latin-ext'].map((part) => path.replace('*', part));
const SERIF = both('@fontsource-variable/source-serif-4/files/source-serif-4-*-wght-normal.woff2');
const ITALIC = both('@fontsource-variable/source-serif-4/files/source-serif-4-*-wght-italic.woff2');
const SANS = both('@fontsource-variable/inter/files/inter-*-wght-normal.woff2');

export const FACE_FONTS: Readonly<Record<Face, FaceFont>> = {
  heading: { files: SERIF, family: 'serif', weight: 600, style: 'normal' },
  text: { files: SERIF, family: 'serif', weight: 400, style: 'normal' },
  italic: { files: ITALIC, family: 'serif', weight: 400, style: 'italic' },
  label: { files: SANS, family: 'sans', weight: 500, style: 'normal' },
  figure: { files: SANS, family: 'sans', weight: 600, style: 'normal' },
};

/** Every letter the files can hold: Latin, punctuation, currencies, signs. */
export const SOCIAL_LETTERS = [[0x20, 0x2_4f], [0x1e_00, 0x22_ff]]
  .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
  .join('');
