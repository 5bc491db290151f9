// The index of a kind and its facet pages: which entries, in which groups and order, with which facets beside them.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { KINDS, PAGE_KINDS, type Kind } from '#model/kind.ts';
import { compareDates } from '#model/partial-date.ts';
import { FACETS, type Facet, type FacetValue } from '#views/facets.ts';
import type { Link } from '#views/link.ts';
import { LISTED, listRow, type ListRow } from '#views/list-rows.ts';

export interface Listing {
  readonly kind: Kind;
  /** Without base. */
  readonly path: string;
  readonly title: string;
  readonly count: number;
  /** What the kind is, in a sentence. */
  readonly about: string;
  readonly facets: readonly {
    readonly label: string;
    readonly values: readonly { readonly href: string; readonly label: string; readonly count: number; readonly current: boolean }[];
    /** Where the values left out are listed. */
    readonly rest: Link | undefined;
  }[];
  readonly groups: readonly { readonly title: string | undefined; readonly rows: readonly ListRow[] }[];
  readonly page: number;
  readonly pages: readonly { readonly number: number; readonly href: string }[];
}

/** Longer lists are cut into pages. */
export const ROWS_PER_PAGE = 100;

/** A facet shows this many values on each page, the most frequent: a list of all companies on every list of deals would grow as their product. */
const VALUES_SHOWN = 36;

/** Every list page of the site: the index of each kind, one page per facet value, further pages of long ones. */
export function listings(catalog: Catalog): Listing[] {
  return PAGE_KINDS.flatMap((kind) => {
    const entries = (catalog.list(kind) as readonly Entry[]).toSorted(inListOrder);
    const facets = FACETS[kind] ?? [];
    const counted = facets.map((facet) => ({ facet, values: countValues(catalog, facet, entries) }));
    const folder = `/${KINDS[kind].folder}/`;
    const all = pagesOf(catalog, { kind, path: folder, title: KINDS[kind].many, entries, counted, current: undefined });
    const byFacet = counted.flatMap(({ facet, values }) =>
      values.flatMap((value) =>
        pagesOf(catalog, {
          kind, counted, current: { facet, value: value.value },
          path: `${folder}by-${facet.name}/${value.value}/`,
          title: `${KINDS[kind].many}: ${value.label}`,
          entries: value.entries,
        }),
      ),
    );
    return [...all, ...byFacet];
  });
}

interface CountedValue extends FacetValue {
  readonly entries: readonly Entry[];
}

function countValues(catalog: Catalog, facet: Facet, entries: readonly Entry[]): CountedValue[] {
  const found = new Map<string, FacetValue & { entries: Entry[] }>();
  for (const entry of entries)
    for (const value of facet.valuesOf(entry, catalog)) {
      const known = found.get(value.value);
      if (known) known.entries.push(entry);
      else found.set(value.value, { ...value, entries: [entry] });
    }
  const place = (value: FacetValue): number => facet.order?.indexOf(value.value) ?? 0;
  if (facet.newestFirst) return [...found.values()].toSorted((a, b) => (a.value > b.value ? -1 : 1));
  return [...found.values()].toSorted((a, b) => place(a) - place(b) || (facet.order ? 0 : b.entries.length - a.entries.length) || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}

interface Draft {
  readonly kind: Kind;
  readonly path: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly counted: readonly { readonly facet: Facet; readonly values: readonly CountedValue[] }[];
  readonly current: { readonly facet: Facet; readonly value: string } | undefined;
}

function pagesOf(catalog: Catalog, draft: Draft): Listing[] {
  const { kind, path, entries, counted, current } = draft;
  const folder = `/${KINDS[kind].folder}/`;
  const total = Math.max(1, Math.ceil(entries.length / ROWS_PER_PAGE));
  const pathOf = (number: number): string => (number === 1 ? path : `${path}page/${number}/`);
  const pages = total > 1 ? Array.from({ length: total }, (_, i) => ({ number: i + 1, href: href(pathOf(i + 1)) })) : [];
  const facets = counted.map(({ facet, values }) => ({
    label: facet.label,
    rest: facet.listedAt && values.length > VALUES_SHOWN ? { href: href(`/${facet.listedAt}/`), text: `${values.length - VALUES_SHOWN} more` } : undefined,
    values: values.filter((v, i) => i < VALUES_SHOWN || (current?.facet === facet && current.value === v.value)).map((v) => ({ href: href(`${folder}by-${facet.name}/${v.value}/`), label: v.label, count: v.entries.length, current: current?.facet === facet && current.value === v.value })),
  }));
  return Array.from({ length: total }, (_, i) => ({
    kind, facets, pages,
    path: pathOf(i + 1),
    title: i === 0 ? draft.title : `${draft.title}, page ${i + 1}`,
    count: entries.length,
    about: LISTED[kind] ?? '',
    groups: groupRows(catalog, kind, entries.slice(i * ROWS_PER_PAGE, (i + 1) * ROWS_PER_PAGE), current?.facet.name),
    page: i + 1,
  }));
}

/** Terms, companies, products by what they are; deals and quotes by year; the rest in one run. The facet a page is about does not group it. */
const GROUPED_BY: Readonly<Partial<Record<Kind, string>>> = { term: 'group', company: 'kind', product: 'kind', deal: 'year', quote: 'year' };

function groupRows(catalog: Catalog, kind: Kind, entries: readonly Entry[], except: string | undefined): Listing['groups'] {
  const facet = (FACETS[kind] ?? []).find((f) => f.name === GROUPED_BY[kind] && f.name !== except);
  if (!facet) return [{ title: undefined, rows: entries.map((entry) => listRow(catalog, entry)) }];
  const groups = new Map<string, ListRow[]>();
  for (const entry of entries) {
    const label = facet.valuesOf(entry, catalog)[0]?.label ?? '';
    groups.set(label, [...(groups.get(label) ?? []), listRow(catalog, entry)]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}

/** Newest deals, quotes first; sources newest first; terms, companies and products by group, then name; people by name. */
function inListOrder(a: Entry, b: Entry): number {
  if (a.kind === 'deal' && b.kind === 'deal') return compareDates(b.data.announced, a.data.announced);
  if (a.kind === 'quote' && b.kind === 'quote') return compareDates(b.data.date, a.data.date);
  if (a.kind === 'source' && b.kind === 'source') return (b.data.published ?? '0') < (a.data.published ?? '0') ? -1 : (b.data.published ?? '0') > (a.data.published ?? '0') ? 1 : byTitle(a, b);
  return groupPlace(a) - groupPlace(b) || byTitle(a, b);
}

function groupPlace(entry: Entry): number {
  const facet = (FACETS[entry.kind] ?? []).find((f) => f.name === GROUPED_BY[entry.kind]);
  const data = entry.data as { group?: string; kind?: string };
  return facet?.order?.indexOf(data.group ?? data.kind ?? '') ?? 0;
}

function byTitle(a: Entry, b: Entry): number {
  const [x, y] = [a, b].map((e) => e.data.title.replace(/^[“"]/, '').toLowerCase());
  return (x ?? '') < (y ?? '') ? -1 : 1;
}
