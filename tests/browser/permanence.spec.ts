// Addresses that moved, as a reader meets them: on a host that redirects, on one that serves the stub alone, with and without script.

import { expect, test } from './reader.ts';

/** The stub itself, as hosts without redirects serve it. */
const STUB = './id/T1/index.html';

test('a short id leads to the place asked for, where the host redirects', async ({ page }) => {
  await page.goto('./id/T1/#definition');
  await expect(page).toHaveURL(/\/terms\/[a-z-]+\/#definition$/);
  await expect(page.locator('article[data-kind="term"]')).toBeVisible();
});

test('the stub keeps fragment and query, and leaves no step behind to go back to', async ({ page }) => {
  await page.goto('./a-z/');
  const before = await page.evaluate(() => history.length);
  for (let i = 0; i < 5; i += 1) {
    await page.goto(`${STUB}?from=book${i}#definition`);
    await expect(page).toHaveURL(new RegExp(`/terms/[a-z-]+/\\?from=book${i}#definition$`));
    await expect(page.locator('#definition')).toBeInViewport();
  }
  expect(await page.evaluate(() => history.length)).toBe(before + 5);
});

test('the short id of an event leads to the event, whatever fragment came with it', async ({ page }) => {
  for (const path of ['./id/E1/#other', './id/E1/index.html#other', './id/X1/index.html']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/(timeline|disputes)\/#[a-z0-9-]+$/);
    const anchor = new URL(page.url()).hash;
    expect(anchor).not.toBe('#other');
    await expect(page.locator(anchor)).toBeInViewport();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the stub leads to the page at once', async ({ page }) => {
    await page.goto(STUB);
    await page.waitForURL(/\/terms\/[a-z-]+\/$/);
    await expect(page.locator('article[data-kind="term"]')).toBeVisible();
  });

  test('a host that redirects keeps the fragment', async ({ page }) => {
    await page.goto('./id/T1/#definition');
    await expect(page).toHaveURL(/\/terms\/[a-z-]+\/#definition$/);
  });
});
