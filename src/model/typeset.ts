// Quotation marks and capitals as citations print them.

/** Straight quotes and apostrophes as printers set them: `Meta's "plan"` → `Meta’s “plan”`. */
export function curlQuotes(text: string): string {
  return text
    .replace(/(?<=^|[\s([{–—“‘"'-])"(?=\S)/g, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{–—“"-])'(?=\S)/g, '‘')
    .replaceAll("'", '’');
}

/** A phrase in single marks, whose closing one is no apostrophe. */
const SINGLE = /‘(.*?)’(?!\p{L})/gu;

/** Marks as American styles want them where the text stands alone: double ones outermost, the comma inside. */
export function outerQuotes(text: string): string {
  return curlQuotes(text).replace(SINGLE, '“$1”').replace(/”([,.])/g, '$1”');
}

/** The same for use inside quotation marks: single ones. */
export function innerQuotes(text: string): string {
  return curlQuotes(text).replaceAll('“', '‘').replaceAll('”', '’').replace(/(‘[^‘]*?)’([,.])/g, '$1$2’');
}

/** Words that stay small inside a headline: CSL's list, with what its processors and their tests add (about, van, von, de).
 *  https://docs.citationstyles.org/en/v1.0.2/specification.html#title-case-conversion */
const SMALL = new Set([
  'a', 'about', 'an', 'and', 'as', 'at', 'but', 'by', 'de', 'down', 'for', 'from', 'in', 'into', 'nor', 'of', 'on', 'onto', 'or', 'over', 'so', 'the',
  'till', 'to', 'up', 'van', 'via', 'von', 'with', 'yet',
]);

/** `Amazon invests up to $4 billion` → `Amazon Invests up to $4 Billion`. A word with a capital of its own is left alone. */
export function headlineCase(text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*/gu)];
  return words.reduceRight((done, match, i) => {
    const [word] = match;
    const before = text.slice(0, match.index);
    const opens = i === 0 || /[:?!.]\s+[“‘(]?$/.test(before);
    const stands = /(?:^|[\s/–—-])[“‘([{<]*$/.test(before);
    const closes = i === words.length - 1 && !before.endsWith('-');
    if (/\p{Lu}/u.test(word) || !(opens || (stands && word.length > 1 && (closes || !SMALL.has(word))))) return done;
    return done.slice(0, match.index) + word.charAt(0).toUpperCase() + done.slice(match.index + 1);
  }, text);
}
