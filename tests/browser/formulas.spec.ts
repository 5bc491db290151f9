// The calculator of a formula: state in the address both ways, faults said in words, the keyboard alone, and no script.

import { expect, test } from './reader.ts';

const POST = './formulas/post-money-valuation/';

test('an address with figures opens with them and their results', async ({ page }) => {
  await page.goto(`${POST}?pre=10e9&new=1.7e9&currency=EUR`);
  await expect(page.getByLabel('pre-money valuation')).toHaveValue('10 bn');
  await expect(page.getByLabel('currency')).toHaveValue('EUR');
  await expect(page.locator('output span')).toHaveText(['post-money valuation = €10 bn + €1.7 bn = €11.7 bn', 'new investors’ share = €1.7 bn ÷ €11.7 bn = 14.5299%']);
});

test('typing works the formula out and keeps the figures in the address, without a step in the history', async ({ page }) => {
  await page.goto(POST);
  const before = await page.evaluate(() => history.length);
  await page.getByLabel('pre-money valuation').fill('$58 billion');
  await expect(page.locator('output')).toContainText('needs new money');
  await page.getByLabel('new money').fill('3.5e9');
  await expect(page.locator('output')).toContainText('$58 bn + $3.5 bn = $61.5 bn');
  expect(new URL(page.url()).search).toBe('?pre=58e9&new=3.5e9');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await expect(page.locator('output')).toContainText('$58 bn + $3.5 bn = $61.5 bn');
});

test('a figure that is none is named, with what to write', async ({ page }) => {
  await page.goto(`${POST}?pre=lots&new=1e9`);
  const box = page.getByLabel('pre-money valuation');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('output')).toHaveText('pre-money valuation: “lots” is not a number. Write an amount of money, such as 61.5 bn.');
  await box.fill('9e9');
  await expect(box).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('output')).toContainText('$9 bn + $1 bn = $10 bn');
});

test('a division by zero is said, and a list is added up', async ({ page }) => {
  await page.goto('./formulas/compute-commitment/?total=100e9&years=0');
  await expect(page.locator('output')).toHaveText('average yearly commitment cannot be computed: division by zero.');
  await page.goto('./formulas/tranche/?part=1.25e9;2.75e9');
  await expect(page.locator('output')).toHaveText('total commitment = $1.25 bn + $2.75 bn = $4 bn');
});

test('by keyboard: from the figures of a deal to the result of another', async ({ page }) => {
  await page.goto(POST);
  await page.getByRole('link', { name: /^Try it with the figures of ASML/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?pre=10e9&new=1\.7e9&currency=EUR#calculator$/);
  await page.getByLabel('pre-money valuation').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20 bn');
  await page.keyboard.press('Enter');
  await expect(page.locator('output')).toContainText('€20 bn + €1.7 bn = €21.7 bn');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the form says what it needs, and the worked table stands', async ({ page }) => {
    await page.goto(`${POST}?pre=10e9&new=1.7e9`);
    await expect(page.locator('output')).toContainText('needs JavaScript');
    await expect(page.locator('#asml-mistral-2025')).toContainText('€11.7 bn');
  });
});
