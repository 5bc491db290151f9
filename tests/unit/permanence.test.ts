// The record of what was published: how it is written, how short ids are given, where moved addresses lead, what the gate refuses.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { integrityOf } from '#build/built-names.ts';
import { publishedFaults } from '#build/published-gate.ts';
import { readContent, readPublished } from '#catalog/read-content.ts';
import { buildCatalog, type Surroundings } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { assignShortIds, formatPublished, PUBLISHED_LOCK, publishedAnchorsOf, type PublishedLine, readPublishedLines, shortIdsOf } from '#model/published.ts';
import { BIBLIOGRAPHY_FORMATS } from '#views/bibliography.ts';
import { entryPage } from '#views/entry-page.ts';
import { entryFileRoutes, entryRoutes } from '#views/entry-routes.ts';
import { pythonInventory, sphinxInventory } from '#views/inventory.ts';
import { movesTable } from '#views/moves.ts';
import { timeline } from '#views/timeline.ts';
import { tombstones } from '#views/tombstones.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'permanence-'));
after(() => rmSync(work, { recursive: true, force: true }));

const { entries } = readContent(join(root, 'tests/fixtures/base'));
/** The good corpus, where some entries had other ids before. */
function catalogWith(former: Readonly<Record<string, readonly string[]>>, more: Surroundings = {}) {
  const renamed = entries.map((entry) => ({ ...entry, data: { ...entry.data, formerIds: former[entry.id] ?? [] } }) as Entry);
  return buildCatalog(renamed, new Map(), more);
}

const line = (text: string): PublishedLine => readPublishedLines(text).lines[0] ?? assert.fail(text);

test('lines are read, written sorted, and each once', () => {
  const text = 'address /terms/tranche/ 2026-11-25\nshort-id T1 terms/tranche 2026-11-25\n';
  const { lines, issues } = readPublishedLines(text);
  assert.deepEqual([lines.map(({ what, subject, detail, since, line: number }) => [what, subject, detail, since, number]), issues], [
    [['address', '/terms/tranche/', undefined, '2026-11-25', 1], ['short-id', 'T1', 'terms/tranche', '2026-11-25', 2]], [],
  ]);
  assert.equal(formatPublished([...lines.toReversed(), ...lines]), text);
});

test('a line with a part too few or too many is refused with its number', () => {
  for (const bad of ['address', 'address /x/', 'address /x/ y 2026-11-25', 'short-id T1 2026-11-25', 'script /a-1.js 2026-11-25', 'page /x/ 2026-11-25'])
    assert.deepEqual(readPublishedLines(`\n${bad}\n`).issues.map((issue) => [issue.line, issue.rule]), [[2, 'published-line-is-readable']], bad);
});

test('the record of this project is as the tool writes it', () => {
  const text = readFileSync(join(root, PUBLISHED_LOCK), 'utf8');
  assert.equal(text, formatPublished(readPublished(root).lines));
});

test('no commit ever took a line out of the record', (t) => {
  const log = spawnSync('git', ['log', '--format=', '--numstat', '--', PUBLISHED_LOCK], { cwd: root, encoding: 'utf8' });
  const now = spawnSync('git', ['diff', 'HEAD', '--numstat', '--', PUBLISHED_LOCK], { cwd: root, encoding: 'utf8' });
  if (log.status !== 0 || now.status !== 0) return t.skip('there is no history here to look at');
  assert.deepEqual(`${log.stdout}${now.stdout}`.split('\n').filter((row) => row && row.split('\t')[1] !== '0'), []);
});

test('a short id is the next of its kind, whatever became of the others', () => {
  const given = [line('short-id T1 terms/tranche 2026-11-25'), line('short-id T7 terms/gone 2026-11-25'), line('short-id D2 deals/x 2026-11-25')];
  const next = assignShortIds(given, [{ kind: 'term', id: 'a' }, { kind: 'deal', id: 'b' }, { kind: 'term', id: 'c' }, { kind: 'quote', id: 'd' }], '2026-12-01');
  assert.deepEqual(next.map(({ subject, detail, since }) => [subject, detail, since]), [['T8', 'terms/a', '2026-12-01'], ['D3', 'deals/b', '2026-12-01'], ['T9', 'terms/c', '2026-12-01'], ['Q1', 'quotes/d', '2026-12-01']]);
});

test('a renamed entry keeps its short id, and takes over that of one it swallowed', () => {
  const shortIds = shortIdsOf(['T1 terms/slice', 'T2 terms/portion', 'E1 events/announced', 'T3 terms/gone', 'T4 terms/nowhere'].map((id) => line(`short-id ${id} 2026-11-25`)));
  const removed = [{ kind: 'term' as const, id: 'gone', title: 'Gone', aliases: ['Lost part'], was: 'It was.', why: 'Wrong.', removed: '2026-11-25' as PartialDate }];
  const catalog = catalogWith({ tranche: ['slice', 'portion'] }, { shortIds, removed });
  assert.equal(catalog.shortId({ kind: 'term', id: 'tranche' }), 'T1');
  assert.deepEqual(movesTable(catalog), {
    moves: [{ from: '/terms/slice/', to: '/terms/tranche/', title: 'Tranche' }, { from: '/terms/portion/', to: '/terms/tranche/', title: 'Tranche' }],
    shortIds: [
      { from: '/id/E1/', to: '/timeline/#announced', title: 'The deal is announced' }, { from: '/id/T1/', to: '/terms/tranche/', title: 'Tranche' },
      { from: '/id/T2/', to: '/terms/tranche/', title: 'Tranche' }, { from: '/id/T3/', to: '/terms/gone/', title: 'Gone' },
    ],
    gone: ['/terms/gone/'],
  });
});

test('files are made under former ids too, pages are not', () => {
  const catalog = catalogWith({ tranche: ['slice'] });
  const ids = (routes: ReturnType<typeof entryRoutes>): string[] => routes.filter(({ props }) => props.entry.id === 'tranche').map(({ params }) => `${params.folder}/${params.id}`);
  assert.deepEqual([ids(entryRoutes(catalog)), ids(entryFileRoutes(catalog))], [['terms/tranche'], ['terms/tranche', 'terms/slice']]);
});

test('a renamed event keeps its old anchors on the timeline', () => {
  const moments = timeline(catalogWith({ announced: ['news', 'first-news'] })).flatMap((year) => year.moments);
  assert.deepEqual(moments.find(({ anchor }) => anchor === 'announced')?.formerAnchors, ['news', 'first-news']);
});

test('a part of a page that is empty by now keeps the anchor it was published with, others are not made up', () => {
  const publishedAnchors = publishedAnchorsOf(['/companies/small-lab/#facts', '/companies/lab/#unknown', '/companies/small-lab/#deals', '/companies/small-lab/#own-words'].map((address) => line(`anchor ${address} 2026-11-25`)));
  const catalog = catalogWith({ 'small-lab': ['lab'] }, { publishedAnchors });
  assert.deepEqual(entryPage(catalog, catalog.get('company', 'small-lab') as Entry).emptyAnchors, ['facts', 'unknown']);
});

test('a tombstone says what it was and leads to the place that took over', () => {
  const stone = { kind: 'event' as const, id: 'gone', title: 'Gone', aliases: ['Lost part'], was: 'It was.', why: 'Wrong.', removed: '2026-11-25' as PartialDate, successor: { kind: 'term' as const, id: 'tranche', anchor: 'definition' } };
  const [shown] = tombstones(catalogWith({}, { removed: [stone] }), 'event', 'dispute');
  assert.deepEqual([shown?.path, shown?.what, shown?.successor], ['/timeline/#gone', 'Event', { href: '/terms/tranche/#definition', text: 'Tranche' }]);
});

test('former names of entries and places stay names in the inventories', () => {
  const moved = buildCatalog(catalogWith({ tranche: ['slice'] }).entries.map((entry) => (entry.id === 'tranche' ? { ...entry, data: { ...entry.data, movedAnchors: [{ from: 'meaning', to: 'definition' }] } } as Entry : entry)), new Map(), { publishedAnchors: new Map([['/terms/slice/', ['quotes']]]) });
  const uris = new Map(sphinxInventory(moved).records.map(({ name, uri }) => [name, uri]));
  assert.deepEqual(['kb-term-slice', 'kb-term-tranche--meaning', 'kb-term-slice--definition', 'kb-term-slice--meaning', 'kb-term-slice--quotes'].map((name) => uris.get(name)), ['terms/tranche/', 'terms/tranche/#definition', 'terms/tranche/#definition', 'terms/tranche/#definition', 'terms/tranche/#quotes']);
  assert.ok(pythonInventory(moved).records.some(({ name, uri }) => name === 'kb.term.slice.meaning' && uri === 'terms/tranche/#definition'));
});

test('a renamed entry keeps its citation key as an alias', () => {
  const renamed = catalogWith({ tranche: ['slice', 'portion'] }).get('term', 'tranche') as Entry;
  assert.match(BIBLIOGRAPHY_FORMATS.bib.write([renamed]), /^@inreference\{kb-term-tranche,\n {2}ids = \{kb-term-slice, kb-term-portion\},\n/);
});

test('names of a removed entry lead to its tombstone, unless a living one bears them', () => {
  const removed = [{ kind: 'term' as const, id: 'gone', title: 'Gone', aliases: ['Lost part', 'Tranche'], was: 'It was.', why: 'Wrong.', removed: '2026-11-25' as PartialDate }];
  const { records } = sphinxInventory(catalogWith({}, { removed, publishedAnchors: new Map([['/terms/gone/', ['formula']]]) }));
  const uris = (name: string): string[] => records.filter((record) => record.name === name).map(({ role, uri }) => `${role} ${uri}`);
  assert.deepEqual(['kb-term-gone', 'kb-term-gone--formula', 'gone', 'lost part', 'tranche'].map(uris), [['std:label terms/gone/', 'std:doc terms/gone/'], ['std:label terms/gone/'], ['std:term terms/gone/'], ['std:term terms/gone/'], ['std:term terms/tranche/']]);
});

/** A built site with one of everything, and the lines that speak of it. */
const SITE: Readonly<Record<string, string | Buffer>> = {
  'terms/x/index.html': '<h2 id="definition">X</h2>',
  'terms/y/index.html': '<meta http-equiv="refresh" content="0; url=/terms/x/">',
  'terms/gone/index.html': '<h1>Gone</h1>',
  'timeline/index.html': '<li id="e">E</li>',
  'id/T1/index.html': '<meta http-equiv="refresh" content="0; url=/terms/x/">',
  'id/E1/index.html': '<meta http-equiv="refresh" content="0; url=/timeline/#e">',
  'api/v1/cards/terms/x.json': '{}',
  'embed/links-1.0.0.js': 'alert(1)',
  'cite/all.bib': '@online{kb-term-x,\n  ids = {kb-term-y, kb-term-z},\n}\n',
  'objects.inv': Buffer.concat([Buffer.from('# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# The remainder of this file is compressed using zlib.\n'), deflateSync('kb-term-x std:label -1 terms/x/ X\nkb-term-gone--definition std:label -1 terms/gone/ Gone\nTwo words std:term 1 terms/x/ -\n')]),
  'deploy/moves.json': JSON.stringify({ moves: [{ from: '/terms/y/', to: '/terms/x/', title: 'X' }], gone: ['/terms/gone/'], shortIds: [{ from: '/id/T1/', to: '/terms/x/', title: 'X' }, { from: '/id/E1/', to: '/timeline/#e', title: 'E' }] }),
};

function siteWith(name: string, changes: Readonly<Record<string, string | Buffer | undefined>> = {}): string {
  const folder = join(work, name.replaceAll(/\W+/g, '-'));
  for (const [file, text] of Object.entries({ ...SITE, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const LINES = [
  'address /terms/x/', 'address /terms/y/', 'address /terms/gone/', 'anchor /terms/x/#definition', 'anchor /terms/y/#definition', 'anchor /terms/gone/#definition', 'anchor /timeline/#e',
  'citation-key kb-term-x', 'citation-key kb-term-y', 'citation-key kb-term-gone', 'file /api/v1/cards/terms/gone.json', 'file /api/v1/cards/terms/x.json',
  'inventory std:label kb-term-gone--definition', 'inventory std:label kb-term-x', 'inventory std:term Two%20words', `script /embed/links-1.0.0.js ${integrityOf(join(siteWith('hash'), 'embed/links-1.0.0.js'))}`,
  'short-id E1 events/e', 'short-id T1 terms/x',
].map((start) => `${start} 2026-11-25\n`).join('');
const faultsOf = (folder: string): string[] => publishedFaults(folder, readPublishedLines(LINES).lines, [{ kind: 'term', id: 'gone' }]).map(({ line: number, message }) => `${number} ${message.replaceAll(/ \(.*?\)/g, '')}`);

test('a site that keeps every promise passes, moved and removed entries included', () => {
  assert.deepEqual(faultsOf(siteWith('good')), []);
});

const MUTATIONS: readonly [what: string, changes: Readonly<Record<string, string | Buffer | undefined>>, says: readonly string[]][] = [
  ['a page is deleted', { 'terms/x/index.html': undefined }, ['1 address /terms/x/: no such page', '2 address /terms/y/: leads to /terms/x/, which is no page', '4 anchor /terms/x/#definition: no such page', '5 anchor /terms/y/#definition: leads to /terms/x/, which is no page', '18 short-id T1 terms/x: leads to /terms/x/, which is no page', '1 /terms/y/ → /terms/x/: leads to /terms/x/, which is no page']],
  ['an anchor is dropped', { 'terms/x/index.html': '<h2 id="meaning">X</h2>' }, ['4 anchor /terms/x/#definition: no such place on /terms/x/', '5 anchor /terms/y/#definition: no such place on /terms/x/']],
  ['an event is dropped', { 'timeline/index.html': '<li id="f">F</li>' }, ['7 anchor /timeline/#e: no such place on /timeline/', '17 short-id E1 events/e: leads to #e, which is not on /timeline/']],
  ['a stub is missing', { 'terms/y/index.html': undefined }, ['2 address /terms/y/: no such page', '5 anchor /terms/y/#definition: no such page', '1 /terms/y/ → /terms/x/: no such page']],
  ['a page stands where a stub should', { 'terms/y/index.html': '<h1 id="definition">Y</h1>' }, ['1 /terms/y/ → /terms/x/: a page stands at the old address']],
  ['a tombstone is missing', { 'terms/gone/index.html': undefined }, ['3 address /terms/gone/: no such page', '6 anchor /terms/gone/#definition: no such page']],
  ['a machine file is deleted', { 'api/v1/cards/terms/x.json': undefined }, ['12 file /api/v1/cards/terms/x.json: no such file']],
  ['the embed script changed under its version', { 'embed/links-1.0.0.js': 'alert(2)' }, [`16 script /embed/links-1.0.0.js ${integrityOf(join(siteWith('hash'), 'embed/links-1.0.0.js'))}: is another script now`]],
  ['the embed script is deleted', { 'embed/links-1.0.0.js': undefined }, [`16 script /embed/links-1.0.0.js ${integrityOf(join(siteWith('hash'), 'embed/links-1.0.0.js'))}: no such file`]],
  ['a citation key is renamed', { 'cite/all.bib': '@online{kb-term-w,\n}\n' }, ['8 citation-key kb-term-x: no bibliography has the key', '9 citation-key kb-term-y: no bibliography has the key']],
  ['the inventory is gone', { 'objects.inv': undefined }, ['13 inventory std:label kb-term-gone--definition: no inventory has the name', '14 inventory std:label kb-term-x: no inventory has the name', '15 inventory std:term Two%20words: no inventory has the name']],
  ['two moves are chained', { 'deploy/moves.json': JSON.stringify({ ...JSON.parse(String(SITE['deploy/moves.json'])), moves: [{ from: '/terms/y/', to: '/terms/z/', title: 'Z' }, { from: '/terms/z/', to: '/terms/x/', title: 'X' }] }), 'terms/z/index.html': '<meta http-equiv="refresh" content="0; url=/terms/x/">' }, ['5 anchor /terms/y/#definition: no such place on /terms/z/', '1 /terms/y/ → /terms/z/: /terms/z/ moved itself']],
  ['a short id leads nowhere', { 'deploy/moves.json': JSON.stringify({ moves: [{ from: '/terms/y/', to: '/terms/x/', title: 'X' }], gone: ['/terms/gone/'], shortIds: [{ from: '/id/E1/', to: '/timeline/#e', title: 'E' }] }) }, ['18 short-id T1 terms/x: leads nowhere']],
];
for (const [what, changes, says] of MUTATIONS) test(`the gate goes red when ${what}`, () => assert.deepEqual(faultsOf(siteWith(what, changes)), says));

test('forty thousand lines are judged in under two seconds of processor time', (t) => {
  const folder = siteWith('many', { 'terms/x/index.html': Array.from({ length: 40_000 }, (_, i) => `<p id="a${i}">x</p>`).join('') });
  const { lines } = readPublishedLines(Array.from({ length: 40_000 }, (_, i) => `anchor /terms/x/#a${i} 2026-11-25\n`).join(''));
  const start = process.cpuUsage();
  assert.deepEqual(publishedFaults(folder, lines, []), []);
  const { user, system } = process.cpuUsage(start);
  t.diagnostic(`${Math.round((user + system) / 1000)} ms`);
  assert.ok(user + system < 2_000_000);
});
