// The lines to paste on /linking/ say only what is true of the site they stand on: every address, name, key and hash in them.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { SITES, type TestSite } from '../sites.ts';
import { report } from './pages.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#34;': '"', '&amp;': '&', '&#38;': '&', '&#60;': '<', '&#62;': '>' };
const read = (site: TestSite, path: string): string => readFileSync(join(site.folder, path), 'utf8');

/** Recipe → its lines, as a reader copies them. */
function recipesOf(site: TestSite): Map<string, string[]> {
  const blocks = [...read(site, 'linking/index.html').matchAll(/<pre data-recipe="([^"]+)"[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)];
  const lines = blocks.map(([, recipe = '', code = '']) => [recipe, code.replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity)] as const);
  return new Map([...Map.groupBy(lines, ([recipe]) => recipe)].map(([recipe, list]) => [recipe, list.map(([, code]) => code)]));
}

/** Names of an inventory (format: Sphinx, version 2). */
function namesOf(site: TestSite, path: string): Set<string> {
  const file = readFileSync(join(site.folder, path));
  let start = 0;
  for (let line = 0; line < 4; line++) start = file.indexOf(10, start) + 1;
  return new Set(inflateSync(file.subarray(start)).toString().trim().split('\n').map((line) => line.replace(/ \w+:\w+ -?\d+ .*/, '')));
}

for (const site of SITES) {
  const recipes = recipesOf(site);
  const root = site.origin + site.base;

  test(`every kind of author has lines on the page of the ${site.name} build`, () => {
    const authors = ['any-web-page', 'sphinx', 'myst', 'mkdocs', 'docusaurus', 'remark', 'vitepress', 'github', 'chat', 'notion', 'word', 'latex', 'obsidian', 'spreadsheets', 'glossaries', 'following', 'language-models', 'doctor'];
    assert.deepEqual([...recipes.keys()].toSorted(), authors.toSorted());
  });

  test(`every address in the lines of the ${site.name} build leads to a file`, () => {
    const addresses = [...recipes.values()].flat().flatMap((code) => [...code.matchAll(/https?:\/\/[^\s"'`,)\]};]+/g)].map(([address]) => address));
    assert.ok(addresses.length > 25);
    const faults = addresses.filter((address) => address !== site.origin && !address.includes('<num>')).filter((address) => {
      const path = address.startsWith(root) ? address.slice(root.length).replace(/#.*/, '') : undefined;
      return path === undefined || !existsSync(join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
    });
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the hash beside the script of the ${site.name} build is that of the file`, () => {
    const [script = ''] = recipes.get('any-web-page') ?? [];
    const [, src = '', integrity] = /src="([^"]+)"\s+integrity="([^"]+)"/.exec(script) ?? [];
    assert.equal(integrity, `sha384-${createHash('sha384').update(read(site, src.slice(root.length))).digest('base64')}`);
  });

  test(`every name in the lines of the ${site.name} build is one that its reader finds`, () => {
    const sphinx = namesOf(site, 'objects.inv');
    const python = namesOf(site, 'py/objects.inv');
    const index = JSON.parse(read(site, 'api/v1/index.json')) as { kind: string; id: string; title: string; aliases: string[]; anchors: string[] }[];
    const titles = new Set(index.flatMap(({ title, aliases }) => [title, ...aliases]).map((name) => name.toLowerCase()));
    const places = new Set(index.flatMap(({ kind, id, anchors }) => [`${kind}/${id}`, ...anchors.map((anchor) => `${kind}/${id}#${anchor}`)]));
    const named = (recipe: string, pattern: RegExp): string[] => (recipes.get(recipe) ?? []).flatMap((code) => [...code.matchAll(pattern)].map(([, name = '']) => name));
    const checks: [string, string[], (name: string) => boolean][] = [
      ['Sphinx terms', named('sphinx', /:term:`([^`<]+)`/g), (name) => sphinx.has(name)],
      ['Sphinx labels', named('sphinx', /\b(kb-[a-z0-9-]+)/g), (name) => sphinx.has(name)],
      ['MyST', named('myst', /xref:kb#([a-z0-9-]+)/g), (name) => (JSON.parse(read(site, 'myst.xref.json')) as { references: { identifier: string }[] }).references.some(({ identifier }) => identifier === name)],
      ['MkDocs', named('mkdocs', /\]\[(kb\.[^\]]+)\]/g), (name) => python.has(name)],
      ['double brackets', named('docusaurus', /\[\[([a-z][^\]|,{]+)(?=[\]|])/g), (name) => titles.has(name)],
      ['kb: links', named('docusaurus', /\(kb:([^)]+)\)/g), (name) => places.has(name)],
      ['reference links', named('github', /\]\[(kb:[^\]]+)\]/g), (name) => read(site, 'linkers/refs.md').includes(`[${name}]: `)],
      ['citation keys', named('latex', /autocite\{([^}]+)\}/g), (name) => read(site, 'cite/all.bib').includes(`{${name},`)],
    ];
    const faults = checks.flatMap(([what, names, holds]) => (names.length ? names.filter((name) => !holds(name)).map((name) => `${what}: ${name}`) : [`${what}: none found`]));
    assert.equal(faults.length, 0, report(faults));
  });
}
