// Addresses that open a page at words a reader chose: `#section:~:text=start,end`. https://wicg.github.io/scroll-to-text-fragment/

/** Words that identify the start and the end of a long passage. */
const EDGE = 4;
/** A passage of at most so many words is given whole. */
const WHOLE = 10;
/** Words beside a passage that stands on the page more than once. */
const AROUND = 3;

/** A passage as runs of text that nothing interrupts (a source mark, the end of a paragraph), and the text right before and after. */
export interface Passage {
  readonly runs: readonly string[];
  readonly before: string;
  readonly after: string;
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);
/** A dash, a comma and an ampersand are syntax inside a directive. */
const encode = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** `2025.` with a source mark behind it is one word to a browser (`2025.12`), and would not be found: such an end is left off. */
const withoutNumber = (words: readonly string[]): readonly string[] => (words.length > 2 && /\d[.,]*$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words);

/** @param often True where the same words stand elsewhere on the page too. @returns The directive without `:~:`, or undefined for no words. */
export function textDirective({ after, before, runs }: Passage, often: boolean): string | undefined {
  const full = runs.map(wordsOf).filter((words) => words.length);
  const [first, ...rest] = full.map(withoutNumber);
  if (!first) return undefined;
  const last = rest.at(-1);
  const terms = last ? [first.slice(0, EDGE), last.slice(-EDGE)] : first.length > WHOLE ? [first.slice(0, EDGE), first.slice(-EDGE)] : [first];
  const prefix = often ? wordsOf(before).slice(-AROUND) : [];
  const suffix = often && (last ?? first).length === full.at(-1)?.length ? wordsOf(after).slice(0, AROUND) : [];
  return `text=${[...(prefix.length ? [`${encode(prefix)}-`] : []), ...terms.map(encode), ...(suffix.length ? [`-${encode(suffix)}`] : [])].join(',')}`;
}
