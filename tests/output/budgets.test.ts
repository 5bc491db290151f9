// What a page may weigh, in bytes as a host would send them (brotli 11), over every page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUILT, report, type BuiltPage } from './pages.ts';

/** The first window of a TCP connection: ten segments of 1,460 bytes. */
const FIRST_WINDOW = 14_600;
const MOST = 30_000;
/** Frames have a budget of their own (embeds.test), stubs hold a link. */
const LED_ON = /^(embed|id)\//;
const SCRIPT = 4_000;
const FONTS = 55_000;
const CARD = 1_024;

const pages = BUILT.filter((page) => page.site.name === 'root');
const entries = pages.filter((page) => page.entry);
const sizes = new Map<string, number>();

function compressed(page: BuiltPage, address: string): number {
  const known = sizes.get(address);
  if (known !== undefined) return known;
  const size = brotliCompressSync(readFileSync(join(page.site.folder, address.slice(page.site.base.length)))).length;
  sizes.set(address, size);
  return size;
}

const all = (page: BuiltPage, pattern: RegExp): string[] => [...page.html.matchAll(pattern)].map((match) => match[1] ?? '');
/** What fits when compressed with less effort fits; only what does not is compressed as hard as hosts do, which takes ten times as long. */
function weightOf(page: BuiltPage): number {
  const styles = all(page, /<link rel="stylesheet" href="([^"]+)"/g).reduce((sum, css) => sum + compressed(page, css), 0);
  const quick = brotliCompressSync(page.html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length + styles;
  return quick <= FIRST_WINDOW ? quick : brotliCompressSync(page.html).length + styles;
}

test('HTML and CSS of 95 % of entry pages fit into the first window, and none is over 30 KB', (t) => {
  const weights = entries.map((page) => ({ file: page.file, bytes: weightOf(page) })).toSorted((a, b) => b.bytes - a.bytes);
  const over = weights.filter(({ bytes }) => bytes > FIRST_WINDOW);
  t.diagnostic(`${entries.length} entry pages, median at most ${weights[Math.floor(weights.length / 2)]?.bytes} bytes, largest ${weights[0]?.bytes} (${weights[0]?.file}), ${over.length} over ${FIRST_WINDOW}`);
  assert.ok(over.length <= entries.length * 0.05, report(over.map(({ file, bytes }) => `${file} ${bytes}`)));
  assert.ok((weights[0]?.bytes ?? 0) <= MOST, `${weights[0]?.file} ${weights[0]?.bytes}`);
});

test('HTML and CSS of every other page of the site stay within 30 KB, charts included', (t) => {
  const others = pages.filter((page) => !page.entry && !LED_ON.test(page.file));
  const weights = others.map((page) => ({ file: page.file, bytes: weightOf(page) })).toSorted((a, b) => b.bytes - a.bytes);
  t.diagnostic(`${others.length} pages, the largest: ${weights.slice(0, 5).map(({ file, bytes }) => `${file} at most ${bytes}`).join(', ')}`);
  assert.ok(others.length > 1_000);
  assert.deepEqual(weights.filter(({ bytes }) => bytes > MOST), []);
});

test('scripts loaded before a reader does anything stay within 4 KB on every page of an entry', (t) => {
  const faults = entries.flatMap((page) => {
    const bytes = all(page, /<script[^>]* src="([^"]+)"/g).reduce((sum, script) => sum + compressed(page, script) + imported(page, script), 0);
    return bytes > SCRIPT ? `${page.file} ${bytes}` : [];
  });
  t.diagnostic(`scripts: ${[...sizes].filter(([file]) => file.endsWith('.js')).map(([file, bytes]) => `${file} ${bytes}`).join(', ')}`);
  assert.equal(faults.length, 0, report(faults));
});

/** Bytes of what a module imports at once (not by import()). */
function imported(page: BuiltPage, script: string): number {
  const code = readFileSync(join(page.site.folder, script.slice(page.site.base.length)), 'utf8');
  return [...code.matchAll(/import[^(]*?from"\.\/([^"]+)"/g)].reduce((sum, match) => sum + compressed(page, `${script.slice(0, script.lastIndexOf('/') + 1)}${match[1]}`), 0);
}

test('fonts of a page without italics stay within 55 KB', (t) => {
  const [page] = entries;
  assert.ok(page);
  const bytes = all(page, /<link rel="preload" href="([^"]+\.woff2)"/g).map((font) => readFileSync(join(page.site.folder, font.slice(1))).length);
  t.diagnostic(`fonts: ${bytes.join(' + ')} bytes`);
  assert.equal(bytes.length, 2);
  assert.ok(bytes.reduce((a, b) => a + b, 0) <= FONTS);
});

test('every card is there and at most 1 KB of plain text', () => {
  const faults = entries.flatMap((page) => {
    const file = join(page.site.folder, 'api/v1/cards', page.file.replace(/\/index\.html$/, '.json'));
    const text = readFileSync(file, 'utf8');
    const values = Object.values(JSON.parse(text) as Record<string, string>);
    return Buffer.byteLength(text) > CARD || values.some((value) => /<[a-z/]/i.test(value)) ? `${page.file} ${Buffer.byteLength(text)}` : [];
  });
  assert.equal(faults.length, 0, report(faults));
});
