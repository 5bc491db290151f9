// What was published stays, what is published is written down, and what moved leads on in one step.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { collectPublished } from '#build/published-collect.ts';
import { publishedFaults } from '#build/published-gate.ts';
import { readMovesFile } from '#build/moves-file.ts';
import { readPublished, readRemoved } from '#catalog/read-content.ts';
import { formatIssue } from '#model/issue.ts';
import { keyOf } from '#model/published.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

const root = join(import.meta.dirname, '../..');
const { lines } = readPublished(root);
const { items: removed } = readRemoved(root);

for (const site of SITES) {
  const stubs = BUILT.filter((page) => page.site === site && page.stub);

  test(`the ${site.name} build keeps every line of the record, judged in under two seconds of processor time`, (t) => {
    const start = process.cpuUsage();
    const faults = publishedFaults(site.folder, lines, removed);
    const { user, system } = process.cpuUsage(start);
    t.diagnostic(`${lines.length} lines, ${((user + system) / 1e6).toFixed(2)} s`);
    assert.equal(faults.length, 0, report(faults.map(formatIssue)));
    assert.ok(user + system < 2_000_000);
  });

  test(`the ${site.name} build holds nothing the record does not (npm run lock writes it down)`, (t) => {
    const known = new Set(lines.map(keyOf));
    const pledges = collectPublished(site.folder, site.base);
    t.diagnostic([...Map.groupBy(pledges, ({ what }) => what)].map(([what, list]) => `${list.length} ${what}`).join(', '));
    const missing = pledges.filter((pledge) => !known.has(keyOf(pledge)));
    assert.equal(missing.length, 0, report(missing.map(keyOf)));
  });

  test(`every stub of the ${site.name} build leads to one page, without delay, and holds nothing else`, () => {
    const table = readMovesFile(site.folder);
    const ends = new Map([...table.moves, ...table.shortIds].map(({ from, to }) => [site.base + from.slice(1), site.base + to.slice(1)]));
    assert.deepEqual(stubs.map(({ path }) => path).toSorted(), [...ends.keys()].toSorted());
    const faults = stubs.flatMap(({ path, html }) => {
      const end = ends.get(path) ?? '';
      const wanted = [`<meta http-equiv="refresh" content="0; url=${end}">`, `data-to="${end}"`, '<meta name="robots" content="noindex">', `<link rel="canonical" href="${site.origin}${end.replace(/#.*/, '')}">`, `<body><a href="${end}">`];
      return [...wanted.filter((part) => !html.includes(part)).map((part) => `${path} lacks ${part}`), ...(ends.has(end) ? [`${path} leads to a stub`] : []), ...(/<body><a [^>]*>[^<]+<\/a><\/body>/.test(html) ? [] : [`${path} holds more than a link`])];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  test(`no page, search index, sitemap or API of the ${site.name} build leads to an address that moved; a page names its own short one`, () => {
    const moved = new Set(stubs.map(({ path }) => path));
    const own = new Map(readMovesFile(site.folder).shortIds.map(({ from, to }) => [site.base + from.slice(1), site.base + to.slice(1)]));
    const links = BUILT.filter((page) => page.site === site).flatMap(({ file, path, html }) => [...html.matchAll(/<a [^>]*href="([^"#?]+)/g)].filter(([, address = '']) => moved.has(address) && own.get(address) !== path).map(([, address]) => `${file} → ${address}`));
    const listed = ['sitemap-0.xml', 'api/v1/index.json'].flatMap((file) => {
      const text = readFileSync(join(site.folder, file), 'utf8');
      return [...moved].filter((path) => text.includes(`${site.origin}${path}<`) || text.includes(`${site.origin}${path}"`)).map((path) => `${file} → ${path}`);
    });
    assert.equal(links.length + listed.length, 0, report([...links, ...listed]));
  });
}

test('every entry has its short id, and it leads to the entry', () => {
  const [site] = SITES;
  assert.ok(site);
  const records = JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as { url: string }[];
  const ends = new Set(readMovesFile(site.folder).shortIds.map(({ to }) => site.origin + to));
  const without = records.filter(({ url }) => !ends.has(url)).map(({ url }) => url);
  assert.equal(without.length, 0, report(without));
});
