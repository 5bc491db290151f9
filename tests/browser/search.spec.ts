// Search as readers use it: amounts, slips, questions, operators, facets, the keyboard.

import { axeViolations, expect, test } from './reader.ts';
import { results, retype, search, titles } from './search-page.ts';

const SPELLINGS = [
  '$6.6B', '$6.6b', '$6.6bn', '$6.6 bn', '$6.6 billion', '$6.6-billion', 'US$6.6bn', 'US$ 6.6 billion', 'USD 6.6 billion', 'USD6.6bn', '6.6 bn USD', '6.6B$', '6.6 billion dollars', '6.6 billion US dollars', '6.6bn', '6.6 billion',
  'US$6,600m', '$6,600 million', '$6600 million', '$6,600,000,000', '6,600,000,000', '6600000000', 'six point six billion dollars',
];

test('more than twenty spellings of one amount have the same first result, and the page says what it read', { tag: '@once' }, async ({ page }) => {
  await search(page, SPELLINGS[0] ?? '');
  const [first] = await titles(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(first).toMatch(/\/deals\/openai-2024-round\/$/);
  await expect(page.locator('#search-understood')).toContainText('6.6 billion US dollars');
  for (const spelling of SPELLINGS.slice(1)) expect((await retype(page, spelling))[0], spelling).toBe(first);
});

test('months, quarters and days are read in any spelling', { tag: '@once' }, async ({ page }) => {
  await search(page, 'openai Oct 2024');
  const [first] = await titles(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  for (const spelling of ['openai October 2024', 'openai 2024-10', 'openai 10/2024', "openai Oct '24"]) expect((await retype(page, spelling))[0], spelling).toBe(first);
  await expect(page.locator('#search-understood')).toContainText('October 2024');
});

test('a slip is corrected and said, and the letters typed can be searched instead', async ({ page }) => {
  await search(page, 'nvdia');
  await expect(titles(page).first()).toHaveText('Nvidia');
  await expect(page.locator('#search-understood')).toContainText('Nvidia (you typed “nvdia”)');
  await page.getByRole('link', { name: 'Search exactly what I typed' }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(results(page)).toHaveAttribute('data-state', /none|results/);
  await expect(page.locator('#search-understood')).toBeEmpty();
});

test('British and American spelling, hyphens, accents and tickers lead to the same page', { tag: '@once' }, async ({ page }) => {
  await search(page, 'pre-money');
  for (const [a, b] of [['pre-money', 'premoney'], ['pre money valuation', 'pre-money valuations'], ['NASDAQ:AMZN', 'amzn'], ['data centre', 'data center']] as const) {
    const first = (await retype(page, a))[0];
    expect((await retype(page, b))[0], `${a} and ${b}`).toBe(first);
  }
});

test('operators narrow: kind, company, year, rung, amount, without a word', { tag: '@once' }, async ({ page }) => {
  await search(page, 'kind:deal company:openai year:2025');
  const paths = await titles(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect(path).toMatch(/\/deals\//);
  await expect(page.locator('.search-kind i').first()).toContainText('2025');
  expect(await retype(page, 'anthropic kind:deal amount:>30bn')).not.toHaveLength(0);
  for (const line of await page.locator('.search-kind i').allTextContents()) expect(Number(/\$([\d.]+)/.exec(line)?.[1])).toBeGreaterThan(30);
  await retype(page, 'kind:deal rung:lapsed');
  for (const line of await page.locator('.search-kind i').allTextContents()) expect(line).toContain('lapsed');
  const all = await retype(page, 'inflection hires');
  const without = await retype(page, 'inflection hires -microsoft');
  expect(all[0]).toMatch(/microsoft-inflection-2024/);
  expect(without.join()).not.toContain('microsoft-inflection-2024');
  await retype(page, 'company:nobodyhere deal');
  await expect(page.locator('#search-understood')).toContainText('company:nobodyhere');
});

test('words in quotation marks are found as they stand, and only so', { tag: '@once' }, async ({ page }) => {
  await search(page, '"everything starts with compute"');
  await expect(titles(page).first()).toHaveText(/Altman/);
  await retype(page, '"compute with starts everything"');
  await expect(results(page)).toHaveAttribute('data-state', 'none');
});

test('facets are links with counts; the narrowed search can be shared', async ({ page }) => {
  await search(page, 'anthropic');
  const deals = page.locator('.search-facets a[data-facet="kind"]', { hasText: 'Deals' });
  const count = Number(await deals.locator('xpath=following-sibling::span').textContent());
  await deals.click();
  await expect(page).toHaveURL(/kind=deal/);
  await expect(results(page)).toHaveAttribute('data-state', 'results');
  await expect(page.locator('.search-status')).toContainText(`${count} result`);
  await page.locator('.search-facets a[data-facet="year"]', { hasText: '2025' }).click();
  await expect(page).toHaveURL(/kind=deal.*year=2025/);
  await expect(results(page)).toHaveAttribute('data-state', 'results');
  const address = page.url();
  const shown = await titles(page).allTextContents();
  await page.goto('./');
  await page.goto(address);
  await expect(results(page)).toHaveAttribute('data-state', 'results');
  expect(await titles(page).allTextContents()).toEqual(shown);
  await page.locator('.search-facets a[aria-current]').first().click();
  await expect(page).not.toHaveURL(/kind=deal/);
  await page.goBack();
  await expect(page).toHaveURL(/kind=deal/);
});

test('a followed result shows the words on the page, without changing it; they can be cleared', async ({ page }) => {
  await search(page, 'convertible note');
  expect(await titles(page).first().getAttribute('href')).not.toContain('hl=');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/terms\/convertible-note\/\?hl=/);
  const clear = page.getByRole('button', { name: /^Clear/ });
  await expect(clear).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(3);
  expect(await axeViolations(page)).toEqual([]);
  await clear.click();
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  await expect(page).toHaveURL(/\/terms\/convertible-note\/$/);
});

test.describe('the dialog by keyboard alone', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./terms/tranche/');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('an operator nobody answers to is named in the dialog too', { tag: '@once' }, async ({ page }) => {
    await page.goto('./');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('company:nobodyhere deal');
    await expect(page.getByRole('dialog').locator('.search-understood')).toContainText('Nothing here is called company:nobodyhere');
  });

  test('arrows, Home and End move through the results, Up from the first goes back to the box', { tag: '@once' }, async ({ page }) => {
    await page.keyboard.type('amazon');
    const links = page.getByRole('dialog').locator('[data-result]');
    await expect(links.nth(3)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('amazon');
  });

  test('Enter in the box opens the page of results; the question typed is never replaced', async ({ page }) => {
    await page.keyboard.type('nvdia');
    await expect(page.getByRole('dialog').locator('[data-result]').first()).toHaveText('Nvidia');
    await expect(page.getByRole('searchbox')).toHaveValue('nvdia');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=nvdia$/);
  });

  test('the number of results is said once per question, and what was asked before is offered in this visit only', { tag: '@once' }, async ({ page }) => {
    const status = page.getByRole('dialog').getByRole('status');
    await status.evaluate((node) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => node.textContent && said.push(node.textContent)).observe(node, { childList: true, characterData: true, subtree: true });
    });
    await page.keyboard.type('warrant');
    await expect(status).toContainText('results');
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBe(1);
    await page.getByRole('searchbox').fill('');
    await expect(status).toContainText('Asked before');
    await page.getByRole('button', { name: 'warrant' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('warrant');
    await page.reload();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByText('Asked before')).toHaveCount(0);
  });

  test('it has a name, its results a name, and no accessibility violation', { tag: '@once' }, async ({ page }) => {
    await page.keyboard.type('tranche');
    await expect(page.getByRole('dialog').getByRole('list', { name: 'Results' })).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('result');
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('nothing of the index is read before the box has the focus', async ({ page }) => {
  const read: string[] = [];
  page.on('request', (request) => /search-index|pagefind/.test(request.url()) && read.push(request.url()));
  await page.goto('./terms/tranche/');
  await page.goto('./search/');
  await page.waitForTimeout(500);
  expect(read).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => read.length).toBeGreaterThan(0);
});

for (const [name, query, state] of [['results', 'anthropic', 'results'], ['no results', 'zzqqxxyy', 'none'], ['filters', 'kind:deal year:2025', 'results']] as const)
  test(`the page of ${name} has no accessibility violation`, { tag: '@once' }, async ({ page }) => {
    await search(page, query, state);
    expect(await axeViolations(page)).toEqual([]);
  });

for (const [name, query] of [['markup', '<img src=x onerror=alert(1)>'], ['100,000 characters', 'a'.repeat(100_000)], ['right to left', '\u202Eأمازون anthropic'], ['NUL', 'anthropic\0\0'], ['only signs', '"" -- ::: $$$'], ['a regular expression', '(((a+)+)+)+$ [a-z']] as const)
  test(`a question of ${name} does nothing but search`, { tag: '@once' }, async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('searchbox').evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input'));
    }, query);
    await expect(results(page)).toHaveAttribute('data-state', /results|none/, { timeout: 15_000 });
    await expect(page.locator('search-view img, search-view script')).toHaveCount(0);
    const answered = await retype(page, 'tranche');
    expect(answered[0]).toMatch(/\/terms\/tranche\/$/);
  });

test('a browser can take the site as a search engine', async ({ page, request, baseURL }) => {
  await page.goto('./');
  const at = await page.locator('link[rel="search"]').getAttribute('href');
  const xml = await (await request.get(new URL(at ?? '', baseURL).href)).text();
  expect(xml).toContain('/search/?q={searchTerms}');
});
