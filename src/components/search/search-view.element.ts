// <search-view>: question, kinds, results. A plain list of links: arrow keys move through it, Enter follows, and a live
// region says how many there are (list pattern rather than combobox, because each result holds more than one link).

import './search.css';
import { isKind, KINDS } from '#model/kind.ts';
import { type Answer, find, type Found, prepare } from './find.element.ts';

const WAIT = 120;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export class SearchView extends HTMLElement {
  readonly input = make('input');
  readonly #status = make('p', 'search-status');
  readonly #understood = make('p', 'search-understood');
  readonly #kinds = make('div', 'search-kinds');
  readonly #results = make('ol', 'search-results');
  #kind = '';
  #asked = 0;
  #timer = 0;

  /** On the search page the question stands in the address; in the dialog it does not. */
  get #inAddress(): boolean {
    return this.hasAttribute('in-address');
  }

  connectedCallback(): void {
    if (this.input.isConnected) return;
    this.input.type = 'search';
    this.input.setAttribute('aria-label', 'Search');
    this.input.placeholder = 'Search terms, companies, quotes…';
    this.input.autocomplete = 'off';
    this.input.maxLength = 200;
    this.#status.setAttribute('role', 'status');
    this.#kinds.setAttribute('role', 'group');
    this.#kinds.setAttribute('aria-label', 'Kind');
    this.#results.tabIndex = -1;
    this.#results.setAttribute('aria-label', 'Results');
    if (this.#inAddress) {
      this.#results.id = 'search-results';
      this.#understood.id = 'search-understood';
    }
    this.replaceChildren(this.input, this.#understood, this.#status, this.#kinds, this.#results);
    this.input.addEventListener('focus', prepare, { once: true });
    this.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(true), WAIT);
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    if (this.#inAddress) {
      this.#readAddress();
      addEventListener('popstate', () => this.#readAddress());
    } else this.#settle('', 'none');
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get('q') ?? '';
    this.#kind = asked.get('kind') ?? '';
    void this.#ask(false);
  }

  async #ask(typed: boolean): Promise<void> {
    const query = this.input.value.trim();
    const turn = ++this.#asked;
    if (typed && this.#inAddress) history.replaceState(null, '', this.address());
    if (!query) {
      this.#understood.textContent = '';
      this.#status.textContent = '';
      this.#kinds.replaceChildren();
      this.#results.replaceChildren();
      return this.#settle('', 'none');
    }
    this.#settle(query, 'loading');
    const answer = await find(query, this.#kind).catch((): Answer => ({ state: 'unavailable', corrected: undefined, found: [], total: 0, kinds: new Map() }));
    if (turn === this.#asked) this.#show(query, answer);
  }

  /** Address of the search page for what is asked. */
  address(): string {
    const asked = new URLSearchParams();
    if (this.input.value.trim()) asked.set('q', this.input.value.trim());
    if (this.#kind) asked.set('kind', this.#kind);
    return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}search/${asked.size ? `?${asked}` : ''}`;
  }

  #show(query: string, { state, corrected, found, total, kinds }: Answer): void {
    this.#understood.textContent = corrected === undefined ? '' : `Showing results for “${corrected}”; nothing was found for “${query}”.`;
    this.#status.textContent = {
      results: total === 1 ? '1 page' : `${total} pages${total > found.length ? `, the first ${found.length} shown` : ''}`,
      none: `Nothing found for “${query}”. Try fewer words, or look in A–Z.`,
      partial: `The full-text index could not be read; ${found.length} found by name only.`,
      unavailable: 'Search could not be reached. Check the connection, or look in A–Z.',
    }[state];
    this.#showKinds(kinds);
    this.#results.replaceChildren(...found.map((item) => this.#item(item)));
    this.#settle(query, state);
  }

  #settle(query: string, state: Answer['state'] | 'loading'): void {
    this.#results.dataset['query'] = query;
    this.#results.dataset['state'] = state;
  }

  #showKinds(kinds: ReadonlyMap<string, number>): void {
    const all = [...kinds].filter(([, count]) => count > 0);
    const button = (label: string, value: string, count?: number): HTMLButtonElement => {
      const kind = make('button', '', count === undefined ? label : `${label} ${count}`);
      kind.type = 'button';
      kind.setAttribute('aria-pressed', String(this.#kind === value));
      kind.addEventListener('click', () => {
        this.#kind = value;
        void this.#ask(true);
      });
      return kind;
    };
    this.#kinds.replaceChildren(...(all.length > 1 || this.#kind ? [button('All', ''), ...all.map(([kind, count]) => button(isKind(kind) ? KINDS[kind].many : kind, kind, count))] : []));
  }

  #item({ title, kind, url, excerpt, parts }: Found): HTMLLIElement {
    const item = make('li');
    const link = make('a', 'search-title', title);
    link.href = url;
    link.dataset['result'] = '';
    const text = make('p', 'search-excerpt');
    text.append(...excerpt.map((run) => (run.match ? make('mark', '', run.text) : document.createTextNode(run.text))));
    item.append(make('span', 'search-kind', isKind(kind) ? KINDS[kind].one : kind), link);
    if (excerpt.length) item.append(text);
    if (parts.length) {
      const list = make('p', 'search-parts');
      for (const [i, part] of parts.entries()) {
        const to = make('a', '', part.title);
        to.href = part.url;
        list.append(...(i ? [' · ', to] : [to]));
      }
      item.append(list);
    }
    return item;
  }

  /** Down from the question into the list, up and down in it, up from the first back to the question. */
  #move(event: KeyboardEvent): void {
    const links = [...this.#results.querySelectorAll<HTMLAnchorElement>('[data-result]')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) this.input.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
    else if (event.key === 'Enter' && document.activeElement === this.input && links[0]) links[0].click();
    else return;
    event.preventDefault();
  }
}

customElements.define('search-view', SearchView);
