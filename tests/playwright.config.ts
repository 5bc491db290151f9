// Browser tests, at the root and under a base path. Servers are ours, with the headers a host would send.

import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '#commands/find-browser.ts';
import { SITES } from './sites.ts';

/** What the index answers does not depend on the address of the site; asked at the root alone. */
const ONCE = ['**/golden.*', '**/names.*', '**/search-failures.*'];

export default defineConfig({
  testDir: './browser',
  testMatch: process.env['SWEEP'] === '1' ? '*.sweep.ts' : '*.spec.ts',
  outputDir: '../.cache/test-results',
  fullyParallel: true,
  workers: 2,
  timeout: process.env['SWEEP'] === '1' ? 600_000 : 30_000,
  reporter: [['line'], ['json', { outputFile: '../.cache/browser-results.json' }]],
  globalSetup: './serve-sites.ts',
  use: { launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? findBrowser(), args: BROWSER_FLAGS } },
  projects: SITES.map(({ name, base, port }) => ({ name, testIgnore: name === 'root' ? [] : ONCE, use: { baseURL: `http://localhost:${port}${base}` } })),
});
