// A page as known on any date: by link, by form, and without script by the list.

import { expect, test } from './reader.ts';

const LIST = './deals/amazon-anthropic-2023/as-known-on/';

test('a date in the address leads to the last state not after it', async ({ page }) => {
  for (const [date, day] of [['2024-06-30', '2024-04-24'], ['2024-03-27', '2024-03-27'], ['2023-09', '2023-09-30'], ['2099', '2026-05-28']]) {
    await page.goto(`${LIST}?date=${date}`);
    await expect(page).toHaveURL(new RegExp(`/as-known-on/${day}/$`));
    await expect(page.locator('h1')).toContainText('as known on');
  }
});

test('before the first state it says that nothing was on record', async ({ page }) => {
  await page.goto(`${LIST}?date=2023-09-24`);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was on record by 2023-09-24' })).toContainText('25 September 2023');
  await page.goto(`${LIST}?date=yesterday`);
  await expect(page.getByRole('status').filter({ hasText: 'no date' })).toBeVisible();
});

test('the form of a state leads to another day', async ({ page }) => {
  await page.goto(`${LIST}2023-09-30/`);
  await page.getByLabel('As known on').fill('2024-03-28');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/\/as-known-on\/2024-03-27\/$/);
  await page.getByRole('link', { name: '20 February 2024' }).click();
  await expect(page).toHaveURL(/\/as-known-on\/2024-02-20\/$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form arrives at the list, which holds every state', async ({ page }) => {
    await page.goto(`${LIST}2023-09-30/`);
    await page.getByLabel('As known on').fill('2024-03-28');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/\?date=2024-03-28$/);
    await expect(page.getByText('without script, look for it below')).toBeVisible();
    await page.getByRole('link', { name: '27 March 2024' }).click();
    await expect(page.locator('h1')).toContainText('27 March 2024');
  });
});
