// Which stretches of a text are the words a reader asked for, in whatever form they stand there.

import { normalise } from '#model/normalise.ts';
import { STOP_WORDS } from '#model/words.ts';

export interface Run {
  readonly text: string;
  readonly match: boolean;
}

/** Every token that counts as one of the words, for `findWords`. Stop words do not. */
export function wordsToMark(...questions: readonly string[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap((question) =>
      normalise(question).flatMap((token) => (token.kind === 'word' && STOP_WORDS.has(token.text) ? [] : [token.text, ...(token.kind === 'amount' ? (token.wider ?? []) : [])])),
    ),
  );
}

/** Places of the words in a text, left to right. */
export function findWords(text: string, wanted: ReadonlySet<string>): { start: number; end: number }[] {
  return normalise(text).filter((token) => [token.text, ...(token.wider ?? [])].some((reading) => wanted.has(reading)));
}

/** A sentence in runs, the words marked. */
export function markRuns(sentence: string, wanted: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of findWords(sentence, wanted)) {
    if (start > done) runs.push({ text: sentence.slice(done, start), match: false });
    runs.push({ text: sentence.slice(start, end), match: true });
    done = end;
  }
  if (done < sentence.length) runs.push({ text: sentence.slice(done), match: false });
  return runs;
}

/** Pagefind's excerpt is HTML with <mark>; here it becomes text, so that nothing in a page can become markup. */
export function excerptRuns(excerpt: string): Run[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).filter(Boolean).map((piece) => ({
    match: piece.startsWith('<mark>'),
    text: piece.replace(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  }));
}
