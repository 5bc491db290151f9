// Who speaks of an entry: every link, citation and field that names it, found once for the whole catalog.

import { toString } from 'mdast-util-to-string';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { Kind } from '#model/kind.ts';

export interface Mention {
  readonly from: Entry;
  /** Path of the field that names it; undefined for a link in the body. */
  readonly path: readonly (string | number)[] | undefined;
  /** Anchor on the other page where it stands. */
  readonly anchor: string | undefined;
  /** The sentence that holds the link; for a field, the statement of its row. Undefined where the row says nothing. */
  readonly sentence: string | undefined;
  /** Words of the link and where they start in the sentence. */
  readonly words: string | undefined;
  readonly start: number;
}

const indexes = new WeakMap<Catalog, Map<string, Mention[]>>();

/** All mentions of an entry, links in prose before fields, in the order of the catalog. */
export function mentionsOf(catalog: Catalog, kind: Kind, id: string): readonly Mention[] {
  let index = indexes.get(catalog);
  if (!index) indexes.set(catalog, (index = buildIndex(catalog)));
  return index.get(`${kind}:${id}`) ?? [];
}

/** Mentions by fields of one kind of entry: `fieldMentions(catalog, 'company', 'amazon', 'deal')` are the deals it is party to. */
export function fieldMentions(catalog: Catalog, kind: Kind, id: string, from: Kind): Mention[] {
  return mentionsOf(catalog, kind, id).filter((m) => m.path !== undefined && m.from.kind === from);
}

function buildIndex(catalog: Catalog): Map<string, Mention[]> {
  const prose = new Map<string, Mention[]>();
  const fields = new Map<string, Mention[]>();
  const add = (index: Map<string, Mention[]>, kind: Kind, id: string, mention: Mention): void => {
    const key = `${kind}:${id}`;
    const list = index.get(key);
    if (list) list.push(mention);
    else index.set(key, [mention]);
  };
  for (const from of catalog.entries) {
    const rows = catalog.inline(from);
    for (const { links, citations } of [from.prose, ...rows.map((row) => row.prose)]) {
      for (const link of links) add(prose, link.kind, link.id, { from, path: undefined, anchor: link.within, sentence: link.sentence, words: link.words, start: link.start });
      for (const cite of citations) add(prose, 'source', cite.source, { from, path: undefined, anchor: cite.within, sentence: cite.sentence, words: undefined, start: 0 });
    }
    const statements = new Map(rows.map((row) => [rowKey(row.path), row]));
    for (const { path, kind, id } of catalog.references(from)) {
      const row = statements.get(rowKey(path));
      const sentence = row && toString(row.prose.root);
      add(fields, kind, id, { from, path, anchor: row && anchorOfRow(from, path), sentence, words: undefined, start: 0 });
    }
  }
  for (const [key, list] of fields) prose.set(key, [...(prose.get(key) ?? []), ...list]);
  return prose;
}

/** The part of a field's path up to its row: `terms/3` for `terms/3/statement`; empty for fields of the entry itself. */
function rowKey(path: readonly (string | number)[]): string {
  const last = path.findLastIndex((step, i) => typeof step === 'number' && i < path.length - 1);
  return path.slice(0, last + 1).join('/');
}

function anchorOfRow(entry: Entry, path: readonly (string | number)[]): string | undefined {
  const [list, index] = path;
  const row = (entry.data as Record<string, unknown>)[String(list)];
  return Array.isArray(row) && typeof index === 'number' ? (row[index] as { anchor?: string }).anchor : undefined;
}
