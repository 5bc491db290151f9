// The words of a Markdown twin and of the page it is the twin of, in reading order, so that the two can be compared.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parse } from 'yaml';
import { BUILT, type BuiltPage } from './pages.ts';

export interface Twin {
  readonly page: BuiltPage;
  /** Path under the build folder. */
  readonly file: string;
  readonly matter: Readonly<Record<string, unknown>>;
  /** Markdown behind the front matter. */
  readonly body: string;
  readonly tree: Root;
}

/** GFM as the site reads it; quotation marks stay as they are written. */
export function readMarkdown(text: string): Root {
  return markdownToMdast(text, { features: { gfm: true } }) as unknown as Root;
}

export const TWINS: readonly Twin[] = BUILT.filter((page) => page.entry).map((page) => {
  const file = page.file.replace(/\/index\.html$/, '.md');
  const text = readFileSync(join(page.site.folder, file), 'utf8');
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
  return { page, file, matter: parse(matter) as Record<string, unknown>, body, tree: readMarkdown(body) };
});

/** Lower case, letters and digits only: `$1.25 billion` → `1`, `25`, `billion`. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const INLINE = new Set(['text', 'link', 'strong', 'emphasis', 'inlineCode', 'footnoteReference']);

/** Text of a tree, blocks apart from one another. */
export function textOf(node: Nodes): string {
  const own = 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return INLINE.has(node.type) ? own : ` ${own} `;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

export function plainHtml(html: string): string {
  return html
    .replace(/<\/?(?:a|b|i|em|strong|data|time|q|code|mark)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What a reader reads in the article, but for marks, drawings, ways around the page, notes in the margin and the citation box. */
export function articleText(html: string): string {
  const article = /<article.*?<\/article>/s.exec(html)?.[0] ?? '';
  return plainHtml(
    article
      .replace(/<section class="entry-section" aria-labelledby="cite".*$/s, '')
      .replace(/<ul class="margin-notes".*?<\/ul>/gs, ' ')
      .replace(/<nav class="further".*?<\/nav>/gs, ' ')
      .replace(/<sup class="cite">.*?<\/sup>/gs, '')
      .replace(/<svg role="img".*?<\/svg>\s*(?=<figcaption)/gs, ' ')
      .replaceAll(/<tr[^>]*><th scope="row"[^>]*>[a-z]+<\/th><\/tr>/g, ' ')
      .replace(/<a [^>]*>How firm the money is<\/a>, the firmest on top\.( Filled: paid\. Outlined: not paid\.)?/, ' ')
      .replace(/<a class="heading-link".*?<\/a>/gs, ' ')
      .replace(/<span class="number">.*?<\/span>/gs, ' ')
      .replace(/<span aria-hidden="true">.*?<\/span>/gs, '')
      .replace(/<a [^>]*aria-label="Open [^>]*>.*?<\/a>/gs, ' '),
  );
}
