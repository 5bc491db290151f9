// Every page of an entry has a Markdown twin that says the same, with the same sources, in the same order.

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';
import { articleText, plainHtml, readMarkdown, textOf, TWINS, wordsOf } from './twin-words.ts';

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

const FOLDERS = PAGE_KINDS.map((kind) => KINDS[kind].folder);

test('there is a twin for each page of an entry, and its front matter names the page', () => {
  for (const site of SITES) {
    const files = globSync(FOLDERS.map((folder) => `${folder}/*.md`), { cwd: site.folder });
    const twins = new Set(TWINS.filter(({ page }) => page.site === site).map(({ file }) => file));
    assert.ok(twins.size > 1000 && files.length >= twins.size);
    /** A file more is the twin of a page under an id it had before. */
    const strays = files.filter((file) => !twins.has(file)).filter((file) => {
      const text = readFileSync(join(site.folder, file), 'utf8');
      const url = /^url: (.*)$/m.exec(text)?.[1] ?? '';
      const twin = url.slice(site.origin.length + site.base.length).replace(/\/$/, '.md');
      return !twins.has(twin) || readFileSync(join(site.folder, twin), 'utf8') !== text;
    });
    assert.deepEqual(strays, []);
  }
  const faults = TWINS.filter(({ page, matter }) => matter['url'] !== page.site.origin + page.path || !matter['title'] || !matter['shortId'] || matter['license'] !== 'CC-BY-4.0').map(({ file }) => file);
  assert.equal(faults.length, 0, report(faults));
});

test('no twin holds JSX, an entity written out or a value that went missing', () => {
  const count = (text: string): number => text.split(/\bundefined\b/).length;
  const faults = TWINS.flatMap(({ page, file, body }) => [
    ...[...body.matchAll(/<\/?[A-Za-z][A-Za-z]*[\s/>]|\[object Object\]|\bNaN\b|\{#|&(?:#x?[0-9a-f]+|nbsp);/gi)].map(([what]) => `${file}: ${what}`),
    ...(count(body) > count(page.html) ? [`${file}: undefined`] : []),
  ]);
  assert.equal(faults.length, 0, report(faults));
});

test('the words of the article are in the twin, in their order', () => {
  const faults = TWINS.flatMap(({ page, file, tree }) => {
    const twin = wordsOf(textOf(tree));
    let at = 0;
    const wanted = wordsOf(articleText(page.html));
    assert.ok(wanted.length > 20, `${page.file}: no words read`);
    for (const [i, word] of wanted.entries()) {
      const found = twin.indexOf(word, at);
      if (found === -1) return `${file}: “${wanted.slice(Math.max(0, i - 6), i + 3).join(' ')}” stops at “${word}”`;
      at = found + 1;
    }
    return [];
  });
  assert.equal(faults.length, 0, report(faults));
});

test('other names and how sure the entry is, which stand in the margin, are in the twin', () => {
  const faults = TWINS.flatMap(({ page, file, tree }) => {
    const twin = wordsOf(textOf(tree)).join(' ');
    const notes = [...page.html.matchAll(/<li[^>]*>\s*<b>(?:Also known as|Remembered as|How sure)<\/b>.*?<\/li>/gs)].map(([note]) => wordsOf(plainHtml(note)).join(' '));
    return notes.filter((note) => !twin.includes(note)).map((note) => `${file}: ${note}`);
  });
  assert.equal(faults.length, 0, report(faults));
});

test('every amount of the page is in the twin, and how firm it is in words', () => {
  const faults = TWINS.flatMap(({ page, file, tree }) => {
    const twin = collapse(textOf(tree));
    return [...page.html.matchAll(/<data value="[^"]*" data-currency="[^"]*" data-status="([a-z]+)">(.*?)<\/data>/gs)].flatMap(([, status = '', amount = '']) => {
      const words = collapse(plainHtml(amount));
      if (!twin.includes(words)) return `${file}: ${words}`;
      return status === 'stated' || twin.includes(status) ? [] : `${file}: ${words} without “${status}”`;
    });
  });
  assert.equal(faults.length, 0, report(faults));
});

test('every source of the page is a footnote with its address, and every footnote is called and defined once', () => {
  let sources = 0;
  const faults = TWINS.flatMap(({ page, file, tree, matter }) => {
    const defined = new Map<string, string>();
    const addresses = new Map<string, string[]>();
    const called = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') called.add(node.identifier);
      if (node.type !== 'footnoteDefinition') return;
      if (defined.has(node.identifier)) throw new Error(`${file}: [^${node.identifier}] is defined twice`);
      defined.set(node.identifier, collapse(textOf(node)));
      visit(node, 'link', ({ url }) => void addresses.set(node.identifier, [...(addresses.get(node.identifier) ?? []), url]));
    });
    const wrong = [...called].filter((label) => !defined.has(label)).map((label) => `${file}: [^${label}] is not defined`);
    const idle = [...defined.keys()].filter((label) => !called.has(label)).map((label) => `${file}: [^${label}] is never called`);
    const shown = [...page.html.matchAll(/<li id="source-([a-z0-9-]+)">\s*<span class="number">(\d+)<\/span>(.*?)<\/li>/gs)];
    sources += shown.length;
    const missing = shown.filter(([, id, number = '', line = '']) => {
      const title = collapse(plainHtml(/<a class="row-title"[^>]*>(.*?)<\/a>/s.exec(line)?.[1] ?? ''));
      const url = plainHtml(/rel="external"[^>]*href="([^"#]+)|href="([^"#]+)[^"]*" rel="external"/.exec(line)?.[2] ?? '');
      return !defined.get(number)?.startsWith(title) || !addresses.get(number)?.some((address) => address.endsWith(`/sources/${id}/`)) || !addresses.get(number)?.some((address) => address.startsWith(url));
    }).map(([, id]) => `${file}: ${id} is not its footnote`);
    const counted = page.file.startsWith('sources/') || matter['sources'] === shown.length ? [] : [`${file}: ${String(matter['sources'])} sources in the front matter, ${shown.length} on the page`];
    return [...wrong, ...idle, ...missing, ...counted];
  });
  assert.ok(sources > 1000, `${sources} sources read`);
  assert.equal(faults.length, 0, report(faults));
});

/** Addresses of links in Markdown. */
function linksOf(tree: Root): string[] {
  const urls: string[] = [];
  visit(tree, 'link', ({ url }) => void urls.push(url));
  return urls;
}

for (const site of SITES) {
  const ids = new Map(BUILT.filter((page) => page.site === site).map((page) => [page.path, new Set([...page.html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''))]));
  const faultOf = (address: string): string | undefined => {
    if (!/^https?:\/\//.test(address)) return `${address} is not absolute`;
    const target = new URL(address);
    if (target.origin !== site.origin) return /localhost|example\.org/.test(target.host) ? `${address} is another host` : undefined;
    if (!target.pathname.startsWith(site.base)) return `${address} is outside ${site.base}`;
    const known = ids.get(target.pathname);
    if (!known) return !target.pathname.endsWith('/') && existsSync(join(site.folder, target.pathname.slice(site.base.length))) ? undefined : `nothing at ${address}`;
    return target.hash && !known.has(decodeURIComponent(target.hash.slice(1))) ? `no place at ${address}` : undefined;
  };
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');

  test(`every link of the twins, llms.txt and llms-full.txt of the ${site.name} build is absolute and resolves`, () => {
    const texts = [...TWINS.filter(({ page }) => page.site === site), ...['llms.txt', 'llms-full.txt'].map((file) => ({ file, tree: readMarkdown(read(file)) }))];
    const faults = texts.flatMap(({ file, tree }) => [...new Set(linksOf(tree))].flatMap((address) => faultOf(address) ?? []).map((fault) => `${file}: ${fault}`));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`llms.txt of the ${site.name} build has the order its format asks for and names every twin but those of sources`, (t) => {
    const text = read('llms.txt');
    const tree = readMarkdown(text);
    const nodes = tree.children;
    const kinds = nodes.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
    assert.match(kinds.join(' '), /^h1 blockquote( paragraph)+( h2 list)+$/);
    assert.equal(textOf(nodes.at(-2) ?? { type: 'root', children: [] }).trim(), 'Optional');
    const twins = TWINS.filter(({ page, file }) => page.site === site && !file.startsWith('sources/')).map(({ file }) => site.origin + site.base + file);
    assert.deepEqual(linksOf(tree).filter((url) => url.endsWith('.md') && FOLDERS.includes(url.split('/').at(-2) as (typeof FOLDERS)[number])).toSorted(), twins.toSorted());
    const size = Buffer.byteLength(text);
    assert.ok(size < 250_000, `${size} bytes`);
    t.diagnostic(`llms.txt ${size} bytes, llms-full.txt ${Buffer.byteLength(read('llms-full.txt'))} bytes`);
  });

  test(`llms-full.txt of the ${site.name} build holds every entry that is no source once, and every source it calls`, () => {
    const tree = readMarkdown(read('llms-full.txt'));
    const titles = tree.children.flatMap((node) => (node.type === 'heading' && node.depth === 1 ? [textOf(node).trim()] : []));
    const records = JSON.parse(read('api/v1/index.json')) as { kind: string; title: string }[];
    const wanted = records.filter(({ kind }) => kind !== 'source').map(({ title }) => title);
    assert.deepEqual(titles.slice(1, -1).map(collapse).toSorted(), wanted.map(collapse).toSorted());
    const called = new Set<string>();
    const defined: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') called.add(node.identifier);
      if (node.type === 'footnoteDefinition') defined.push(node.identifier);
    });
    assert.deepEqual(defined.toSorted(), [...called].toSorted());
  });
}
