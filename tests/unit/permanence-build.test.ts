// From end to end on the small corpus: what was published once cannot leave a build unseen, and leaves it well when its author says where to.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'permanence-build-'));
after(() => rmSync(work, { recursive: true, force: true }));

for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE']) cpSync(join(root, part), join(work, part), { recursive: true });
cpSync(join(root, 'tests/fixtures/base/content'), join(work, 'content'), { recursive: true });
if (existsSync(join(root, '.cache/fonts'))) cpSync(join(root, '.cache/fonts'), join(work, '.cache/fonts'), { recursive: true });
// Package by package, because Astro keeps what it read of the content in node_modules: this corpus needs a place of its own.
mkdirSync(join(work, 'node_modules'));
for (const name of readdirSync(join(root, 'node_modules'))) if (name !== '.astro' && name !== '.vite') symlinkSync(join(root, 'node_modules', name), join(work, 'node_modules', name));

function run(...args: readonly string[]): { status: number | null; said: string } {
  const done = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8', env: { ...process.env, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' } });
  return { status: done.status, said: done.stdout + done.stderr };
}
const lock = () => run('src/commands/lock.ts');
const build = () => run(join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent');
const content = (file: string): string => join(work, 'content', file);
const record = (): string[] => readFileSync(content('published.lock'), 'utf8').trim().split('\n');
const page = (path: string): string => readFileSync(join(work, 'dist', path, 'index.html'), 'utf8');

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(content(file), 'utf8');
  assert.ok(typeof from === 'string' ? text.includes(from) : text.search(from) >= 0, `${file} has no ${from}`);
  writeFileSync(content(file), text.replaceAll(from, to));
}

test('the tool writes down what is published; then a change that breaks it is refused, and one that says where it went is built', async (t) => {
  let first: string[] = [];

  await t.test('the first record has a short id for every entry, and every address, anchor and file of the site', () => {
    const { status, said } = lock();
    assert.equal(status, 0, said);
    first = record();
    const ids = first.filter((text) => text.startsWith('short-id ')).map((text) => text.split(' ').slice(1, 3).join(' '));
    assert.deepEqual(ids, ['C1 companies/big-cloud', 'C2 companies/small-lab', 'D1 deals/cloud-lab', 'E1 events/announced', 'M1 products/model-one', 'P1 people/ann-lee', 'Q1 quotes/great-respect', 'S1 sources/filing', 'S2 sources/post', 'T1 terms/minority-stake', 'T2 terms/tranche', 'X1 disputes/how-much']);
    for (const start of ['address /terms/tranche/ ', 'address /deals/by-year/2023/ ', 'anchor /terms/minority-stake/#why-it-matters ', 'anchor /deals/cloud-lab/#first-part ', 'anchor /timeline/#announced ', 'anchor /disputes/#how-much ', 'file /api/v1/cards/terms/tranche.json ', 'file /robots.txt '])
      assert.ok(first.some((text) => text.startsWith(start)), start);
    assert.deepEqual(first.filter((text) => /_astro|pagefind|search-index|\/deploy\/|404|_headers|\/id\//.test(text)), []);
    assert.ok(!existsSync(join(work, '.cache/lock-site')));
  });

  await t.test('an anchor that is dropped stops the build, and the old site stays', () => {
    mkdirSync(join(work, 'dist'));
    writeFileSync(join(work, 'dist/index.html'), 'the old site');
    change('terms/minority-stake.mdx', '{#why-it-matters}', '{#why-it-counts}');
    const { status, said } = build();
    assert.notEqual(status, 0);
    const number = first.findIndex((text) => text.startsWith('anchor /terms/minority-stake/#why-it-matters ')) + 1;
    assert.match(said, new RegExp(`^content/published\\.lock:${number}:1 {2}published-addresses-stay {2}anchor /terms/minority-stake/#why-it-matters .*movedAnchors: \\[\\{ from: why-it-matters`, 'm'));
    assert.equal(page(''), 'the old site');
  });

  await t.test('an entry that is renamed or deleted in silence stops the check', () => {
    renameSync(content('terms/tranche.mdx'), content('terms/slice.mdx'));
    renameSync(content('disputes/how-much.yaml'), content('disputes/how-much-was-paid.yaml'));
    rmSync(content('events/announced.yaml'));
    change('terms/minority-stake.mdx', /\btranche\b(?!])/g, 'slice');
    change('terms/minority-stake.mdx', '[tranche]', '[slice]');
    const { status, said } = run('src/commands/check.ts');
    assert.notEqual(status, 0);
    for (const gone of ['term "tranche" (T2)', 'dispute "how-much" (X1)', 'event "announced" (E1)']) assert.ok(said.includes(`published-ids-stay  ${gone}`), said);
  });

  await t.test('with formerIds, movedAnchors and a tombstone it is built, and every old address leads on', () => {
    change('terms/slice.mdx', 'related:', 'formerIds: [tranche]\nrelated:');
    change('disputes/how-much-was-paid.yaml', 'terms: []', 'terms: []\nformerIds: [how-much]');
    change('terms/minority-stake.mdx', 'contrasts:', 'movedAnchors: [{ from: why-it-matters, to: why-it-counts }]\ncontrasts:');
    writeFileSync(content('removed.yaml'), '- kind: event\n  id: announced\n  title: The deal is announced\n  was: The day the deal was announced.\n  why: The deal says it already.\n  removed: 2026-11-25\n  successor: { kind: deal, id: cloud-lab }\n');
    writeFileSync(content('moved.yaml'), '- from: /deals/by-status/closed/\n  to: /deals/by-rung/closed/\n');
    const { status, said } = build();
    assert.equal(status, 0, said);
    assert.match(page('terms/tranche'), /content="0; url=\/terms\/slice\/"/);
    assert.match(page('deals/by-status/closed'), /content="0; url=\/deals\/by-rung\/closed\/"/);
    assert.match(page('id/T2'), /content="0; url=\/terms\/slice\/"/);
    assert.match(page('id/X1'), /content="0; url=\/disputes\/#how-much-was-paid"/);
    assert.match(page('id/E1'), /content="0; url=\/timeline\/#announced"/);
    assert.match(page('terms/minority-stake'), /<span id="why-it-matters"><\/span><div class="section-head"><h2 id="why-it-counts">/);
    assert.match(page('companies/small-lab'), /<span id="timeline"><\/span>/);
    assert.match(page('disputes'), /<section class="question" id="how-much-was-paid"> ?<span id="how-much"><\/span>/);
    assert.match(page('timeline'), /<li id="announced"> ?<b>The deal is announced<\/b> ?<p>The day the deal was announced\.<\/p>/);
    assert.match(readFileSync(join(work, 'dist/api/v1/cards/terms/tranche.json'), 'utf8'), /"url":"[^"]*\/terms\/slice\/"/);
    assert.ok(!readFileSync(join(work, 'dist/sitemap-0.xml'), 'utf8').includes('/terms/tranche/'));
    assert.match(readFileSync(join(work, 'dist/_redirects'), 'utf8'), /^\/terms\/tranche\/ \/terms\/slice\/ 301\n\/vs\/minority-stake\/tranche\/ \/vs\/minority-stake\/slice\/ 301\n\/deals\/by-status\/closed\/ /);
  });

  await t.test('a page that is removed becomes a tombstone in the frame of the site', () => {
    change('terms/minority-stake.mdx', /contrasts:\n.*\n.*\nrelated: \[slice\]\n/g, '');
    rmSync(content('terms/slice.mdx'));
    writeFileSync(content('removed.yaml'), `${readFileSync(content('removed.yaml'), 'utf8')}- kind: term\n  id: tranche\n  title: Tranche\n  was: One part of the money.\n  why: It was folded into another term.\n  removed: 2026-11-25\n  successor: { kind: term, id: minority-stake, anchor: definition }\n`);
    const { status, said } = build();
    assert.equal(status, 0, said);
    const stone = page('terms/tranche');
    for (const part of ['<meta name="robots" content="noindex">', '<h1>Tranche</h1>', 'One part of the money.', 'It was folded into another term.', '<time datetime="2026-11-25">25 November 2026</time>', 'href="/terms/minority-stake/#definition"', '<main id="main"']) assert.ok(stone.includes(part), part);
    assert.match(page('id/T2'), /content="0; url=\/terms\/tranche\/"/);
    assert.match(readFileSync(join(work, 'dist/deploy/nginx.conf'), 'utf8'), /location = \/terms\/tranche\/ \{ error_page 410 /);
  });

  await t.test('the record only grows, and a new entry gets a number nobody had', () => {
    writeFileSync(content('sources/blog.yaml'), readFileSync(content('sources/post.yaml'), 'utf8').replace('A post', 'A blog'));
    change('people/ann-lee.mdx', 'sources: [post]', 'sources: [post, blog]');
    const { status, said } = lock();
    assert.equal(status, 0, said);
    const now = new Set(record());
    assert.deepEqual(first.filter((text) => !now.has(text)), []);
    assert.ok([...now].some((text) => text.startsWith('short-id S3 sources/blog ')));
    assert.ok([...now].some((text) => text.startsWith('anchor /terms/minority-stake/#why-it-counts ')));
  });
});
