// Any two deals side by side: the choice stands in the address, a pair with a page of its own is shown there, others are drawn from the records.

import { axeViolations, expect, test } from './reader.ts';

test('a choice becomes an address, and the two deals stand side by side', async ({ page }) => {
  await page.goto('./compare/two/');
  await page.getByLabel('The first deal').selectOption('openai-2024-round');
  await page.getByLabel('The second deal').selectOption('amazon-adept-2024');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\/two\/\?a=openai-2024-round&b=amazon-adept-2024$/);
  await expect(page.getByLabel('The first deal')).toHaveValue('openai-2024-round');
  await expect(page.locator('deal-pair data[data-status="closed"]').first()).toHaveText('$6.6\u00a0bn');
  await expect(page.locator('deal-pair').getByRole('rowheader', { name: /^Only in Amazon → Adept/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const row = page.locator('deal-pair a[aria-label^="On its page"]').first();
  const address = await row.getAttribute('href');
  await row.click();
  await expect(page.locator(`[id="${address?.split('#')[1]}"]`)).toBeVisible();
});

test('a pair with a page of its own is shown there, in whatever order it was chosen', async ({ page }) => {
  await page.goto('./compare/two/?a=google-anthropic-2023-note&b=amazon-anthropic-2023');
  await expect(page).toHaveURL(/\/compare\/amazon-anthropic-2023\/google-anthropic-2023-note\/$/);
  await expect(page.getByRole('rowheader', { name: 'Tranche' })).toBeVisible();
});

test('a deal beside itself, and one that does not exist, are told apart from a comparison', async ({ page }) => {
  await page.goto('./compare/two/?a=openai-2024-round&b=openai-2024-round');
  await expect(page.locator('deal-pair')).toHaveText('That is one deal twice. Choose another beside it.');
  await page.goto('./compare/two/?a=openai-2024-round&b=no-such-deal');
  await expect(page.locator('deal-pair')).toHaveText(/^no-such-deal could not be read/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs and leads to the matrix', async ({ page }) => {
    await page.goto('./compare/two/?a=openai-2024-round&b=amazon-adept-2024');
    await expect(page.getByText('Putting two deals together here needs script')).toBeVisible();
    await page.getByRole('link', { name: 'which deals carry which terms' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare the terms of deals');
  });
});
