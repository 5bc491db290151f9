// The pieces a search view is made of: a result, the facets, the line that says what was understood. Text nodes only.

import type { Run } from '#model/mark-words.ts';
import type { FacetCount } from '#model/search-facets.ts';
import { isSearchKind, SEARCH_KINDS } from '#model/search-kind.ts';
import type { Facet } from '#model/search-query.ts';
import type { Understood } from './entity-search.element.ts';
import type { Answer, Found } from './find.element.ts';

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A link to a result. Its address stays clean for copying; following it adds the words to highlight. */
function resultLink(url: string, text: string, marks: readonly string[], className = ''): HTMLAnchorElement {
  const link = make('a', className, text);
  link.href = url;
  const follow = (): void => {
    const address = new URL(url, location.href);
    if (marks.length) address.searchParams.set('hl', marks.join(' ').slice(0, 200));
    link.href = address.href;
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
  return link;
}

function excerpt(runs: readonly Run[]): HTMLElement {
  const text = make('p', 'search-excerpt');
  text.append(...runs.map((run) => (run.match ? make('mark', '', run.text) : document.createTextNode(run.text))));
  return text;
}

export function resultItem({ title, kind, line, url, excerpt: runs, parts }: Found, marks: readonly string[]): HTMLLIElement {
  const item = make('li');
  const above = make('span', 'search-kind', isSearchKind(kind) ? SEARCH_KINDS[kind].one : kind);
  if (line) above.append(make('i', '', line));
  const link = resultLink(url, title, marks, 'search-title');
  link.dataset['result'] = '';
  item.append(above, link);
  if (runs.length) item.append(excerpt(runs));
  if (parts.length) {
    const list = make('p', 'search-parts');
    for (const [i, part] of parts.entries()) list.append(...(i ? [' · '] : []), resultLink(part.url, part.title, marks));
    item.append(list);
  }
  return item;
}

/** "6.6 billion US dollars, OpenAI (you typed “opeani”)" and a way back to the letters typed. */
export function understoodLine(understood: readonly Understood[], unknown: readonly string[], literal: string): (Node | string)[] {
  const said = understood.flatMap(({ typed, as, slip }, i) => [i ? ', ' : '', make('b', '', as), ...(slip ? [` (you typed “${typed}”)`] : [])]);
  const slips = understood.some(({ slip }) => slip);
  const exactly = make('a', '', 'Search exactly what I typed');
  exactly.href = literal;
  return [
    ...(said.length ? [slips ? 'Showing results for ' : 'Searching ', ...said, '. ', ...(slips ? [exactly] : [])] : []),
    ...(unknown.length ? [`${said.length ? ' ' : ''}Nothing here is called ${unknown.join(', ')}.`] : []),
  ];
}

const FACET_NAMES: Record<Facet, string> = { kind: 'Kind', company: 'Company', year: 'Year', band: 'Amount', rung: 'How firm', tier: 'Source tier' };

/** Facets as lists of links, each the address of the narrowed search; a chosen value leads back. */
export function facetLists(facets: ReadonlyMap<Facet, readonly FacetCount[]>, chosen: Partial<Record<Facet, readonly string[]>>, address: (facet: Facet, value: string) => string): HTMLElement[] {
  return (Object.keys(FACET_NAMES) as Facet[]).flatMap((facet) => {
    const values = (facets.get(facet) ?? []).slice(0, 8);
    if (values.length < 2 && !chosen[facet]?.length) return [];
    const section = make('section');
    const list = make('ul');
    for (const { value, label, count } of values) {
      const link = make('a', '', facet === 'kind' && isSearchKind(value) ? SEARCH_KINDS[value].many : label);
      link.href = address(facet, value);
      link.dataset['facet'] = facet;
      if (chosen[facet]?.includes(value)) link.setAttribute('aria-current', 'true');
      const item = make('li');
      item.append(link, make('span', '', String(count)));
      list.append(item);
    }
    section.append(make('h2', '', FACET_NAMES[facet]), list);
    return [section];
  });
}

/** The line of the live region: how many, or what is missing. */
export function sayState(question: string, { state, found, total, countsMissing }: Answer): string {
  if (!question && !total) return '';
  const shown = total > found.length ? `, the first ${found.length} shown` : '';
  const lacking = countsMissing ? '. The filters could not be read' : '';
  return {
    loading: '',
    results: `${total === 1 ? '1 result' : `${total} results${shown}`}${lacking}`,
    none: `Nothing found for “${question.slice(0, 80)}”. Try fewer words, or look in A–Z.`,
    partial: `The full-text index could not be read, so passages and exact phrases are missing. ${total === 1 ? '1 entry' : `${total} entries`} found by name and summary${shown}.`,
    unavailable: 'Search could not be reached. Check the connection, or look in A–Z.',
  }[state];
}

/** A corrected word as a title writes it: `openai` → `OpenAI`. */
export function asWritten(word: string, { found }: Answer): string {
  for (const { title } of found) {
    const written = title.split(/[\s,]+/).find((part) => part.toLowerCase().replace(/['’]s$/, '') === word);
    if (written) return written.replace(/['’]s$/, '');
  }
  return word;
}
