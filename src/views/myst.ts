// What MyST projects read: the list of references and, for each entry, its words as MyST's tree, which they show on hover.
// Formats: https://mystmd.org/guide/website-metadata and, for how a target is found in the tree,
// https://github.com/jupyter-book/mystmd/blob/main/packages/myst-common/src/selectNodes.ts

import { labelOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { formerLabelsOf } from '#model/former-ids.ts';
import { entryPath, KINDS } from '#model/kind.ts';
import { site } from '#site.ts';
import { plainSummary } from '#views/entry-summary.ts';
import { placesOf } from '#views/inventory-places.ts';

export interface MystReference {
  readonly identifier?: string;
  /** The id in the HTML; MyST takes the identifier where there is none. */
  readonly html_id?: string;
  readonly kind: 'page' | 'heading';
  /** Both from the folder of myst.xref.json, with leading slash. */
  readonly data: string;
  readonly url: string;
}

export interface MystReferences {
  readonly version: '1';
  /** The release of mystmd whose format this is. */
  readonly myst: string;
  readonly references: readonly MystReference[];
}

interface MystNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface MystPage {
  /** Of the tree: https://github.com/jupyter-book/mystmd/blob/main/packages/myst-cli/src/spec-version.ts */
  readonly version: 3;
  readonly kind: 'Article';
  readonly slug: string;
  readonly location: string;
  readonly dependencies: readonly string[];
  readonly frontmatter: { readonly title: string; readonly description: string };
  readonly mdast: MystNode;
  readonly references: { readonly cite: { readonly order: readonly string[]; readonly data: object } };
}

/** The top of every page. */
const PAGE_TOP = 'main';

export function mystReferences(catalog: Catalog): MystReferences {
  const entries = catalog.entries.flatMap((entry): MystReference[] => {
    const [url = '', anchor] = entryPath(entry.kind, entry.id).split('#');
    const place = { data: `/myst/${KINDS[entry.kind].folder}/${entry.id}.json`, url };
    const places = placesOf(catalog, entry);
    /** Names it had before: a link as good as ever, but the tree has one name for each heading, so without preview. */
    const former = [undefined, ...places.map((p) => p.anchor)].flatMap((at) => formerLabelsOf(entry, at).map((identifier) => ({ identifier, kind: 'page' as const, ...place, url: entryPath(entry.kind, entry.id, at) })));
    return [
      ...(anchor === undefined ? [{ kind: 'page' as const, ...place }] : []),
      { identifier: labelOf(entry.kind, entry.id), html_id: anchor ?? PAGE_TOP, kind: 'heading', ...place },
      ...places.map((p) => ({ identifier: labelOf(entry.kind, entry.id, p.anchor), html_id: p.anchor, kind: 'heading' as const, ...place })),
      ...former,
    ];
  });
  return { version: '1', myst: '1.8.3', references: [{ kind: 'page', data: '/myst/index.json', url: '/' }, ...entries] };
}

/** `/myst/<folder>/<id>.json`: a heading for the entry and for each place on its page, with what it says. */
export function mystPage(catalog: Catalog, entry: Entry): MystPage {
  const { title } = entry.data;
  const summary = plainSummary(catalog, entry);
  const anchor = entryPath(entry.kind, entry.id).split('#')[1] ?? PAGE_TOP;
  return page(`${KINDS[entry.kind].folder}/${entry.id}`, title, summary, [
    heading(1, title, labelOf(entry.kind, entry.id), anchor),
    ...paragraphs([summary]),
    ...placesOf(catalog, entry).flatMap((place) => [heading(2, `${title}: ${place.title}`, labelOf(entry.kind, entry.id, place.anchor), place.anchor), ...paragraphs(place.anchor === 'definition' ? [summary, ...place.words] : place.words)]),
  ]);
}

/** `/myst/index.json`: what `xref:kb` alone stands for. */
export function mystFrontPage(): MystPage {
  return page('index', site.name, site.description, paragraphs([site.description]));
}

function page(slug: string, title: string, description: string, children: readonly MystNode[]): MystPage {
  const mdast = { type: 'root', children: [{ type: 'block', children }] };
  return { version: 3, kind: 'Article', slug, location: `/${slug}`, dependencies: [], frontmatter: { title, description }, mdast, references: { cite: { order: [], data: {} } } };
}

function heading(depth: number, text: string, identifier: string, html_id: string): MystNode {
  return { type: 'heading', depth, enumerated: false, identifier, label: identifier, html_id, children: [{ type: 'text', value: text }] };
}

function paragraphs(texts: readonly string[]): MystNode[] {
  return texts.filter(Boolean).map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
