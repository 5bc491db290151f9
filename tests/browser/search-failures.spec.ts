// Search never lies: each of its files missing, blocked, garbled or late, alone; names still answer, and the page says what is missing.

import type { Page } from '@playwright/test';
import { axeViolations, expect, test } from './reader.ts';
import { results, retype, search, titles } from './search-page.ts';

/** Pagefind's files: what each failing alone must lead to. */
const FILES = [
  { name: 'the engine', glob: '**/pagefind/pagefind.js*', state: 'partial' },
  { name: 'the entry file', glob: '**/pagefind/pagefind-entry.json*', state: 'partial' },
  { name: 'the metadata', glob: '**/pagefind/*.pf_meta*', state: 'partial' },
  { name: 'the WebAssembly', glob: '**/pagefind/wasm.*', state: 'partial' },
  { name: 'an index chunk', glob: '**/pagefind/index/*', state: 'partial' },
  { name: 'a fragment', glob: '**/pagefind/fragment/*', state: 'partial' },
] as const;
const FAILURES = {
  missing: (page: Page, glob: string) => page.route(glob, (route) => route.fulfill({ status: 404, body: '' })),
  blocked: (page: Page, glob: string) => page.route(glob, (route) => route.abort()),
  garbled: (page: Page, glob: string) => page.route(glob, (route) => route.fulfill({ status: 200, body: 'garbage \u0001\u0002 {{{', contentType: 'text/javascript' })),
  'ten seconds late': (page: Page, glob: string) => page.route(glob, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await route.continue().catch(() => undefined);
  }),
} as const;

test.describe('search never lies', () => {
  // Broken files make the browser complain in the console; that is what is tested here.
  test.use({ mayComplain: true });
  for (const { name, glob, state } of FILES) {
    for (const [failure, arrange] of Object.entries(FAILURES)) {
      test(`with ${name} ${failure} names still answer and the page says what is missing`, async ({ page }) => {
        await arrange(page, glob);
        await search(page, 'minority stake', state);
        await expect(titles(page).first()).toHaveText('Minority stake');
        await expect(page.locator('.search-status')).toContainText('full-text index could not be read');
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    }
  }

  test('without the entity index the full text answers and says so; without both, that is said', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await search(page, 'minority stake', 'partial');
    await expect(titles(page).first()).toBeVisible();
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, 'minority stake', 'unavailable');
    await expect(page.locator('.search-status')).toContainText('could not be reached');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('without the file of the filters the results stand and the page says that filters are missing', async ({ page }) => {
    await page.route('**/search-index/*/facets*.json', (route) => route.abort());
    await search(page, 'minority stake', 'results');
    await expect(titles(page).first()).toHaveText('Minority stake');
    await expect(page.locator('.search-status')).toContainText('The filters could not be read');
    await expect(page.locator('.search-facets section')).toHaveCount(0);
  });

  test('a page of words that is missing leaves the next question working', async ({ page }) => {
    await page.route('**/search-index/*/w*.json', (route) => route.fulfill({ status: 404, body: '' }), { times: 40 });
    await search(page, 'tranche', /partial|unavailable|results/);
    await expect(results(page)).toBeAttached();
    await page.unrouteAll();
    await retype(page, 'tranches');
    await expect(titles(page).first()).toHaveText('Tranche');
  });
});
