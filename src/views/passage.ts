// Addresses that open a source at the words meant: text fragments (URL Fragment Text Directives, WICG).

/**
 * `https://…` → `https://…#:~:text=first%20words,last%20words`. Short passages are given whole, long ones by their first and
 * last four words. A fragment the address has already is kept in front.
 */
export function addressAtPassage(url: string, passage: string): string {
  const words = passage.trim().split(/\s+/);
  const directive = words.length <= 10 ? encode(words) : `${encode(words.slice(0, 4))},${encode(words.slice(-4))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The dash is syntax in a text directive, so it is escaped beyond what addresses need. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
