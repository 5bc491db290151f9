// What every page waits for: a search key, a pause on a link, a press on a heading's link, the place of citations, a figure. The rest is loaded when asked for.

import './theme-switch.element.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const ENTRY = new RegExp(`^${base}(terms|companies|people|products|deals|quotes|sources)/([a-z0-9-]+)/$`);

/** Says a line to screen readers and shows it for a moment. */
function announce(text: string): void {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = text;
  setTimeout(() => {
    if (place.textContent === text) place.textContent = '';
  }, 2500);
}

/** What is typed between the search key and the arrival of the dialog; undefined while none is on its way. */
let early: string | undefined;

function openSearch(): void {
  const onPage = document.querySelector<HTMLInputElement>('search-view input');
  if (onPage) return onPage.focus();
  early ??= '';
  void import('../search/search-dialog.element.ts').then(({ openDialog }) => {
    openDialog(early ?? '');
    early = undefined;
  });
}

const marks = new URLSearchParams(location.search).get('hl');
if (marks) void import('../search/highlight.element.ts').then(({ highlightWords }) => highlightWords(marks));

document.addEventListener('keydown', (event) => {
  if (early !== undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    early += event.key;
    return event.preventDefault();
  }
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const asked = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  if (!asked) return;
  event.preventDefault();
  openSearch();
});

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest?.('a');
  if (link?.hasAttribute('data-open-search')) {
    event.preventDefault();
    openSearch();
  } else if (link?.classList.contains('heading-link')) {
    void navigator.clipboard?.writeText(link.href).then(
      () => announce('Link copied'),
      () => announce('The link is in the address bar'),
    );
  }
});

const cite = document.querySelector('copy-as');
if (cite)
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    void import('../entry/copy-as.element.ts').then(({ startCopying }) => startCopying(announce));
  }, { rootMargin: '400px' }).observe(cite);

if (cite)
  document.addEventListener('selectionchange', () => {
    if (!getSelection()?.isCollapsed) void import('../entry/copy-passage.element.ts').then(({ watchSelection }) => watchSelection(announce));
  });

const figures = document.querySelector('[data-figures]');

/** The link a card can be shown for, if the event is about one: an entry other than this page, or a source mark. */
function cardLink(event: Event): HTMLAnchorElement | undefined {
  const link = (event.target as Element).closest?.('main a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return undefined;
  if (link.dataset['cite'] !== undefined && link.hash) return link;
  return ENTRY.test(link.pathname) && link.pathname !== location.pathname ? link : undefined;
}

function offerMore(event: Event): void {
  if (figures && (event.target as Element).closest?.('tr, .fact-strip')) void import('../entry/copy-number.element.ts').then(({ offerNumbers }) => offerNumbers(announce));
  const link = cardLink(event);
  let off = false;
  try {
    off = localStorage.getItem('previews') === 'off';
  } catch {
    // Storage is closed: previews stay on.
  }
  if (link && !off) void import('../cards/hover-card.element.ts').then(({ offer }) => offer(link, event.type));
}

for (const type of ['pointerover', 'focusin', 'touchstart']) document.addEventListener(type, offerMore, { passive: true });
