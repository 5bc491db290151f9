// Inventories, reference lists and the concept scheme: what their readers would lose must not be written.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import { abbreviations } from '#views/abbreviations.ts';
import { encodeInventory, inventoryPayload, type InventoryRecord } from '#views/inventory-file.ts';
import { termName, termNames } from '#views/inventory-names.ts';
import { placesOf } from '#views/inventory-places.ts';
import { pythonInventory, sphinxInventory } from '#views/inventory.ts';
import { markdownReferences } from '#views/markdown-references.ts';
import { mystPage, mystReferences } from '#views/myst.ts';
import { conceptScheme } from '#views/skos.ts';
import { skosTurtle } from '#views/skos-files.ts';

const catalog = buildCatalog(readContent(join(import.meta.dirname, '../fixtures/base')).entries);
const record = (change: Partial<InventoryRecord> = {}): InventoryRecord => ({ name: 'tranche', role: 'std:term', uri: 'terms/tranche/', title: 'Tranche', ...change });
const NOTHING_ELSE = /^1 faults in the inventory:\n[^\n]*\n {2}[^\n]*$/;

test('the file is four lines of header and one zlib stream whose last record ends in a line feed', () => {
  const file = Buffer.from(encodeInventory({ project: 'Capital\n& Compute', version: '2026.11.24', records: [record()] }));
  const [header = '', start] = [file.toString('latin1').split('\n').slice(0, 4).join('\n'), file.toString('latin1').split('\n').slice(0, 4).join('\n').length + 1];
  assert.equal(header, '# Sphinx inventory version 2\n# Project: Capital & Compute\n# Version: 2026.11.24\n# The remainder of this file is compressed using zlib.');
  assert.deepEqual([...file.subarray(start, start + 2)], [0x78, 0xda]);
  assert.equal(inflateSync(file.subarray(start)).toString(), 'tranche std:term -1 terms/tranche/ Tranche\n');
});

test('records stand by code point, beyond the basic plane too, and a repeat is dropped', () => {
  const names = ['été', '\u{1d49c}ab', '\uff21b'.toLowerCase(), 'zz', 'a-b', 'ab'];
  const payload = inventoryPayload([...names, 'ab'].map((name) => record({ name })));
  assert.deepEqual(payload.split('\n').map((line) => line.split(' ')[0]), ['a-b', 'ab', 'zz', 'été', '\uff41b', '\u{1d49c}ab', '']);
});

test('a priority keeps names out of a consumer’s search, but for the Python copy', () => {
  assert.equal(inventoryPayload([record({ name: 'kb.term.tranche', role: 'py:data' })]), 'kb.term.tranche py:data 1 terms/tranche/ Tranche\n');
});

const REFUSED: readonly (readonly [string, Partial<InventoryRecord>, RegExp])[] = [
  ['an empty display name', { title: '' }, /the title is empty/],
  ['a lone hyphen as display name', { title: '-' }, /a lone -/],
  ['a display name of two lines', { title: 'Tran\nche' }, /not one line/],
  ['a blank in the URI', { uri: 'terms/a b/' }, /the URI/],
  ['an empty URI', { uri: '' }, /the URI/],
  ['a URI that is not percent-encoded', { uri: 'terms/é/' }, /the URI/],
  ['a stray percent sign', { uri: 'terms/%zz/' }, /the URI/],
  ['a $ at the end of the URI', { uri: 'terms/$' }, /holds \$/],
  ['a URI from the root', { uri: '/terms/tranche/' }, /starts with \//],
  ['a word followed by an integer', { name: 'nvidia q3 2025 results' }, /readers would cut the line elsewhere/],
  ['an integer at the end of three words', { name: 'claude opus 5' }, /readers would cut the line elsewhere/],
  ['a negative integer', { name: 'a b -5' }, /readers would cut the line elsewhere/],
  ['an upper-case label', { name: 'kb-term-Tranche', role: 'std:label' }, /not lower case/],
  ['a blank in a label', { name: 'kb term', role: 'std:label' }, /has a blank/],
  ['one character', { name: 'x' }, /shorter than two/],
  ['a # at the start', { name: '#tranche' }, /starts with #/],
  ['a line feed in the name', { name: 'tran\nche' }, /white space/],
  ['a no-break space in the name', { name: 'staged\u00a0investment' }, /white space/],
];
for (const [what, change, message] of REFUSED)
  test(`refused: ${what}`, () => {
    assert.throws(() => inventoryPayload([record(), record({ name: 'other', ...change })]), (error: Error) => message.test(error.message) && error.message.startsWith('1 faults'));
  });

test('a name with two targets is refused, and every fault is told at once', () => {
  assert.throws(() => inventoryPayload([record(), record({ uri: 'terms/other/' })]), (error: Error) => /stands twice/.test(error.message) && NOTHING_ELSE.test(error.message));
  assert.throws(() => inventoryPayload([record({ title: '' }), record({ name: 'x' })]), /^Error: 2 faults/);
});

test('names readers would cut are written with hyphens, others as they are', () => {
  assert.deepEqual(
    ['GPU-backed debt', 'Claude Opus 5', 'SoftBank Vision Fund 2', 'Llama 4', 'Llama 4 Maverick', '£70 million turnover test', 'GPT 5.5 mini', '#one', 'X', 'staged\u00a0investment'].map(termName),
    ['gpu-backed debt', 'claude-opus-5', 'softbank-vision-fund-2', 'llama 4', 'llama 4 maverick', '£70 million turnover test', 'gpt 5.5 mini', 'one', undefined, 'staged investment'],
  );
});

test('whatever the name, the encoder takes what was made of it', () => {
  const words = ['a', '5', '-7', 'x.5', '#', 'std:term', 'é', '$', 'q3'];
  const names = words.flatMap((a) => words.flatMap((b) => words.flatMap((c) => words.map((d) => termName([a, b, c, d].join(' '))))));
  assert.doesNotThrow(() => inventoryPayload([...new Set(names)].flatMap((name) => (name === undefined ? [] : [record({ name })]))));
});

test('titles, aliases and ids lead to their entry; an alias wins over the id of another', () => {
  const names = termNames(catalog);
  assert.equal(names.get('minority stake')?.id, 'minority-stake');
  assert.equal(names.get('minority-stake')?.id, 'minority-stake');
  assert.equal(names.get('big cloud')?.kind, 'company');
  const [term, company] = [catalog.get('term', 'minority-stake'), catalog.get('company', 'big-cloud')];
  assert.ok(term && company);
  const other = buildCatalog([{ ...term, id: 'shadow' }, { ...company, data: { ...company.data, aliases: ['Shadow'] } }]);
  assert.equal(termNames(other).get('shadow')?.id, 'big-cloud');
});

test('every entry has a label, every place one with its anchor, and the Python copy the same', () => {
  const lines = inventoryPayload(sphinxInventory(catalog).records).split('\n');
  for (const line of [
    'kb-term-minority-stake std:label -1 terms/minority-stake/ Minority stake',
    'kb-term-minority-stake std:doc -1 terms/minority-stake/ Minority stake',
    'kb-term-minority-stake--definition std:label -1 terms/minority-stake/#definition Minority stake: Definition',
    'kb-deal-cloud-lab--stake std:label -1 deals/cloud-lab/#stake Big Cloud invests in Small Lab: Minority stake',
    'kb-event-announced std:label -1 timeline/#announced The deal is announced',
  ]) assert.ok(lines.includes(line), `${line}\n${lines.filter((l) => l.startsWith(line.slice(0, 20))).join('\n')}`);
  assert.ok(!lines.some((line) => line.startsWith('kb-event-announced std:doc')));
  const python = inventoryPayload(pythonInventory(catalog).records);
  assert.ok(python.includes('kb.term.minority-stake.definition py:data 1 terms/minority-stake/#definition Minority stake: Definition\n'));
});

test('names an entry had before it was renamed lead where they led', () => {
  const term = catalog.get('term', 'minority-stake');
  assert.ok(term);
  const renamed = buildCatalog([...catalog.entries.filter((e) => e.kind !== 'term' || e.id !== term.id), { ...term, data: { ...term.data, formerIds: ['small-part'], movedAnchors: [{ from: 'meaning', to: 'definition' }] } }]);
  const sphinx = inventoryPayload(sphinxInventory(renamed).records);
  const python = inventoryPayload(pythonInventory(renamed).records);
  for (const line of ['kb-term-small-part std:label -1 terms/minority-stake/ ', 'kb-term-small-part std:doc -1 terms/minority-stake/ ', 'kb-term-small-part--meaning std:label -1 terms/minority-stake/#definition ', 'small-part std:term -1 terms/minority-stake/ '])
    assert.ok(sphinx.includes(`\n${line}`), line);
  for (const line of ['kb.term.small-part py:data 1 terms/minority-stake/ ', 'kb.term.minority-stake.meaning py:data 1 terms/minority-stake/#definition ']) assert.ok(python.includes(`\n${line}`), line);
  assert.deepEqual(mystReferences(renamed).references.find((r) => r.identifier === 'kb-term-small-part--definition'), { identifier: 'kb-term-small-part--definition', kind: 'page', data: '/myst/terms/minority-stake.json', url: '/terms/minority-stake/#definition' });
});

test('the places of an entry say in plain words what stands there', () => {
  const deal = catalog.get('deal', 'cloud-lab');
  assert.ok(deal);
  const places = placesOf(catalog, deal);
  assert.deepEqual(places.filter(({ title }) => !title), []);
  assert.match(places.find(({ anchor }) => anchor === 'stake')?.words.join() ?? '', /^[^[\]<>]+$/);
});

test('MyST finds each name of the list as a heading of the page it points to', () => {
  for (const { identifier, data, html_id } of mystReferences(catalog).references.filter((r) => r.identifier !== undefined)) {
    const [, kind, id] = /^kb-([a-z]+)-(.+?)(?:--.*)?$/.exec(identifier ?? '') ?? [];
    const entry = catalog.entries.find((e) => e.kind === kind && e.id === id);
    assert.ok(entry && data.endsWith(`/${entry.id}.json`), identifier);
    const [block] = mystPage(catalog, entry).mdast['children'] as { children: { type: string; identifier?: string; html_id?: string }[] }[];
    assert.ok(block?.children.some((node) => node.type === 'heading' && node.identifier === identifier && node.html_id === html_id), identifier);
  }
});

test('a reference definition keeps marks that would end its title', () => {
  const term = catalog.get('term', 'minority-stake');
  assert.ok(term);
  const odd = buildCatalog([{ ...term, data: { ...term.data, title: 'A "b" \\ <c> & d', summary: 'One\ntwo.' } }]);
  assert.equal(markdownReferences(odd), '[kb:term/minority-stake]: http://localhost:4321/terms/minority-stake/ "A &quot;b&quot; &#92; &lt;c> &amp; d: One two."\n\n');
});

test('abbreviations are initials or given in the title; single words and words in brackets that are none stay out', () => {
  const term = catalog.get('term', 'minority-stake');
  assert.ok(term);
  const of = (title: string, ...aliases: string[]): string[] =>
    [...abbreviations(buildCatalog([{ ...term, data: { ...term.data, title, aliases } }])).matchAll(/^\*\[(.*?)\]: /gm)].map(([, form = '']) => form);
  assert.deepEqual(of('Right of first refusal', 'ROFR', 'ROFRs', 'ABC'), ['Right of first refusal', 'right of first refusal', 'ROFRs', 'ROFR']);
  assert.deepEqual(of('Customer experience (CX)', 'CX'), ['Customer experience', 'customer experience', 'CX']);
  assert.deepEqual(of('Joint venture', 'JV'), ['Joint venture', 'joint venture']);
  assert.deepEqual(of('GPU (graphics processing unit)', 'GPUs'), ['GPUs', 'GPU']);
  assert.deepEqual(of('Training (AI)'), []);
  assert.deepEqual(of('Float'), []);
  assert.deepEqual(of('Responsible Scaling Policy'), ['Responsible Scaling Policy']);
});

test('related concepts name each other, and no concept itself', () => {
  const { concepts } = conceptScheme(catalog);
  for (const { iri, related } of concepts) {
    assert.ok(!related.includes(iri));
    for (const other of related) assert.ok(concepts.find((c) => c.iri === other)?.related.includes(iri), `${iri} ${other}`);
  }
});

test('Turtle escapes what a string may not hold', () => {
  const scheme = conceptScheme(catalog);
  assert.match(skosTurtle({ ...scheme, title: 'a "b" \\ c\n' }), /dcterms:title "a \\"b\\" \\\\ c\\n"@en ;/);
});
