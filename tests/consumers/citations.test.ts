// Other people's readers over every citation: pandoc, citation-js and bibutils give back title, date and address, character for
// character; the CSL schema accepts the data; a CSL processor prints what our pages print.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import Cite from 'citation-js';
import { readContent } from '../../src/catalog/read-content.ts';
import { labelOf } from '../../src/model/addresses.ts';
import { bibtexEntry } from '../../src/model/bibtex.ts';
import { STYLES, type StyleName } from '../../src/model/citation-styles.ts';
import type { CslItem } from '../../src/model/csl.ts';
import { entryPath } from '../../src/model/kind.ts';
import { risRecord } from '../../src/model/ris.ts';
import { report } from '../output/pages.ts';
import { SITES } from '../sites.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'citations-'));

interface Read {
  readonly title: string;
  /** `2026-11-04`, `2026-11`, `2026`, or nothing. */
  readonly date: string;
  readonly url: string;
}

/** What no title of ours has yet: every mark that a format could trip over. */
const HOSTILE: CslItem = {
  id: 'kb-term-hostile', type: 'entry-encyclopedia', title: 'GPU-backed debt {A & B} 50% #1_x ~$5 <no tag> a*b: why? “Yes” – it’s', author: [{ literal: 'Capital & Compute' }],
  'container-title': 'Capital & Compute', issued: { 'date-parts': [[2026, 2, 9]] }, URL: 'https://example.org/terms/a_b%20c/?x=1&y=2#z~', language: 'en',
};

/** From the content itself, not from our writers. */
function expected(origin: string): Map<string, Read> {
  const entries = readContent(root).entries.filter(({ kind }) => kind !== 'event' && kind !== 'dispute');
  const wanted = entries.map((entry): [string, Read] => {
    const { title, url, published, updated } = entry.data as { title: string; url?: string; published?: string; updated?: string };
    const source = entry.kind === 'source';
    return [labelOf(entry.kind, entry.id), { title, date: (source ? published : updated) ?? '', url: source ? (url ?? '') : origin + entryPath(entry.kind, entry.id) }];
  });
  return new Map([...wanted, [HOSTILE.id, { title: HOSTILE.title, date: '2026-02-09', url: HOSTILE.URL ?? '' }]]);
}

const ours = (file: string): string => readFileSync(join(SITES[0]?.folder ?? '', 'cite', file), 'utf8');
const BIB = `${ours('all.bib')}\n${bibtexEntry(HOSTILE)}`;
const RIS = `${ours('all.ris')}\r\n${risRecord(HOSTILE)}`;
const ITEMS = [...(JSON.parse(ours('all.csl.json')) as CslItem[]), HOSTILE];

/** @param input File content; its path stands for `@` in the arguments. */
function run(command: string, args: readonly string[], input: string): string {
  const file = join(folder, 'input');
  writeFileSync(file, input);
  const done = spawnSync(command, args.map((arg) => (arg === '@' ? file : arg)), { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${command}: ${done.error?.message ?? done.stderr.slice(0, 2000)}`);
  return done.stdout;
}

/** A .bib has curled quotes for straight ones, as TeX prints them, and pandoc makes the outermost double; RIS and CSL-JSON keep them. */
const uncurled = (text: string): string => text.replace(/[‘’“”"]/g, "'");
/** citation-js encodes the percent sign of `%2F` once more in a .bib. */
const once = (url: string): string => url.replace(/%25(?=[0-9A-F]{2})/g, '%');

function assertSame(read: ReadonlyMap<string, Read>, tex: boolean, t: { diagnostic: (text: string) => void }, origin = SITES[0]?.origin ?? ''): void {
  const wanted = expected(origin);
  const title = tex ? uncurled : (text: string): string => text;
  const faults = [...wanted].flatMap(([key, want]) => {
    const got = read.get(key);
    if (!got) return `${key} is missing`;
    return title(got.title) === title(want.title) && got.date === want.date && got.url === want.url ? [] : `${key}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`;
  });
  assert.equal(faults.length, 0, report(faults));
  assert.equal(read.size, wanted.size);
  t.diagnostic(`${read.size} citations`);
}

interface Csl {
  readonly id: string;
  readonly title?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (number | string)[][] };
}
function fromCsl(items: readonly Csl[]): Map<string, Read> {
  const date = (parts: readonly (number | string)[] = []): string => parts.map((part) => String(part).padStart(2, '0')).join('-');
  return new Map(items.map(({ id, issued, title = '', URL: url = '' }) => [id, { title, date: date(issued?.['date-parts'][0]), url }]));
}

/** MODS, the XML in the middle of every bibutils conversion. */
function fromMods(xml: string): Map<string, Read> {
  const read = (text = ''): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  return new Map([...xml.matchAll(/<mods ID="([^"]+)">(.*?)<\/mods>/gs)].map(([, id = '', mods = '']) => [id, {
    title: read(/<title>(.*?)<\/title>/s.exec(mods)?.[1]), date: read(/<dateIssued>(.*?)<\/dateIssued>/.exec(mods)?.[1]), url: read(/<url>(.*?)<\/url>/.exec(mods)?.[1]),
  }]));
}

test('pandoc reads every BibLaTeX entry', (t) => {
  const items = JSON.parse(run('pandoc', ['-f', 'biblatex', '-t', 'csljson', '@'], BIB)) as Csl[];
  assertSame(fromCsl(items), true, t);
});

for (const [name, text] of [['BibLaTeX entry', BIB], ['RIS record', RIS], ['CSL-JSON item', JSON.stringify(ITEMS)]] as const)
  test(`citation-js reads every ${name}`, (t) => {
    assertSame(fromCsl((new Cite(text, { generateGraph: false }).data as Csl[]).map((item) => ({ ...item, ...(item.URL && { URL: once(item.URL) }) }))), name.startsWith('Bib'), t);
  });

test('bibutils reads every BibLaTeX entry and every RIS record', (t) => {
  assertSame(fromMods(run('bib2xml', ['-nt', '-i', 'utf8', '@'], BIB)), true, t);
  assertSame(fromMods(run('ris2xml', ['-nt', '-i', 'utf8', '@'], RIS)), false, t);
});

test('under a base path and another host the addresses are those of that host', (t) => {
  const [, sub] = SITES;
  assert.ok(sub);
  const items = JSON.parse(readFileSync(join(sub.folder, 'cite/all.csl.json'), 'utf8')) as CslItem[];
  assertSame(fromCsl([...items, HOSTILE] as unknown as Csl[]), false, t, sub.origin + sub.base.slice(0, -1));
});

test('the schema of CSL-JSON accepts every item', () => {
  const schema = JSON.parse(readFileSync(join(root, 'tests/fixtures/schemas/csl-data.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  assert.ok(validate(ITEMS), JSON.stringify(validate.errors?.slice(0, 5)));
  assert.equal(validate([{ ...HOSTILE, type: 'page' }]), false);
});

const STYLE_FILES: Readonly<Record<StyleName, string>> = { APA: 'apa', Chicago: 'chicago-note-bibliography', MLA: 'modern-language-association' };

interface Inline {
  readonly t: string;
  readonly c?: unknown;
}
/** Pandoc's own tree as text, italics between stars. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  const { c, t } = node as Inline;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Emph') return `*${textOf(c)}*`;
  if (t === 'Quoted') {
    const [kind, words] = c as [Inline, unknown];
    return kind.t === 'DoubleQuote' ? `“${textOf(words)}”` : `‘${textOf(words)}’`;
  }
  if (t === 'Link' || t === 'Span' || t === 'Div') return textOf((c as unknown[])[1]);
  return c === undefined ? '' : textOf(c);
}

/** Each entry as if it stood alone: no dashes for a repeated author, no letters behind a repeated year. */
function styleOf(name: StyleName): string {
  return readFileSync(`/usr/share/citation-style-language/styles/${STYLE_FILES[name]}.csl`, 'utf8').replace(/ (?:subsequent-author-substitute|disambiguate-add-[a-z-]+)="[^"]*"/g, '');
}

/** What this pandoc does that its successor no longer does: it lower-cases capitals beside digits (`$4B` → `$4b`), and it sets quotes inside addresses. */
function folded(text: string, item: CslItem): string {
  const plain = text.replaceAll('\u00a0', ' ').trim().replace(/[\p{L}\p{N}]*\d[\p{L}\p{N}]*/gu, (word) => word.toLowerCase());
  return item.URL?.includes("'") ? plain.replace(/['‘’]/g, '') : plain;
}

for (const name of Object.keys(STYLES) as StyleName[])
  test(`what we print as ${name} is what a CSL processor makes of the same data`, (t) => {
    writeFileSync(join(folder, 'items.json'), JSON.stringify(ITEMS));
    writeFileSync(join(folder, 'style.csl'), styleOf(name));
    const tree = JSON.parse(run('pandoc', ['-f', 'markdown', '--citeproc', '--bibliography', join(folder, 'items.json'), '--csl', join(folder, 'style.csl'), '-t', 'json', '@'], '---\nnocite: "@*"\n...\n')) as { blocks: { c: [unknown, { c: [[string], unknown] }[]] }[] };
    const printed = new Map(tree.blocks.flatMap(({ c: [, entries] }) => entries.map(({ c: [[id], words] }) => [id.replace(/^ref-/, ''), textOf(words)] as const)));
    const faults = ITEMS.flatMap((item) => {
      const mine = STYLES[name](item).map((part) => (typeof part === 'string' ? part : `*${part.italic}*`)).join('');
      const theirs = printed.get(item.id) ?? '';
      return folded(mine, item) === folded(theirs, item) ? [] : `${item.id}\n  ours   ${mine}\n  theirs ${theirs}`;
    });
    assert.equal(faults.length, 0, report(faults));
    t.diagnostic(`${printed.size} citations`);
  });
