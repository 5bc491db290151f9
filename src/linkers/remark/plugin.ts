// remark plugin: `[[minority stake]]` in text and `[words](kb:deal/…)` become links with the card's text as title. For Docusaurus,
// Astro, Next and whatever else runs unified (https://github.com/unifiedjs/unified#plugins); knows nothing but the tree.

import type { Definition, Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { createLinker, type Linker } from '#linkers/core/linker.ts';
import { formatFaults, LinkFault, type PlacedFault } from '#linkers/core/link-fault.ts';
import { linesTakenOff, placeAt } from '#linkers/core/place.ts';
import { KB_SCHEME, parseKbAddress, parseWikiLink, WIKI_LINK } from '#linkers/core/wanted.ts';
import type { LinkOptions } from '#linkers/options.d.ts';
import { plainBrackets } from '#linkers/remark/brackets.ts';
import { joinDirectives } from '#linkers/remark/directives.ts';

/** The part of a VFile that is used (https://github.com/vfile/vfile). */
interface SourceFile {
  readonly path?: string | undefined;
  readonly value?: unknown;
}

/** One document on its way: what went wrong is gathered, so that an author sees all of it at once. */
interface Reading {
  readonly linker: Linker;
  readonly source: string;
  readonly faults: { readonly fault: LinkFault; readonly offset: number }[];
}

export default function kbLinks(options: LinkOptions = {}): (tree: Root, file: SourceFile) => void {
  const linker = createLinker(options);
  return (tree, file) => {
    const reading: Reading = { linker, source: String(file.value ?? ''), faults: [] };
    joinDirectives(tree);
    visitParents(tree, (node, parents) => {
      if (node.type === 'link' || node.type === 'definition') linkAddress(reading, node);
      if (node.type === 'text' && node.value.includes('[[') && !parents.some(isLink)) return linkText(reading, node, parents.at(-1));
      return undefined;
    });
    if (reading.faults.length) throw new Error(formatFaults(file.path ?? 'Markdown', placed(reading, file.path)));
  };
}

function placed({ source, faults }: Reading, path: string | undefined): PlacedFault[] {
  const takenOff = linesTakenOff(path, source);
  return faults.map(({ fault, offset }) => {
    const { line, column } = placeAt(source, offset);
    return { fault, line: line + takenOff, column };
  });
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'linkReference' || ('name' in node && node.name === 'a');
}

/** Runs `work`; a fault of the author's is noted for the end. */
function noting<T>(reading: Reading, offset: number, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LinkFault)) throw error;
    reading.faults.push({ fault: error, offset });
    return undefined;
  }
}

function linkAddress(reading: Reading, node: Link | Definition): void {
  if (!KB_SCHEME.test(node.url)) return;
  const written = node.url;
  const link = noting(reading, node.position?.start.offset ?? 0, () => reading.linker(parseKbAddress(written)));
  if (!link) return;
  node.url = link.url;
  node.title ??= link.title;
  const only = 'children' in node ? node.children[0] : undefined;
  if (only?.type === 'text' && only.value === written) only.value = link.name;
}

/** Puts links into a text node's place; the walk goes on behind them. */
function linkText(reading: Reading, node: Text, parent: Nodes | undefined): [typeof SKIP, number] | undefined {
  if (!parent || !('children' in parent)) return undefined;
  const pieces = piecesOf(reading, node);
  const at = (parent.children as Nodes[]).indexOf(node);
  (parent.children as Nodes[]).splice(at, 1, ...pieces);
  return [SKIP, at + pieces.length];
}

function piecesOf(reading: Reading, node: Text): PhrasingContent[] {
  const start = node.position?.start.offset;
  const brackets = start === undefined ? undefined : plainBrackets(reading.source.slice(start, node.position?.end.offset));
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of node.value.matchAll(WIKI_LINK)) {
    const nth = node.value.slice(0, match.index).split('[').length - 1;
    if (brackets && (brackets[nth] === undefined || brackets[nth + 1] === undefined)) continue;
    const wanted = parseWikiLink(match[1] ?? '');
    const link = noting(reading, (start ?? 0) + (brackets?.[nth] ?? 0), () => reading.linker(wanted));
    if (!link) continue;
    if (match.index > done) pieces.push({ type: 'text', value: node.value.slice(done, match.index) });
    const words = wanted.text ?? (wanted.kind ? link.name : wanted.name);
    pieces.push({ type: 'link', url: link.url, title: link.title, children: [{ type: 'text', value: words }] });
    done = match.index + match[0].length;
  }
  return [...pieces, ...(done < node.value.length ? [{ type: 'text' as const, value: node.value.slice(done) }] : [])];
}
