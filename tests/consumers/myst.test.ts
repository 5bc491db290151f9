// MyST finds every entry by name, takes its title for a link without words, and the words themselves where a page embeds them.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveSite } from '../../src/build/server.ts';
import { report } from '../output/pages.ts';
import { SITES, type TestSite } from '../sites.ts';

const work = mkdtempSync(join(tmpdir(), 'myst-'));
after(() => rmSync(work, { recursive: true }));
const myst = join(createRequire(import.meta.url).resolve('mystmd/package.json'), '../dist/myst.cjs');

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly dataUrl?: string;
  readonly html_id?: string;
  readonly remoteBaseUrl?: string;
  readonly children?: readonly Node[];
}

const all = (node: Node, type: string): Node[] => [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, type))];
const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

/** Builds a project of one page, while our server answers it; a template of its own keeps it from asking for one. */
async function build(address: string, page: string): Promise<{ output: string; tree: Node }> {
  const folder = mkdtempSync(join(work, 'project-'));
  mkdirSync(join(folder, 'template'));
  writeFileSync(join(folder, 'template/template.yml'), 'myst: v1\n');
  writeFileSync(join(folder, 'myst.yml'), `version: 1\nproject:\n  references:\n    kb: ${address}\nsite:\n  template: ./template\n`);
  writeFileSync(join(folder, 'index.md'), page);
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, [myst, 'build', '--site', '--ci'], { cwd: folder, env: { ...process.env, HOME: work, NO_COLOR: '1' } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', reject).on('close', (status) => (status === 0 ? resolve(text) : reject(new Error(text))));
  });
  const { mdast } = JSON.parse(readFileSync(join(folder, '_build/site/content/index.json'), 'utf8')) as { mdast: Node };
  return { output, tree: mdast };
}

async function served<T>(site: TestSite, use: (address: string) => Promise<T>): Promise<T> {
  const { server, address } = await serveSite(site.folder, site.base, 0);
  try {
    return await use(address);
  } finally {
    server.close();
  }
}

for (const site of SITES)
  test(`${site.name}: a link without words to every entry says its title, and one to a place says which`, () => served(site, async (address) => {
    const index = JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as { kind: string; id: string; title: string; url: string; anchors: string[] }[];
    const references = index.flatMap(({ kind, id, title, url, anchors }) => {
      const [path = '', at] = url.slice((site.origin + site.base).length - 1).split('#');
      const entry = { name: `kb-${kind}-${id}`, href: `${path}#${at ?? 'main'}`, words: title };
      return [entry, ...(kind === 'term' ? anchors.slice(0, 1).map((anchor) => ({ name: `kb-${kind}-${id}--${anchor}`, href: `${path}#${anchor}`, words: `${title}: Definition` })) : [])];
    });
    const { output, tree } = await build(address, `# All\n\n${references.map(({ name }) => `- [](xref:kb#${name})\n`).join('')}`);
    assert.doesNotMatch(output, /⛔|⚠/u);
    const found = all(tree, 'crossReference').map((node) => ({ href: `${node.url}#${node.html_id}`, words: textOf(node), from: `${node.remoteBaseUrl}/` }));
    const faults = references.flatMap(({ name, href, words }, i) => (found[i]?.href === href && found[i].words === words && found[i].from === address ? [] : [`${name}: ${JSON.stringify(found[i])} instead of ${href} ${words}`]));
    assert.equal(faults.length, 0, report(faults));
    assert.equal(found.length, references.length);
  }));

test('a page may embed a definition, and link a page by its address', () => {
  const [site] = SITES;
  assert.ok(site);
  return served(site, async (address) => {
    const { output, tree } = await build(address, '# One\n\n:::{embed} xref:kb#kb-term-tranche\n:::\n\n[](xref:kb/terms/tranche/) [](xref:kb)\n');
    assert.doesNotMatch(output, /⛔|⚠/u);
    assert.match(all(tree, 'embed').map(textOf).join(), /One part of a larger investment or loan that is paid in stages\./);
    assert.deepEqual(all(tree, 'link').map((node) => [node.url, textOf(node)]), [[`${address}terms/tranche/`, 'Tranche'], [address, 'Capital & Compute']]);
  });
});

test('a name we do not have is an error', () => {
  const [site] = SITES;
  assert.ok(site);
  return served(site, async (address) => {
    const { output } = await build(address, '# One\n\n[](xref:kb#kb-term-no-such-term)\n');
    assert.match(output, /⛔[^\n]*kb-term-no-such-term" not found/);
  });
});
