// The link doctor over documents of every format it reads: each kind of finding with its place, and nothing on clean ones.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { runDoctor } from '#linkers/doctor/command.ts';
import { readDocx } from '#linkers/doctor/read-docx.ts';
import { readHtml } from '#linkers/doctor/read-html.ts';
import { readMarkdown } from '#linkers/doctor/read-markdown.ts';
import { readRst } from '#linkers/doctor/read-rst.ts';
import type { Block } from '#linkers/doctor/document.ts';

const fixtures = join(import.meta.dirname, '../fixtures/linkers');
const index = join(fixtures, 'site/api/v1/index.json');
const work = mkdtempSync(join(tmpdir(), 'doctor-'));
after(() => rmSync(work, { recursive: true, force: true }));

function run(...args: string[]): { code: number; out: string; lines: string[]; complaint: string } {
  let out = '';
  let complaint = '';
  const code = runDoctor(args, (text) => (out += text), (text) => (complaint += text));
  return { code, out, complaint, lines: out.trimEnd().split('\n').slice(0, -1).map((line) => line.replace(/^.*\/(?=[^/]+:\d+:)/, '')) };
}
const doctor = (file: string): ReturnType<typeof run> => run(file, '--index', index);

/** Place and kind of each finding. */
const brief = (lines: readonly string[]): string[] => lines.map((line) => line.split('  ').slice(0, 2).join(' '));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const word = (paragraphs: readonly string[], links: Readonly<Record<string, string>>): Uint8Array => zipSync({
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${paragraphs.map((p) => `<w:p>${p}</w:p>`).join('')}</w:body></w:document>`),
  'word/_rels/document.xml.rels': strToU8(`<Relationships>${Object.entries(links).map(([id, url]) => `<Relationship Id="${id}" Type="hyperlink" Target="${url}" TargetMode="External"/>`).join('')}</Relationships>`),
});
const run1 = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const hyperlink = (id: string, text: string, anchor = ''): string => `<w:hyperlink r:id="${id}"${anchor && ` w:anchor="${anchor}"`}>${run1(text)}</w:hyperlink>`;

test('every kind of finding is told in Markdown, with place, fact and remedy', () => {
  const { code, lines } = doctor(join(fixtures, 'documents/sick.md'));
  assert.equal(code, 1);
  assert.deepEqual(lines, [
    'sick.md:7:10  moved  https://kb.example/base/terms/instalments/ has moved  → Link to https://kb.example/base/terms/tranche/.',
    'sick.md:7:72  moved  https://kb.example/base/terms/tranche/#stages has moved  → Link to https://kb.example/base/terms/tranche/#formula.',
    'sick.md:8:4  died  https://kb.example/base/terms/tranch/ is no page: there is no term "tranch"  → Did you mean https://kb.example/base/terms/tranche/?',
    'sick.md:8:76  anchor-gone  https://kb.example/base/terms/tranche/#formulas has no place #formulas any more  → Did you mean #formula?',
    'sick.md:9:2  died  https://kb.example/base/companies/tiny-cloud/ is gone: it was never a company  → Its successor is https://kb.example/base/companies/big-cloud/.',
    'sick.md:9:30  died  https://kb.example/base/nowhere/ is not there  → See https://kb.example/base/a-z/ for what is.',
    'sick.md:9:77  insecure  http://kb.example/base/terms/tranche is not encrypted  → Write https://kb.example/base/terms/tranche.',
    'sick.md:11:1  unlinked  "BigCloud" stands without a link  → https://kb.example/base/companies/big-cloud/ tells what it is.',
    'sick.md:11:15  figure  the sentence says $5 billion; deal/cloud-lab has up to $4 bn  → Compare with https://kb.example/base/deals/cloud-lab/.',
    'sick.md:11:119  unlinked  "minority stake" stands without a link  → https://kb.example/base/terms/minority-stake/ tells what it is.',
    'sick.md:11:139  unlinked  "Ann Arbor" stands without a link  → https://kb.example/base/people/ann-arbor/ tells what it is.',
    'sick.md:13:2  old-title  "BigCloud invests $4 billion in Small Lab" is nearly the title of deal/cloud-lab  → It is now called "BigCloud invests up to $4 billion in Small Lab".',
    'sick.md:13:91  superseded  BigCloud leases chips to Scale: superseded by the agreement of October 2025  → Read https://kb.example/base/deals/old-pact/ and say so, or link to what took its place.',
    'sick.md:13:124  died  kb:deal/old-pakt: there is no deal "old-pakt"  → Did you mean "old-pact"? Ids stand in the addresses: https://kb.example/base/deals/.',
  ]);
});

test('reStructuredText: links of every form, none in code, comments and literal blocks', () => {
  assert.deepEqual(brief(doctor(join(fixtures, 'documents/sick.rst')).lines), ['sick.rst:4:4 died', 'sick.rst:4:54 anchor-gone', 'sick.rst:5:1 unlinked', 'sick.rst:5:28 figure', 'sick.rst:9:9 moved']);
});

test('HTML: links with any quotes and entities, none in code, comments and scripts', () => {
  assert.deepEqual(brief(doctor(join(fixtures, 'documents/sick.html')).lines), ['sick.html:5:6 died', 'sick.html:6:1 anchor-gone', 'sick.html:7:9 unlinked', 'sick.html:7:30 figure']);
});

test('Word: hyperlinks by relationship and by field; the place is paragraph and character', () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://kb.example/base/terms/tranche/" \\l "formulas" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run1('a part')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  writeFileSync(join(work, 'sick.docx'), word([
    `<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run1('BigCloud')}`,
    `${run1('See ')}${hyperlink('rId4', 'stages')}${run1(' &amp; ')}${field}`,
    `${run1('Big')}${run1('Cloud paid $5 billion in ')}${hyperlink('rId5', 'this', 'money')}${run1('.')}`,
  ], { rId4: 'https://kb.example/base/terms/instalments/', rId5: 'https://kb.example/base/deals/cloud-lab/' }));
  assert.deepEqual(brief(doctor(join(work, 'sick.docx')).lines), ['sick.docx:2:5 moved', 'sick.docx:2:14 anchor-gone', 'sick.docx:3:1 unlinked', 'sick.docx:3:15 figure']);
});

test('clean documents of every format give nothing', () => {
  mkdirSync(join(work, 'clean'));
  writeFileSync(join(work, 'clean/clean.docx'), word([`${hyperlink('a', 'BigCloud')}${run1(' paid up to ')}${hyperlink('b', '$4 billion')}${run1('.')}`], { a: 'https://kb.example/base/companies/big-cloud/', b: 'https://kb.example/base/deals/cloud-lab/' }));
  const clean = ['clean.md', 'clean.rst', 'clean.html'].map((file) => join(fixtures, 'documents', file));
  assert.deepEqual(run(...clean, join(work, 'clean'), '--index', index), { code: 0, complaint: '', lines: [], out: '0 errors, 0 checks in 4 documents; https://kb.example/base/ of 2026-11-24\n' });
});

test('for programs the same findings come as JSON; kinds can be left out; checks alone are no failure', () => {
  const file = join(work, 'checks.md');
  writeFileSync(file, 'BigCloud has a minority stake.\n');
  const { code, out } = run(file, '--index', index, '--json');
  assert.equal(code, 0);
  assert.deepEqual((JSON.parse(out) as object[])[0], {
    file, line: 1, column: 1, kind: 'unlinked', severity: 'check', message: '"BigCloud" stands without a link', remedy: 'https://kb.example/base/companies/big-cloud/ tells what it is.',
  });
  assert.deepEqual(JSON.parse(run(file, '--index', index, '--json', '--ignore', 'unlinked').out), []);
});

test('wrong use says what is wrong and where to read on, with code 2', () => {
  for (const [args, words] of [
    [[], /Which documents\?/], [['none.md', '--index', index], /none\.md does not exist/], [[join(fixtures, 'site/api/v1/moves.json'), '--index', index], /is none of \.md \.mdx/],
    [[fixtures, '--index', join(work, 'none.json')], /none\.json does not exist/], [[fixtures, '--index', index, '--ignore', 'dead'], /no kind of finding "dead"; there are died,/], [['--frobnicate'], /frobnicate/],
  ] as const) {
    const { code, complaint, out } = run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(complaint, words);
    assert.match(complaint, /kb-doctor --help says how it is used\.\n$/);
    assert.equal(out, '');
  }
  assert.match(run('--help').out, /^kb-doctor <files or folders>.*^ {2}superseded {2}check/ms);
  const broken = join(work, 'broken.docx');
  writeFileSync(broken, 'not a zip');
  assert.match(run(broken, '--index', index).complaint, /broken\.docx could not be read/);
});

test('dependencies and hidden folders are nobody’s documents', () => {
  for (const folder of ['node_modules', '.git', 'docs']) {
    mkdirSync(join(work, 'project', folder), { recursive: true });
    writeFileSync(join(work, 'project', folder, 'a.md'), '[x](https://kb.example/base/terms/none/)\n');
  }
  assert.deepEqual(brief(run(join(work, 'project'), '--index', index).lines), ['a.md:1:2 died']);
});

test('a part of a Word document that unpacks to too much is refused', () => {
  assert.throws(() => readDocx(zipSync({ 'word/document.xml': new Uint8Array(70_000_000) })), /unpacks to 70000000 bytes/);
});

test('an everyday word that is also a name counts only inside a sentence', () => {
  const file = join(work, 'everyday.md');
  writeFileSync(file, 'Scale is hard. At scale nobody knows. “Scale” is a word. They chose Scale.\n');
  assert.deepEqual(brief(run(file, '--index', index).lines), ['everyday.md:1:69 unlinked']);
});

const links = (blocks: readonly Block[]): string[] => blocks.flatMap(({ text, links: found }) => found.map(({ start, end, url }) => `${text.slice(start, end)} → ${url}`));

test('Markdown links of every form are read with their words', () => {
  assert.deepEqual(links(readMarkdown('[a [b] c](<u v> "t") [d](u_(v)) ![i](x) [e][E] [e] [no]\n<https://k.example/> https://k.example/a_(b). (https://k.example/c) <a href="u">w <b>x</b></a> \\[n](u) [[w|x]]\n\n[e]: u3')), [
    'a [b] c → u v', 'd → u_(v)', 'e → u3', 'e → u3', 'https://k.example/ → https://k.example/', 'https://k.example/a_(b) → https://k.example/a_(b)', 'https://k.example/c → https://k.example/c', 'w x → u', 'x → [[w|x]]',
  ]);
});

test('reStructuredText and HTML links of every form are read with their words', () => {
  assert.deepEqual(links(readRst('`a b <u>`_ `c <d_>`_ d_ `e f`_ :term:`g` ``h <i>`` https://k.example/.\n\n.. _d: u2\n.. _e f: u3\n')), ['a b → u', 'c → u2', 'd → u2', 'e f → u3', 'https://k.example/ → https://k.example/']);
  assert.deepEqual(links(readHtml('<p>x<a href=u>y<a href="v">z</a><p><A HREF=\'w&#38;x\'>q</A><img src="i.png">')).map((link) => link.replaceAll('\u200b', '')), ['y → u', 'z → v', 'q → w&x', '  → i.png']);
});

test('markup that never ends does not keep the doctor busy', () => {
  for (const [read, piece] of [[readMarkdown, '[a](b '], [readMarkdown, '`` ` '], [readMarkdown, '[[a'], [readHtml, '<a  b  c '], [readHtml, '<pre '], [readRst, '`a <b '], [readRst, '``a ']] as const) {
    const start = performance.now();
    read(piece.repeat(3_000));
    const took = performance.now() - start;
    assert.ok(took < 2_000, `${piece} took ${took} ms`);
  }
});
