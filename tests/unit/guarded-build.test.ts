// A build with a fault in the content fails with its place, and leaves the site that was there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { caddy, hostHeaders, nginx } from '#build/server-files.ts';
import { BY_PATH, CONTENT_SECURITY_POLICY, EVERYWHERE, headersFor } from '#build/headers.ts';
import { serveSite } from '#build/server.ts';
import { gatePages } from '#build/page-gates.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'guard-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('a build on broken content exits non-zero, names file and line, and leaves the old site', () => {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(root, part), join(work, part), { recursive: true });
  cpSync(join(root, 'tests/fixtures/base/content'), join(work, 'content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  const deal = join(work, 'content/deals/cloud-lab.mdx');
  writeFileSync(deal, readFileSync(deal, 'utf8').replace('recipient: small-lab', 'recipient: smal-lab'));
  mkdirSync(join(work, 'dist'));
  writeFileSync(join(work, 'dist/index.html'), 'the old site');
  const built = spawnSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: work, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  assert.notEqual(built.status, 0);
  assert.match(built.stderr, /content\/deals\/cloud-lab\.mdx:11:\d+ {2}references-exist/);
  assert.equal(readFileSync(join(work, 'dist/index.html'), 'utf8'), 'the old site');
  assert.ok(!existsSync(join(work, 'dist/pagefind')));
});

test('a page with code or style of its own is refused', () => {
  const folder = join(work, 'pages');
  mkdirSync(folder);
  for (const bad of ['<script>alert(1)</script>', '<style>p{}</style>', '<p style="color:red">x</p>', '<p onclick="x()">x</p>']) {
    writeFileSync(join(folder, 'index.html'), `<html><body>${bad}</body></html>`);
    assert.throws(() => gatePages(folder), /index\.html/, bad);
  }
  writeFileSync(join(folder, 'index.html'), '<html><script src="/a.js"></script><script type="application/ld+json">{}</script></html>');
  gatePages(folder);
});

test('every host is told the same headers, nginx in every location', () => {
  for (const text of [hostHeaders('/'), nginx('/sub/'), caddy('/')]) for (const value of Object.values(EVERYWHERE)) assert.ok(text.includes(value), value);
  const locations = nginx('/sub/').split('location ').slice(1);
  assert.equal(locations.length, 1 + BY_PATH.length);
  for (const location of locations) assert.ok(location.includes(`Content-Security-Policy "${CONTENT_SECURITY_POLICY}" always`));
  assert.equal(headersFor('_astro/x.js')['Cache-Control'], 'public, max-age=31536000, immutable');
  assert.equal(headersFor('api/v1/index.json')['Access-Control-Allow-Origin'], '*');
  assert.equal(headersFor('deals/x/index.html')['Cache-Control'], 'no-cache');
});

test('the server answers under its base, says what is missing, and sends the policy with both', async () => {
  const folder = join(work, 'served');
  mkdirSync(join(folder, 'deals'), { recursive: true });
  writeFileSync(join(folder, 'deals/index.html'), 'deals');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  const { server, address } = await serveSite(folder, '/sub/path/', 0);
  try {
    const [found, missing, outside] = await Promise.all(['deals/', 'nope/', '../../deals/'].map((path) => fetch(new URL(path, address))));
    assert.deepEqual([found?.status, await found?.text()], [200, 'deals']);
    assert.deepEqual([missing?.status, await missing?.text()], [404, 'nothing here']);
    assert.equal(outside?.status, 404);
    for (const answer of [found, missing]) assert.equal(answer?.headers.get('content-security-policy'), CONTENT_SECURITY_POLICY);
    const port = Number(new URL(address).port);
    await assert.rejects(serveSite(folder, '/', port), { code: 'EADDRINUSE' });
  } finally {
    server.close();
  }
});
