// What every browser test does: watches for broken security rules and errors, and reads a page as axe does.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test as base } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A test whose page may not break its security policy, throw, or ask another host for anything. */
export const test = base.extend<{ faults: string[]; mayComplain: boolean }>({
  mayComplain: [false, { option: true }],
  faults: [
    async ({ page, mayComplain }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404|Failed to load resource/.test(message.text())) faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== 'localhost') faults.push(`request to ${request.url()}`);
      });
      await use(faults);
      if (!mayComplain) expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Violations axe finds, one line each. Run through the debugger, so that the page's own policy stays in force. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
  });
}

/** One page of each kind, and the pages there is one of. */
export const SAMPLE = [
  './', './deals/amazon-anthropic-2023/', './quotes/jassy-tremendous-respect/', './terms/convertible-note/', './companies/anthropic/', './people/andy-jassy/',
  './products/amazon-bedrock/', './sources/entrepreneur-amazon-anthropic-2023/', './terms/', './deals/by-year/2023/', './a-z/', './timeline/', './timeline/2025/', './valuations/', './valuations/anthropic/', './disputes/',
  './between/', './between/nvidia/', './between/amazon/anthropic/', './loops/',
  './compare/', './compare/by-company/anthropic/', './compare/amazon-anthropic-2023/google-anthropic-2023-note/', './compare/two/', './vs/tranche/up-to-commitment/', './single-source/',
  './about/', './data/', './linking/', './accessibility/', './search/', './404.html',
] as const;

export { expect };
