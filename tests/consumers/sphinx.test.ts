// Sphinx reads our inventory: it loses no line, and a nitpicky project that refers to everything builds without a warning.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { report } from '../output/pages.ts';
import { SITES, type TestSite } from '../sites.ts';

const work = mkdtempSync(join(tmpdir(), 'sphinx-'));
after(() => rmSync(work, { recursive: true }));

function python(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('/usr/bin/python3', args, { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/** Sphinx's own reader, and zlib's word that the stream ends where the file does. */
const READ = `
import json, posixpath, sys, zlib
from sphinx.util.inventory import InventoryFile
found = []
for file in sys.argv[1:]:
    data = open(file, 'rb').read()
    start = 0
    for _ in range(4): start = data.index(b'\\n', start) + 1
    stream = zlib.decompressobj()
    lines = stream.decompress(data[start:]).decode().split('\\n')
    loaded = InventoryFile.load(open(file, 'rb'), 'https://x/', posixpath.join)
    found.append({'lines': len(lines) - 1, 'last': lines[-1], 'eof': stream.eof, 'unused': len(stream.unused_data), 'loaded': {role: len(names) for role, names in loaded.items()},
                  'project': sorted({(v[0], v[1]) for names in loaded.values() for v in names.values()}), 'empty': [n for names in loaded.values() for n, v in names.items() if not v[3]]})
print(json.dumps(found))
`;

test('Sphinx loads as many names as the files have lines', () => {
  const files = SITES.flatMap(({ folder }) => [join(folder, 'objects.inv'), join(folder, 'py/objects.inv')]);
  const done = python('-c', READ, ...files);
  assert.equal(done.status, 0, done.stderr);
  const found = JSON.parse(done.stdout) as { lines: number; last: string; eof: boolean; unused: number; loaded: Record<string, number>; project: string[][]; empty: string[] }[];
  assert.equal(found.length, 4);
  for (const { lines, last, eof, unused, loaded, project, empty } of found) {
    assert.equal(Object.values(loaded).reduce((sum, n) => sum + n, 0), lines);
    assert.deepEqual([last, eof, unused, project.length, project[0]?.[0], empty], ['', true, 0, 1, 'Capital & Compute', []]);
    assert.match(project[0]?.[1] ?? '', /^\d{4}\.\d\d\.\d\d$/);
  }
  console.log(`Sphinx: ${JSON.stringify(found[0]?.loaded)}, ${JSON.stringify(found[1]?.loaded)}`);
});

interface Reference {
  readonly written: string;
  readonly href: string;
}

const NAMED = new Set(['term', 'company', 'person', 'product', 'deal', 'quote']);

/** A reference for each entry, anchor, page, title and alias, as a reader of the index would write it. */
function everyReference(site: TestSite): Reference[] {
  const index = JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as { kind: string; id: string; title: string; url: string; aliases: string[]; anchors: string[] }[];
  return index.flatMap(({ kind, id, title, url, aliases, anchors }) => [
    { written: `:ref:\`kb-${kind}-${id}\``, href: url },
    ...(url.includes('#') ? [] : [{ written: `:external+kb:doc:\`kb-${kind}-${id}\``, href: url }]),
    ...anchors.map((anchor) => ({ written: `:ref:\`kb-${kind}-${id}--${anchor}\``, href: `${url}#${anchor}` })),
    ...(NAMED.has(kind) ? [title, ...aliases] : []).filter((name) => name.length > 1).map((name) => ({ written: `:term:\`${writable(name)}\``, href: url })),
  ]);
}

/** What the recipe asks for: hyphens where a word inside the name is followed by a number. */
function writable(name: string): string {
  return /.\s\S+\s\d+(\s|$)/.test(name) ? name.replaceAll(' ', '-') : name;
}

/** Builds a project with these lines. */
function build(site: TestSite, name: string, lines: readonly string[]): { status: number | null; stderr: string; html: string } {
  const [from, to] = [mkdtempSync(join(work, `${name}-`)), join(work, `${name}-html`)];
  const inventory = join(site.folder, 'objects.inv');
  writeFileSync(join(from, 'conf.py'), `project = 'Consumer'\nextensions = ['sphinx.ext.intersphinx']\nnitpicky = True\nhtml_theme = 'basic'\nsmartquotes = False\nintersphinx_mapping = {'kb': ('${site.origin}${site.base}', '${inventory}')}\n`);
  writeFileSync(join(from, 'index.rst'), `Everything\n==========\n\n${lines.map((line, i) => `${line}\n${i % 50 === 49 ? '\n' : ''}`).join('')}`);
  const { status, stderr } = python('-m', 'sphinx', '-b', 'html', '-n', '-W', '--keep-going', '-q', from, to);
  return { status, stderr, html: status === null ? '' : readFileSync(join(to, 'index.html'), 'utf8') };
}

for (const site of SITES)
  test(`${site.name}: a nitpicky project refers to every entry, anchor, title and alias, and each link leads to ours`, () => {
    const references = everyReference(site);
    assert.ok(references.length > 10_000);
    const { status, stderr, html } = build(site, site.name, references.map(({ written }) => written));
    assert.equal(status, 0, report(stderr.split('\n')));
    const hrefs = [...html.matchAll(/<a class="reference external" href="([^"]+)" title="\(in Capital &amp; Compute v[\d.]+\)">/g)].map(([, href]) => href);
    const faults = references.flatMap(({ written, href }, i) => (hrefs[i] === href ? [] : [`${written}: ${hrefs[i]} instead of ${href}`]));
    assert.equal(faults.length, 0, report(faults));
    assert.equal(hrefs.length, references.length);
  });

test('a name we do not have is refused', () => {
  const [site] = SITES;
  assert.ok(site);
  const { status, stderr } = build(site, 'wrong', [':ref:`kb-term-no-such-term`', ':term:`no such term`']);
  assert.notEqual(status, 0);
  assert.match(stderr, /kb-term-no-such-term[\s\S]*no such term/);
});

test('the lister of intersphinx shows every name with its address', () => {
  const [site] = SITES;
  const done = python('-m', 'sphinx.ext.intersphinx', join(site?.folder ?? '', 'objects.inv'));
  assert.equal(done.status, 0, done.stderr);
  const count = (role: string): number => (done.stdout.split(`${role}\n`)[1]?.split(/^\S/m)[0]?.match(/^\t/gm) ?? []).length;
  assert.ok(count('std:label') > 8000 && count('std:doc') > 1000 && count('std:term') > 2000, done.stdout.slice(0, 400));
  assert.match(done.stdout, /\tkb-term-tranche--formula\s+Tranche: Formula\s*: terms\/tranche\/#formula\n/);
});
