// The linkers as other people get them: packed by npm, installed into a VitePress and a Docusaurus project, and built there.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serveSite } from '../../src/build/server.ts';
import { SITES, type TestSite } from '../sites.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'linker-samples-'));
after(() => rmSync(work, { recursive: true, force: true }));
const [rootSite, subSite] = SITES as readonly [TestSite, TestSite];
const indexOf = (site: TestSite): string => join(site.folder, 'api/v1/index.json');
const address = (site: TestSite): string => site.origin + site.base;
/** The package as the site offers it. */
const download = join(rootSite.folder, 'linkers/capital-and-compute.tgz');

interface Outcome {
  readonly code: number;
  readonly out: string;
}

/** Runs one of npm's or a project's commands, with this Node first on the path. */
function run(cwd: string, command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const path = `${join(cwd, 'node_modules/.bin')}:${dirname(process.execPath)}:${process.env['PATH']}`;
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: '0', NO_COLOR: '1' };
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...outside } = process.env;
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 27, env: { ...outside, ...quiet, ...env, PATH: path } }, (error, stdout, stderr) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out: stdout + stderr });
    });
  });
}

async function must(cwd: string, command: string, args: readonly string[], env?: Record<string, string>): Promise<string> {
  const { code, out } = await run(cwd, command, args, env);
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${out.slice(-4000)}`);
  return out;
}

const NPM = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** A copy of the sample with its dependencies and our package. */
async function install(name: string, tarball: string): Promise<string> {
  const folder = join(work, name);
  cpSync(join(import.meta.dirname, 'samples', name), folder, { recursive: true });
  copyFileSync(join(root, '.npmrc'), join(folder, '.npmrc'));
  await must(folder, 'npm', ['ci', ...NPM]);
  await must(folder, 'npm', ['install', '--no-save', '--no-package-lock', ...NPM, tarball]);
  return folder;
}

/** What `npm pack` makes after `npm run build`. */
async function pack(): Promise<string> {
  const folder = join(work, 'packed');
  mkdirSync(folder);
  for (const file of ['package.json', 'README.md', 'LICENSE']) copyFileSync(join(root, file), join(folder, file));
  cpSync(join(rootSite.folder, 'linkers'), join(folder, 'dist/linkers'), { recursive: true });
  await must(folder, 'npm', ['pack', '--loglevel=error']);
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
}

const decode = (text: string): string => text.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Links of a built page that lead to the knowledge base, as `words → address | title`. */
function linksOf(html: string, site: TestSite): string[] {
  return [...html.matchAll(/<a\s([^>]*)>(.*?)<\/a>/gs)].flatMap(([, attributes = '', words = '']) => {
    const value = (name: string): string => /^"?(.*?)"?$/s.exec(new RegExp(`\\b${name}=("[^"]*"|[^\\s>]+)`).exec(attributes)?.[1] ?? '')?.[1] ?? '';
    const href = value('href');
    return href.startsWith(address(site)) ? [`${words.replace(/<[^>]*>/g, '')} → ${href} | ${decode(value('title'))}`] : [];
  });
}

const TRANCHE = 'Tranche: One part of a larger investment or loan that is paid in stages.';
const DEAL = 'Amazon invests up to $4 billion in Anthropic (up to $4 bn, closed, 25 Sep 2023): Amazon announced on 25 September 2023 that it would invest up to $4 billion in Anthropic for a minority stake;';

/** Both samples say the same; only the words of the link to cloud credits differ. */
function assertLinks(html: string, site: TestSite, credits: string): void {
  const links = linksOf(html, site);
  const starts = (start: string): void => assert.ok(links.some((link) => link.startsWith(start)), `${start}\nis none of\n${links.join('\n')}`);
  starts(`minority stake → ${address(site)}terms/minority-stake/ | Minority stake: `);
  starts(`Anthropic → ${address(site)}companies/anthropic/ | Anthropic: `);
  starts(`instalment → ${address(site)}terms/tranche/ | ${TRANCHE}`);
  starts(`the money of the deal → ${address(site)}deals/amazon-anthropic-2023/#money | ${DEAL}`);
  starts(`${credits} → ${address(site)}terms/cloud-credits/ | Cloud credits: `);
  starts(`part → ${address(site)}terms/tranche/ | ${TRANCHE}`);
  assert.equal(links.length, 6, links.join('\n'));
  assert.equal(html.replace(/<script[\s\S]*?<\/script>/g, '').split('[[not a link]]').length - 1, 4);
  assert.doesNotMatch(html, /kb:term\/cloud-credits|\[\[term|\[\[minority/);
}

/** A page with a slip in line 5: the build fails and says so. */
async function assertFails(folder: string, build: () => Promise<Outcome>): Promise<void> {
  const page = join(folder, 'docs/slip.md');
  writeFileSync(page, '---\ntitle: Slip\n---\n\nA [[minority steak]].\n');
  const { code, out } = await build();
  rmSync(page);
  assert.notEqual(code, 0);
  assert.match(out, /docs\/slip\.md:5:3 {2}kb-link {2}\[\[minority steak]]: nothing is called "minority steak" {2}→ Did you mean "minority stakes?"\?/i);
}

describe('from other people’s projects', { concurrency: 2 }, () => {
  test('VitePress builds with the packed markdown-it plugin, over the network once and then without', async () => {
    const tarball = await pack();
    const folder = await install('vitepress', tarball);
    const build = (env: Record<string, string>): Promise<Outcome> => run(folder, 'vitepress', ['build', 'docs'], env);
    const page = (): string => readFileSync(join(folder, 'docs/.vitepress/dist/index.html'), 'utf8');
    const lock = join(folder, 'kb-links.lock.json');

    const { server, address: served } = await serveSite(rootSite.folder, rootSite.base, 0);
    const first = await build({ KB_INDEX: `${served}api/v1/index.json` }).finally(() => server.close());
    assert.equal(first.code, 0, first.out);
    assertLinks(page(), rootSite, 'Cloud credits');
    const locked = readFileSync(lock, 'utf8');
    assert.equal(Object.keys((JSON.parse(locked) as { entries: object }).entries).length, 6);

    const second = await build({ KB_INDEX: `${served}api/v1/index.json`, KB_FROZEN: '1' });
    assert.equal(second.code, 0, second.out);
    assertLinks(page(), rootSite, 'Cloud credits');
    assert.equal(readFileSync(lock, 'utf8'), locked);

    await assertFails(folder, () => build({ KB_INDEX: indexOf(rootSite) }));
    rmSync(lock);
    const third = await build({ KB_INDEX: indexOf(subSite) });
    assert.equal(third.code, 0, third.out);
    assertLinks(page(), subSite, 'Cloud credits');
    await assertTypes(folder);
    await assertMarkdownItCases(folder);
  });

  test('Docusaurus builds with the remark plugin as the site offers it', async () => {
    const folder = await install('docusaurus', download);
    const build = (env: Record<string, string>): Promise<Outcome> => run(folder, 'docusaurus', ['build', '--no-minify'], env);
    for (const site of [rootSite, subSite]) {
      rmSync(join(folder, 'kb-links.lock.json'), { force: true });
      const { code, out } = await build({ KB_INDEX: indexOf(site) });
      assert.equal(code, 0, out);
      assertLinks(readFileSync(join(folder, 'build/index.html'), 'utf8'), site, 'cloud credits');
    }
    await assertFails(folder, () => build({ KB_INDEX: indexOf(subSite) }));
  });
});

/** Both plugins' types hold for a TypeScript project of the strictest kind. */
async function assertTypes(folder: string): Promise<void> {
  writeFileSync(join(folder, 'types.ts'), `import remark, { type LinkOptions } from 'capital-and-compute/remark';
import markdownIt from 'capital-and-compute/markdown-it';
const options: LinkOptions = { site: 'https://example.org/', frozen: true };
const transform: (tree: object, file: object) => void = remark(options);
markdownIt({}, options);
// @ts-expect-error: no such option.
remark({ sight: 'x' });
export { transform };
`);
  await must(folder, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'types.ts']);
}

/** What markdown-it itself, as VitePress brings it, makes of hostile titles. */
async function assertMarkdownItCases(folder: string): Promise<void> {
  writeFileSync(join(folder, 'cases.mjs'), `import { createMarkdownRenderer } from 'vitepress';
import kbLinks from 'capital-and-compute/markdown-it';
const md = await createMarkdownRenderer('.', { config: (it) => it.use(kbLinks, { index: process.argv[2], lock: 'cases.lock.json' }) });
console.log(JSON.stringify(process.argv.slice(3).map((source) => md.render(source, {}))));
`);
  const index = join(root, 'tests/fixtures/linkers/site/api/v1/index.json');
  const out = await must(folder, process.execPath, ['cases.mjs', index, '[[term:hostile]]', '![[[tranche]]](x.png)', '[it](kb:term/tranche "mine")', '\\\\[[nobody]] `[[nobody]]`'.replace('\\\\', '\\')]);
  const [hostile = '', image = '', own = '', plain = ''] = JSON.parse(out.trim().split('\n').at(-1) ?? '') as string[];
  assert.doesNotMatch(hostile.replace(/"[^"]*"/g, '""'), /<(?!\/?[ap][ >])|\{\{|\u202e/, hostile);
  assert.match(hostile, />Bad "quotes" &amp; &lt;img src=x onerror=alert\(1\)> &#123;&#123; 7/);
  assert.match(image, /alt="\[\[tranche]]"/);
  assert.match(own, /href="https:\/\/kb\.example\/base\/terms\/tranche\/" title="mine"/);
  assert.match(plain, /\[\[nobody]] <code[^>]*>\[\[nobody]]<\/code>/);
}

describe('from the command line', () => {
  const folder = join(work, 'elsewhere');
  before(() => {
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(folder, 'docs/a.md'), `[Tranche](${address(subSite)}terms/tranche/#none)\n`);
  });
  const found = /docs\/a\.md:1:2 {2}anchor-gone .*\n1 error, 0 checks in 1 document; https:\/\/example\.org\/sub\/path\//;

  test('npx runs the doctor from the package the site offers', async () => {
    const { code, out } = await run(folder, 'npx', ['--yes', '--package', download, 'kb-doctor', 'docs', '--index', indexOf(subSite)]);
    assert.match(out, found);
    assert.equal(code, 1);
  });

  test('the downloaded doctor runs alone, and knows the site it came from', async () => {
    copyFileSync(join(subSite.folder, 'linkers/doctor.js'), join(folder, 'doctor.js'));
    assert.match((await run(folder, process.execPath, ['doctor.js', 'docs/', '--index', indexOf(subSite)])).out, found);
    copyFileSync(join(rootSite.folder, 'linkers/doctor.js'), join(folder, 'doctor.js'));
    assert.ok((await run(folder, process.execPath, ['doctor.js', 'docs/'])).out.includes(address(rootSite)));
  });

  test('kb-link brings the lock file of a project up to date', async () => {
    writeFileSync(join(folder, 'kb-links.lock.json'), JSON.stringify({ site: address(subSite), fetched: '', entries: { tranche: { target: 'term/tranche', url: `${address(subSite)}terms/tranche/`, title: 'Tranche: old words.', name: 'Tranche' } } }));
    const update = await must(folder, process.execPath, [join(subSite.folder, 'linkers/link.js'), '--update', '--index', indexOf(subSite)]);
    assert.match(update, /^kb-links\.lock\.json {2}title {2}tranche: Tranche: old words\. → Tranche: One part of a larger investment/m);
    assert.match(await must(folder, process.execPath, [join(subSite.folder, 'linkers/link.js'), '--index', indexOf(subSite)]), /^1 link, 0 changed, 0 gone/m);
  });
});

test('npm packs what exports and bin name, and nothing of the site', async () => {
  const folder = join(work, 'packed');
  const [{ files }] = JSON.parse((await must(folder, 'npm', ['pack', '--dry-run', '--json', '--loglevel=error'])).replace(/^[^[]*/, '')) as [{ files: { path: string }[] }];
  assert.deepEqual(files.map(({ path }) => path).toSorted(), [
    'LICENSE', 'README.md', 'dist/linkers/LICENSE.txt', 'dist/linkers/doctor.js', 'dist/linkers/link.js', 'dist/linkers/markdown-it.d.ts', 'dist/linkers/markdown-it.js',
    'dist/linkers/options.d.ts', 'dist/linkers/remark.d.ts', 'dist/linkers/remark.js', 'package.json',
  ]);
});
