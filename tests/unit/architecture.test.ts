// The arrows between rooms, and the house rules a program can see.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '../../src');
const files = globSync('**/*.{ts,astro,mdx,css}', { cwd: src }).toSorted().map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

/** Room → rooms it may import. `types` allows `import type` only. */
const ARROWS: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>>>> = {
  model: { model: 'all' },
  rules: { model: 'all', rules: 'all' },
  catalog: { model: 'all', catalog: 'all' },
  // What a picture says is a view; its shape is the drawing's to name, because the drawing knows nothing of entries.
  views: { model: 'all', views: 'all', site: 'all', drawing: 'types' },
  drawing: { drawing: 'all' },
  prose: { model: 'all', prose: 'all' },
  components: { model: 'all', views: 'types', drawing: 'all', components: 'all', prose: 'all', site: 'all' },
  layouts: { model: 'all', views: 'types', components: 'all', layouts: 'all', styles: 'all', site: 'all', '.cache': 'all' },
  embed: { model: 'all', embed: 'all', site: 'all' },
  // Pictures are addresses like any other: a route hands the words of one to the drawing and answers with its bytes.
  pages: { model: 'all', catalog: 'all', views: 'all', drawing: 'all', components: 'all', prose: 'all', layouts: 'all', styles: 'all', embed: 'all', site: 'all' },
  commands: { model: 'all', rules: 'all', catalog: 'all', build: 'all', embed: 'all', commands: 'all' },
  build: { model: 'all', commands: 'all', build: 'all' },
  linkers: { model: 'all', linkers: 'all' },
  'content.config.ts': { model: 'all', catalog: 'all' },
};

interface Import {
  readonly from: string;
  readonly room: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^'"();=]*?\bfrom\s+['"]([^'"]+)['"]/gm), ...text.matchAll(/^\s*import()\s+['"]([^'"]+)['"]/gm), ...text.matchAll(/import()\(['"]([^'"]+)['"]\)/g)].flatMap(([, type, from = '']) => {
    const path = from.startsWith('#') ? from.slice(1) : from.startsWith('.') ? join(file, '..', from) : undefined;
    if (path === undefined) return [];
    const room = path.includes('.cache') ? '.cache' : path.startsWith('site.ts') ? 'site' : (path.split('/')[0] ?? '');
    return [{ from, room, typeOnly: type !== undefined }];
  });
}

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file);

test('every import follows an arrow', () => {
  const faults = files.filter(({ file }) => /\.(ts|astro|mdx)$/.test(file) && file !== 'site.ts').flatMap(({ file, text }) =>
    importsOf(file, text).filter(({ room, typeOnly }) => {
      const allowed = ARROWS[roomOf(file)]?.[room];
      return !(allowed === 'all' || (allowed === 'types' && typeOnly));
    }).map(({ from }) => `${file} imports ${from}`),
  );
  assert.deepEqual(faults, []);
});

test('only the catalog and the content configuration speak to astro:content', () => {
  const faults = files.filter(({ file, text }) => /^import .* from 'astro:content'/m.test(text) && !file.startsWith('catalog/') && file !== 'content.config.ts').map(({ file }) => file);
  assert.deepEqual(faults, []);
});

test('only prose takes HTML made elsewhere, and only JSON-LD a text the view has escaped', () => {
  assert.deepEqual(files.filter(({ text }) => text.includes('set:html')).map(({ file }) => file), ['components/entry/Prose.astro', 'components/page/JsonLd.astro']);
});

test('code that reaches the browser is named so, and is imported by nothing that runs at build', () => {
  const reaching = files.filter(({ file, text }) => file.endsWith('.astro') && /<script>/.test(text)).flatMap(({ file, text }) =>
    [...text.slice(text.lastIndexOf('<script>')).matchAll(/import '([^']+)'/g)].map(([, from = '']) => ({ file, from })));
  assert.ok(reaching.length > 0);
  assert.deepEqual(reaching.filter(({ from }) => !from.endsWith('.element.ts')), []);
});

test('a style sheet that a page may load first says the order of the layers before it fills one', () => {
  const sheets = files.filter(({ file, text }) => file.endsWith('.css') && text.includes('@layer components {'));
  assert.ok(sheets.length > 5);
  assert.deepEqual(sheets.filter(({ text }) => !/@layer theme, base, components, utilities;\n+@layer components \{/.test(text)).map(({ file }) => file), []);
});

test('every file answers one question: at most 200 lines, a purpose line on top, a name in the house style', () => {
  const faults = files.flatMap(({ file, text }) => {
    const name = basename(file);
    const faulty: string[] = [];
    if (text.split('\n').length > 201) faulty.push('is longer than 200 lines');
    if (/\.(ts|css)$/.test(name) && !/^(\/\/|\/\*)/.test(text)) faulty.push('has no purpose line');
    if (name.endsWith('.astro') && !text.startsWith('---\n// ')) faulty.push('has no purpose line');
    if (name.endsWith('.astro') && !file.startsWith('pages/') && !/^[A-Z][A-Za-z]+\.astro$/.test(name)) faulty.push('is not a PascalCase noun');
    if (name.endsWith('.ts') && !file.startsWith('pages/') && !/^[a-z0-9]+(-[a-z0-9]+)*(\.(element|config|d))?\.ts$/.test(name)) faulty.push('is not kebab-case');
    if (/\b(utils?|helpers?|common|misc|manager|lib)\b/.test(file)) faulty.push('is a drawer without a name');
    return faulty.map((what) => `${file} ${what}`);
  });
  assert.deepEqual(faults, []);
});
