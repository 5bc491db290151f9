// <hover-card>: a short preview of the page behind a link, made at build. Opens after a pause of the pointer, at once for the
// keyboard, by a long press on touch screens; Esc closes it and the focus stays; the pointer may move into it.

import type { Card } from '#views/card.ts';

const PAUSE = 300;
const LONG_PRESS = 500;
const GRACE = 200;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const cards = new Map<string, Promise<Card | undefined>>();

function line(name: string, text: string): HTMLParagraphElement {
  const p = document.createElement('p');
  p.className = name;
  p.textContent = text;
  return p;
}

/** The prepared card, or undefined if it cannot be had: then nothing opens. */
function fetchCard(path: string): Promise<Card | undefined> {
  const known = cards.get(path);
  if (known) return known;
  const card = fetch(`${base}api/v1/cards/${path.slice(base.length, -1)}.json`).then(
    (response) => (response.ok ? (response.json() as Promise<Card>) : undefined),
    () => undefined,
  );
  cards.set(path, card);
  return card;
}

class HoverCard extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #opening = 0;
  #closing = 0;

  connectedCallback(): void {
    this.id = 'hover-card';
    this.popover = 'manual';
    this.addEventListener('pointerenter', () => clearTimeout(this.#closing));
    this.addEventListener('pointerleave', () => this.#closeSoon());
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#link) return;
      event.preventDefault();
      this.close();
    });
    addEventListener('scroll', () => this.close(), { passive: true });
  }

  offer(link: HTMLAnchorElement, how: string): void {
    if (link === this.#link) return clearTimeout(this.#closing);
    clearTimeout(this.#opening);
    this.#opening = window.setTimeout(() => void this.#open(link), how === 'focusin' ? 0 : how === 'touchstart' ? LONG_PRESS : PAUSE);
    const leave = (event: Event): void => {
      clearTimeout(this.#opening);
      if (event.type === 'touchend' && this.#link === link) event.preventDefault();
      else if (event.type !== 'touchend') this.#closeSoon();
    };
    link.addEventListener(how === 'focusin' ? 'blur' : how === 'touchstart' ? 'touchend' : 'pointerleave', leave, { once: true });
  }

  async #open(link: HTMLAnchorElement): Promise<void> {
    const parts = await this.#content(link);
    if (!parts || !link.isConnected) return;
    this.close();
    clearTimeout(this.#closing);
    const body = document.createElement('div');
    body.id = 'hover-card-text';
    body.append(...parts);
    const off = document.createElement('button');
    off.type = 'button';
    off.textContent = 'Turn previews off';
    off.addEventListener('click', () => {
      localStorage.setItem('previews', 'off');
      this.close();
    });
    this.replaceChildren(body, off);
    this.#link = link;
    link.setAttribute('aria-describedby', body.id);
    this.showPopover();
    this.#place(link);
  }

  async #content(link: HTMLAnchorElement): Promise<Node[] | undefined> {
    if (link.dataset['cite'] !== undefined && link.hash) {
      const source = document.getElementById(link.hash.slice(1));
      return source ? [line('card-kind', `Source ${link.textContent}`), line('', source.lastElementChild?.textContent?.trim().replace(/\s+/g, ' ') ?? '')] : undefined;
    }
    const card = await fetchCard(link.pathname);
    if (!card) return undefined;
    const facts = [card.figure, card.status, card.date].filter(Boolean).join(' · ');
    return [line('card-kind', card.kind), line('card-title', card.title), ...(facts ? [line('card-facts', facts)] : []), line('', card.summary)];
  }

  /** Below the link, or above where there is more room; never wider than the window. */
  #place(link: HTMLAnchorElement): void {
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    const below = at.bottom + own.height + 16 < innerHeight || at.top < own.height;
    this.style.top = `${below ? at.bottom + 6 : at.top - own.height - 6}px`;
    this.style.left = `${Math.max(8, Math.min(at.left, innerWidth - own.width - 8))}px`;
  }

  #closeSoon(): void {
    clearTimeout(this.#closing);
    this.#closing = window.setTimeout(() => this.close(), GRACE);
  }

  close(): void {
    clearTimeout(this.#opening);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.matches(':popover-open')) this.hidePopover();
  }
}

customElements.define('hover-card', HoverCard);
let card: HoverCard | undefined;

/** Shows the card of a link once the reader stays on it. `how` is the type of the event that asked. */
export function offer(link: HTMLAnchorElement, how: string): void {
  if (!card) {
    card = document.createElement('hover-card') as HoverCard;
    document.body.append(card);
  }
  card.offer(link, how);
}
