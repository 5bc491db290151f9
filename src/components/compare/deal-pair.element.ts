// <deal-pair>: two deals named in the address (?a=…&b=…) side by side, from their records. A pair with a page of its own is shown there.
// What it holds before says what to do without script.

import { nameOfRecord } from '#model/deal-figures.ts';
import { addressesOf } from '#model/addresses.ts';
import { href } from '#model/href.ts';
import { ID_SHAPE } from '#model/kind.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import { pairTables } from './pair-tables.element.ts';

class DealPair extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.replaceChildren();
    const asked = new URLSearchParams(location.search);
    const ids = ['a', 'b'].map((name) => asked.get(name) ?? '');
    for (const name of ['a', 'b']) this.#choose(name, asked.get(name) ?? '');
    if (ids.every((id) => id === '')) return;
    this.setAttribute('role', 'status');
    const [a = '', b = ''] = ids;
    if (!ID_SHAPE.test(a) || !ID_SHAPE.test(b)) return this.#say('Choose two deals.');
    if (a === b) return this.#say('That is one deal twice. Choose another beside it.');
    this.#say('Reading the two deals …');
    await this.#compare(a, b);
  }

  /** The form shows what the address says. */
  #choose(name: string, id: string): void {
    const list = document.querySelector<HTMLSelectElement>(`#deal-${name}`);
    if (list && [...list.options].some(({ value }) => value === id)) list.value = id;
  }

  async #compare(a: string, b: string): Promise<void> {
    const own = [a, b].toSorted().join(' ');
    const pairs = await readJson<string[]>(href('/compare/pairs.json')).catch((): string[] => []);
    if (pairs.includes(own)) return location.replace(href(`/compare/${own.replace(' ', '/')}/`));
    const records = await Promise.allSettled([a, b].map((id) => readJson<DealRecord>(href(addressesOf('deal', id).record))));
    const [first, second] = records.map((read) => (read.status === 'fulfilled' ? read.value : undefined));
    if (!first || !second) return this.#say(`${[first ? '' : a, second ? '' : b].filter(Boolean).join(' and ')} could not be read: no deal has that name, or the connection is gone.`);
    document.title = `${nameOfRecord(first)} vs ${nameOfRecord(second)}${document.title.replace(/^.*(?= – )/, '')}`;
    this.removeAttribute('role');
    this.replaceChildren(...pairTables(first, second));
  }

  #say(text: string): void {
    const line = document.createElement('p');
    line.className = 'data';
    line.textContent = text;
    this.replaceChildren(line);
  }
}

async function readJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return (await response.json()) as T;
}

customElements.define('deal-pair', DealPair);
