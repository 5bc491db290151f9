// Text broken into lines by the width of its letters, cut at a word where it is too long.

export interface Typeface {
  /** Width of a line in pixels. Kerning is left out: it only ever makes these faces narrower by a little. */
  width: (text: string, size: number, spacing?: number) => number;
}

/** So many lines at most at this size. */
export interface Fit {
  readonly size: number;
  readonly lines: number;
}

/** Greedy lines of at most `width`; a word wider than that stands alone. */
export function breakLines(text: string, measure: (line: string) => number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** At most `most` lines; what does not fit is cut at a word, with an ellipsis. */
export function cutToLines(text: string, measure: (line: string) => number, width: number, most: number): string[] {
  const lines = breakLines(text, measure, width);
  const wide = lines.slice(0, most).some((line) => measure(line) > width);
  if (lines.length <= most && !wide) return lines;
  const words = text.split(/[ \n]+/).filter(Boolean);
  for (let count = words.length - 1; count > 0; count--) {
    const cut = breakLines(`${words.slice(0, count).join(' ').replace(/[,;:.–—-]+$/, '')}…`, measure, width);
    if (cut.length <= most && cut.every((line) => measure(line) <= width)) return cut;
  }
  return [];
}

/** The first of the sizes, largest first, at which the text fits; cut at the last. Lines are balanced: as even as their number allows. */
export function fitLines(text: string, measure: (line: string, size: number) => number, width: number, fits: readonly Fit[]): { size: number; lines: string[] } {
  const fitting = fits.find(({ size, lines }) => {
    const broken = breakLines(text, (line) => measure(line, size), width);
    return broken.length <= lines && broken.every((line) => measure(line, size) <= width);
  });
  const last = fits.at(-1) ?? { size: 16, lines: 1 };
  if (!fitting) return { size: last.size, lines: cutToLines(text, (line) => measure(line, last.size), width, last.lines) };
  return { size: fitting.size, lines: balance(text, (line) => measure(line, fitting.size), width) };
}

const STEP = 8;

function balance(text: string, measure: (line: string) => number, width: number): string[] {
  let best = breakLines(text, measure, width);
  const count = best.length;
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const lines = breakLines(text, measure, narrower);
    if (lines.length > count || lines.some((line) => measure(line) > narrower)) break;
    best = lines;
  }
  return best;
}
