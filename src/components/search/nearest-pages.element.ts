// <nearest-pages>: on the page for missing addresses, links to the pages whose addresses are closest.

import { distance } from 'fastest-levenshtein';
import type { NamedEntry } from '#model/rank-names.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const MOST = 5;

class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const entries = await fetch(`${base}api/v1/names.json`).then((r) => (r.ok ? (r.json() as Promise<NamedEntry[]>) : []), () => []);
    const wanted = decodeURIComponent(location.pathname).toLowerCase().slice(base.length - 1);
    const near = nearestPaths(entries, wanted);
    if (!near.length) return;
    const title = document.createElement('p');
    title.textContent = 'Closest to it:';
    const list = document.createElement('ul');
    list.append(
      ...near.map((entry) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + entry.path.slice(1);
        link.textContent = entry.title;
        item.append(link, ` (${entry.kind})`);
        return item;
      }),
    );
    this.replaceChildren(title, list);
  }
}

/** Entries whose path, or whose id alone, differs least from the path asked for; none if all differ by half or more. */
function nearestPaths(entries: readonly NamedEntry[], wanted: string): NamedEntry[] {
  const id = wanted.split('/').findLast(Boolean) ?? '';
  return entries
    .map((entry) => {
      const own = entry.path.split('/').at(-2) ?? '';
      return { entry, share: Math.min(distance(entry.path, wanted) / Math.max(entry.path.length, 1), (distance(own, id) + 0.5) / Math.max(own.length, 1)) };
    })
    .filter(({ share }) => share < 0.5)
    .toSorted((a, b) => a.share - b.share || (a.entry.path < b.entry.path ? -1 : 1))
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

customElements.define('nearest-pages', NearestPages);
