// <nearest-pages>: on the page for missing addresses, links to the pages whose names are closest to the address.

import { kindOfFolder } from '#model/kind.ts';
import { isSearchKind, SEARCH_KINDS } from '#model/search-kind.ts';
import { parseQuery } from '#model/search-query.ts';
import { askEntities } from './entity-search.element.ts';
import { readLines } from './index-reader.element.ts';
import { make } from './search-parts.element.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const MOST = 5;

/** What an address seems to ask for: the id of an entry is its name, any other address is named by all its parts (`between/amazon/anthropic`). */
function wordsOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const named = kindOfFolder(parts[0] ?? '') ? parts.slice(-1) : parts;
  return named.map((part) => part.replace(/[-_]+|\.\w+$/g, ' ')).join(' ');
}

class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const query = parseQuery(`${wordsOf(decodeURIComponent(location.pathname).slice(base.length))} `);
    const near = await askEntities(query, query.text, false).then(({ ranked }) => readLines(ranked.slice(0, MOST).map(({ no }) => no)), () => []);
    if (!near.length) return;
    const list = make('ul');
    list.append(
      ...near.map(([kind, path, title]) => {
        const link = make('a', '', title);
        link.href = base + path.slice(1);
        const item = make('li');
        item.append(link, isSearchKind(kind) ? ` (${SEARCH_KINDS[kind].one.toLowerCase()})` : '');
        return item;
      }),
    );
    this.replaceChildren(make('p', '', 'Closest to it:'), list);
  }
}

customElements.define('nearest-pages', NearestPages);
