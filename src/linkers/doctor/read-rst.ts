// reStructuredText as blocks: its links, without literal blocks, code and comments
// (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html).

import { BARE_URL, trimUrl } from '#linkers/doctor/bare-url.ts';
import { BlockText, placesIn, type Block } from '#linkers/doctor/document.ts';

interface Line {
  readonly text: string;
  readonly offset: number;
}

const TARGET = /^\s*\.\. _(?:`([^`]+)`|([^:`]+)):\s+(\S+)\s*$/;
/** Directives whose indented content is text; of all others it is not. */
const PROSE = /^(?:admonition|attention|caution|danger|error|hint|important|note|tip|warning|seealso|topic|sidebar|epigraph|highlights|pull-quote|container|only|versionadded|versionchanged|deprecated|rubric|list-table|table|glossary|figure)$/;
const UNDERLINE = /^([=\-`:.'"~^_*+#])\1{2,}\s*$/;
const INLINE = new RegExp(
  String.raw`(?<literal>\x60\x60[\s\S]*?\x60\x60)|(?<role>:[a-z:+-]+:\x60[^\x60]*\x60)|(?<link>\x60([^\x60<]*?)\s*<([^\x60>]+)>\x60__?)|(?<named>\x60([^\x60]+)\x60__?)|` +
    String.raw`(?<word>(?<![\w\x60])([\w.-]*\w)_(?![\w\x60]))|(?<bare>${BARE_URL.source})|(?<marks>\*\*?)`,
  'giu',
);

export function readRst(source: string): Block[] {
  const place = placesIn(source);
  const targets = new Map<string, string>();
  const lines = proseLines(source, targets);
  const blocks: Block[] = [];
  let open: Line[] = [];
  const end = (heading = false): void => {
    if (open.length) blocks.push(readInline(source, open, targets).finish(place, heading));
    open = [];
  };
  for (const line of lines) {
    if (UNDERLINE.test(line.text)) end(true);
    else if (!line.text.trim()) end();
    else {
      if (/^\s*(?:[-*+•]|\d+\.|#\.)\s/.test(line.text)) end();
      open.push(line);
    }
  }
  end();
  return blocks;
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Lines that are prose; everything else becomes empty lines. Targets are gathered on the way. */
function proseLines(source: string, targets: Map<string, string>): Line[] {
  /** Lines indented deeper than this are not prose. */
  let hidden: number | undefined;
  let offset = 0;
  return source.split('\n').map((text) => {
    const at = offset;
    offset += text.length + 1;
    const empty = { text: '', offset: at };
    if (!text.trim()) return empty;
    const indent = indentOf(text);
    if (hidden !== undefined && indent > hidden) return empty;
    hidden = undefined;
    const [, quoted, plain, url] = TARGET.exec(text) ?? [];
    if (url) {
      targets.set((quoted ?? plain ?? '').toLowerCase(), url);
      return empty;
    }
    const [, directive, rest = ''] = /^\s*\.\.\s+([\w-]+)::\s*(.*)$/.exec(text) ?? [];
    if (directive !== undefined) {
      if (!PROSE.test(directive)) hidden = indent;
      return PROSE.test(directive) && rest ? { text: rest, offset: at + text.length - rest.length } : empty;
    }
    if (/^\s*\.\.(?:\s|$)/.test(text)) {
      hidden = indent;
      return empty;
    }
    if (/^\s*:[\w-]+:/.test(text) && !/^\s*:[\w+-]+:`/.test(text)) return empty;
    if (/::\s*$/.test(text)) hidden = indent;
    return { text, offset: at };
  });
}

function readInline(source: string, lines: readonly Line[], targets: ReadonlyMap<string, string>): BlockText {
  const block = new BlockText();
  const start = lines[0]?.offset ?? 0;
  const last = lines.at(-1);
  const raw = source.slice(start, last ? last.offset + last.text.length : start);
  let done = 0;
  const words = (text: string, offset: number, url: string | undefined): void => {
    const from = block.text.length;
    block.add(text, offset);
    if (url !== undefined) block.link(from, url);
  };
  for (const match of raw.matchAll(INLINE)) {
    const g = match.groups ?? {};
    const at = start + match.index;
    const [, , , , label = '', url = '', , named = '', , word = ''] = match;
    block.add(raw.slice(done, match.index), start + done);
    done = match.index + match[0].length;
    if (g['literal'] || g['role'] || g['marks']) block.addAs(g['marks'] ? '' : ' ', at);
    else if (g['link']) words(label || url, at + 1, url.endsWith('_') && targets.has(url.slice(0, -1).toLowerCase()) ? targets.get(url.slice(0, -1).toLowerCase()) : url.replace(/\s+/g, ''));
    else if (g['named']) words(named, at + 1, targets.get(named.replace(/\s+/g, ' ').toLowerCase()));
    else if (g['word']) words(targets.has(word.toLowerCase()) ? word : match[0], at, targets.get(word.toLowerCase()));
    else {
      const address = trimUrl(match[0]);
      words(address, at, address);
      block.add(match[0].slice(address.length), at + address.length);
    }
  }
  block.add(raw.slice(done), start + done);
  return block;
}
