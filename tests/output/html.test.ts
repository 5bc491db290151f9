// Every page is valid HTML and holds no code or style of its own.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

test('every page is valid by html-validate: recommended, a11y, document', async (t) => {
  const files = BUILT.filter((page) => page.site.name === 'root').map((page) => page.file);
  const shares = Array.from({ length: availableParallelism() }, (_, core) => files.filter((_file, i) => i % availableParallelism() === core));
  const [root] = SITES;
  const answers = await Promise.all(shares.map(async (share): Promise<readonly string[]> => {
    const worker = new Worker(new URL('html-worker.ts', import.meta.url), { workerData: { folder: root?.folder, files: share } });
    return (await once(worker, 'message'))[0] as string[];
  }));
  const faults = answers.flat();
  t.diagnostic(`${files.length} pages, ${shares.length} at a time`);
  assert.ok(files.length > 0);
  assert.equal(faults.length, 0, report(faults));
});

test('no page holds a script without src (data blocks of JSON-LD are none), a style element, a style attribute or an event attribute', () => {
  const faults = BUILT.flatMap(({ site, file, html }) =>
    [/<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))[^>]*>/, /<style[\s>]/, /<[a-z][^>]*\sstyle=/, /<[a-z][^>]*\son[a-z]+=/].flatMap((pattern) => (pattern.test(html) ? `${site.name}/${file} ${pattern.exec(html)?.[0].slice(0, 80)}` : [])),
  );
  assert.equal(faults.length, 0, report(faults));
});

test('every entry page carries the marks others rely on', () => {
  const faults = BUILT.filter((page) => page.entry).flatMap(({ file, html }) => {
    const missing: string[] = [];
    if (!/<article[^>]* data-kind="[a-z]+" data-id="[a-z0-9-]+"/.test(html)) missing.push('article[data-kind][data-id]');
    if (!/id="cite"/.test(html)) missing.push('#cite');
    if (!file.startsWith('sources/') && !/id="sources"/.test(html)) missing.push('#sources');
    if (!file.startsWith('sources/') && !/<a [^>]*data-cite=/.test(html)) missing.push('a[data-cite]');
    for (const tag of html.match(/<data[^>]*>/g) ?? []) if (!/ value="\d/.test(tag) || !/data-currency="[A-Z]{3}"/.test(tag) || !/data-status="[a-z-]+"/.test(tag)) missing.push(tag);
    for (const tag of html.match(/<time[^>]*>/g) ?? []) if (!/datetime="\d{4}(-\d\d){0,2}"/.test(tag)) missing.push(tag);
    return missing.map((what) => `${file} lacks ${what}`);
  });
  assert.equal(faults.length, 0, report(faults));
});
