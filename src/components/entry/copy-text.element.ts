// Puts text on the clipboard, and says so; where the browser refuses, the text stands selected for the reader to copy.

export interface Copied {
  readonly plain: string;
  /** The same as rich text: word processors take this. */
  readonly html?: string;
}
export type Say = (text: string) => void;

/** @param beside The control that was pressed: a refused text appears behind it. */
export async function copy({ plain, html }: Copied, done: string, beside: Element, say: Say): Promise<void> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
    say(done);
  } catch {
    offer(plain, beside);
    say('The browser did not allow it. The text is selected: copy it with your keyboard or menu.');
  }
}

function offer(text: string, beside: Element): void {
  const place = document.createElement('textarea');
  place.className = 'copy-refused';
  place.readOnly = true;
  place.ariaLabel = 'Text to copy';
  place.value = text;
  place.addEventListener('blur', () => place.remove(), { once: true });
  beside.after(place);
  place.focus();
  place.select();
}
