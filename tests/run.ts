// `npm test`, `npm run test:sweep`, `npm run test:consumers`: stages in order, cheap ones first; counts what passed and what did not.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '#commands/find-browser.ts';
import { installConsumers } from './consumers/install.ts';
import { SITES } from './sites.ts';

const root = join(import.meta.dirname, '..');
const sweep = process.argv.includes('--sweep');
const consumersOnly = process.argv.includes('--consumers');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
let passed = 0;
let failed = 0;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

function stage(name: string, run: () => Outcome): void {
  const start = performance.now();
  const outcome = run();
  passed += outcome.passed;
  failed += outcome.failed;
  console.log(`${outcome.failed ? '✖' : '✔'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Runs a command of the project; its output is shown only if it fails. */
function command(args: readonly string[], more: Record<string, string> = {}): Outcome {
  const done = spawnSync(process.execPath, args, { cwd: root, env: { ...env, ...more }, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) console.log(done.stdout + done.stderr);
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const script = (path: string): string => join(root, 'node_modules', path);

/** Tests of Node's own runner, counted from its report. */
function nodeTests(pattern: string): Outcome {
  const files = globSync(pattern, { cwd: root }).toSorted();
  if (!files.length) throw new Error(`no tests match ${pattern}`);
  const done = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const count = (what: string): number => Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(done.stdout)?.[1] ?? 0);
  for (const line of done.stdout.split('\n').filter((l) => /^ℹ (?!tests|suites|pass|fail|cancelled|skipped|todo|duration)/.test(l))) console.log(`  ${line.slice(2)}`);
  if (done.status !== 0) console.log(done.stdout + done.stderr);
  const bad = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: done.status === 0 ? bad : Math.max(1, bad) };
}

function browserTests(): Outcome {
  const browser = findBrowser();
  console.log(`  browser: ${browser}`);
  const done = spawnSync(process.execPath, [script('@playwright/test/cli.js'), 'test', '-c', 'tests/playwright.config.ts'], {
    cwd: root, env: { ...env, CHROMIUM_PATH: browser, ...(sweep ? { SWEEP: '1' } : {}) }, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (done.status !== 0) console.log(done.stdout + done.stderr);
  const { stats } = JSON.parse(readFileSync(join(root, '.cache/browser-results.json'), 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: done.status === 0 ? stats.unexpected + stats.flaky : Math.max(1, stats.unexpected + stats.flaky) };
}

function buildSites(): void {
  for (const { base, origin, folder } of SITES)
    stage(`build at ${base}`, () => command([script('astro/bin/astro.mjs'), 'build', '--silent', '--outDir', folder], { BASE_PATH: base, SITE_URL: origin }));
}

/** Other people's readers over everything we publish. */
function consumers(): void {
  stage('readers of other people are installed', () => {
    installConsumers();
    return { passed: 1, failed: 0 };
  });
  stage('other people’s readers', () => nodeTests('tests/consumers/*.test.ts'));
}

mkdirSync(join(root, '.cache'), { recursive: true });
if (consumersOnly) {
  if (!SITES.every(({ folder }) => existsSync(folder))) buildSites();
  consumers();
} else if (sweep) {
  buildSites();
  stage('two clean builds are the same', () => nodeTests('tests/sweep/*.test.ts'));
  stage('every page in the browser', browserTests);
  consumers();
} else {
  stage('types', () => {
    const parts = [[script('astro/bin/astro.mjs'), 'sync'], [script('astro/bin/astro.mjs'), 'check'], [script('typescript/bin/tsc'), '--noEmit']].map((args) => command(args));
    return { passed: parts.reduce((sum, p) => sum + p.passed, 0), failed: parts.reduce((sum, p) => sum + p.failed, 0) };
  });
  stage('lint', () => command([script('oxlint/bin/oxlint'), '--deny-warnings']));
  stage('content', () => command(['src/commands/check.ts']));
  stage('unit', () => nodeTests('tests/unit/*.test.ts'));
  buildSites();
  if (!failed) {
    stage('output', () => nodeTests('tests/output/*.test.ts'));
    stage('browser', browserTests);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
