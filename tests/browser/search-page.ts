// The search page, as tests speak of it.

import { expect, type Page } from '@playwright/test';

export const results = (page: Page) => page.locator('#search-results');
export const titles = (page: Page) => page.locator('#search-results [data-result]');

/** Opens the page with a question and waits for its last answer. */
export async function search(page: Page, query: string, state: string | RegExp = 'results'): Promise<void> {
  await page.goto(`./search/?q=${encodeURIComponent(query)}`);
  await expect(results(page)).toHaveAttribute('data-state', state, { timeout: 15_000 });
}

/** Types into the box of an open search page and waits until that question is answered. */
export async function retype(page: Page, query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await expect(results(page)).toHaveAttribute('data-query', query);
  await expect(results(page)).toHaveAttribute('data-state', /results|none/, { timeout: 15_000 });
  return titles(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}
