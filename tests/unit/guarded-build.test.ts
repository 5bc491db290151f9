// A build with a fault in the content fails with its place, and leaves the site that was there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { caddy } from '#build/caddy.ts';
import { BY_PATH, CONTENT_SECURITY_POLICY, EMBED_POLICY, EVERYWHERE, headersFor } from '#build/headers.ts';
import { nginx } from '#build/nginx.ts';
import { hostHeaders, hostRedirects } from '#build/server-files.ts';
import { serveSite } from '#build/server.ts';
import { gatePages } from '#build/page-gates.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'guard-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('a build on broken content exits non-zero, names file and line, and leaves the old site', () => {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE']) cpSync(join(root, part), join(work, part), { recursive: true });
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

const NOTHING_MOVED = { moves: [], shortIds: [], gone: [] };

test('every host is told the same headers, and no location of nginx drops them by adding its own', () => {
  for (const text of [hostHeaders('/'), nginx('/sub/', NOTHING_MOVED), caddy('/', NOTHING_MOVED)]) for (const value of Object.values(EVERYWHERE)) assert.ok(text.includes(value), value);
  assert.ok(nginx('/sub/', NOTHING_MOVED).split('location ').slice(1).every((location) => !location.includes('add_header')));
  assert.equal(headersFor('_astro/x.js')['Cache-Control'], 'public, max-age=31536000, immutable');
  assert.equal(headersFor('api/v1/index.json')['Access-Control-Allow-Origin'], '*');
  assert.equal(headersFor('deals/x/index.html')['Cache-Control'], 'no-cache');
});

test('embeds alone may be framed, and only files for others are open to them', () => {
  const [page, embed] = [headersFor('terms/x/'), headersFor('embed/terms/x/')];
  assert.deepEqual([page['Content-Security-Policy'], page['X-Frame-Options'], page['Cross-Origin-Resource-Policy'], page['Access-Control-Allow-Origin']], [CONTENT_SECURITY_POLICY, 'DENY', 'same-origin', undefined]);
  assert.deepEqual([embed['Content-Security-Policy'], embed['X-Frame-Options'], embed['Cross-Origin-Resource-Policy']], [EMBED_POLICY, undefined, 'cross-origin']);
});

test('a file says what it is by its name, the narrower pattern first', () => {
  const typeOf = (path: string): string | undefined => headersFor(path)['Content-Type'];
  assert.equal(typeOf('terms/x.md'), 'text/markdown; charset=utf-8');
  assert.equal(headersFor('terms/x.md')['X-Robots-Tag'], 'noindex');
  assert.equal(typeOf('cite/terms/x.csl.json'), 'application/vnd.citationstyles.csl+json');
  assert.equal(typeOf('api/v1/linksets/terms/x.json'), 'application/linkset+json');
  assert.equal(typeOf('feeds/deals.json'), 'application/feed+json');
  assert.equal(typeOf('api/v1/terms/x.json'), undefined);
});

test('_headers stays within what Cloudflare reads, and no rule adds to the value of an earlier one', () => {
  const rules = hostHeaders('/sub/path/').trim().split(/\n\n/).map((rule) => rule.split('\n'));
  assert.equal(rules.length, 1 + BY_PATH.length);
  assert.ok(rules.length <= 100 && rules.flat().every((line) => line.length <= 2000));
  for (const [path, ...lines] of rules.slice(1)) {
    assert.equal(path?.split('*').length ?? 0, path?.includes('*') ? 2 : 1);
    const taken = new Set(lines.filter((line) => line.startsWith('  ! ')).map((line) => line.slice(4)));
    assert.deepEqual(lines.filter((line) => !line.startsWith('  ! ')).map((line) => line.trim().split(':')[0] ?? '').filter((name) => !taken.has(name)), []);
  }
});

test('_redirects has moved pages first and ends where Cloudflare stops reading', () => {
  const shortIds = Array.from({ length: 2500 }, (_, i) => ({ from: `/id/T${i + 1}/`, to: '/terms/x/', title: 'X' }));
  const lines = hostRedirects('/sub/', { moves: [{ from: '/terms/old/', to: '/terms/new/', title: 'New' }], shortIds, gone: [] }).trim().split('\n');
  assert.deepEqual([lines.length, lines[0], lines[1], lines[2]], [2000, '/ /sub/ 302', '/sub/terms/old/ /sub/terms/new/ 301', '/sub/id/T1/ /sub/terms/x/ 301']);
});

test('the server answers under its base, says what is missing, and sends the policy with both', async () => {
  const folder = join(work, 'served');
  mkdirSync(join(folder, 'deals'), { recursive: true });
  writeFileSync(join(folder, 'deals/index.html'), 'deals');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  mkdirSync(join(folder, 'terms/gone'), { recursive: true });
  writeFileSync(join(folder, 'terms/gone/index.html'), 'it was');
  mkdirSync(join(folder, 'deploy'));
  writeFileSync(join(folder, 'deploy/moves.json'), JSON.stringify({ moves: [{ from: '/terms/old/', to: '/deals/' }], shortIds: [{ from: '/id/E1/', to: '/timeline/#x' }], gone: ['/terms/gone/'] }));
  const { server, address } = await serveSite(folder, '/sub/path/', 0);
  try {
    const [found, missing, outside] = await Promise.all(['deals/', 'nope/', '../../deals/'].map((path) => fetch(new URL(path, address))));
    assert.deepEqual([found?.status, await found?.text()], [200, 'deals']);
    assert.deepEqual([missing?.status, await missing?.text()], [404, 'nothing here']);
    assert.equal(outside?.status, 404);
    for (const answer of [found, missing]) assert.equal(answer?.headers.get('content-security-policy'), CONTENT_SECURITY_POLICY);
    const ask = (path: string): Promise<Response> => fetch(new URL(path, address), { redirect: 'manual' });
    const [moved, short, gone] = await Promise.all(['terms/old/?q=1', 'id/E1/?q=1', 'terms/gone/'].map(ask));
    assert.deepEqual([moved?.status, moved?.headers.get('location')], [301, '/sub/path/deals/?q=1']);
    assert.equal(short?.headers.get('location'), '/sub/path/timeline/?q=1#x');
    assert.deepEqual([gone?.status, await gone?.text()], [410, 'it was']);
    const port = Number(new URL(address).port);
    await assert.rejects(serveSite(folder, '/', port), { code: 'EADDRINUSE' });
  } finally {
    server.close();
  }
});
