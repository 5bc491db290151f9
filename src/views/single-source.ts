// Claims of the record by the sources they stand on. A claim is a row that names its sources; sentences of running text, which carry
// marks of their own, are not counted.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { EntryRecord } from '#model/records/index.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { recordOf } from '#views/record.ts';
import { type Claim, claimsOf } from '#views/tables-claims.ts';

/** Part of a record → what its rows are called, one and many. */
export const CLAIM_KINDS = {
  summary: ['Summary', 'Summaries and definitions'],
  example: ['Example', 'Examples of terms'],
  facts: ['Fact', 'Dated facts'],
  amount: ['Headline amount', 'Headline amounts'],
  tranches: ['Part of the money', 'Parts of the money'],
  stake: ['Stake', 'Stakes'],
  valuations: ['Valuation', 'Valuations'],
  terms: ['Term', 'Terms of deals'],
  quote: ['Quote', 'Quotes'],
  event: ['Event', 'Events'],
  versions: ['Version', 'Versions in disputes'],
} as const;
export type ClaimKind = keyof typeof CLAIM_KINDS;

export interface PlacedClaim {
  readonly entry: Entry;
  readonly kind: ClaimKind;
  /** `Term: Minority stake`. */
  readonly label: string;
  /** Where on the page of the entry it stands; undefined at its top. */
  readonly anchor: string | undefined;
  readonly sources: readonly string[];
}

export interface SourceClaims {
  readonly all: readonly PlacedClaim[];
  /** Those that name no other source. */
  readonly alone: readonly PlacedClaim[];
}

interface Index {
  readonly claims: readonly PlacedClaim[];
  readonly bySource: ReadonlyMap<string, SourceClaims>;
}
const caches = new WeakMap<Catalog, Index>();

/** Every claim of the record that names a source, in the order of the catalog. */
export function recordClaims(catalog: Catalog): readonly PlacedClaim[] {
  return indexOf(catalog).claims;
}

export function claimsOn(catalog: Catalog, source: string): SourceClaims {
  return indexOf(catalog).bySource.get(source) ?? { all: [], alone: [] };
}

function indexOf(catalog: Catalog): Index {
  let index = caches.get(catalog);
  if (!index) caches.set(catalog, (index = buildIndex(catalog)));
  return index;
}

function buildIndex(catalog: Catalog): Index {
  const claims = catalog.entries.filter(({ kind }) => kind !== 'source').flatMap((entry) => {
    const record = recordOf(catalog, entry);
    return claimsOf(record).flatMap((claim) => place(entry, record, claim) ?? []);
  });
  const bySource = new Map<string, { all: PlacedClaim[]; alone: PlacedClaim[] }>();
  for (const claim of claims)
    for (const id of claim.sources) {
      let on = bySource.get(id);
      if (!on) bySource.set(id, (on = { all: [], alone: [] }));
      on.all.push(claim);
      if (claim.sources.length === 1) on.alone.push(claim);
    }
  return { claims, bySource };
}

/** A claim of the data tables as readers meet it; undefined for running text. The words of a quote and its summary are one claim. */
function place(entry: Entry, record: EntryRecord, { place: at, anchor, sourceIds }: Claim): PlacedClaim | undefined {
  const [part = '', row] = at.split('/');
  const kind = part === 'summary' && (entry.kind === 'quote' || entry.kind === 'event') ? entry.kind : part;
  if (!(kind in CLAIM_KINDS)) return undefined;
  const name = nameOf(record, part, row);
  return {
    entry, kind: kind as ClaimKind, label: `${CLAIM_KINDS[kind as ClaimKind][0]}${name === undefined ? '' : `: ${name}`}`,
    anchor: anchor ?? (part === 'valuations' ? 'money' : entry.kind === 'quote' ? 'words' : undefined), sources: sourceIds,
  };
}

/** What tells a row from its neighbours. */
function nameOf(record: EntryRecord, part: string, row: string | undefined): string | undefined {
  if (part === 'facts' && 'facts' in record) return record.facts.find(({ anchor }) => anchor === row)?.label;
  if (record.kind !== 'deal') return undefined;
  if (part === 'terms') {
    const term = record.terms.find(({ anchor }) => anchor === row);
    return term && `${term.term.title}${term.aspect === null ? '' : `, ${term.aspect}`}`;
  }
  if (part === 'tranches') return record.tranches.filter(({ anchor }) => anchor === row).map(({ amount }) => `${formatMoney(amount as Money)}, ${amount.rung}`)[0];
  if (part === 'valuations') return record.valuations.filter((_, i) => String(i + 1) === row).map(({ amount }) => formatMoney(amount as Money))[0];
  return undefined;
}
