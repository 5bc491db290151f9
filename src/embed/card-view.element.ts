// The card on the page: drawn from text alone, in a shadow tree with a constructed stylesheet, so that it works where inline style
// and HTML from strings are forbidden; placed beside its link, never over it.

import type { CardData } from './card-data.element.ts';

declare const CARD_STYLE: string;
declare const SITE_NAME: string;

const GAP = 6;
const EDGE = 8;
/** The card joins the part of the page its link is in: it belongs there for screen readers, and a modal dialog makes all else inert. */
const PARTS = 'dialog,main,nav,aside,header,footer,[role=dialog],[role=main],[role=navigation],[role=complementary],[role=banner],[role=contentinfo]';

let sheet: CSSStyleSheet | undefined;
let shown: { readonly link: HTMLAnchorElement; readonly host: HTMLElement; readonly x: number } | undefined;

export const shownLink = (): HTMLAnchorElement | undefined => shown?.link;

export function isOnCard(event: Event): boolean {
  return shown !== undefined && event.composedPath().includes(shown.host);
}

/** Whether the reader is on the card or its link with what they point or type with. */
export function isHeld(): boolean {
  return shown !== undefined && (shown.host.matches(':hover') || shown.link.matches(':hover,:focus-visible'));
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

function draw(link: HTMLAnchorElement, { kind, title, facts, summary }: CardData): HTMLElement {
  const host = document.createElement('kb-card');
  host.id = `kb-card-${Date.now()}`;
  host.setAttribute('role', 'tooltip');
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  const more = element('a', 'more', SITE_NAME);
  more.href = link.href;
  more.target = link.target;
  more.rel = link.rel;
  // The link of the page itself leads to the same place; a second stop would stand at the end of the page.
  more.tabIndex = -1;
  root.append(element('p', 'kind', kind), element('p', 'title', title), ...[facts && element('p', 'facts', facts), summary && element('p', '', summary)].filter((part) => part !== ''), more);
  return host;
}

/** @param x Where the pointer is, in pixels from the left of the window; undefined for the start of the link. */
export function openCard(link: HTMLAnchorElement, data: CardData, x: number | undefined): void {
  closeCard();
  const host = draw(link, data);
  const tree = link.getRootNode();
  (link.closest(PARTS) ?? (tree instanceof ShadowRoot ? tree : document.body)).append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  link.setAttribute('aria-describedby', `${link.getAttribute('aria-describedby') ?? ''} ${host.id}`.trim());
  shown = { link, host, x: x ?? link.getClientRects()[0]?.left ?? 0 };
  placeCard();
}

export function closeCard(): void {
  if (!shown) return;
  const { link, host } = shown;
  shown = undefined;
  host.remove();
  const others = (link.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== host.id).join(' ');
  if (others) link.setAttribute('aria-describedby', others);
  else link.removeAttribute('aria-describedby');
}

/** On the side with room, below if there is a choice; closes when the link has left the window. */
export function placeCard(): void {
  const rule = sheet?.cssRules[0];
  if (!shown || !rule) return;
  const { link, host, x } = shown;
  const at = link.getBoundingClientRect();
  if (!link.isConnected || at.bottom < 0 || at.top > innerHeight) return closeCard();
  const set = (name: string, pixels: number): void => (rule as CSSStyleRule).style.setProperty(name, `${Math.round(pixels)}px`, 'important');
  set('max-height', innerHeight);
  const [above, below] = [at.top - GAP - EDGE, innerHeight - at.bottom - GAP - EDGE];
  const under = host.offsetHeight <= below || below >= above;
  set('max-height', Math.max(under ? below : above, 0));
  set('top', under ? at.bottom + GAP : at.top - GAP - host.offsetHeight);
  set('left', Math.max(EDGE, Math.min(x - EDGE, document.documentElement.clientWidth - host.offsetWidth - EDGE)));
}
