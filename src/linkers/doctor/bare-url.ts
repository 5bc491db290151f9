// Web addresses that stand in text without any markup.

/** Up to the next blank or bracket; may take a full stop too many. */
export const BARE_URL = /https?:\/\/[^\s<>"'`\]|]+/giu;

/** Without the punctuation of the sentence, and without a closing bracket that was opened outside. */
export function trimUrl(url: string): string {
  let trimmed = url.replace(/[.,;:!?*_~]+$/, '');
  while (trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length) trimmed = trimmed.slice(0, -1).replace(/[.,;:!?]+$/, '');
  return trimmed;
}
