// One page of each kind: for everyone, in both themes, without script, on a narrow screen.

import { axeViolations, expect, SAMPLE, test } from './reader.ts';

for (const path of SAMPLE) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${path} has no accessibility violation in the ${theme} theme`, { tag: '@once' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(path);
      expect(await axeViolations(page)).toEqual([]);
    });
  }

  test(`${path} fits a screen of 320 pixels`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('the open search dialog has no accessibility violation', { tag: '@once' }, async ({ page }) => {
  await page.goto('./terms/tranche/');
  await page.keyboard.press('/');
  await page.keyboard.type('stake');
  await expect(page.getByRole('dialog').locator('[data-result]').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of SAMPLE) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(120);
      expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
    });
  }
});
