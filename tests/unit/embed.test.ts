// The card script for other people's pages: small, made of text alone, and the same for ever once released.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundleLinks, EMBED_VERSION } from '#embed/bundle.ts';
import { newestScript, RELEASED, releasedScripts, scriptPath } from '#embed/released.ts';

const root = join(import.meta.dirname, '../..');
const newest = newestScript(root);

/** Typed by hand when a version is released; pages of others carry these hashes. */
const RELEASES: Readonly<Record<string, string>> = {
  '1.0.0': 'sha384-JnAF0IA/uBQ8LcLsS+BDiyv5KUuKDsj8biUmflMiOcVJYd/iGqOnd2Rx+3vs5efz',
};

test('the script of today is the newest one released, or its version has been raised', async () => {
  const today = await bundleLinks();
  assert.equal(EMBED_VERSION, newest.version, 'run npm run release:cards');
  assert.equal(today, newest.code, `the source of the cards has changed: raise EMBED_VERSION above ${newest.version} and run npm run release:cards`);
});

test('two bundles of the same source are the same', async () => {
  assert.equal(await bundleLinks(), await bundleLinks());
});

test('every released script is as it was released', () => {
  assert.deepEqual(Object.fromEntries(releasedScripts(root).map(({ version, integrity }) => [version, integrity])), RELEASES);
});

test('the integrity of a script is what a browser computes from its bytes', async () => {
  for (const { version, integrity } of releasedScripts(root)) {
    const bytes = readFileSync(join(root, RELEASED, scriptPath(version).slice('/embed/'.length)));
    assert.equal(integrity, `sha384-${Buffer.from(await crypto.subtle.digest('SHA-384', bytes)).toString('base64')}`);
  }
});

test('the script is at most 8 KB as a host sends it (gzip)', (t) => {
  const bytes = gzipSync(newest.code, { level: 9 }).length;
  t.diagnostic(`card script ${newest.version}: ${newest.code.length} bytes, ${bytes} with gzip`);
  assert.ok(bytes <= 8192, `${bytes} bytes`);
});

test('the script writes no HTML, runs no text, makes no inline style and names no site', () => {
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\.write|DOMParser|createContextualFragment|\beval\b|new Function|setAttribute\("(?:style|on)|<style|https?:\/\/[a-z]|localhost|localStorage|sessionStorage|cookie/.exec(newest.code);
  assert.equal(forbidden, null);
  assert.doesNotMatch(newest.code, /[^\x20-\x7e\n]/, 'is ASCII: a page may name no encoding');
});
