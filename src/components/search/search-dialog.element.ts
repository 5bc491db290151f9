// The search dialog: a native <dialog> around <search-view>, opened from any page.

import { make } from './search-parts.element.ts';
import { SearchView } from './search-view.element.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let dialog: HTMLDialogElement | undefined;
let view: SearchView | undefined;

function build(): { dialog: HTMLDialogElement; view: SearchView } {
  const box = make('dialog', 'search-dialog');
  box.setAttribute('aria-label', 'Search');
  const inside = new SearchView();
  const all = make('a', '', 'All results, with filters');
  const help = make('a', '', 'How to search');
  help.href = `${base}search/#help`;
  const close = make('button', '', 'Close (Esc)');
  close.type = 'button';
  close.addEventListener('click', () => box.close());
  const foot = make('p', 'search-foot');
  foot.append(all, help, close);
  const address = (): void => void (all.href = inside.address());
  address();
  inside.input.addEventListener('input', address);
  box.append(inside, foot);
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  document.body.append(box);
  return { dialog: box, view: inside };
}

/** Opens the dialog with the focus in its box and `typed` in it; the browser gives the focus back when it closes. */
export function openDialog(typed: string): void {
  if (!dialog || !view) ({ dialog, view } = build());
  if (!dialog.open) dialog.showModal();
  view.input.focus();
  if (!typed) return view.input.select();
  view.input.value = typed;
  view.input.dispatchEvent(new Event('input'));
}
