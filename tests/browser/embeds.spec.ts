// Our cards on the pages of others: by pointer, keyboard and touch, under a policy that forbids inline style and HTML from strings.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../sites.ts';
import { axeViolations } from './reader.ts';
import { article, expect, test } from './other-site.ts';

const ANSWER = { headers: { 'Access-Control-Allow-Origin': '*' }, contentType: 'application/json' };
const CARD = '**/api/v1/cards/terms/convertible-note.json';

test('the pointer opens a card after a pause, may travel onto it, and takes it along', async ({ page, other }) => {
  await other.open();
  await page.locator('#deal').hover();
  await expect(other.card).toBeVisible();
  await expect(other.card.locator('p')).toHaveText(['Deal', 'Amazon invests up to $4 billion in Anthropic', 'up to $4 bn · closed · 25 Sep 2023', /^Amazon announced/]);
  await expect(other.card.locator('a')).toHaveText('Capital & Compute');
  await other.card.hover();
  await page.waitForTimeout(600);
  await expect(other.card).toBeVisible();
  await page.locator('h1').hover();
  await expect(other.card).toHaveCount(0);
  await expect(page.locator('#deal')).not.toHaveAttribute('aria-describedby');
});

test('a pointer that passes by opens nothing and asks for nothing', { tag: '@once' }, async ({ page, other }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await other.open();
  const [from, to] = await Promise.all([page.locator('#term').boundingBox(), page.locator('h1').boundingBox()]);
  await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
  await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 5);
  await page.waitForTimeout(600);
  await expect(other.card).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('the link in the card leads where the link of the page leads', async ({ page, other }) => {
  await other.open();
  await page.locator('#term').hover();
  await other.card.locator('a').click();
  await expect(page).toHaveURL(`${other.site}terms/convertible-note/#definition`);
});

test('the keyboard opens a card at once, Escape closes it and the focus stays, and the card is gone with the focus', async ({ page, other }) => {
  await other.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('#term')).toBeFocused();
  await expect(other.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(other.card).toHaveCount(0);
  await expect(page.locator('#term')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(other.card).toContainText('Amazon invests');
  await page.keyboard.press('Tab');
  await expect(other.card).toContainText('Andy Jassy');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
  await expect(page.locator('#about')).toBeFocused();
  await expect(other.card).toHaveCount(0);
});

test('a card stays for ten seconds and more, and through a scroll', { tag: '@once' }, async ({ page, other }) => {
  await other.open(`${article(other.site)}${'<p>More.</p>'.repeat(80)}`);
  await page.locator('#term').focus();
  await expect(other.card).toBeVisible();
  await page.mouse.wheel(0, 40);
  await page.waitForTimeout(10_200);
  await expect(other.card).toBeVisible();
  const [link, card] = await Promise.all([page.locator('#term').boundingBox(), other.card.boundingBox()]);
  expect(Math.abs((link?.y ?? 0) + (link?.height ?? 0) + 6 - (card?.y ?? 0))).toBeLessThanOrEqual(2);
});

test('Escape stops a card that is on its way', { tag: '@once' }, async ({ page, other }) => {
  await page.route(CARD, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.fallback();
  });
  await other.open();
  await page.locator('#term').focus();
  await page.waitForTimeout(100);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800);
  await expect(other.card).toHaveCount(0);
});

test('the words of the card describe its link, beside what described it before', { tag: '@once' }, async ({ page, other }) => {
  await other.open();
  await page.locator('#quote').focus();
  await expect(other.card).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const described = nodes.find((node) => node.role?.value === 'link' && node.name?.value === 'kind words')?.description?.value as string;
  expect(described).toMatch(/^Said in 2023\. Quote.*tremendous respect/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#quote')).toHaveAttribute('aria-describedby', 'own-note');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const forcedColors of ['none', 'active'] as const)
    test(`axe finds nothing with an open card: ${colorScheme}, forced colours ${forcedColors}`, { tag: '@once' }, async ({ page, other }) => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await other.open();
      for (const link of ['#deal', '#quote']) {
        await page.locator(link).focus();
        await expect(other.card).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
      }
    });

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test('a long press opens a card and is no click; a tap elsewhere closes it; a tap on the link follows it', { tag: '@once' }, async ({ page, other }) => {
    await other.open();
    const at = await page.locator('#deal').boundingBox();
    const touchPoints = [{ x: (at?.x ?? 0) + 5, y: (at?.y ?? 0) + 5 }];
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await expect(other.card).toBeVisible();
    await page.waitForTimeout(500);
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(400);
    await expect(other.card).toBeVisible();
    await expect(page).not.toHaveURL(/deals/);
    await page.locator('h1').tap();
    await expect(other.card).toHaveCount(0);
    await page.locator('#deal').tap();
    await expect(page).toHaveURL(`${other.site}deals/amazon-anthropic-2023/`);
  });
});

test('at 320 pixels and at 400 % the card fits the window and never covers its link', { tag: '@once' }, async ({ page, other }) => {
  for (const [width, height] of [[320, 640], [320, 256], [1280, 720]] as const)
    for (const lines of [0, 4, 9]) {
      await page.setViewportSize({ width, height });
      await other.open(`<main><h1>Far down</h1>${'<p>Line.</p>'.repeat(lines)}<p style="text-align:right">word <a id="deal" href="${other.site}deals/amazon-anthropic-2023/">the first deal between the two companies</a></p>${'<p>Line.</p>'.repeat(20)}</main>`.replace(/ style="[^"]*"/, ''));
      await page.locator('#deal').focus();
      await expect(other.card).toBeVisible();
      const [link, card] = await Promise.all([page.locator('#deal').boundingBox(), other.card.boundingBox()]);
      if (!link || !card) throw new Error('no box');
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
      expect(card.y >= link.y + link.height || card.y + card.height <= link.y).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.mouse.move(0, 0);
    }
});

test('a hostile card shows as text', { tag: '@once' }, async ({ page, other }) => {
  const title = '<img src=x onerror="document.title=`taken`"><b>bold</b>';
  await page.route(CARD, (route) => route.fulfill({ ...ANSWER, body: JSON.stringify({ kind: '</p><script>1</script>', title, summary: '"><svg onload=alert(1)>', url: 'javascript:alert(1)' }) }));
  await other.open();
  await page.locator('#term').focus();
  await expect(other.card.locator('.title')).toHaveText(title);
  await expect(other.card.locator('p')).toHaveCount(3);
  expect(await other.card.evaluate((card) => [...(card.shadowRoot?.querySelectorAll('*') ?? [])].map((part) => part.localName))).toEqual(['p', 'p', 'p', 'a']);
  await expect(other.card.locator('a')).toHaveAttribute('href', /^http:.*terms\/convertible-note/);
  expect(await page.title()).toBe('An article');
});

const BAD_ANSWERS: Readonly<Record<string, Parameters<import('@playwright/test').Route['fulfill']>[0] | 'abort' | 'silence'>> = {
  'is not found': { ...ANSWER, status: 404, body: '{}' },
  'is no JSON': { ...ANSWER, body: '<html>' },
  'is null': { ...ANSWER, body: 'null' },
  'is of other types': { ...ANSWER, body: '{"kind":1,"title":{"a":2},"summary":[]}' },
  'is not for other origins': { ...ANSWER, headers: { 'Access-Control-Allow-Origin': 'https://example.net' }, body: '{"kind":"Term","title":"T","summary":"S"}' },
  'leads elsewhere': { ...ANSWER, status: 302, headers: { ...ANSWER.headers, Location: 'http://localhost:1/' } },
  'fails on the way': 'abort',
  'never comes': 'silence',
};
test.describe('without its card', () => {
  test.use({ mayComplain: true });
  test('a link stays a link, whatever is wrong with the answer', { tag: '@once' }, async ({ page, other }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    let answer: (typeof BAD_ANSWERS)[string] = 'abort';
    await page.route(CARD, (route) => (answer === 'abort' ? route.abort() : answer === 'silence' ? undefined : route.fulfill(answer)));
    for (const [what, wrong] of Object.entries(BAD_ANSWERS)) {
      answer = wrong;
      await other.open();
      const asked = page.waitForRequest(CARD);
      await page.locator('#term').focus();
      await asked;
      await page.waitForTimeout(answer === 'silence' ? 4500 : 300);
      expect(await other.card.count(), `the answer ${what}`).toBe(0);
      await page.locator('#deal').focus();
      await expect(other.card).toContainText('Amazon invests');
      await page.locator('#term').click();
      await expect(page).toHaveURL(`${other.site}terms/convertible-note/#definition`);
    }
    expect(errors).toEqual([]);
  });
});

test('links that come later, links in a shadow tree and links in a modal dialog have cards', { tag: '@once' }, async ({ page, other }) => {
  await other.open();
  await page.evaluate((site) => {
    const link = (id: string, path: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { id, href: `${site}${path}`, textContent: path });
    document.querySelector('main')?.append(link('late', 'companies/anthropic/'));
    const dialog = document.createElement('dialog');
    dialog.append(Object.assign(document.createElement('button'), { textContent: 'Close' }), link('modal', 'products/amazon-bedrock/'));
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(link('deep', 'people/andy-jassy/'));
    document.querySelector('main')?.append(host, dialog);
  }, other.site);
  for (const [id, words] of [['late', 'Anthropic'], ['deep', 'Andy Jassy']] as const) {
    await page.locator(`#${id}`).hover();
    await expect(other.card.locator('.title')).toHaveText(words);
    await page.locator('h1').hover();
    await expect(other.card).toHaveCount(0);
  }
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await page.locator('#modal').hover();
  await expect(other.card.locator('.title')).toHaveText('Amazon Bedrock');
  await other.card.hover();
  await page.waitForTimeout(500);
  await expect(other.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(other.card).toHaveCount(0);
  await expect(page.locator('dialog')).toBeVisible();
});

test('links elsewhere, to pages without a card and in parts that want none have no card', async ({ page, other }) => {
  await other.open();
  for (const id of ['#about', '#off', '#other']) {
    await page.locator(id).focus();
    await page.locator(id).hover();
    await page.waitForTimeout(500);
    await expect(other.card).toHaveCount(0);
  }
});

test('two copies of the script make one card', { tag: '@once' }, async ({ page, other }) => {
  await other.open(undefined, 2);
  await page.locator('#term').focus();
  await expect(other.card).toHaveCount(1);
});

test('the script asks for one card at a time, once, and says nothing of the reader or the page', async ({ page, other, context }) => {
  await context.addCookies([{ name: 'secret', value: '1', url: other.site }]);
  const asked: { url: string; headers: Record<string, string> }[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) void request.allHeaders().then((headers) => asked.push({ url: request.url(), headers }));
  });
  await other.open();
  for (const id of ['#term', 'h1', '#term']) {
    await page.locator(id).hover();
    await expect(other.card).toHaveCount(id === 'h1' ? 0 : 1);
  }
  expect(asked.map(({ url }) => url)).toEqual([`${other.site}api/v1/cards/terms/convertible-note.json`]);
  expect(asked.flatMap(({ headers }) => Object.keys(headers).filter((name) => ['cookie', 'referer'].includes(name)))).toEqual([]);
});

test.describe('in a frame', () => {
  // The browser says that it keeps the frame from running what the test asks there.
  test.use({ mayComplain: true });
  test('a frame on another site shows the entry without a script, and its links lead out of the frame', async ({ page, other }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' && request.frame() !== page.mainFrame()) scripts.push(request.url());
    });
    const { html } = (await (await page.request.get(`${other.site}oembed/deals/amazon-anthropic-2023.json`)).json()) as { html: string };
    // The address in the answer is the one the site will have; the test serves it elsewhere.
    await other.open(`<main><h1>Quoted</h1>${html.replace(/src="[^"]*\/embed\//, `src="${other.site}embed/`)}</main>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('h1')).toHaveText(/Amazon invests up to \$4.billion in Anthropic/);
    await expect(frame.locator('dd').first()).toHaveText('up to $4 bn · closed · in 2 parts');
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).paddingLeft)).toBe('16px');
    expect(scripts).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await frame.locator('h1 a').evaluate((link: HTMLAnchorElement, site) => (link.href = `${site}about/`), other.site);
    await frame.locator('h1 a').click();
    await expect(page).toHaveURL(`${other.site}about/`);
  });

  test('a page that is no frame cannot be framed', async ({ page, other }) => {
    await other.open(`<main><h1>Framed</h1><iframe title="Page" src="${other.site}deals/amazon-anthropic-2023/"></iframe></main>`);
    await expect.poll(() => page.frames().at(-1)?.url()).toContain('chrome-error:');
  });
});

test('every frame fits the height its oEmbed answer asks for, and leaves no hole', { tag: '@once' }, async ({ page, other }, info) => {
  const folder = SITES.find(({ name }) => name === info.project.name)?.folder ?? '';
  const paths = globSync('oembed/*/*.json', { cwd: folder }).map((file) => file.slice('oembed/'.length, -'.json'.length));
  const answers = paths.map((path) => JSON.parse(readFileSync(join(folder, `oembed/${path}.json`), 'utf8')) as { width: number; height: number });
  const bodies = paths.map((path) => /<body>(.*)<\/body>/s.exec(readFileSync(join(folder, `embed/${path}/index.html`), 'utf8'))?.[1] ?? '');
  await page.setViewportSize({ width: answers[0]?.width ?? 0, height: 100 });
  await page.goto(`${other.site}embed/terms/convertible-note/`);
  const heights = await page.evaluate((all) => all.map((body) => {
    document.body.innerHTML = body;
    return document.documentElement.scrollHeight;
  }), bodies);
  const faults = paths.flatMap((path, i) => {
    const room = (answers[i]?.height ?? 0) - (heights[i] ?? 0);
    return room < 0 || room > 120 ? [`${path}: ${heights[i]} pixels high, asks for ${answers[i]?.height}`] : [];
  });
  expect(paths.length).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

test('the frame of one entry per kind fits 240 pixels and more, and has no accessibility violation', { tag: '@once' }, async ({ page, other }) => {
  for (const path of ['terms/convertible-note', 'companies/anthropic', 'people/andy-jassy', 'products/amazon-bedrock', 'deals/amazon-anthropic-2023', 'quotes/jassy-tremendous-respect', 'sources/entrepreneur-amazon-anthropic-2023']) {
    await page.goto(`${other.site}embed/${path}/`);
    for (const width of [240, 320, 480]) {
      await page.setViewportSize({ width, height: 420 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), path).toEqual([]);
    }
  }
});
