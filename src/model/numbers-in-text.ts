// Every number a sentence holds, scaled by the word behind it: `$1.25 billion` → 1250000000, `ten years` → 10.

import { SCALES } from '#model/money-words.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const NAMED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `5.0 × 11%` gives 5 and 11; `$3.5 billion` gives 3.5 and 3500000000. */
export function numbersInText(text: string): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(NUMBER)) {
    const value = Number(match[0].replaceAll(',', '').replace(/\.$/, ''));
    const [, word = ''] = /^[\s\u00a0-]*([a-z]+)/i.exec(text.slice(match.index + match[0].length)) ?? [];
    found.add(value);
    const scale = SCALES[word.toLowerCase()];
    if (scale !== undefined) found.add(Number((value * scale).toPrecision(12)));
  }
  for (const [, word = ''] of text.toLowerCase().matchAll(/\b([a-z]+)\b/g)) if (NAMED.includes(word)) found.add(NAMED.indexOf(word) + 1);
  return found;
}
