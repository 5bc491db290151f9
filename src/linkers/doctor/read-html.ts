// HTML as blocks: tags are read, code and scripts left out (https://html.spec.whatwg.org/multipage/syntax.html).

import { BlockText, placesIn, type Block } from '#linkers/doctor/document.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', euro: '€', pound: '£', yen: '¥' };
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|textarea|svg|template|kbd|samp)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi;
/** Tags that do not end a sentence. */
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|data|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/i;
const ATTRIBUTE = /([^\s=>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

/** The character an entity stands for; unknown ones stay. */
export function entity(written: string): string {
  const name = written.slice(1, -1);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  return NAMED[name.toLowerCase()] ?? written;
}

const decode = (text: string): string => text.replace(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi, entity);

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, plain]) => [name.toLowerCase(), decode(double ?? single ?? plain ?? '')]));
}

export function readHtml(source: string): Block[] {
  const place = placesIn(source);
  const blocks: Block[] = [];
  let block = new BlockText();
  let link: { url: string; title: string | undefined; from: number } | undefined;
  let heading = false;
  const endBlock = (): void => {
    if (link) block.link(link.from, link.url, link.title);
    if (block.text.trim() || block.links.length) blocks.push(block.finish(place, heading));
    block = new BlockText();
    if (link) link.from = 0;
  };
  let done = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [whole, left, closing, name = '', attributes = ''] = match;
    block.add(source.slice(done, match.index), done);
    done = match.index + whole.length;
    if (whole.startsWith('&')) block.addAs(entity(whole), match.index);
    else if (left !== undefined) block.addAs(' ', match.index);
    else if (name && !INLINE.test(name)) {
      endBlock();
      if (/^(?:h[1-6]|title)$/i.test(name)) heading = !closing;
      const { src } = closing ? {} : attributesOf(attributes);
      if (src !== undefined) {
        block.addAs(' ', match.index);
        block.link(0, src);
      }
    } else if (/^a$/i.test(name)) {
      if (link) block.link(link.from, link.url, link.title);
      const { href, title } = closing ? {} : attributesOf(attributes);
      link = href === undefined ? undefined : { url: href, title, from: block.text.length };
      // So that a link without words has a place too.
      if (link) block.addAs('\u200b', match.index);
    }
  }
  block.add(source.slice(done), done);
  endBlock();
  return blocks;
}
