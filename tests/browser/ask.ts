// Asks the open search page many questions, one after another, and reads the addresses of the answers.

import type { Page } from '@playwright/test';

export interface Asked {
  readonly query: string;
  /** Addresses without base, best first: `/terms/tranche/`. */
  readonly paths: readonly string[];
}

/**
 * @param wait first: the entity index alone; settled: with the full text.
 * @param most Answers to read for each question.
 */
export async function askAll(page: Page, queries: readonly string[], wait: 'first' | 'settled', most: number): Promise<Asked[]> {
  await page.goto('./search/');
  await page.getByRole('searchbox').focus();
  const base = await page.evaluate(() => new URL('../', location.href).pathname);
  const asked: Asked[] = [];
  for (let i = 0; i < queries.length; i += 50) {
    const batch = await page.evaluate(
      async ({ questions, until, count }) => {
        const input = document.querySelector<HTMLInputElement>('search-view input');
        const list = document.querySelector<HTMLOListElement>('#search-results');
        if (!input || !list) throw new Error('no search page');
        const answers: { query: string; hrefs: string[] }[] = [];
        for (const query of questions) {
          list.replaceChildren();
          input.value = query;
          input.dispatchEvent(new Event('input'));
          const start = performance.now();
          await new Promise<void>((resolve, reject) => {
            const look = (): void => {
              const mine = list.dataset['query'] === query.trim();
              const settled = list.dataset['state'] !== 'loading';
              if (mine && (settled || (until === 'first' && list.childElementCount > 0))) resolve();
              else if (performance.now() - start > 15_000) reject(new Error(`no answer to ${query}`));
              else setTimeout(look, 2);
            };
            look();
          });
          answers.push({ query, hrefs: [...list.querySelectorAll<HTMLAnchorElement>('[data-result]')].slice(0, count).map((link) => link.pathname + link.hash) });
        }
        return answers;
      },
      { questions: queries.slice(i, i + 50), until: wait, count: most },
    );
    asked.push(...batch.map(({ query, hrefs }) => ({ query, paths: hrefs.map((href) => href.slice(base.length - 1)) })));
  }
  return asked;
}
