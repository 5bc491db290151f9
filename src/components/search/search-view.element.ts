// <search-view>: question, what was understood, facets, results. A plain list of links: arrow keys move through it, Enter
// follows, and a live region says how many there are (list rather than combobox, because a result holds more than one link).

import { type Facet, FACETS } from '#model/search-query.ts';
import { type Answer, find, NOTHING, prepare } from './find.element.ts';
import { asWritten, facetLists, make, resultItem, sayState, understoodLine } from './search-parts.element.ts';

const STEP = 10;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** Questions of this visit, newest first; kept nowhere else. */
const recent: string[] = [];
const MOST_RECENT = 6;

export class SearchView extends HTMLElement {
  readonly input = make('input');
  readonly #status = make('p', 'search-status');
  readonly #understood = make('p', 'search-understood');
  readonly #facets = make('div', 'search-facets');
  readonly #results = make('ol', 'search-results');
  readonly #more = make('button', 'search-more', 'Show more');
  #chosen: Partial<Record<Facet, readonly string[]>> = {};
  #literally = false;
  #most = STEP;
  #turn = 0;

  /** On the search page the question stands in the address and facets are shown; in the dialog neither. */
  get #onPage(): boolean {
    return this.hasAttribute('in-address');
  }

  connectedCallback(): void {
    if (this.input.isConnected) return;
    Object.assign(this.input, { type: 'search', placeholder: 'Search amounts, names, dates, questions…', autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
    this.input.setAttribute('aria-label', 'Search');
    this.#status.setAttribute('role', 'status');
    this.#results.setAttribute('aria-label', 'Results');
    this.#more.type = 'button';
    this.#more.hidden = true;
    if (this.#onPage) {
      this.#results.id = 'search-results';
      this.#understood.id = 'search-understood';
      this.#facets.setAttribute('role', 'group');
      this.#facets.setAttribute('aria-label', 'Narrow the results');
    }
    const main = make('div', 'search-main');
    main.append(this.input, this.#understood, this.#status, this.#results, this.#more);
    this.replaceChildren(main, ...(this.#onPage ? [this.#facets] : []));
    this.#listen();
    if (this.#onPage) this.#readAddress();
    else this.#settle('', 'none');
  }

  #listen(): void {
    this.input.addEventListener('focus', prepare, { once: true });
    this.input.addEventListener('input', () => {
      this.#most = STEP;
      this.#literally = false;
      void this.#ask(true);
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#more.addEventListener('click', () => {
      this.#most += STEP;
      void this.#ask(false);
    });
    if (!this.#onPage) return;
    addEventListener('popstate', () => this.#readAddress());
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet], .search-understood a');
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      this.#readAddress();
      this.input.focus();
    });
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get('q') ?? '';
    this.#literally = asked.get('exact') === '1';
    this.#most = STEP;
    this.#chosen = Object.fromEntries(FACETS.flatMap((facet) => (asked.has(facet) ? [[facet, asked.getAll(facet)]] : [])));
    void this.#ask(false);
  }

  /** Address of the search page for what is asked, with one facet value switched on or off. */
  address(facet?: Facet, value = ''): string {
    const asked = new URLSearchParams();
    if (this.input.value.trim()) asked.set('q', this.input.value.trim());
    for (const name of FACETS) {
      const before = this.#chosen[name] ?? [];
      const values = name !== facet ? before : before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
      for (const each of values) asked.append(name, each);
    }
    if (this.#literally) asked.set('exact', '1');
    return `${base}search/${asked.size ? `?${asked}` : ''}`;
  }

  async #ask(typed: boolean): Promise<void> {
    const question = this.input.value;
    const turn = ++this.#turn;
    if (typed && this.#onPage) history.replaceState(null, '', this.address());
    if (question.trim() || Object.keys(this.#chosen).length) this.#settle(question.trim(), 'loading');
    const stale = (): boolean => turn !== this.#turn;
    for await (const answer of find({ typed: question, chosen: this.#chosen, most: this.#most, literally: this.#literally, counted: this.#onPage }, stale)) {
      if (stale()) return;
      this.#show(question.trim(), answer);
    }
  }

  #show(question: string, answer: Answer): void {
    const { state, understood, unknown, found, total, facets, marks } = answer;
    const literal = new URL(this.address(), location.href);
    literal.searchParams.set('exact', '1');
    this.#understood.replaceChildren(...understoodLine(understood.map((u) => ({ ...u, as: u.slip ? asWritten(u.as, answer) : u.as })), unknown, literal.href));
    const focused = this.#links().indexOf(document.activeElement as HTMLAnchorElement);
    this.#results.replaceChildren(...found.map((item) => resultItem(item, marks)));
    if (focused >= 0) this.#links()[focused]?.focus();
    this.#more.hidden = total <= found.length || state === 'loading';
    if (this.#onPage) this.#facets.replaceChildren(...facetLists(facets, this.#chosen, (facet, value) => this.address(facet, value)));
    if (state === 'loading') return this.#settle(question, state);
    this.#status.textContent = sayState(question, answer);
    if (state === 'results' && question) this.#remember(question);
    if (answer === NOTHING) this.#showRecent();
    this.#settle(question, state);
  }

  #remember(question: string): void {
    const known = recent.findIndex((other) => question.startsWith(other) || other.startsWith(question));
    if (known >= 0) recent.splice(known, 1);
    recent.unshift(question);
    recent.length = Math.min(recent.length, MOST_RECENT);
  }

  /** An empty box offers what was asked before in this visit. */
  #showRecent(): void {
    this.#results.replaceChildren();
    if (!recent.length) return;
    this.#status.replaceChildren(
      'Asked before: ',
      ...recent.flatMap((question, i) => {
        const again = make('button', 'search-recent', question);
        again.type = 'button';
        again.addEventListener('click', () => {
          this.input.value = question;
          this.input.focus();
          void this.#ask(true);
        });
        return i ? [' ', again] : [again];
      }),
    );
  }

  #settle(question: string, state: Answer['state']): void {
    this.#results.dataset['query'] = question;
    this.#results.dataset['state'] = state;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll<HTMLAnchorElement>('[data-result]')];
  }

  /** Down from the question into the list, up and down in it, up from the first back to the question. Enter in the dialog’s question opens the page of results. */
  #move(event: KeyboardEvent): void {
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inQuestion = document.activeElement === this.input;
    if (event.key === 'ArrowDown' && (inQuestion || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) this.input.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
    else if (event.key === 'Home' && at >= 0) links[0]?.focus();
    else if (event.key === 'End' && at >= 0) links.at(-1)?.focus();
    else if (event.key === 'Enter' && inQuestion && !this.#onPage && this.input.value.trim()) location.assign(this.address());
    else return;
    event.preventDefault();
  }
}

customElements.define('search-view', SearchView);
