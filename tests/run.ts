// `npm test`, `npm run test:sweep`, `npm run test:consumers`: stages in order, cheap ones first; counts what passed and what did not.

import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

async function stage(name: string, run: () => Outcome | Promise<Outcome>): Promise<void> {
  const start = performance.now();
  const outcome = await run();
  passed += outcome.passed;
  failed += outcome.failed;
  console.log(`${outcome.failed ? '✖' : '✔'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

interface Done {
  readonly status: number | null;
  readonly stdout: string;
  /** Both streams, to be shown if something is wrong. */
  readonly said: string;
}

function runNode(args: readonly string[], more: Record<string, string> = {}): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, said: stdout + stderr }));
  });
}

/** Runs a command of the project; its output is shown only if it fails. */
async function command(args: readonly string[], more: Record<string, string> = {}): Promise<Outcome> {
  const { status, said } = await runNode(args, more);
  if (status !== 0) console.log(said);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const script = (path: string): string => join(root, 'node_modules', path);
const sum = (outcomes: readonly Outcome[]): Outcome => ({ passed: outcomes.reduce((n, o) => n + o.passed, 0), failed: outcomes.reduce((n, o) => n + o.failed, 0) });

/** Tests of Node's own runner, counted from its report. As many files at a time as there are cores: Node would leave one of them idle. */
async function nodeTests(pattern: string): Promise<Outcome> {
  const files = globSync(pattern, { cwd: root }).toSorted();
  if (!files.length) throw new Error(`no tests match ${pattern}`);
  const { status, stdout, said } = await runNode(['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, ...files]);
  const count = (what: string): number => Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
  for (const line of stdout.split('\n').filter((l) => /^ℹ (?!tests|suites|pass|fail|cancelled|skipped|todo|duration)/.test(l))) console.log(`  ${line.slice(2)}`);
  if (status !== 0) console.log(said);
  const bad = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: status === 0 ? bad : Math.max(1, bad) };
}

async function browserTests(): Promise<Outcome> {
  const browser = findBrowser();
  console.log(`  browser: ${browser}`);
  const { status, said } = await runNode([script('@playwright/test/cli.js'), 'test', '-c', 'tests/playwright.config.ts'], { CHROMIUM_PATH: browser, ...(sweep ? { SWEEP: '1' } : {}) });
  if (status !== 0) console.log(said);
  const { stats } = JSON.parse(readFileSync(join(root, '.cache/browser-results.json'), 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: status === 0 ? stats.unexpected + stats.flaky : Math.max(1, stats.unexpected + stats.flaky) };
}

/** One after the other: both keep what Astro read of the content in the same place. */
async function buildSites(): Promise<void> {
  for (const { base, origin, folder } of SITES)
    await stage(`build at ${base}`, () => command([script('astro/bin/astro.mjs'), 'build', '--silent', '--outDir', folder], { BASE_PATH: base, SITE_URL: origin }));
}

/** `astro sync` writes the types that both others read. */
async function types(): Promise<Outcome> {
  const synced = await command([script('astro/bin/astro.mjs'), 'sync']);
  return sum([synced, ...(await Promise.all([[script('astro/bin/astro.mjs'), 'check'], [script('typescript/bin/tsc'), '--noEmit']].map((args) => command(args))))]);
}

async function withoutSite(): Promise<void> {
  await stage('lint', () => command([script('oxlint/bin/oxlint'), '--deny-warnings']));
  await stage('content', () => command(['src/commands/check.ts']));
  await stage('unit', () => nodeTests('tests/unit/*.test.ts'));
}

/** Other people's readers over everything we publish. */
async function consumers(): Promise<void> {
  await stage('readers of other people are installed', () => {
    installConsumers();
    return { passed: 1, failed: 0 };
  });
  await stage('other people’s readers', () => nodeTests('tests/consumers/*.test.ts'));
}

mkdirSync(join(root, '.cache'), { recursive: true });
if (consumersOnly) {
  if (!SITES.every(({ folder }) => existsSync(folder))) await buildSites();
  await consumers();
} else if (sweep) {
  await buildSites();
  await stage('two clean builds are the same', () => nodeTests('tests/sweep/*.test.ts'));
  await stage('every page in the browser', browserTests);
  await consumers();
} else {
  await stage('types', types);
  // A build uses little more than one core.
  await Promise.all([withoutSite(), buildSites()]);
  if (!failed) {
    await stage('output', () => nodeTests('tests/output/*.test.ts'));
    await stage('browser', browserTests);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
