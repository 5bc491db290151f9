// Word documents as blocks: one per paragraph. A document has no lines, so line is the number of the paragraph and column the
// character in it. Parts and relationships: ECMA-376 (https://ecma-international.org/publications-and-standards/standards/ecma-376/).

import { unzipSync } from 'fflate';
import { BlockText, type Block } from '#linkers/doctor/document.ts';
import { entity } from '#linkers/doctor/read-html.ts';

const PARTS = ['document', 'footnotes', 'endnotes'];
const WANTED = /^word\/(?:(?:document|footnotes|endnotes)\.xml|_rels\/(?:document|footnotes|endnotes)\.xml\.rels)$/;
/** Larger parts are refused: a small file can unpack to anything. */
const LARGEST_PART = 1 << 26;

const TOKEN = /<(\/?)w:(p|hyperlink|t|instrText|fldChar|fldSimple|tab|br|pStyle)(\s[^>]*?)?(\/?)>|([^<]+)/g;
const decode = (text: string): string => text.replace(/&(?:#\d+|#x[\da-f]+|[a-z]+);/gi, entity);
const attribute = (text: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(text) ?? [];
  return value === undefined ? undefined : decode(value);
};

/** @throws Error if it is no Word document, or one of its parts is too large. */
export function readDocx(bytes: Uint8Array): Block[] {
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => {
    if (!WANTED.test(name)) return false;
    if (originalSize > LARGEST_PART) throw new Error(`${name} unpacks to ${originalSize} bytes`);
    return true;
  } });
  const text = (name: string): string | undefined => (parts[name] ? new TextDecoder().decode(parts[name]) : undefined);
  if (text('word/document.xml') === undefined) throw new Error('it holds no word/document.xml');
  const blocks: Block[] = [];
  for (const part of PARTS) readPart(text(`word/${part}.xml`) ?? '', targetsOf(text(`word/_rels/${part}.xml.rels`) ?? ''), blocks);
  return blocks;
}

function targetsOf(relations: string): Map<string, string> {
  return new Map([...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
}

/** `HYPERLINK "https://…" \l "place"` of a field. */
function fieldAddress(instruction: string): string | undefined {
  const [, url, anchor] = /^\s*HYPERLINK\s+"([^"]*)"(?:\s+\\l\s+"([^"]*)")?/.exec(instruction) ?? [];
  return url && url + (anchor ? `#${anchor}` : '');
}

function readPart(xml: string, targets: ReadonlyMap<string, string>, blocks: Block[]): void {
  let block = new BlockText();
  let heading = false;
  let link: { url: string | undefined; from: number } | undefined;
  let reading: 'text' | 'instruction' | undefined;
  let instruction = '';
  const paragraph = (): void => {
    const line = blocks.length + 1;
    blocks.push(block.finish((offset) => ({ line, column: offset + 1 }), heading));
    [block, heading] = [new BlockText(), false];
  };
  const open = (url: string | undefined): void => {
    link = { url, from: block.text.length };
  };
  const close = (): void => {
    if (link?.url !== undefined) block.link(link.from, link.url);
    link = undefined;
  };
  const say = (text: string): void => block.add(text, block.text.length);
  for (const [, closing, name, attributes = '', empty, words] of xml.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (reading === 'text') say(decode(words));
      else if (reading === 'instruction') instruction += decode(words);
      continue;
    }
    if (name === 't') reading = closing || empty ? undefined : 'text';
    else if (name === 'instrText') reading = closing || empty ? undefined : 'instruction';
    else if (name === 'tab' || name === 'br') say(' ');
    else if (name === 'pStyle') heading = /heading|title/i.test(attribute(attributes, 'w:val') ?? '');
    else if (name === 'p' && (closing || empty)) paragraph();
    else if (name === 'hyperlink' && !closing) {
      const target = targets.get(attribute(attributes, 'r:id') ?? '');
      const anchor = attribute(attributes, 'w:anchor');
      open(target && target + (anchor ? `#${anchor}` : ''));
    } else if (name === 'fldSimple' && !closing) open(fieldAddress(attribute(attributes, 'w:instr') ?? ''));
    else if (name === 'hyperlink' || name === 'fldSimple') close();
    else if (name === 'fldChar') {
      const step = attribute(attributes, 'w:fldCharType');
      if (step === 'begin') instruction = '';
      else if (step === 'separate') open(fieldAddress(instruction));
      else close();
    }
  }
}
