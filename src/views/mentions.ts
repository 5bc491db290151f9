// Who speaks of an entry: every link, citation and field that names it, found once for the whole catalog.

import { toString } from 'mdast-util-to-string';
import type { Catalog, InlineProse } from '#model/catalog.ts';
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
    const statements = statementsByRow(rows);
    for (const { path, kind, id } of catalog.references(from)) {
      const row = statementBeside(statements, path);
      const sentence = row && toString(row.prose.root);
      add(fields, kind, id, { from, path, anchor: row && anchorOfRow(from, path), sentence, words: undefined, start: 0 });
    }
  }
  for (const [key, list] of fields) prose.set(key, [...(prose.get(key) ?? []), ...list]);
  return prose;
}

/** Path of a row → the sentence it holds. Of the entry as a whole only its summary or context speaks; a list item says nothing of its neighbours. */
function statementsByRow(rows: readonly InlineProse[]): Map<string, InlineProse> {
  const statements = new Map<string, InlineProse>();
  for (const row of rows) {
    const name = row.path.at(-1);
    const parent = row.path.slice(0, -1).join('/');
    if (typeof name === 'string' && (parent || name === 'summary' || name === 'context') && !statements.has(parent)) statements.set(parent, row);
  }
  return statements;
}

/** The sentence of the innermost row that holds the field. */
function statementBeside(statements: ReadonlyMap<string, InlineProse>, path: readonly (string | number)[]): InlineProse | undefined {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const statement = statements.get(path.slice(0, length).join('/'));
    if (statement) return statement;
  }
  return undefined;
}

function anchorOfRow(entry: Entry, path: readonly (string | number)[]): string | undefined {
  const [list, index] = path;
  const row = (entry.data as Record<string, unknown>)[String(list)];
  const item: unknown = Array.isArray(row) && typeof index === 'number' ? row[index] : undefined;
  return item && typeof item === 'object' && 'anchor' in item ? String(item.anchor) : undefined;
}
