// The picture in a link preview, 1200×630: words in, places out. Every line is measured before it is placed, so nothing overflows.

import { cutToLines, type Fit, fitLines, type Typeface } from '#drawing/lines.ts';

/** What the picture says. Every part but the kind and the foot may be missing. */
export interface SocialCard {
  readonly accent: 'capital' | 'compute';
  /** First words of the eyebrow, in the accent colour, and the rest of it. */
  readonly kind: string;
  readonly detail?: string;
  readonly title?: string;
  /** Never an amount without its status. `unknown` where there is none and the words say so. */
  readonly figure?: { readonly amount: string; readonly status: string; readonly unknown?: true };
  readonly words?: string;
  /** Who says or does it: the name, and what follows it on the line. */
  readonly by?: { readonly name: string; readonly rest: string };
  readonly text?: string;
  readonly foot: string;
}

export type Face = 'heading' | 'text' | 'italic' | 'label' | 'figure';
export type Faces = Readonly<Record<Face, Typeface>>;

/** A run of words on one line; `right` is the distance of its end from the right edge. Pixels. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: keyof typeof COLOURS;
  readonly top: number;
  readonly height: number;
  readonly left?: number;
  readonly right?: number;
  readonly spacing?: number;
}
export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: keyof typeof COLOURS;
}
export interface Picture {
  readonly runs: readonly Run[];
  readonly bars: readonly Bar[];
}

export const WIDTH = 1200;
export const HEIGHT = 630;
/** The light half of styles/tokens.css; a test compares them. */
export const COLOURS = { paper: '#fcfbf7', ink: '#1c1b17', soft: '#565349', rule: '#e3dfd3', capital: '#0a5a46', compute: '#7d4306' } as const;

const SIDE = 72;
const FULL = WIDTH - 2 * SIDE;
const TOP = 58;
/** Where the rule above the foot lies; the body ends before it. */
const FLOOR = 528;
const CLEAR = 16;
const TIGHT = -0.018;
const TEXT_LEADING = 1.36;

const TITLES: readonly Fit[] = [{ size: 76, lines: 1 }, { size: 68, lines: 2 }, { size: 60, lines: 2 }, { size: 54, lines: 3 }, { size: 48, lines: 3 }, { size: 44, lines: 4 }, { size: 38, lines: 4 }];
/** As many as there are sizes of titles. */
const QUOTES: readonly Fit[] = [{ size: 72, lines: 2 }, { size: 60, lines: 3 }, { size: 52, lines: 4 }, { size: 46, lines: 5 }, { size: 40, lines: 6 }, { size: 38, lines: 6 }, { size: 36, lines: 6 }];
const FIGURES = [88, 72, 56, 44] as const;
const UNKNOWN = 56;
const TEXTS = [46, 42, 38, 33] as const;

/** @param faces Widths of letters of each face. Title and words get smaller until what must stand below them has room. */
export function placeSocialCard(card: SocialCard, faces: Faces): Picture {
  const around = [...eyebrow(card, faces), ...foot(card, faces)];
  const rule: Bar = { left: SIDE, top: FLOOR, width: FULL, height: 2, colour: 'ink' };
  const first = TITLES.findIndex((_, i) => placeBody(card, faces, i).bottom <= FLOOR - CLEAR);
  if (first < 0) throw new Error('there is no room for the words of the card');
  const body = placeBody(card, faces, first);
  return { runs: [...around, ...body.runs], bars: [rule, ...body.bars] };
}

/** @param skip How many of the larger sizes are left out. */
function placeBody(card: SocialCard, faces: Faces, skip: number): Picture & { readonly bottom: number } {
  const runs: Run[] = [];
  const bars: Bar[] = [];
  let bottom = TOP + 50;
  if (card.title !== undefined) bottom = title(card.title, faces, bottom, runs, skip);
  if (card.words !== undefined) bottom = quotation(card.words, card.accent, faces, bottom + 14, runs, bars, skip);
  if (card.figure) bottom = figure(card.figure, faces, bottom + 26, runs);
  if (card.by) bottom = byline(card.by, faces, bottom + 16, runs);
  if (card.text !== undefined) paragraph(card.text, faces, bottom + 20, runs);
  return { runs, bars, bottom };
}

function eyebrow({ kind, detail, accent }: SocialCard, { label }: Faces): Run[] {
  const style = { face: 'label' as const, size: 23, top: TOP, height: 30, spacing: 1.6 };
  const first = kind.toUpperCase();
  const width = label.width(first, style.size, style.spacing);
  const rest = detail && cutToLines(`· ${detail.toUpperCase()}`, (text) => label.width(text, style.size, style.spacing), FULL - width - 10, 1)[0];
  return [
    { ...style, text: first, colour: accent, left: SIDE },
    ...(rest ? [{ ...style, text: rest, colour: 'soft' as const, left: SIDE + width + 10 }] : []),
  ];
}

/** The name of the site as on its pages, and a date at the right. */
function foot(card: SocialCard, { heading, italic }: Faces): Run[] {
  const style = { size: 28, top: FLOOR + 22, height: 36, colour: 'ink' as const };
  const ampersand = SIDE + heading.width('Capital ', style.size);
  const rest = ampersand + italic.width('& ', style.size);
  return [
    { ...style, text: 'Capital', face: 'heading', left: SIDE },
    { ...style, text: '&', face: 'italic', colour: 'capital', left: ampersand },
    { ...style, text: 'Compute', face: 'heading', left: rest },
    { ...style, text: card.foot, face: 'label', size: 22, colour: 'soft', right: SIDE },
  ];
}

function title(text: string, { heading }: Faces, top: number, runs: Run[], skip: number): number {
  const { size, lines } = fitLines(text, (line, at) => heading.width(line, at, at * TIGHT), FULL, TITLES.slice(skip));
  const height = Math.round(size * 1.1);
  lines.forEach((line, i) => runs.push({ text: line, face: 'heading', size, colour: 'ink', left: SIDE, top: top + i * height, height, spacing: size * TIGHT }));
  return top + lines.length * height;
}

function quotation(text: string, colour: SocialCard['accent'], { italic }: Faces, top: number, runs: Run[], bars: Bar[], skip: number): number {
  const indent = 34;
  const { size, lines } = fitLines(text, (line, at) => italic.width(line, at), FULL - indent, QUOTES.slice(skip));
  const height = Math.round(size * 1.3);
  bars.push({ left: SIDE, top: top + 6, width: 5, height: lines.length * height - 4, colour });
  lines.forEach((line, i) => runs.push({ text: line, face: 'italic', size, colour: 'ink', left: SIDE + indent, top: top + i * height, height }));
  return top + lines.length * height + 10;
}

function figure({ amount, status, unknown }: NonNullable<SocialCard['figure']>, faces: Faces, top: number, runs: Run[]): number {
  const gap = 26;
  const statusSize = 36;
  const room = FULL - gap - faces.label.width(status, statusSize);
  const widthAt = (size: number): number => faces.figure.width(amount, size, size * TIGHT);
  const size = FIGURES.find((at) => widthAt(at) <= room && !(unknown && at > UNKNOWN)) ?? FIGURES[FIGURES.length - 1] ?? 0;
  const height = Math.round(size * 1.2);
  // Both stand on one baseline: the smaller line box is lowered by what the larger letters reach further down from their middle.
  const lowered = Math.round((size - statusSize) * 0.364);
  runs.push({ text: amount, face: 'figure', size, colour: unknown ? 'soft' : 'capital', left: SIDE, top, height, spacing: size * TIGHT });
  runs.push({ text: status, face: 'label', size: statusSize, colour: 'soft', left: SIDE + widthAt(size) + gap, top: top + lowered, height });
  return top + height;
}

/** Name and rest on one line, or the rest on a line of its own. */
function byline({ name, rest }: { name: string; rest: string }, { figure: bold, label }: Faces, top: number, runs: Run[]): number {
  const style = { size: 30, height: 40 };
  const [shown = ''] = cutToLines(name, (text) => bold.width(text, style.size), FULL, 1);
  runs.push({ ...style, text: shown, face: 'figure', colour: 'ink', left: SIDE, top });
  const words = rest.replace(/^[, ]+/, '');
  if (!words) return top + style.height;
  const after = bold.width(shown, style.size) + label.width(rest.slice(0, rest.length - words.length), style.size);
  const fits = after + label.width(words, style.size) <= FULL;
  const [line = ''] = fits ? [rest.trimStart()] : cutToLines(words, (text) => label.width(text, style.size), FULL, 1);
  const left = fits ? SIDE + after - label.width(line.slice(0, line.length - words.length), style.size) : SIDE;
  const below = fits ? top : top + style.height;
  runs.push({ ...style, text: line, face: 'label', colour: 'soft', left, top: below });
  return below + style.height;
}

/** As large as there is room for, then as many lines as there is room for. */
function paragraph(text: string, faces: Faces, top: number, runs: Run[]): void {
  const fits = TEXTS.map((size) => ({ size, lines: Math.floor((FLOOR - CLEAR - top) / Math.round(size * TEXT_LEADING)) })).filter(({ lines }) => lines > 0);
  if (!fits.length) return;
  const { size, lines } = fitLines(text, (line, at) => faces.text.width(line, at), FULL, fits);
  const height = Math.round(size * TEXT_LEADING);
  lines.forEach((line, i) => runs.push({ text: line, face: 'text', size, colour: 'soft', left: SIDE, top: top + i * height, height }));
}
