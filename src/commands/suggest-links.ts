// `npm run check -- --suggest`: names of entries that stand in prose without a link, so that authors link them by hand.

import type { Nodes, RootContent, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Entry } from '#model/entry.ts';
import { placeOf, type Place } from '#model/prose.ts';
import type { RuleContext } from '#rules/rule.ts';

export interface Suggestion extends Place {
  readonly file: string;
  /** The words as they stand in the prose. */
  readonly words: string;
  /** What to write around them: `term:tranche`. */
  readonly target: string;
}

interface Name {
  readonly tokens: readonly string[];
  readonly target: string;
  /** Names of companies, people and products are matched with their capitals: "Meta", never "meta". */
  readonly proper: boolean;
  readonly text: string;
}

/** Titles of deals, quotes and sources are headlines nobody writes into a sentence. */
const NAMED = new Set(['term', 'company', 'person', 'product']);
const WORD = /[\p{L}\p{N}]+(?:['’.&+-][\p{L}\p{N}]+)*\+?/gu;

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map((m) => ({ text: m[0].replace(/['’]s$/u, ''), start: m.index }));
const fold = (word: string): string => word.toLowerCase();

/** First word of a name → names that start with it, longest first. */
function namesByFirstWord(entries: readonly Entry[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  for (const entry of entries.filter((e) => NAMED.has(e.kind))) {
    const { title, aliases } = entry.data as { title: string; aliases: readonly string[] };
    for (const text of [title, ...aliases]) {
      const tokens = wordsOf(text).map((word) => fold(word.text));
      const [first] = tokens;
      if (first === undefined || text.length < 3) continue;
      const list = names.get(first) ?? [];
      list.push({ tokens, target: `${entry.kind}:${entry.id}`, proper: entry.kind !== 'term', text });
      names.set(first, list);
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return names;
}

/** The longest name that starts at word `i`. */
function nameAt(names: ReadonlyMap<string, readonly Name[]>, words: readonly Word[], i: number): Name | undefined {
  const first = words[i];
  return first && names.get(fold(first.text))?.find((name) =>
    name.tokens.every((token, k) => {
      const word = words[i + k]?.text;
      return word !== undefined && fold(word) === token && (!name.proper || k > 0 || /^[\p{Lu}\p{N}]/u.test(word) === /^[\p{Lu}\p{N}]/u.test(name.text));
    }),
  );
}

/** A stretch of prose in which the first use of a name is linked: the lead, a section, or the rows of one field. */
type Unit = readonly { readonly blocks: readonly RootContent[]; readonly first: Place }[];

/** Suggestions for the whole content: the first unlinked mention of each entry in each unit that has no link to it. */
export function suggestLinks(context: RuleContext): Suggestion[] {
  const names = namesByFirstWord(context.catalog.entries);
  return context.catalog.entries.flatMap((entry) => unitsOf(context, entry).flatMap((unit) => inUnit(entry, unit, names)));
}

function unitsOf({ catalog, locate, document }: RuleContext, entry: Entry): Unit[] {
  const first = document(entry).bodyPlace;
  const body = [entry.prose.lead, ...entry.prose.sections.map((section) => section.blocks)].map((blocks) => [{ blocks, first }]);
  const rows = Map.groupBy(catalog.inline(entry), (row) => row.path[0]);
  return [...body, ...[...rows.values()].map((list) => list.map((row) => ({ blocks: row.prose.root.children, first: locate(entry, row.path) })))];
}

function inUnit(entry: Entry, unit: Unit, names: ReadonlyMap<string, readonly Name[]>): Suggestion[] {
  const done = new Set([`${entry.kind}:${entry.id}`]);
  const texts: { node: Text; first: Place }[] = [];
  for (const { blocks, first } of unit)
    for (const block of blocks)
      visitParents(block as Nodes, (node, parents) => {
        if (node.type === 'link') done.add(node.url.replace(/#.*/, ''));
        else if (node.type === 'text' && !parents.some(holdsNoLinks)) texts.push({ node, first });
      });
  return texts.flatMap(({ node, first }) => inText(entry, node, first, names, done));
}

function holdsNoLinks(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'heading' || ((node as { type: string }).type === 'mdxJsxTextElement' && (node as { name?: string }).name === 'Verbatim');
}

function inText(entry: Entry, node: Text, first: Place, names: ReadonlyMap<string, readonly Name[]>, done: Set<string>): Suggestion[] {
  const found: Suggestion[] = [];
  const words = wordsOf(node.value);
  for (let i = 0; i < words.length; i += 1) {
    const name = nameAt(names, words, i);
    const [from, to] = [words[i], words[i + (name?.tokens.length ?? 1) - 1]];
    if (!name || !from || !to) continue;
    i += name.tokens.length - 1;
    if (done.has(name.target)) continue;
    done.add(name.target);
    const { line, column } = placeOf(node, first);
    found.push({ file: entry.file, line, column: column + from.start, words: node.value.slice(from.start, to.start + to.text.length), target: name.target });
  }
  return found;
}
