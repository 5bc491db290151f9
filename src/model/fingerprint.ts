// Proof that words stand in a source without keeping its text: hashes of its normalised word n-grams.

import { createHash } from 'node:crypto';

/** Lengths of the word n-grams that are hashed; a phrase is proved with the longest that fits into it. */
export const GRAM_LENGTHS = [1, 2, 3, 6] as const;

export interface Fingerprint {
  readonly source: string;
  /** Words in the text that was read. */
  readonly words: number;
  /** Sorted hashes (8 hex digits each). */
  readonly grams: ReadonlySet<string>;
}

/** Lower case, straight quotes, no punctuation at word edges, NFKC: the words as a list. */
export function normaliseWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑–—-]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}$€£%]+|[^\p{L}\p{N}$€£%]+$/gu, ''))
    .filter(Boolean);
}

/** First 32 bits of SHA-256 over length and words: chance of a false match of one gram against 2,000 is 5 in 10 million. */
function hashGram(words: readonly string[]): string {
  return createHash('sha256').update(`${words.length}:${words.join(' ')}`).digest('hex').slice(0, 8);
}

function* windows(words: readonly string[], length: number): Generator<readonly string[]> {
  for (let i = 0; i + length <= words.length; i += 1) yield words.slice(i, i + length);
}

/** The fingerprint of a text. */
export function fingerprintOf(source: string, text: string): Fingerprint {
  const words = normaliseWords(text);
  const grams = new Set<string>();
  for (const length of GRAM_LENGTHS) for (const gram of windows(words, length)) grams.add(hashGram(gram));
  return { source, words: words.length, grams: new Set([...grams].toSorted()) };
}

/** True if every n-gram of the phrase, at the longest stored length that fits, is in the fingerprint. False for a phrase without words. */
export function provesPhrase(fingerprint: Fingerprint, phrase: string): boolean {
  const words = normaliseWords(phrase);
  const length = GRAM_LENGTHS.findLast((n) => n <= words.length);
  if (length === undefined) return false;
  return [...windows(words, length)].every((gram) => fingerprint.grams.has(hashGram(gram)));
}

/** Stored form: a header line, then 8 hashes a line. */
export function writeFingerprint({ source, words, grams }: Fingerprint): string {
  const hashes = [...grams];
  const lines = Array.from({ length: Math.ceil(hashes.length / 8) }, (_, i) => hashes.slice(i * 8, i * 8 + 8).join(' '));
  return `# ${source} ${words} words, SHA-256/32 of ${GRAM_LENGTHS.join('-, ')}-word grams\n${lines.join('\n')}\n`;
}

/** Reads what `writeFingerprint` wrote. Throws if the header is not ours. */
export function readFingerprint(text: string): Fingerprint {
  const [header = '', ...lines] = text.split('\n');
  const [, source, words] = /^# (\S+) (\d+) words/.exec(header) ?? [];
  if (!source) throw new Error('not a fingerprint: the first line must read "# <source id> <n> words, …"; write it with npm run source:fingerprint');
  return { source, words: Number(words), grams: new Set(lines.join(' ').split(/\s+/).filter(Boolean)) };
}
