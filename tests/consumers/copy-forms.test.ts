// What a reader copies as Markdown, reStructuredText, AsciiDoc, MediaWiki or rich text is read back by the tools of those languages as
// the same title and address, over every page and titles full of marks.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/catalog/read-content.ts';
import { asciidocLink, htmlLink, type LinkTarget, markdownLink, mediawikiLink, rstLink } from '../../src/model/copy-forms.ts';
import { entryPath } from '../../src/model/kind.ts';
import { report } from '../output/pages.ts';

const HOSTILE = [
  'GPU-backed debt {A & B} 50% #1_x', '*a* _b_ `c` [d](e) <f> &amp; g', "[[x]] {{y}} ''z'' ~~~~ |", 'a\\b \\_ `<x>`', '$a$ ^b^ ~c~ @d #e', '_lead and trail_', 'a <b>',
  'x: http://e.org y', 'It\'s "q" -- a --- b...', 'C++ {name} (c) (R) -> =>', 'A, B="c", role=x^', '*', 'word_', '&#35; &lt;', '__FOO__ ==h==', 'x :smile: y', '!image', 'a* b', '|x|',
  '1. x', '- y', 'k::v;;', 'mailto:a@b.c', '“Up to” – it’s €5',
];
const TARGETS: readonly LinkTarget[] = [
  ...readContent(join(import.meta.dirname, '../..')).entries.map(({ data: { title }, id, kind }) => ({ title, url: `https://example.org${entryPath(kind, id)}`, label: id, summary: title })),
  ...HOSTILE.map((title, i) => ({ title, url: `https://example.org/h${i}_x(y)/?a=b&c=d_--e`, label: `h${i}`, summary: title })),
];

type Read = Pick<LinkTarget, 'title' | 'url'>;

function run(command: string, args: readonly string[], input = ''): string {
  const done = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${command}: ${done.error?.message ?? done.stderr.slice(0, 2000)}`);
  return done.stdout;
}

/** Marks that no markup takes in an address are percent-encoded; they mean the same. */
const plainAddress = (url: string): string => url.replace(/%[0-7][0-9A-F]/g, decodeURIComponent);

function assertSame(read: readonly Read[], t: { diagnostic: (text: string) => void }): void {
  assert.equal(read.length, TARGETS.length);
  const faults = TARGETS.flatMap(({ title, url }, i) => (read[i]?.title === title && plainAddress(read[i]?.url ?? '') === url ? [] : `${title}: ${JSON.stringify(read[i])}`));
  assert.equal(faults.length, 0, report(faults));
  t.diagnostic(`${read.length} links`);
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  const { c, t } = node as Node;
  return t === 'Str' ? String(c) : t === 'Space' || t === 'SoftBreak' ? ' ' : `<${t}>`;
}
/** One link per paragraph, and nothing else in it. */
function pandocLinks(from: string, text: string): Read[] {
  const { blocks } = JSON.parse(run('pandoc', ['-f', from, '-t', 'json'], text)) as { blocks: { c: Node[] }[] };
  return blocks.map(({ c: [link, ...rest] }) => {
    if (link?.t !== 'Link' || rest.length) return { title: JSON.stringify(link), url: '' };
    const [, words, [url]] = link.c as [unknown, unknown, [string]];
    return { title: textOf(words), url };
  });
}

/** Pandoc curls quotes in its own Markdown unless told not to. */
const FORMS = [['markdown-smart', markdownLink], ['commonmark', markdownLink], ['gfm', markdownLink], ['rst', rstLink], ['mediawiki', mediawikiLink]] as const;
for (const [from, form] of FORMS)
  test(`pandoc reads back every link as ${from}`, (t) => {
    assertSame(pandocLinks(from, TARGETS.map((target) => `${form(target)}\n`).join('\n')), t);
  });

test('pandoc reads back every link as rich text', (t) => {
  assertSame(pandocLinks('html', TARGETS.map((target) => `<p>${htmlLink(target)}</p>`).join('\n')), t);
});

test('docutils reads back every link as reStructuredText', (t) => {
  const script = `
import docutils.core, json, sys
tree = docutils.core.publish_doctree(sys.stdin.read(), settings_overrides={'halt_level': 2})
print(json.dumps([{'title': p.astext(), 'url': p[0]['refuri']} for p in tree.children]))`;
  assertSame(JSON.parse(run('/usr/bin/python3', ['-c', script], TARGETS.map((target) => `${rstLink(target)}\n`).join('\n'))) as Read[], t);
});

test('Asciidoctor reads back every link', (t) => {
  const file = join(mkdtempSync(join(tmpdir(), 'copy-forms-')), 'links.adoc');
  writeFileSync(file, TARGETS.map((target) => `${asciidocLink(target)}\n`).join('\n'));
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
  const read = (text: string): string => text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole)));
  const html = run('asciidoctor', ['-e', '-o', '-', file]);
  assertSame([...html.matchAll(/<p><a href="([^"]*)">(.*?)<\/a><\/p>/g)].map(([, url = '', title = '']) => ({ url: read(url), title: read(title) })), t);
});
