// Cards for links to us on other people's pages: on a pause of the pointer, on focus by keyboard, by a long press. One classic
// script, whose own address says which site the links lead to. Where anything fails a link stays a link.

import { fetchCard } from './card-data.element.ts';
import { closeCard, isHeld, isOnCard, openCard, placeCard, shownLink } from './card-view.element.ts';

/** Folders of entries, as a pattern: `terms|companies|…`. */
declare const FOLDERS: string;

const PAUSE = 300;
const GRACE = 300;
/** Shorter than the half second after which browsers show their own menu. */
const LONG_PRESS = 350;
const WOBBLE = 10;
const OFF = '[data-no-cards]';

/** Everything of one site on one page; `site` ends in a slash. */
function offerCards(site: string): void {
  const entry = new RegExp(`^(?:${FOLDERS})/[a-z0-9]+(?:-[a-z0-9]+)*(?=/?(?:[?#]|$))`);
  /** The link the reader is on: its card is open, on its way, or was sent away with Esc. */
  let asked: HTMLAnchorElement | undefined;
  /** The link whose card is on its way. */
  let coming: HTMLAnchorElement | undefined;
  /** The link whose card a long press opened: the press is no click and asks for no menu. */
  let pressed: HTMLAnchorElement | undefined;
  let finger: readonly [number, number] = [0, 0];
  let opening = 0;
  let closing = 0;

  /** Address of the card of a link, if the link leads to another page of the site that has one. */
  function cardOf(link: HTMLAnchorElement): string | undefined {
    const path = link.href.startsWith(site) ? entry.exec(link.href.slice(site.length))?.[0] : undefined;
    return path === undefined || location.href.startsWith(`${site}${path}/`) ? undefined : `${site}api/v1/cards/${path}.json`;
  }

  function linkOf(event: Event): HTMLAnchorElement | undefined {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    return link && cardOf(link) !== undefined && !link.closest(OFF) && !link.isContentEditable ? link : undefined;
  }

  function closeSoon(): void {
    clearTimeout(closing);
    closing = window.setTimeout(closeCard, GRACE);
  }

  function ask(link: HTMLAnchorElement, wait: number, x?: number, press = false): void {
    if (link === shownLink()) clearTimeout(closing);
    if (link === asked) return;
    forget();
    asked = coming = link;
    const address = cardOf(link) ?? '';
    if (press) void fetchCard(address);
    opening = window.setTimeout(() => {
      void fetchCard(address).then((data) => {
        if (!data || coming !== link || !link.isConnected) return;
        coming = undefined;
        clearTimeout(closing);
        openCard(link, data, x);
        if (press) pressed = link;
      });
    }, wait);
  }

  function stop(): void {
    clearTimeout(opening);
    coming = undefined;
  }

  /** The reader has left the link asked for; a card that is open stays a moment, so that the pointer can reach it. */
  function forget(): void {
    if (!asked) return;
    stop();
    asked = undefined;
    if (shownLink()) closeSoon();
  }

  const events: { [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void } = {
    pointerover(event) {
      if (event.pointerType === 'touch') return;
      const link = linkOf(event);
      if (isOnCard(event)) {
        clearTimeout(closing);
        stop();
        asked = shownLink();
      } else if (link) ask(link, PAUSE, event.clientX);
      else if (!asked?.matches(':focus-visible')) forget();
    },
    pointerout(event) {
      if (event.pointerType !== 'touch' && !event.relatedTarget && !asked?.matches(':focus-visible')) forget();
    },
    focusin(event) {
      const link = linkOf(event);
      if (link?.matches(':focus-visible')) ask(link, 0);
    },
    focusout(event) {
      if (!asked || linkOf(event) !== asked || isHeld()) return;
      forget();
      closeCard();
    },
    keydown(event) {
      if (event.key !== 'Escape') return;
      stop();
      if (!shownLink()) return;
      closeCard();
      event.preventDefault();
      event.stopPropagation();
    },
    pointerdown(event) {
      if (event.pointerType !== 'touch' || isOnCard(event)) return;
      pressed = undefined;
      forget();
      closeCard();
      const link = linkOf(event);
      finger = [event.clientX, event.clientY];
      if (link) ask(link, LONG_PRESS, event.clientX, true);
    },
    pointermove(event) {
      if (event.pointerType === 'touch' && !pressed && Math.hypot(event.clientX - finger[0], event.clientY - finger[1]) > WOBBLE) forget();
    },
    pointerup: lift,
    pointercancel: lift,
    contextmenu: keepFromPressed,
    click: keepFromPressed,
    scroll(event) {
      if (!isOnCard(event)) placeCard();
    },
  };

  function lift(event: PointerEvent): void {
    if (event.pointerType === 'touch' && !pressed && !isOnCard(event)) forget();
  }

  function keepFromPressed(event: MouseEvent): void {
    const byKeyboard = event.type === 'click' && event.detail === 0;
    if (pressed && !byKeyboard && linkOf(event) === pressed) event.preventDefault();
  }

  for (const [type, listen] of Object.entries(events)) document.addEventListener(type, listen as EventListener, true);
  addEventListener('resize', placeCard);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && /^https?:/.test(script.src) && 'adoptedStyleSheets' in document) {
  const site = new URL('..', script.src).href;
  const mark = Symbol.for(`cards of ${site}`);
  if (!(mark in window)) {
    Object.defineProperty(window, mark, { value: true });
    offerCards(site);
  }
}
