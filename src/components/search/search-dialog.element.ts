// The search dialog: a native <dialog> around <search-view>, opened from any page.

import { SearchView } from './search-view.element.ts';

let dialog: HTMLDialogElement | undefined;
let view: SearchView | undefined;

/** Opens the dialog with the focus in its box and `typed` in it; the browser gives the focus back when it closes. */
export function openDialog(typed: string): void {
  if (!dialog || !view) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', 'Search');
    view = new SearchView();
    const foot = document.createElement('p');
    foot.className = 'search-foot';
    const all = document.createElement('a');
    all.textContent = 'All results on a page';
    all.href = view.address();
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close (Esc)';
    close.addEventListener('click', () => dialog?.close());
    foot.append(all, close);
    dialog.append(view, foot);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    view.input.addEventListener('input', () => {
      if (view) all.href = view.address();
    });
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  view.input.focus();
  if (!typed) return view.input.select();
  view.input.value = typed;
  view.input.dispatchEvent(new Event('input'));
}
