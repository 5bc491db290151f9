// Golden queries with everything loaded, beside stock Pagefind (default settings) over the same pages.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { serveSite } from '#build/server.ts';
import { SITES } from '../sites.ts';
import { type Asked, askAll } from './ask.ts';
import { line, readGolden, scoreOf } from './golden.ts';
import { expect, test } from './reader.ts';

// Stock Pagefind starts a worker, which our policy refuses; it then works without and says so in the console.
test.use({ mayComplain: true });

const [site] = SITES;
const folder = join(import.meta.dirname, '../../.cache/stock-pagefind');
const PORT = 4733;

/** Pagefind as it comes, over the built pages. */
async function buildStock(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { index } = await createIndex();
  await index?.addDirectory({ path: site?.folder ?? '' });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>stock</title>');
}

async function askStock(page: Page, queries: readonly string[]): Promise<Asked[]> {
  return page.evaluate(async (questions) => {
    const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as { search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }> };
    const answers: { query: string; paths: string[] }[] = [];
    for (const query of questions) {
      const { results } = await engine.search(query);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      answers.push({ query, paths: pages.map(({ url }) => new URL(url, location.href).pathname) });
    }
    return answers;
  }, queries);
}

test('golden queries, settled, beat stock Pagefind over the same pages', async ({ page }) => {
  const golden = readGolden('golden');
  const queries = golden.map(({ q }) => q);
  const ours = scoreOf(golden, await askAll(page, queries, 'settled', 10));
  await buildStock();
  expect(existsSync(join(folder, 'pagefind/pagefind.js'))).toBe(true);
  const { server } = await serveSite(folder, '/', PORT);
  await page.goto(`http://localhost:${PORT}/`);
  const stock = scoreOf(golden, await askStock(page, queries));
  server.close();
  console.log(`${line('ours', ours)}\n${line('stock Pagefind', stock)}\nnot first with us:\n${ours.misses.join('\n')}`);
  expect(ours.mrr).toBeGreaterThanOrEqual(0.93);
  expect(ours.top3).toBeGreaterThanOrEqual(0.97);
  expect(ours.zero).toBe(0);
  expect(ours.mrr).toBeGreaterThan(stock.mrr);
});
