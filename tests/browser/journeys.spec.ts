// The ways readers take through the site.

import { expect, test } from './reader.ts';

test('a reader searches by keyboard, reads, previews a link, follows a source mark and comes back', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await page.keyboard.type('tremendous respect');
  await expect(dialog.locator('[data-result]').first()).toHaveText(/Andy Jassy/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/quotes\/jassy-tremendous-respect\/(\?hl=tremendous[^#]*)?$/);
  await expect(page.locator('blockquote')).toHaveAttribute('data-verdict', 'verbatim');
  await page.getByRole('link', { name: 'first investment in Anthropic' }).hover();
  await expect(page.locator('hover-card')).toContainText('up to $4 bn');
  await page.getByRole('link', { name: 'first investment in Anthropic' }).click();
  await expect(page.locator('h1')).toHaveText('Amazon invests up to $4 billion in Anthropic');
  await page.locator('a[data-cite="entrepreneur-amazon-anthropic-2023"]').first().click();
  await expect(page).toHaveURL(/#source-entrepreneur-amazon-anthropic-2023$/);
  await expect(page.locator('#source-entrepreneur-amazon-anthropic-2023 a[href*=":~:text="]').first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/quotes\/jassy-tremendous-respect\/(\?hl=tremendous[^#]*)?$/);
});

test('the search page keeps the question in its address, narrows by kind and lists entries in order', async ({ page }) => {
  await page.goto('./search/?q=minority+stake');
  const results = page.locator('#search-results');
  await expect(results).toHaveAttribute('data-state', 'results');
  await expect(results.locator('li > a[data-result]').first()).toHaveText('Minority stake');
  await page.locator('.search-facets a', { hasText: 'Deals' }).click();
  await expect(page).toHaveURL(/kind=deal$/);
  await expect(results.locator('.search-kind').first()).toContainText('Deal');
  await page.reload();
  await expect(results).toHaveAttribute('data-state', 'results');
});

test('the dialog opens by Ctrl K, not while typing, and gives the focus back on Escape', async ({ page }) => {
  await page.goto('./terms/tranche/');
  const link = page.locator('.site-header nav a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('a/b');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('a preview opens on focus, describes its link, closes on Escape and leaves the focus', async ({ page }) => {
  await page.goto('./deals/amazon-anthropic-2023/');
  const link = page.locator('main .prose a[href*="/terms/"]').first();
  await link.focus();
  const card = page.locator('hover-card');
  await expect(card).toBeVisible();
  await expect(link).toHaveAttribute('aria-describedby', 'hover-card-text');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(link).toBeFocused();
});

test('the pointer may enter a preview, and previews can be switched off and on again', async ({ page }) => {
  await page.goto('./deals/amazon-anthropic-2023/');
  await page.locator('main .prose a[href*="/companies/amazon/"]').first().hover();
  const card = page.locator('hover-card');
  await expect(card).toBeVisible();
  await card.hover();
  await page.waitForTimeout(400);
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Turn previews off' }).click();
  await expect(card).toBeHidden();
  await page.locator('main .prose a[href*="/companies/openai/"]').first().hover();
  await page.waitForTimeout(600);
  await expect(card).toBeHidden();
  await page.goto('./accessibility/');
  await page.getByRole('button', { name: 'Turn previews on' }).click();
  expect(await page.evaluate(() => localStorage.getItem('previews'))).toBeNull();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });
  test('a long press shows the preview, a tap follows the link', async ({ page }) => {
    await page.goto('./deals/amazon-anthropic-2023/');
    const link = page.locator('main .prose a[href*="/companies/amazon/"]').first();
    await link.dispatchEvent('touchstart');
    await expect(page.locator('hover-card')).toBeVisible();
    await link.dispatchEvent('touchend');
    await page.keyboard.press('Escape');
    await link.tap();
    await expect(page).toHaveURL(/companies\/amazon\/$/);
  });
});

test('a source mark previews its line from the page itself', async ({ page }) => {
  await page.goto('./deals/amazon-anthropic-2023/');
  await page.locator('.prose a[data-cite="entrepreneur-amazon-anthropic-2023"]').first().hover();
  await expect(page.locator('hover-card')).toContainText('Entrepreneur');
});

test('the theme is stored and set again before the page is drawn', async ({ page }) => {
  await page.goto('./terms/tranche/');
  await page.getByLabel('Theme').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./deals/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('the link of a heading is copied and said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./deals/amazon-anthropic-2023/');
  await page.getByRole('link', { name: 'Link to “The money”' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/deals\/amazon-anthropic-2023\/#money$/);
});

test('a mistyped address is answered with the nearest pages', async ({ page }) => {
  const answer = await page.goto('./companies/antropic/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('nearest-pages a').first()).toHaveText('Anthropic');
});

for (const path of ['./deals/amazon-anthropic-2023/', './quotes/jassy-tremendous-respect/', './']) test(`${path} does not move while it loads`, { tag: '@once' }, async ({ page }) => {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const shift = await page.evaluate(
    () => new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 500);
    }),
  );
  expect(shift).toBeLessThanOrEqual(0.01);
});
