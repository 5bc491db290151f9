// What a search costs on a built site: bytes on a cold cache until the first answer and until the full text, time from key to paint.

import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { serveSite } from '#build/server.ts';
import { BROWSER_FLAGS, findBrowser } from '#commands/find-browser.ts';

export interface SearchCost {
  /** Bytes as a host would send them (brotli 11), counted from the press of the search key. */
  readonly firstAnswer: number;
  readonly fullText: number;
  /** Milliseconds from a letter typed to the frame that shows its answers, files read before. */
  readonly median: number;
  readonly p95: number;
  /** The same with nothing read before. */
  readonly cold: number;
  /** Longest stretch in which the page could not answer a key while the full text worked, milliseconds; 0 under 50. */
  readonly blocked: number;
}

const QUESTIONS = ['openai', 'minority stake', '$6.6 billion', 'who led the series f', 'nvdia', 'microsoft inflection 2024', 'warrant', 'data centre lease'];

export async function measureSearch(folder: string): Promise<SearchCost> {
  const { server, address } = await serveSite(folder, '/', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}terms/`);
    await page.waitForLoadState('networkidle');
    const bytes = countBytes(page);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    const cold = await timeTo(page, 'openai');
    const firstAnswer = bytes();
    await page.waitForFunction(() => /results|partial/.test(document.querySelector<HTMLElement>('.search-results')?.dataset['state'] ?? ''));
    await page.waitForLoadState('networkidle');
    const fullText = bytes();
    const blocked = await longestTask(page);
    const letters = QUESTIONS.flatMap((question) => Array.from(question, (_, i) => question.slice(0, i + 1)));
    for (const typed of letters) await timeTo(page, typed);
    const times: number[] = [];
    for (const typed of letters) times.push(await timeTo(page, typed));
    times.sort((a, b) => a - b);
    return { firstAnswer, fullText, cold, blocked, median: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Bytes of the answers that came since, compressed. */
function countBytes(page: Page): () => number {
  const sizes: number[] = [];
  page.on('response', (response) => {
    void response.body().then(
      (body) => sizes.push(Math.min(body.length, brotliCompressSync(body).length)),
      () => undefined,
    );
  });
  return () => sizes.reduce((sum, size) => sum + size, 0);
}

/** Types a question whole and waits for the frame that shows its first answers. */
function timeTo(page: Page, question: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('search-view input');
    const list = document.querySelector<HTMLOListElement>('.search-results');
    if (!input || !list) throw new Error('the search dialog is not open');
    list.replaceChildren();
    const shown = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (list.dataset['query'] !== typed.trim() || (!list.childElementCount && list.dataset['state'] === 'loading')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(resolve));
      });
      watch.observe(list, { childList: true, attributes: true });
    });
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    await shown;
    return performance.now() - start;
  }, question);
}

/** Asks a few settled questions and watches for long tasks (https://www.w3.org/TR/longtasks-1/). */
async function longestTask(page: Page): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, { tasks: [] as number[] });
    new PerformanceObserver((list) => (window as unknown as { tasks: number[] }).tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
  });
  for (const question of QUESTIONS) {
    await timeTo(page, question);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.search-results')?.dataset['state'] !== 'loading');
  }
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}
