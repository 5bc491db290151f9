// Claims of the record by the sources they stand on. A claim is a row that names its sources; sentences of running text, which carry
// marks of their own, are not counted.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formatMoney, type Money } from '#model/money.ts';

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
  /** `Term: Tranche, Two-way trigger`. */
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
  const claims = catalog.entries.filter(({ kind }) => kind !== 'source').flatMap((entry) => claimsOf(catalog, entry));
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

/** One claim for each row that names sources, with those cited inside its words. The words of a quote and its summary are one claim. */
function claimsOf(catalog: Catalog, entry: Entry): PlacedClaim[] {
  const rows = new Map<string, { part: string; index: number; sources: Set<string> }>();
  for (const { path, kind, id } of catalog.references(entry)) {
    if (kind !== 'source') continue;
    const [part, index] = rowOf(path);
    const key = `${part}/${index}`;
    const known = rows.get(key);
    if (known) known.sources.add(id);
    else rows.set(key, { part, index, sources: new Set([id]) });
  }
  for (const { path, prose } of catalog.inline(entry)) {
    const [part, index] = rowOf(path);
    for (const { source } of prose.citations) rows.get(`${part}/${index}`)?.sources.add(source);
  }
  const order = Object.keys(CLAIM_KINDS);
  return [...rows.values()].map(({ part, index, sources }) => placed(catalog, entry, part, index, [...sources])).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** `['terms', 3, 'sources', 0]` → the fourth row of `terms`; fields of the entry itself are its summary. */
function rowOf([first, second]: readonly (string | number)[]): readonly [part: string, index: number] {
  if (first === 'amountSources') return ['amount', 0];
  if (first === 'sources' || first === 'source') return ['summary', 0];
  return [String(first), typeof second === 'number' ? second : 0];
}

function placed(catalog: Catalog, entry: Entry, part: string, index: number, sources: readonly string[]): PlacedClaim {
  const kind = (part === 'summary' && (entry.kind === 'quote' || entry.kind === 'event') ? entry.kind : part) as ClaimKind;
  const { name, anchor } = rowAt(catalog, entry, kind, index);
  return { entry, kind, label: `${CLAIM_KINDS[kind][0]}${name === undefined ? '' : `: ${name}`}`, anchor, sources };
}

/** What tells a row from its neighbours, and where it stands. */
function rowAt(catalog: Catalog, { kind, data }: Entry, part: ClaimKind, index: number): { readonly name?: string | undefined; readonly anchor?: string | undefined } {
  if (part === 'example') return { anchor: 'example' };
  if (part === 'quote') return { anchor: 'words' };
  if (part === 'facts' && 'facts' in data) return { name: data.facts[index]?.label, anchor: data.facts[index]?.anchor };
  if (kind !== 'deal') return {};
  if (part === 'valuations') return { name: written(data.valuations[index]?.amount), anchor: 'money' };
  if (part === 'terms') {
    const { term = '', aspect, anchor } = data.terms[index] ?? {};
    return { name: `${catalog.get('term', term)?.data.title ?? term}${aspect === undefined ? '' : `, ${aspect}`}`, anchor };
  }
  const tranche = part === 'tranches' ? data.tranches[index] : undefined;
  return tranche ? { name: `${written(tranche.amount)}, ${tranche.rung}`, anchor: tranche.anchor } : {};
}

function written(amount: Money | undefined): string | undefined {
  return amount && formatMoney(amount);
}
