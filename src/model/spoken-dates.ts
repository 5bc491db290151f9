// Dates as people write them: `Oct 2024`, `2024-10`, `October 7, 2024`, `Q4 2024`, `4Q24`, `2024`.

import type { Token } from '#model/normalise.ts';

export const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const NAMES = `(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** 1990–2049: other numbers of four digits are counts. */
const YEAR = '(?:19[9]\\d|20[0-4]\\d)';
const ORDINAL = '(?:st|nd|rd|th)?';
const I = 'giu';
const B = '(?<![\\p{L}\\p{N}.,$€£-])';
const E = '(?![\\p{L}\\p{N}%]|[.,]\\d)';

interface Reading {
  readonly pattern: RegExp;
  /** The token's text from the groups, or nothing if this is no date after all. */
  readonly read: (groups: readonly string[]) => string | undefined;
}

const month = (name: string): string => String(MONTH_NAMES.findIndex((m) => m.startsWith(name.slice(0, 3).toLowerCase())) + 1).padStart(2, '0');
const two = (n: string): string => n.padStart(2, '0');
const full = (year: string): string => (year.length === 2 ? `20${year}` : year);
const day = (year: string, m: string, d: string): string | undefined => (Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31 ? `d${year}-${two(m)}-${two(d)}` : undefined);

/** Longest forms first; a stretch of text is read once. */
const READINGS: readonly Reading[] = [
  { pattern: new RegExp(`${B}(${YEAR})[-/.](\\d{1,2})[-/.](\\d{1,2})${E}`, I), read: ([y = '', m = '', d = '']) => day(y, m, d) },
  { pattern: new RegExp(`${B}(\\d{1,2})${ORDINAL}(?:\\s+of)?\\s+(${NAMES}),?\\s+(${YEAR})${E}`, I), read: ([d = '', m = '', y = '']) => day(y, month(m), d) },
  { pattern: new RegExp(`${B}(${NAMES})\\s+(\\d{1,2})${ORDINAL},?\\s+(${YEAR})${E}`, I), read: ([m = '', d = '', y = '']) => day(y, month(m), d) },
  { pattern: new RegExp(`${B}(\\d{1,2})[/.](\\d{1,2})[/.](${YEAR})${E}`, I), read: ([a = '', b = '', y = '']) => (Number(a) > 12 ? day(y, b, a) : day(y, a, b)) },
  { pattern: new RegExp(`${B}(${NAMES})\\s*(?:of\\s+)?,?\\s*(${YEAR})${E}`, I), read: ([m = '', y = '']) => `d${y}-${month(m)}` },
  { pattern: new RegExp(`${B}(${YEAR})\\s+(${NAMES})${E}`, I), read: ([y = '', m = '']) => `d${y}-${month(m)}` },
  { pattern: new RegExp(`${B}(${NAMES})\\s*['’](\\d{2})${E}`, I), read: ([m = '', y = '']) => `d${full(y)}-${month(m)}` },
  { pattern: new RegExp(`${B}(${YEAR})[-/](\\d{1,2})${E}`, I), read: ([y = '', m = '']) => (Number(m) >= 1 && Number(m) <= 12 ? `d${y}-${two(m)}` : undefined) },
  { pattern: new RegExp(`${B}(\\d{1,2})/(${YEAR})${E}`, I), read: ([m = '', y = '']) => (Number(m) >= 1 && Number(m) <= 12 ? `d${y}-${two(m)}` : undefined) },
  { pattern: new RegExp(`${B}q([1-4])[\\s-]*(?:of\\s+)?['’]?(${YEAR}|\\d{2})${E}`, I), read: ([q = '', y = '']) => `d${full(y)}q${q}` },
  { pattern: new RegExp(`${B}([1-4])q\\s*['’]?(${YEAR}|\\d{2})${E}`, I), read: ([q = '', y = '']) => `d${full(y)}q${q}` },
  { pattern: new RegExp(`${B}(${YEAR})[\\s-]*q([1-4])${E}`, I), read: ([y = '', q = '']) => `d${y}q${q}` },
  { pattern: new RegExp(`${B}(${QUARTERS.join('|')})\\s+quarter\\s+(?:of\\s+)?(${YEAR})${E}`, I), read: ([q = '', y = '']) => `d${y}q${QUARTERS.indexOf(q.toLowerCase()) + 1}` },
  { pattern: new RegExp(`${B}(?:fy|fiscal\\s+(?:year\\s+)?)?(${YEAR})${E}`, I), read: ([y = '']) => `d${y}` },
];

/** Every date in the text, each read in its longest form. */
export function readDates(text: string): Token[] {
  const found: Token[] = [];
  for (const { pattern, read } of READINGS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = found.some((t) => start < t.end && t.start < end) ? undefined : read(match.slice(1));
      if (date) found.push({ text: date, start, end, kind: 'date', said: sayDate(date), wider: widerDates(date) });
    }
  return found;
}

/** `d2024-10-02` → `d2024-10`, `d2024q4`, `d2024`. */
export function widerDates(date: string): string[] {
  const [, year = '', m, d] = /^d(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  return [...(d ? [`d${year}-${m}`] : []), ...(m ? [`d${year}q${Math.ceil(Number(m) / 3)}`] : []), ...(date.length > 5 ? [`d${year}`] : [])];
}

/** `d2024-10` → `October 2024`. */
export function sayDate(date: string): string {
  const [, year = '', rest = ''] = /^d(\d{4})(.*)$/.exec(date) ?? [];
  if (rest.startsWith('q')) return `the ${QUARTERS[Number(rest[1]) - 1]} quarter of ${year}`;
  const [, m = '', d] = rest.split('-');
  const name = MONTH_NAMES[Number(m) - 1] ?? '';
  return [d && String(Number(d)), name && name[0]?.toUpperCase() + name.slice(1), year].filter(Boolean).join(' ');
}
