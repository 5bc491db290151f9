// markdown-it plugin: the same links as the remark plugin, for VitePress, Eleventy and whatever else runs markdown-it
// (https://github.com/markdown-it/markdown-it/blob/master/docs/architecture.md). VitePress does not run remark.

import { createLinker, type Linker } from '#linkers/core/linker.ts';
import { formatFaults, LinkFault, type PlacedFault } from '#linkers/core/link-fault.ts';
import { type LinePlace, linesTakenOff, placeAt } from '#linkers/core/place.ts';
import { KB_SCHEME, parseKbAddress, parseWikiLink, WIKI_LINK } from '#linkers/core/wanted.ts';
import type { LinkOptions } from '#linkers/options.d.ts';
import type { CoreState, InlineState, MarkdownIt, Token } from '#linkers/markdown-it/markdown-it-parts.ts';

/** A link in brackets before it is looked up. */
const FOUND = 'kb_link';

export default function kbLinks(md: MarkdownIt, options: LinkOptions = {}): void {
  const linker = createLinker(options);
  md.inline.ruler.before('link', FOUND, readBrackets);
  md.core.ruler.after('inline', FOUND, (state) => linkPage(linker, state));
}

/** An inline rule: markdown-it has taken out code and escapes before it is asked. Asked silently it says no: only the words of another link are looked through so. */
function readBrackets(state: InlineState, silent: boolean): boolean {
  if (silent || state.linkLevel > 0 || !state.src.startsWith('[[', state.pos)) return false;
  const pattern = new RegExp(WIKI_LINK.source, 'y');
  pattern.lastIndex = state.pos;
  const [written, inside] = pattern.exec(state.src) ?? [];
  if (written === undefined || state.pos + written.length > state.posMax) return false;
  const token = state.push(FOUND, '', 0);
  token.content = written;
  token.meta = { inside, offset: state.pos };
  state.pos += written.length;
  return true;
}

function linkPage(linker: Linker, state: CoreState): void {
  const faults: PlacedFault[] = [];
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children) continue;
    /** Runs `work`; a fault of the author's is noted for the end, with the place of `written` in the source. */
    const noting = (written: string, offset: number, work: () => Token[]): Token[] => {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof LinkFault)) throw error;
        faults.push({ fault: error, ...placeIn(state.src, block, written, offset) });
        return [];
      }
    };
    block.children = block.children.flatMap((token, i, all) => {
      if (token.type === 'image' && token.children) token.children = token.children.map((child) => (child.type === FOUND ? text(state, child.content) : child));
      if (token.type === FOUND) return noting(token.content, token.meta?.offset ?? 0, () => bracketLink(linker, state, token));
      const address = token.type === 'link_open' ? token.attrGet('href') : null;
      return address !== null && KB_SCHEME.test(address) ? noting(address, 0, () => addressLink(linker, token, all[i + 1])) : [token];
    });
  }
  if (!faults.length) return;
  const file = state.env?.path ?? state.env?.relativePath;
  const takenOff = linesTakenOff(file, state.src);
  throw new Error(formatFaults(file ?? 'Markdown', faults.map((fault) => ({ ...fault, line: fault.line + takenOff }))));
}

function bracketLink(linker: Linker, state: CoreState, token: Token): Token[] {
  const wanted = parseWikiLink(token.meta?.inside ?? '');
  const link = linker(wanted);
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [['href', link.url], ['title', link.title]];
  return [open, text(state, wanted.text ?? (wanted.kind ? link.name : wanted.name)), new state.Token('link_close', 'a', -1)];
}

function addressLink(linker: Linker, open: Token, words: Token | undefined): Token[] {
  const written = open.attrGet('href') ?? '';
  const link = linker(parseKbAddress(written));
  open.attrSet('href', link.url);
  if (open.attrGet('title') === null) open.attrSet('title', link.title);
  if (open.markup === 'autolink' && words?.type === 'text') words.content = link.name;
  return [open];
}

/** Words of a title or author. Vue, behind VitePress, reads `{{` in text as code; in an entity it does not. */
function text(state: CoreState, content: string): Token {
  const braces = content.includes('{{');
  const token = new state.Token(braces ? 'html_inline' : 'text', '', 0);
  token.content = braces ? content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;') : content;
  return token;
}

/** Where `written` stands in the source: markdown-it keeps the lines of a block, not the columns, so it is looked for as often as it came before. */
function placeIn(source: string, block: Token, written: string, offset: number): LinePlace {
  const [words = written] = written.split('\n');
  const [first = 0, end = first + 1] = block.map ?? [];
  const lines = source.split('\n').slice(first, end).join('\n');
  let at = lines.indexOf(words);
  for (let before = block.content.slice(0, offset).split(words).length - 1; before > 0; before -= 1) at = lines.indexOf(words, at + 1);
  const { line, column } = placeAt(lines, Math.max(at, 0));
  return { line: first + line, column };
}
