// Browser tests, at the root and under a base path. Servers are ours, with the headers a host would send.

import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '#commands/find-browser.ts';
import { SITES } from './sites.ts';

/** What the index answers does not depend on the address of the site; asked at the root alone. */
const ONCE_FILES = ['**/golden.*', '**/names.*', '**/search-failures.*'];
/** Tests of what cannot differ either: the pages, styles and scripts of both builds are the same but for addresses, as tests/output/same-pages.test.ts proves of every page. */
const ONCE = /@once/;

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
  projects: SITES.map(({ name, base, port }) => ({ name, ...(name === 'root' ? {} : { testIgnore: ONCE_FILES, grepInvert: ONCE }), use: { baseURL: `http://localhost:${port}${base}` } })),
});
