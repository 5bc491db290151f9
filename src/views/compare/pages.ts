// Every page that compares deals or terms, and where the page of an entry leads into them.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { twoSummary } from '#views/compare/choose-two.ts';
import { dealName, pairSummaries } from '#views/compare/deal-pair.ts';
import { pairsOf } from '#views/compare/deal-pairs.ts';
import { type DealSet, setOf } from '#views/compare/deal-sets.ts';
import { setSummaries } from '#views/compare/deal-set-page.ts';
import { compareSummary } from '#views/compare/overview.ts';
import { versusSummaries } from '#views/compare/term-pairs.ts';
import { versusIndexes } from '#views/compare/versus-index.ts';
import type { Link } from '#views/link.ts';

export function comparePages(catalog: Catalog): ComputedPage[] {
  return [compareSummary(catalog), twoSummary(catalog), ...setSummaries(catalog), ...pairSummaries(catalog), ...versusIndexes(catalog).map(({ page }) => page), ...versusSummaries(catalog)];
}

/** From a company to its deals term by term; from a deal to the nearest one, and to the set it belongs to. */
export function comparisonsOf(catalog: Catalog, entry: Entry): Link[] {
  if (entry.kind === 'company') return linkToSet(setOf(catalog, 'company', entry.id), 'Terms of its deals compared');
  if (entry.kind !== 'deal') return [];
  const { recipient, kind } = entry.data;
  const name = catalog.get('company', recipient)?.data.title ?? recipient;
  const company = linkToSet(setOf(catalog, 'company', recipient), `Compare ${name} deals`);
  const set = company.length ? company : linkToSet(setOf(catalog, 'kind', kind), `Compare: ${DEAL_KINDS[kind].toLowerCase()} deals`);
  return [...nearest(catalog, entry), ...(set.length ? set : [{ href: href('/compare/'), text: 'Compare with other deals' }])];
}

function linkToSet(set: DealSet | undefined, text: string): Link[] {
  return set ? [{ href: href(set.path), text }] : [];
}

function nearest(catalog: Catalog, deal: EntryOf<'deal'>): Link[] {
  const [pair] = pairsOf(catalog, deal.id);
  return pair ? [{ href: href(pair.path), text: `vs ${dealName(catalog, pair.a === deal ? pair.b : pair.a)}` }] : [];
}
