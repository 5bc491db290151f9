// Known names that stand in a document without a link: the first mention of each.

import { STOP_WORDS } from '#model/words.ts';
import { plain } from '#linkers/core/card-text.ts';
import { keyOf, type IndexEntry, type SiteIndex } from '#linkers/core/site-index.ts';
import type { Block, Document } from '#linkers/doctor/document.ts';
import type { Finding } from '#linkers/doctor/finding.ts';

interface Name {
  readonly words: readonly string[];
  readonly entry: IndexEntry;
  /** Names of companies, people and products count with their capitals only: "Meta", never "meta". */
  readonly proper: boolean;
  /** The name is an everyday word as well: at the start of a sentence its capital says nothing. */
  readonly everyday: boolean;
  readonly text: string;
}

export interface NameBook {
  /** By first word in small letters, longest name first. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
}

/** Titles of deals, quotes and sources are headlines nobody writes into a sentence. */
const NAMED = new Set(['term', 'company', 'person', 'product']);
const SHORTEST = 4;
const WORD = /[\p{L}\p{N}]+(?:['’.&+-][\p{L}\p{N}]+)*\+?/gu;

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map((m) => ({ text: m[0].replace(/['’]s$/u, ''), start: m.index }));

export function nameBook(index: SiteIndex): NameBook {
  const everyday = new Set(index.entries.flatMap(({ summary }) => plain(summary).match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu) ?? []));
  const names = new Map<string, Name[]>();
  for (const entry of index.entries.filter(({ kind }) => NAMED.has(kind)))
    for (const text of new Set([entry.title, ...entry.aliases])) {
      const words = wordsOf(text).map((word) => word.text.toLowerCase());
      const name: Name = { words, entry, proper: entry.kind !== 'term', everyday: words.length === 1 && everyday.has(words[0] ?? ''), text };
      if (words[0] !== undefined && isTelling(name)) names.set(words[0], [...(names.get(words[0]) ?? []), name]);
    }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { names };
}

/** Short names, lone surnames, ticker symbols, phrases such as "as much as" and everyday words mean too many other things. */
function isTelling({ words, entry, everyday, text }: Name): boolean {
  const title = text === entry.title;
  if (text.length < SHORTEST) return title && /^\p{Lu}{3}$/u.test(text);
  if (words.every((word) => STOP_WORDS.has(word) || /^\d+$|illion$/.test(word))) return false;
  if (words.length > 1 || title) return true;
  return entry.kind !== 'person' && !everyday && !/^[\p{Lu}\p{N}:.]+s?$/u.test(text);
}

/** The longest name that starts at word `i`. */
function nameAt({ names }: NameBook, text: string, words: readonly Word[], i: number): Name | undefined {
  const first = words[i];
  return first && names.get(first.text.toLowerCase())?.find((name) =>
    name.words.every((word, k) => words[i + k]?.text.toLowerCase() === word) &&
    (!name.proper || (isCapital(first.text) === isCapital(name.text) && (name.words.length > 1 || first.text.slice(1) === name.text.slice(1)))) &&
    !(name.proper && name.everyday && startsSentence(text, first.start)));
}

const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?:][\s“"')\]]*)[\s“"'(*_•-]*$/u.test(text.slice(0, at));

/** @param linked Keys of entries the document links to somewhere. */
export function checkNames(book: NameBook, document: Document, linked: ReadonlySet<string>): Finding[] {
  const done = new Set(linked);
  return document.blocks.filter(({ heading }) => !heading).flatMap((block) => inBlock(book, document.file, block, done));
}

function inBlock(book: NameBook, file: string, block: Block, done: Set<string>): Finding[] {
  const found: Finding[] = [];
  const words = wordsOf(block.text);
  for (let i = 0; i < words.length; i += 1) {
    const name = nameAt(book, block.text, words, i);
    const [from, to] = [words[i], words[i + (name?.words.length ?? 1) - 1]];
    if (!name || !from || !to) continue;
    i += name.words.length - 1;
    const end = to.start + to.text.length;
    if (done.has(keyOf(name.entry)) || block.links.some((link) => from.start < link.end && end > link.start)) continue;
    done.add(keyOf(name.entry));
    found.push({ file, ...block.placeOf(from.start), kind: 'unlinked', message: `"${block.text.slice(from.start, end)}" stands without a link`, remedy: `${name.entry.url} tells what it is.` });
  }
  return found;
}
