// The linkers for other people's Markdown: what is written, what it becomes, what is said when it cannot, and what the lock file holds.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { markdownToMdast } from 'satteri';
import { LinkFault } from '#linkers/core/link-fault.ts';
import { linesTakenOff } from '#linkers/core/place.ts';
import { indexAddress, parseIndex } from '#linkers/core/site-index.ts';
import { parseKbAddress, parseWikiLink } from '#linkers/core/wanted.ts';
import { runLink } from '#linkers/link/command.ts';
import { joinDirectives } from '#linkers/remark/directives.ts';
import kbLinks from '#linkers/remark/plugin.ts';
import type { LinkOptions } from '#linkers/options.d.ts';

const work = mkdtempSync(join(tmpdir(), 'linkers-'));
after(() => rmSync(work, { recursive: true, force: true }));
const site = join(import.meta.dirname, '../fixtures/linkers/site');
const index = join(site, 'api/v1/index.json');
const lock = join(work, 'kb-links.lock.json');
/** An address nobody listens on: whoever asks it fails. */
const NOWHERE = 'http://127.0.0.1:9/';
beforeEach(() => rmSync(lock, { force: true }));

/** The HTML a remark host makes of `source` with the plugin. */
function html(source: string, options: LinkOptions = { index, lock }, path = 'docs/a.md'): string {
  const tree = markdownToMdast(source) as unknown as Root;
  kbLinks(options)(tree, { path, value: source });
  return toHtml(toHast(tree));
}

const faultsOf = (source: string, options?: LinkOptions): string[] => {
  try {
    html(source, options);
  } catch (error) {
    return String((error as Error).message).split('\n');
  }
  return [];
};

const TRANCHE = 'href="https://kb.example/base/terms/tranche/" title="Tranche: One part of a larger investment or loan that is paid in stages."';
const DEAL = 'title="BigCloud invests up to $4 billion in Small Lab (up to $4 bn, closed, 25 Sep 2023): BigCloud said it would invest up to $4 billion in Small Lab."';

test('names, aliases, plurals and ids in double brackets become links with the words of the author', () => {
  assert.equal(html('A [[tranche]] of it.'), `<p>A <a ${TRANCHE}>tranche</a> of it.</p>`);
  assert.equal(html('[[Tranches]], [[instalment|the second]]'), `<p><a ${TRANCHE}>Tranches</a>, <a ${TRANCHE}>the second</a></p>`);
  assert.match(html('[[minority\nstake]]'), /href="https:\/\/kb\.example\/base\/terms\/minority-stake\/" title="Minority stake: Less than half of a company\.">minority stake</);
});

test('a kind before the name takes the id, and the entry’s title as words', () => {
  for (const written of ['[[term:tranche]]', '[[terms/tranche]]', '<kb:term/tranche>']) assert.equal(html(written), `<p><a ${TRANCHE}>${written.startsWith('<') || written.startsWith('[[') ? 'Tranche' : ''}</a></p>`, written);
});

test('addresses that start with kb: lead to the entry or a place on its page; a title of the author’s stays', () => {
  assert.equal(html('[it](kb:deal/cloud-lab#money)'), `<p><a href="https://kb.example/base/deals/cloud-lab/#money" ${DEAL}>it</a></p>`);
  assert.equal(html('[it](kb:terms/tranche "mine")'), '<p><a href="https://kb.example/base/terms/tranche/" title="mine">it</a></p>');
  assert.match(html('[it][x]\n\n[x]: kb:term/tranche'), /href="https:\/\/kb\.example\/base\/terms\/tranche\/" title="Tranche: One part/);
  assert.match(html('[[Tranche#formula]] [e](kb:event/lab-founded)'), /terms\/tranche\/#formula".*timeline\/#lab-founded" title="Small Lab is founded: BigCloud watches\."/);
});

test('code, escaped brackets, brackets inside links and images stay as they are', () => {
  const source = '`[[nobody]]` \\[[nobody]] [\\[nobody]] &#91;[nobody]] [see [[nobody]]](https://x.example/)\n\n    [[nobody]]\n\n```\n[[nobody]] kb:term/nobody\n```\n';
  assert.equal(html(source), toHtml(toHast(markdownToMdast(source) as unknown as Root)));
  assert.match(html('\\[[nobody]] and [[tranche]]'), /\[\[nobody]] and <a /);
});

test('an unknown name fails with its place and what was probably meant, all of a file at once', () => {
  assert.deepEqual(faultsOf('---\nt: 1\n---\n\nA [[trnche]],\n> and [x](kb:term/tranch) or [[cloud-lab#mony]].'), [
    'docs/a.md:5:3  kb-link  [[trnche]]: nothing is called "trnche"  → Did you mean "Tranche"? All names: https://kb.example/base/a-z/. Brackets that are no link are written \\[[…]].',
    'docs/a.md:6:7  kb-link  kb:term/tranch: there is no term "tranch"  → Did you mean "term/tranche"? Ids stand in the addresses: https://kb.example/base/terms/.',
    'docs/a.md:6:30  kb-link  [[cloud-lab#mony]]: https://kb.example/base/deals/cloud-lab/ has no place #mony  → Did you mean "money"? Its places: #money #first-tranche.',
  ]);
});

test('a name of several entries fails and lists them; names of sources are nobody’s', () => {
  assert.match(faultsOf('[[compute credits]]')[0] ?? '', /2 entries are called "compute credits" {2}→ Say which: \[\[term:cloud-credits]] or \[\[product:cloud-credits-card]]\./);
  assert.match(html('[[Tranche]] [s](kb:source/someone-tranche)'), /terms\/tranche\/.*sources\/someone-tranche\//);
});

test('an id of another kind, an address without kind, and an address that moved say what to write', () => {
  assert.match(faultsOf('[x](kb:term/big-cloud)')[0] ?? '', /"big-cloud" is a company: write company\/big-cloud\./);
  assert.match(faultsOf('[x](kb:tranche)')[0] ?? '', /"kb:tranche" is no address of an entry {2}→ Write kb:<kind>\/<id>/);
  assert.match(faultsOf('[x](kb:term/instalments)')[0] ?? '', /kb:term\/instalments has moved {2}→ Write kb:term\/tranche\./);
  assert.match(faultsOf('[x](kb:company/tiny-cloud)')[0] ?? '', /is gone: it was never a company {2}→ Its successor is https:\/\/kb\.example\/base\/companies\/big-cloud\/|Write kb:company\/big-cloud/);
});

test('what a title says comes out as text, whatever it is', () => {
  const made = html('[[hostile]] [[term:hostile]]');
  assert.doesNotMatch(made.replace(/"[^"]*"/g, '""'), /<(?!\/?[ap][ >])|javascript:|\u202e/);
  assert.match(made, /title="Bad &#x22;quotes&#x22; &#x26; <img src=x onerror=alert\(1\)> \{\{ 7 \* 7 \}\}: Line break/);
  for (const name of ['\\_\\_proto\\_\\_', 'constructor', 'toString']) assert.match(faultsOf(`[[${name}]]`)[0] ?? '', /nothing is called/);
});

test('a directive read out of [[term:tranche]] is given back to the text', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [
    { type: 'text', value: 'A [[term' }, { type: 'textDirective', name: 'tranche', attributes: {}, children: [] } as never, { type: 'text', value: '#formula|part]] of [[term' },
    { type: 'textDirective', name: 'tranche', attributes: {}, children: [] } as never, { type: 'text', value: ']].' },
  ] }] };
  joinDirectives(tree);
  assert.deepEqual(tree.children[0], { type: 'paragraph', children: [{ type: 'text', value: 'A [[term:tranche#formula|part]] of [[term:tranche]].' }] });
});

test('the lock file holds what was used, and a build with it asks nobody and does not change', () => {
  const source = '[[tranche]] [it](kb:deal/cloud-lab#money)';
  const first = html(source);
  assert.deepEqual(JSON.parse(readFileSync(lock, 'utf8')), {
    site: 'https://kb.example/base/', fetched: '2026-11-24',
    entries: {
      'deal/cloud-lab#money': { target: 'deal/cloud-lab#money', url: 'https://kb.example/base/deals/cloud-lab/#money', title: JSON.parse(DEAL.slice(6)) as string, name: 'BigCloud invests up to $4 billion in Small Lab' },
      tranche: { target: 'term/tranche', url: 'https://kb.example/base/terms/tranche/', title: 'Tranche: One part of a larger investment or loan that is paid in stages.', name: 'Tranche' },
    },
  });
  const written = readFileSync(lock);
  for (const frozen of [false, true]) assert.equal(html(source, { index: NOWHERE, lock, frozen }), first);
  assert.deepEqual(readFileSync(lock), written);
});

test('a frozen build refuses what is not locked and writes nothing', () => {
  assert.match(faultsOf('x [[tranche]]', { index, lock, frozen: true })[0] ?? '', /docs\/a\.md:1:3 {2}kb-link {2}\[\[tranche]] is not in .*kb-links\.lock\.json, and this build is frozen {2}→ Build once without "frozen" and commit/);
  assert.ok(!existsSync(lock));
});

test('without lock and network the error says what was asked, why it failed and what to do', () => {
  assert.match(faultsOf('[[tranche]]', { site: NOWHERE, lock })[0] ?? '', /\[\[tranche]] is not in .*lock\.json, so the knowledge base had to be asked: http:\/\/127\.0\.0\.1:9\/api\/v1\/index\.json could not be read: .* → Build once with network/);
  assert.match(faultsOf('[[tranche]]', { index: join(work, 'none.json'), lock })[0] ?? '', /none\.json does not exist/);
  assert.match(faultsOf('[[tranche]]', { lock })[0] ?? '', /No knowledge base is named/);
});

test('a damaged list, a damaged lock and a lock of another site are said to be so', () => {
  const bad = join(work, 'bad.json');
  for (const text of ['{', '{}', '[{"kind":"term","id":"x","title":"X","url":"javascript:alert(1)"}]']) assert.throws(() => parseIndex('x', text), /^Error: x is not a list of entries/);
  writeFileSync(lock, '{"site": 1}');
  assert.throws(() => html('[[tranche]]'), /kb-links\.lock\.json cannot be read: it has no "site"/);
  writeFileSync(lock, '{"site":"https://a.example/","entries":{"x":{"target":"term/x","url":"javascript:alert(1)","title":"","name":""}}}');
  assert.throws(() => html('[[x]]'), /the link "x" lacks target, url/);
  writeFileSync(lock, '{"site":"https://a.example/","entries":{}}');
  assert.throws(() => html('', { site: 'https://b.example/', lock }), /holds links to https:\/\/a\.example\/, the option "site" says https:\/\/b\.example\//);
  assert.ok(!existsSync(bad));
});

test('kb-link tells what changed, writes only when told to, and keeps links to what is gone', () => {
  const printed: string[] = [];
  const run = (...args: string[]): number => {
    printed.length = 0;
    return runLink(['--lock', lock, ...args], (text) => printed.push(text));
  };
  assert.equal(run('--index', index), 2);
  html('[[tranche]] [[Minority stake]] [it](kb:deal/cloud-lab) [e](kb:event/lab-founded)');
  const before = JSON.parse(readFileSync(lock, 'utf8')) as { entries: Record<string, { target: string; url: string; title: string }> };
  assert.equal(run('--index', index), 0);
  const entry = (key: string): { target: string; url: string; title: string } => before.entries[key] ?? assert.fail(key);
  entry('tranche').target = 'term/instalments';
  entry('minority stake').title = 'Minority stake: old words';
  entry('event/lab-founded').target = 'event/never-was';
  writeFileSync(lock, JSON.stringify(before));
  assert.equal(run('--index', index), 1);
  assert.deepEqual(JSON.parse(readFileSync(lock, 'utf8')), before);
  assert.equal(run('--index', index, '--update'), 1);
  assert.deepEqual(printed.map((line) => line.split('  ').slice(1).join('  ').trim()), [
    'gone  event/lab-founded: kb:event/never-was: there is no event "never-was" → Ids stand in the addresses: https://kb.example/base/events/.',
    'title  minority stake: Minority stake: old words → Minority stake: Less than half of a company.',
    'moved  tranche: term/instalments → term/tranche', '',
  ]);
  const now = JSON.parse(readFileSync(lock, 'utf8')) as typeof before;
  assert.equal(now.entries['tranche']?.target, 'term/tranche');
  assert.equal(now.entries['event/lab-founded']?.target, 'event/never-was');
});

test('the place is the one in the file on disk where a host took the front matter off', () => {
  const file = join(work, 'page.md');
  writeFileSync(file, '---\r\ntitle: x\r\n---\r\n\r\n# A\r\n\r\n[[nobody]]\r\n');
  assert.equal(linesTakenOff(file, '\n# A\n\n[[nobody]]\n'), 3);
  assert.equal(linesTakenOff(file, '# A\n\n[[nobody]]\n'), 4);
  assert.equal(linesTakenOff(file, readFileSync(file, 'utf8')), 0);
  assert.equal(linesTakenOff(join(work, 'none.md'), 'x'), 0);
  assert.throws(() => html('# A\n\n[[nobody]]\n', { index, lock }, file), /page\.md:7:1 {2}kb-link/);
});

test('one key for every spelling, and the option index before site before lock', () => {
  assert.deepEqual(['Minority  Stake', 'minority stake|x'].map((inside) => parseWikiLink(inside).key), ['minority stake', 'minority stake']);
  assert.equal(parseWikiLink('Deals:cloud-lab#money').key, parseKbAddress('kb:deal/cloud-lab#money').key);
  assert.throws(() => parseKbAddress('kb:%E0%A4%A'), LinkFault);
  assert.equal(indexAddress({ site: 'https://a.example' }, 'https://b.example/'), 'https://a.example/api/v1/index.json');
  assert.equal(indexAddress({}, 'https://b.example/'), 'https://b.example/api/v1/index.json');
});

test('a list without cards beside it gives the summary alone', () => {
  const lone = join(work, 'lone.json');
  cpSync(index, lone);
  assert.match(html('[it](kb:deal/cloud-lab)', { index: lone, lock }), /title="BigCloud invests up to \$4 billion in Small Lab: BigCloud said it would/);
});
