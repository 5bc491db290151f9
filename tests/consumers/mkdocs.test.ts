// MkDocs resolves our names in strict mode, and its Markdown reads our lists of references and abbreviations, as pandoc's does.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveSite } from '../../src/build/server.ts';
import { report } from '../output/pages.ts';
import { SITES, type TestSite } from '../sites.ts';

const work = mkdtempSync(join(tmpdir(), 'mkdocs-'));
after(() => rmSync(work, { recursive: true }));

/** Runs a program while our server answers it. */
function run(command: string, args: readonly string[], cwd: string, input = ''): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}

interface Project {
  readonly config: string;
  readonly page: string;
  /** Files beside mkdocs.yml, copied from the site. */
  readonly includes?: readonly string[];
}

async function build(site: TestSite, { config, page, includes = [] }: Project): Promise<{ status: number | null; output: string; html: string }> {
  const folder = mkdtempSync(join(work, 'project-'));
  mkdirSync(join(folder, 'docs'));
  mkdirSync(join(folder, 'includes'));
  mkdirSync(join(folder, 'theme'));
  writeFileSync(join(folder, 'theme/main.html'), '{{ page.content }}');
  writeFileSync(join(folder, 'mkdocs.yml'), `site_name: Consumer\ntheme: { name: null, custom_dir: theme }\n${config}`);
  writeFileSync(join(folder, 'docs/index.md'), page);
  for (const file of includes) cpSync(join(site.folder, 'linkers', file), join(folder, 'includes', file));
  const { status, stdout, stderr } = await run('/usr/bin/mkdocs', ['build', '--strict'], folder);
  return { status, output: stdout + stderr, html: status === 0 ? readFileSync(join(folder, 'site/index.html'), 'utf8') : '' };
}

const mkdocstrings = (address: string): string =>
  `plugins:\n  - autorefs\n  - mkdocstrings:\n      handlers:\n        python:\n          import:\n            - url: ${address}py/objects.inv\n              base_url: ${address}\n`;

interface IndexRecord {
  readonly kind: string;
  readonly id: string;
  readonly url: string;
  readonly anchors: readonly string[];
}
const indexOf = (site: TestSite): IndexRecord[] => JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as IndexRecord[];

for (const site of SITES)
  test(`${site.name}: a strict build refers to every entry and anchor by name, and each link leads to ours`, async () => {
    const { server, address } = await serveSite(site.folder, site.base, 0);
    try {
      const references = indexOf(site).flatMap(({ kind, id, url, anchors }) => {
        const here = url.replace(site.origin + site.base, address);
        return [{ name: `kb.${kind}.${id}`, href: here }, ...anchors.map((anchor) => ({ name: `kb.${kind}.${id}.${anchor}`, href: `${here}#${anchor}` }))];
      });
      assert.ok(references.length > 8000);
      const { status, output, html } = await build(site, { config: mkdocstrings(address), page: references.map(({ name }) => `[x][${name}]\n\n`).join('') });
      assert.equal(status, 0, report(output.split('\n')));
      const hrefs = [...html.matchAll(/<a class="autorefs autorefs-external" href="([^"]+)">x<\/a>/g)].map(([, href]) => href);
      const faults = references.flatMap(({ name, href }, i) => (hrefs[i] === href ? [] : [`${name}: ${hrefs[i]} instead of ${href}`]));
      assert.equal(faults.length, 0, report(faults));
      assert.equal(hrefs.length, references.length);
    } finally {
      server.close();
    }
  });

test('a name we do not have stops a strict build', async () => {
  const [site] = SITES;
  assert.ok(site);
  const { server, address } = await serveSite(site.folder, site.base, 0);
  try {
    const { status, output } = await build(site, { config: mkdocstrings(address), page: '[x][kb.term.no-such-term]\n' });
    assert.notEqual(status, 0);
    assert.match(output, /kb\.term\.no-such-term/);
  } finally {
    server.close();
  }
});

/** Lines of refs.md as a reader should understand them. */
function definitionsOf(site: TestSite): { name: string; href: string; title: string }[] {
  return readFileSync(join(site.folder, 'linkers/refs.md'), 'utf8').trimEnd().split('\n\n').map((line) => {
    const [, name = '', href = '', title = ''] = /^\[(.+?)\]: (\S+) "(.+)"$/.exec(line) ?? assert.fail(line);
    return { name, href, title: decode(title) };
  });
}

/** Text of an attribute or a title. */
function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#92;', '\\').replaceAll('&amp;', '&');
}

/** What a program made of `[x][name]` for every definition. */
function faultsIn(html: string, definitions: ReturnType<typeof definitionsOf>): string[] {
  const links = [...html.matchAll(/<a\s+href="([^"]+)"\s+title="([^"]+)"\s*>x<\/a>/g)].map(([, href, title = '']) => ({ href, title: decode(title).replace(/\s+/g, ' ') }));
  return definitions.flatMap(({ name, href, title }, i) => (links[i]?.href === href && links[i].title === title ? [] : [`${name}: ${JSON.stringify(links[i])} instead of ${JSON.stringify({ href, title })}`]));
}

const appending = (...files: string[]): string => `markdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n      base_path: includes\n      check_paths: true\n      auto_append: [${files.join(', ')}]\n`;

for (const site of SITES) {
  test(`${site.name}: appended to a page of MkDocs, every definition is a link with its tooltip`, async () => {
    const definitions = definitionsOf(site);
    const { status, output, html } = await build(site, { config: appending('refs.md'), includes: ['refs.md'], page: definitions.map(({ name }) => `[x][${name}]\n\n`).join('') });
    assert.equal(status, 0, output);
    const faults = faultsIn(html, definitions);
    assert.equal(faults.length, 0, report(faults));
    assert.doesNotMatch(html, /\[kb:/);
  });

  test(`${site.name}: pandoc reads the same, in GitHub’s Markdown and in its own`, async () => {
    const definitions = definitionsOf(site);
    const page = definitions.map(({ name }) => `[x][${name}]\n\n`).join('') + readFileSync(join(site.folder, 'linkers/refs.md'), 'utf8');
    for (const flavour of ['gfm', 'markdown']) {
      const { status, stdout, stderr } = await run('/usr/bin/pandoc', ['-f', flavour, '-t', 'html', '--wrap=none'], work, page);
      assert.equal(status, 0, stderr);
      const faults = faultsIn(stdout, definitions);
      assert.equal(faults.length, 0, `${flavour}: ${report(faults)}`);
    }
  });
}

test('in a text of MkDocs every abbreviation and name is explained where it stands', async () => {
  const [site] = SITES;
  assert.ok(site);
  const forms = readFileSync(join(site.folder, 'linkers/abbr.md'), 'utf8').trimEnd().split('\n\n').map((line) => /^\*\[(.+?)\]: (.+)$/.exec(line) ?? assert.fail(line));
  assert.ok(forms.length > 200);
  const { status, output, html } = await build(site, { config: appending('refs.md', 'abbr.md'), includes: ['refs.md', 'abbr.md'], page: forms.map(([, form]) => `Of ${form} we read.\n\n`).join('') });
  assert.equal(status, 0, output);
  const explained = [...html.matchAll(/<p>Of <abbr title="([^"]+)">([^<]+)<\/abbr> we read\.<\/p>/g)].map(([, title = '', form]) => `${form}: ${decode(title)}`);
  const wanted = forms.map(([, form, title]) => `${form}: ${title}`);
  const faults = wanted.filter((line, i) => explained[i] !== line);
  assert.equal(faults.length, 0, report(faults));
});
