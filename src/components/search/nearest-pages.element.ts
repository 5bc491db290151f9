// <nearest-pages>: on the page for missing addresses, links to the pages whose names are closest to the address.

import { KINDS, isKind } from '#model/kind.ts';
import { parseQuery } from '#model/search-query.ts';
import { askEntities } from './entity-search.element.ts';
import { readLines } from './index-reader.element.ts';
import { make } from './search-parts.element.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const MOST = 5;

class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const wanted = decodeURIComponent(location.pathname).slice(base.length).split('/').findLast(Boolean)?.replace(/[-_]+|\.\w+$/g, ' ') ?? '';
    const query = parseQuery(`${wanted} `);
    const near = await askEntities(query, query.text, false).then(({ ranked }) => readLines(ranked.slice(0, MOST).map(({ no }) => no)), () => []);
    if (!near.length) return;
    const list = make('ul');
    list.append(
      ...near.map(([kind, path, title]) => {
        const link = make('a', '', title);
        link.href = base + path.slice(1);
        const item = make('li');
        item.append(link, isKind(kind) ? ` (${KINDS[kind].one.toLowerCase()})` : '');
        return item;
      }),
    );
    this.replaceChildren(make('p', '', 'Closest to it:'), list);
  }
}

customElements.define('nearest-pages', NearestPages);
