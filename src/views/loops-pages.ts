// What the page of loops says of itself, and the links that lead to it: from companies, pairs, deals and the term.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { allLoops, type Loop } from '#views/loops.ts';

export const LOOPS: Link = { href: href('/loops/'), text: 'Loops' };
/** The term that names them. */
const TERM = 'circular-financing';

export function loopsPages(catalog: Catalog): ComputedPage[] {
  return [loopsPage(catalog)];
}

export function loopsPage(catalog: Catalog): ComputedPage {
  const loops = allLoops(catalog);
  const live = loops.filter(({ lapsed }) => !lapsed);
  const two = live.filter(({ companies }) => companies.length === 2).length;
  return {
    path: '/loops/', title: 'Loops: companies that fund their customers',
    sentence: `Where a company funds a customer of its own: ${two} loops between two companies and ${live.length - two} among three, each with its sums, how firm they are, and the deals they rest on.`,
    line: `${loops.length} loops`, names: ['Circular deals', 'Circular financing loops', 'Round-tripping', 'Money loops'],
    asks: ['which AI deals are circular', 'who funds its own customers', 'does the money go round in circles', 'who invests in a company that buys its chips or cloud', 'vendor financing loops in AI'],
    companies: [...new Set(loops.flatMap(({ companies }) => companies))],
    entries: [...new Set(loops.flatMap(dealsOf))] as Entry[], prior: 0.5,
  };
}

function dealsOf({ edges }: Loop) {
  return edges.flatMap(({ ties }) => ties.map(({ deal }) => deal));
}

export function loopLink({ id, title, lapsed }: Loop): Link {
  return { href: href(`/loops/#${id}`), text: lapsed ? `${title} (did not come about)` : title };
}

export function loopsOfPair(catalog: Catalog, a: string, b: string): Link[] {
  return allLoops(catalog).filter(({ companies }) => companies.includes(a) && companies.includes(b)).map(loopLink);
}

export function loopsOfCompany(catalog: Catalog, id: string): Link[] {
  return allLoops(catalog).filter(({ companies, lapsed }) => !lapsed && companies.includes(id)).map(loopLink);
}

const deals = new WeakMap<Catalog, ReadonlyMap<string, Loop>>();

/** From a deal that takes part to its loop, from the term to all. */
export function loopLinks(catalog: Catalog, entry: Entry): Link[] {
  if (entry.kind === 'term' && entry.id === TERM) return [{ href: LOOPS.href, text: 'Every loop in the record' }];
  if (entry.kind !== 'deal') return [];
  let index = deals.get(catalog);
  if (!index) deals.set(catalog, (index = new Map(allLoops(catalog).toReversed().flatMap((loop) => dealsOf(loop).map((deal): [string, Loop] => [deal.id, loop])))));
  const loop = index.get(entry.id);
  return loop ? [{ href: loopLink(loop).href, text: 'Part of a loop' }] : [];
}
