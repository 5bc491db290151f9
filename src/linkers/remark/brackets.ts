// Which `[[` of a text node the author wrote plainly: `\[[` is escaped, but the tree no longer shows it.

/** What a Markdown reader turns into one character: an escape or a reference, else the character itself. */
const ONE_BRACKET = /\\[\s\S]|&(?:#0*91|#x0*5b|lsqb|lbrack);|\[/gi;

/**
 * Of every `[` in a text node's value, in order: offset in the source if it stands there plainly, undefined if it is escaped.
 * @param source The node's stretch of the file.
 */
export function plainBrackets(source: string): (number | undefined)[] {
  return [...source.matchAll(ONE_BRACKET)].flatMap(({ 0: written, index }) => (written === '[' ? [index] : written === '\\[' || written.startsWith('&') ? [undefined] : []));
}
