// Markdown and MDX as blocks. Not a parser of everything: it leaves out code, comments and front matter, and reads links of every form.

import { BlockText, placesIn, type Block } from '#linkers/doctor/document.ts';
import { entity } from '#linkers/doctor/read-html.ts';
import { BARE_URL, trimUrl } from '#linkers/doctor/bare-url.ts';

interface Line {
  readonly text: string;
  readonly offset: number;
}

const FENCE = /^ {0,3}(?:>\s?)*(?:[-*+]\s+)?(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}\s/;
/** Starts a block of its own: heading, list item, table row, quote, rule. */
const STARTS = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>|(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$)/;
const DEFINITION = /^ {0,3}\[([^\]^]+)\]:\s*<?([^\s>]+)>?(?:\s+["'(](.*)["')])?\s*$/;

const LABEL = String.raw`\[((?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]`;
/** In this order: code, escape, image, link with address, link in double brackets, link by reference, address in angle brackets, HTML tag, entity, bare address. */
const INLINE = new RegExp(
  '(?<code>(`+)(?!`)[\\s\\S]*?[^`]\\2(?!`))|(?<escape>\\\\[!-/:-@[-`{-~])|' +
    `(?<image>!${LABEL}(?:\\([^)]*\\)|\\[[^\\]]*\\])?)|(?<wiki>\\[\\[[^\\[\\]]+\\]\\])|` +
    `(?<link>${LABEL}(?:\\(\\s*(?:<([^>]*)>|((?:[^\\s()\\\\]|\\\\.|\\([^\\s()]*\\))*))(?:\\s+(?:"([^"]*)"|'([^']*)'|\\(([^)]*)\\)))?\\s*\\)|(?:\\[([^\\]]*)\\])?))|` +
    '(?<auto><([a-z][a-z0-9+.-]*:[^\\s<>]+)>)|(?<tag></?[a-z][^>]*>)|(?<entity>&(?:#\\d+|#x[\\da-f]+|[a-z]+\\d*);)|' +
    `(?<bare>${BARE_URL.source})`,
  'giu',
);

export function readMarkdown(source: string): Block[] {
  const place = placesIn(source);
  const lines = proseLines(source);
  const definitions = new Map(lines.flatMap(({ text }): [string, { url: string; title?: string }][] => {
    const [, label = '', url = '', title] = DEFINITION.exec(text) ?? [];
    return url ? [[foldLabel(label), { url, ...(title && { title }) }]] : [];
  }));
  return groups(lines).map((group) => {
    const block = new BlockText();
    readInline(source, group, definitions, block);
    return block.finish(place, group.some(({ text }) => HEADING.test(text)));
  });
}

const foldLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

/** Lines that are prose; code, comments, front matter and MDX imports become empty ones. */
function proseLines(source: string): Line[] {
  const bare = source
    .replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi, blank);
  let fence: string | undefined;
  let offset = 0;
  let before = '';
  return bare.split('\n').map((text) => {
    const at = offset;
    offset += text.length + 1;
    const [, mark] = FENCE.exec(text) ?? [];
    const code = fence !== undefined || mark !== undefined || (/^(?: {4}|\t)/.test(text) && before.trim() === '' && !/^\s+(?:[-*+]|\d+[.)])\s/.test(text)) || /^(?:import|export)\s.*(?:from|=|['"])/.test(text);
    if (fence === undefined) fence = mark;
    else if (mark && mark[0] === fence[0] && mark.length >= fence.length && /^[\s>]*[`~]+\s*$/.test(text)) fence = undefined;
    before = code && fence === undefined ? '' : text;
    return { text: code ? '' : text, offset: at };
  });
}

const blank = (stretch: string): string => stretch.replace(/[^\n]/g, ' ');

function groups(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (!line.text.trim() || DEFINITION.test(line.text)) {
      open = undefined;
      continue;
    }
    if (!open || STARTS.test(line.text) || HEADING.test(open[0]?.text ?? '')) blocks.push((open = []));
    open.push(line);
  }
  return blocks;
}

function readInline(source: string, lines: readonly Line[], definitions: ReadonlyMap<string, { url: string; title?: string }>, block: BlockText): void {
  const start = lines[0]?.offset ?? 0;
  const last = lines.at(-1);
  const raw = source.slice(start, last ? last.offset + last.text.length : start);
  let done = 0;
  let htmlLink: { url: string; from: number } | undefined;
  const copyUpTo = (end: number): void => block.add(raw.slice(done, end), start + done);
  const words = (text: string, offset: number, url: string, title?: string): void => {
    const from = block.text.length;
    if (text) block.add(text, offset);
    block.link(from, url, title);
  };
  for (const match of raw.matchAll(INLINE)) {
    const g = match.groups ?? {};
    const at = start + match.index;
    copyUpTo(match.index);
    done = match.index + match[0].length;
    if (g['code'] || g['image']) block.addAs(' ', at);
    else if (g['escape']) block.addAs(match[0].slice(1), at + 1);
    else if (g['entity']) block.addAs(entity(match[0]), at);
    else if (g['wiki']) words(match[0].slice(2, -2).split('|').at(-1) ?? '', at + match[0].lastIndexOf('|', match[0].length - 2) + (match[0].includes('|') ? 1 : 2), match[0]);
    else if (g['auto']) words(match[0].slice(1, -1), at + 1, match[0].slice(1, -1));
    else if (g['bare']) {
      const url = trimUrl(match[0]);
      words(url, at, url);
      block.add(match[0].slice(url.length), at + url.length);
    } else if (g['tag']) {
      const [, url] = /^<a\s[^>]*?href=["']([^"']+)["']/i.exec(match[0]) ?? [];
      if (url !== undefined) htmlLink = { url, from: block.text.length };
      else if (htmlLink && /^<\/a/i.test(match[0])) {
        block.link(htmlLink.from, htmlLink.url);
        htmlLink = undefined;
      }
    } else if (g['link']) {
      const parts = linkParts(match[0], definitions);
      if (parts) words(parts.label, at + 1, parts.url, parts.title);
      else block.add(match[0], at);
    }
  }
  copyUpTo(raw.length);
}

const LINK = new RegExp(`^${LABEL}(?:\\(\\s*(?:<([^>]*)>|(\\S*?))(?:\\s+(?:"([^"]*)"|'([^']*)'|\\(([^)]*)\\)))?\\s*\\)|\\[([^\\]]*)\\])?$`, 'su');

/** Words, address and title of `[words](address "title")` or `[words][label]`; nothing if no such label is defined. */
function linkParts(written: string, definitions: ReadonlyMap<string, { url: string; title?: string }>): { label: string; url: string; title?: string | undefined } | undefined {
  const [, label = '', angled, plain, ...more] = LINK.exec(written) ?? [];
  const [double, single, round, reference] = more;
  const url = angled ?? plain;
  if (url !== undefined) return { label, url: url.replace(/\\([!-/:-@[-`{-~])/g, '$1'), title: double ?? single ?? round };
  const defined = definitions.get(foldLabel(reference || label));
  return defined && { label, ...defined };
}
