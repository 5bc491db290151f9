// Copying with a real clipboard: a link in every markup, a citation in every style, a number as a sentence; by pointer and by keyboard.

import type { Locator, Page } from '@playwright/test';
import { axeViolations, expect, test } from './reader.ts';

const DEAL = './deals/amazon-anthropic-2023/';
const TITLE = 'Amazon invests up to $4 billion in Anthropic';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const pastedHtml = (page: Page): Promise<string> => page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text() ?? '');

/** The address the page gives itself, and the controls at its end once they are there. */
async function openCite(page: Page): Promise<{ url: string; controls: Locator }> {
  await page.goto(DEAL);
  await page.locator('#cite').scrollIntoViewIfNeeded();
  const controls = page.locator('copy-as');
  await expect(controls.getByRole('button', { name: 'Copy as Link', exact: true })).toBeVisible();
  return { url: await page.locator('[rel=bookmark]').evaluate((link: HTMLAnchorElement) => link.href), controls };
}

test('a link is copied in the markup asked for, and a reader of the screen hears it', async ({ page }) => {
  const { url, controls } = await openCite(page);
  const escaped = TITLE.replace('$', '\\$');
  const wanted: Readonly<Record<string, string>> = {
    Link: url,
    Markdown: `[${escaped}](${url})`,
    reST: `\`${TITLE} <${url}>\`__`,
    Sphinx: `:external+kb:ref:\`${TITLE} <kb-deal-amazon-anthropic-2023>\``,
    MyST: `[${escaped}](xref:kb#kb-deal-amazon-anthropic-2023)`,
    AsciiDoc: `${url}[${TITLE}]`,
    MediaWiki: `[${url} ${TITLE}]`,
  };
  for (const [name, text] of Object.entries(wanted)) {
    const button = controls.getByRole('button', { name: `Copy as ${name}`, exact: true });
    await button.click();
    await expect(page.locator('#announcer')).toHaveText(`Copied as ${name}`);
    expect(await pasted(page), name).toBe(text);
    await expect(button).toBeFocused();
  }
});

test('rich text is a link that a word processor keeps, with the summary over it', async ({ page }) => {
  const { url, controls } = await openCite(page);
  await controls.getByRole('button', { name: 'Copy as Rich text' }).click();
  await expect(page.locator('#announcer')).toHaveText('Copied as Rich text');
  expect(await pasted(page)).toBe(`${TITLE} ${url}`);
  const html = await pastedHtml(page);
  expect(html).toContain(`<a href="${url}" title="Amazon announced on 25 September 2023 that`);
  expect(html).toContain(`>${TITLE}</a>`);
});

test('a citation is copied as it stands: with italics for word processors, BibTeX as plain text', async ({ page }) => {
  await openCite(page);
  await page.locator('.styles summary').click();
  for (const name of ['APA', 'Chicago', 'MLA', 'BibTeX']) {
    const shown = (await page.locator(`.styles dt:has-text("${name}") + dd`).textContent())?.trim();
    await page.getByRole('button', { name: `Copy ${name} citation` }).click();
    await expect(page.locator('#announcer')).toHaveText(`Copied ${name} citation`);
    expect((await pasted(page)).trim()).toBe(shown);
    if (name !== 'BibTeX') expect(await pastedHtml(page)).toMatch(/<i[^>]*>Capital &amp; Compute<\/i>/);
  }
});

test('a number is copied as one sentence with rung, date, sources and address, by pointer', async ({ page }) => {
  await page.goto(DEAL);
  await page.locator('tr#first-tranche').hover();
  const button = page.locator('tr#first-tranche').getByRole('button', { name: /Copy \$1\.25\sbn as a sentence/ });
  await expect(button).toHaveCSS('opacity', '1');
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await button.click();
  await expect(page.locator('#announcer')).toHaveText('Copied with its date, source and link');
  expect(await pasted(page)).toMatch(/^“Amazon invests up to \$4 billion in Anthropic”, \$1\.25 billion: .+ \(closed, September 2023; sources: Amazon \/ US SEC, 2 February 2024; Reuters.+\)\. https?:\/\/.+\/deals\/amazon-anthropic-2023\/#first-tranche$/);
});

for (const path of [DEAL, './companies/anthropic/'])
  test(`every figure of ${path} has its button`, { tag: '@once' }, async ({ page }) => {
    await page.goto(path);
    const wanted = ((await (await page.request.get(await page.locator('[data-figures]').evaluate((link: HTMLAnchorElement) => link.href))).json()) as unknown[]).length;
    await page.locator('.rows tr').nth(1).hover();
    await expect(page.locator('.copy-number')).toHaveCount(wanted);
    expect(await axeViolations(page)).toEqual([]);
  });

test('with the keyboard alone: from a source mark in the row to the button, and the focus stays', { tag: '@once' }, async ({ page }) => {
  await page.goto(DEAL);
  await page.locator('tr#first-tranche .cite a').last().focus();
  const button = page.locator('tr#first-tranche .copy-number');
  await expect(button).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('Copied with its date, source and link');
  expect(await pasted(page)).toContain('#first-tranche');
  await expect(button).toBeFocused();
  await page.locator('.fact-strip a').first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.fact-strip .copy-number')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => pasted(page)).toContain('the headline amount');
});

test('open styles and all controls have no accessibility violation and fit 320 pixels', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openCite(page);
  await page.locator('.styles summary').click();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('where the browser refuses', () => {
  test.use({ permissions: [] });
  test('the text stands selected, and the reader is told', { tag: '@once' }, async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const { url, controls } = await openCite(page);
    await controls.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('#announcer')).toContainText('The text is selected');
    const text = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(text).toBeFocused();
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(`[${TITLE.replace('$', '\\$')}](${url})`);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every form can be read and selected, and the figures are a link away', async ({ page }) => {
    await page.goto(DEAL);
    await expect(page.locator('copy-as')).toBeEmpty();
    await page.locator('.styles summary').click();
    await expect(page.locator('.styles dd')).toHaveCount(4);
    for (const form of await page.locator('.styles dd').all()) await expect(form).toBeVisible();
    await page.getByRole('link', { name: 'figures as sentences' }).click();
    await expect(page.locator('body')).toContainText('the headline amount');
  });
});

/** Selects from the first to the last character of `words` in the article, which may run over several elements. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walk = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walk.nextNode()) nodes.push(walk.currentNode as Text);
    const all = nodes.map(({ data }) => data).join('');
    const at = all.indexOf(text);
    let seen = 0;
    const range = document.createRange();
    for (const node of nodes) {
      if (at >= seen && at < seen + node.length) range.setStart(node, at - seen);
      if (at + text.length > seen && at + text.length <= seen + node.length) range.setEnd(node, at + text.length - seen);
      seen += node.length;
    }
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}

/** Page → words on it, far from its top; some cut through words, links, source marks and paragraphs. */
const PASSAGES: readonly (readonly [path: string, words: string])[] = [
  [DEAL, 'a second convertible note; the date is that of the announcement'],
  [DEAL, 'raws on the power, scalability and security of AWS; the compan'],
  [DEAL, 'Amazon’s own developers and engineers may build Anthropic’s models into their projects through Bedrock and so add generative AI to their applications.'],
  [DEAL, 'Either company could call for it; Amazon had until the end of March 2024.'],
  ['./companies/anthropic/', 'More than 300,000 in autumn 2025'],
  ['./terms/convertible-note/', 'Cite this page'],
];

for (const [i, [path, words]] of PASSAGES.entries())
  test(`a link to “${words.slice(0, 40)}” on ${path} opens at those words`, { tag: i ? '@once' : [] }, async ({ context, page }) => {
    await page.goto(path);
    await select(page, words);
    await page.getByRole('button', { name: 'Copy link to these words' }).click();
    await expect(page.locator('#announcer')).toHaveText('Link to these words copied');
    const link = await pasted(page);
    expect(link).toMatch(/#[a-z0-9-]*:~:text=/);
    const top = await page.evaluate(() => (getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) + scrollY);
    expect(top).toBeGreaterThan(700);
    const other = await context.newPage();
    await other.goto(link.replace(/#[^:]*:~:/, '#:~:'));
    await expect.poll(() => other.evaluate((y) => y > scrollY && y < scrollY + innerHeight, top)).toBe(true);
  });
