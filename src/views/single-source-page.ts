// /single-source/: how many claims stand on one source, by what they are and by its tier, and the sources that carry most of them.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { formatNumber } from '#model/money.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { CLAIM_KINDS, claimsOn, type ClaimKind, type PlacedClaim, recordClaims } from '#views/single-source.ts';

interface Count {
  readonly claims: number;
  readonly alone: number;
  readonly primary: number;
  readonly secondary: number;
}

export interface SingleSourcePage {
  readonly page: ComputedPage;
  readonly total: Count;
  readonly kinds: readonly (Count & { readonly name: string })[];
  readonly sources: readonly { readonly link: Link; readonly publisher: string; readonly tier: string; readonly claims: number; readonly alone: number }[];
  /** Sources that carry a claim alone, listed or not. */
  readonly carrying: number;
}

/** The list of sources stops here. */
const SOURCES_LISTED = 40;

export function singleSourcePage(catalog: Catalog): SingleSourcePage {
  const claims = recordClaims(catalog);
  const carrying = catalog.list('source').map((source) => ({ source, ...claimsOn(catalog, source.id) })).filter(({ alone }) => alone.length);
  return {
    page: singleSourceSummary(catalog),
    total: count(catalog, claims),
    kinds: (Object.keys(CLAIM_KINDS) as ClaimKind[]).map((kind) => ({ name: CLAIM_KINDS[kind][1], ...count(catalog, claims.filter((claim) => claim.kind === kind)) })).filter((row) => row.claims),
    sources: carrying
      .toSorted((a, b) => b.alone.length - a.alone.length || b.all.length - a.all.length || (a.source.id < b.source.id ? -1 : 1))
      .slice(0, SOURCES_LISTED)
      .map(({ source: { id, data }, all, alone }) => ({ link: { href: href(entryPath('source', id, 'alone')), text: data.title }, publisher: data.publisher, tier: SOURCE_KINDS[data.kind].tier, claims: all.length, alone: alone.length })),
    carrying: carrying.length,
  };
}

function count(catalog: Catalog, claims: readonly PlacedClaim[]): Count {
  const alone = claims.filter(({ sources }) => sources.length === 1);
  const primary = alone.filter(({ sources: [id = ''] }) => SOURCE_KINDS[catalog.get('source', id)?.data.kind ?? 'news'].tier === 'primary').length;
  return { claims: claims.length, alone: alone.length, primary, secondary: alone.length - primary };
}

export function singleSourceSummary(catalog: Catalog): ComputedPage {
  const { claims, alone, primary } = count(catalog, recordClaims(catalog));
  return {
    path: '/single-source/',
    title: 'Claims on one source',
    sentence: `${alone} of the ${formatNumber(claims, 0)} claims in the record stand on one source alone, ${primary} of them on a party, regulator, court or filing speaking for itself.`,
    line: `${alone} claims`,
    names: ['Single-source claims', 'Claims with one source', 'Single source'],
    asks: ['which claims rest on one source', 'how many claims have only one source', 'how well is the record sourced'],
    companies: [],
    entries: catalog.list('source') as readonly Entry[],
    prior: 0.2,
  };
}
