// Pages computed from many entries, as search finds them: by their names, by the questions they answer, never before an entry that bears the name.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, readFingerprints } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import { overviewLine } from '#model/records/list-records.ts';
import type { FacetColumns, SearchMeta } from '#model/search-format.ts';
import { questionKey } from '#model/search-format.ts';
import { parseQuery } from '#model/search-query.ts';
import { rank } from '#model/search-rank.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { llmsTxt } from '#views/llms.ts';
import { overviewRecords } from '#views/overview-record.ts';
import { searchDocuments } from '#views/search-documents.ts';
import { indexFiles } from '#views/search-index.ts';
import { askIn } from '../search/without-browser.ts';

const root = join(import.meta.dirname, '../..');
const catalog = buildCatalog(readContent(root).entries, readFingerprints(root));

function page(path: string, title: string, names: readonly string[], asks: readonly string[], more: Partial<ComputedPage> = {}): ComputedPage {
  return { path, title, names, asks, sentence: `What ${title} is.`, line: '3 deals', companies: [], entries: [], prior: 0.4, ...more };
}
const between = (a: string, b: string, [x, y]: readonly [string, string]): ComputedPage =>
  page(`/between/${a}/${b}/`, `${x} and ${y}`, [`${y} and ${x}`], [`how are ${x} and ${y} connected`, `relationship between ${x} and ${y}`, `${x} ${y} ties`, `deals between ${x} and ${y}`], { companies: [a, b] });
const moneyTo = (id: string, name: string): ComputedPage =>
  page(`/money/to/${id}/`, `Money into ${name}`, [`${name} funding`, `Investors in ${name}`], [`how much money has ${name} raised`, `total invested in ${name}`, `how much has been invested in ${name}`], { companies: [id] });

const PAGES: readonly ComputedPage[] = [
  between('amazon', 'anthropic', ['Amazon', 'Anthropic']), between('microsoft', 'openai', ['Microsoft', 'OpenAI']), between('nvidia', 'openai', ['Nvidia', 'OpenAI']),
  between('amazon', 'openai', ['Amazon', 'OpenAI']), between('anthropic', 'google', ['Anthropic', 'Google']), between('meta', 'scale-ai', ['Meta', 'Scale AI']),
  moneyTo('openai', 'OpenAI'), moneyTo('anthropic', 'Anthropic'),
  page('/valuations/openai/', 'Valuation of OpenAI', ['OpenAI valuation'], ['OpenAI valuation over time', 'how much is OpenAI worth'], { companies: ['openai'] }),
  page('/vs/pre-money-and-post-money/', 'Pre-money and post-money valuation', ['Pre-money vs post-money', 'Post-money vs pre-money'], ['difference between pre-money and post-money']),
  page('/money/', 'Money map', ['Who pays whom'], ['who funds whom'], { prior: 0.6 }),
  page('/loops/', 'Loops', ['Circular financing'], ['which deals are circular'], { prior: 0.6 }),
  page('/clauses/', 'Clause matrix', ['Clause comparison'], ['which deals have which terms'], { prior: 0.6 }),
  page('/formulas/post-money/', 'Post-money, worked out', ['Post-money calculator'], ['how to calculate the post-money valuation']),
  page('/money/at/2023/', 'Money map of 2023', ['Money map 2023'], [], { unlisted: true }),
];

const documents = searchDocuments(catalog, PAGES);
const files = indexFiles(catalog, documents);
const { version, kinds, first } = files.get('meta') as SearchMeta;
const { ask } = await askIn(files);

/** Question → the page that should come first, or among the first so many. */
const QUESTIONS: readonly (readonly [question: string, path: string, within?: number])[] = [
  ['anthropic amazon relationship', '/between/amazon/anthropic/'], ['amazon and anthropic relationship', '/between/amazon/anthropic/'], ['between amazon and anthropic', '/between/amazon/anthropic/'],
  ['amazon anthropic', '/between/amazon/anthropic/', 3], ['anthropic amazon', '/between/amazon/anthropic/', 3], ['how are microsoft and openai connected', '/between/microsoft/openai/'],
  ['nvidia openai ties', '/between/nvidia/openai/'], ['links between google and anthropic', '/between/anthropic/google/'], ['facebook scale ai relationship', '/between/meta/scale-ai/'],
  ['amzon anthropic relationship', '/between/amazon/anthropic/'], ['total invested in openai', '/money/to/openai/'], ['how much money has openai raised', '/money/to/openai/'],
  ['how much has been invested in anthropic', '/money/to/anthropic/'], ['how much has anthropic raised in total', '/money/to/anthropic/'], ['openai valuation over time', '/valuations/openai/'],
  ['pre-money vs post-money', '/vs/pre-money-and-post-money/'], ['money map', '/money/'], ['who pays whom', '/money/'], ['loops', '/loops/'], ['clause matrix', '/clauses/'], ['post-money calculator', '/formulas/post-money/'],
];

test('questions about many entries lead to the page computed from them, whatever the order of the names', async () => {
  const faults: string[] = [];
  for (const [question, path, within = 1] of QUESTIONS) {
    const found = await ask(question);
    if (!found.slice(0, within).includes(path)) faults.push(`${question} → ${found.slice(0, 3).join(' ')}`);
  }
  assert.deepEqual(faults, []);
});

test('the name of an entry leads to the entry, though an overview bears it too or holds it', async () => {
  for (const [name, path] of [['circular financing', '/terms/circular-financing/'], ['OpenAI', '/companies/openai/'], ['amazon', '/companies/amazon/'], ['post-money valuation', '/terms/post-money-valuation/'], ['scale', '/companies/scale-ai/']] as const)
    assert.equal((await ask(name))[0], path, name);
});

test('a question about one of two companies, or about more than an overview holds, is answered by entries first', async () => {
  for (const question of ['anthropic', 'nvidia openai 22 september 2025', 'does amazon have a seat on the anthropic board', '$25bn amazon anthropic', 'microsoft january 2023 investment'])
    assert.doesNotMatch((await ask(question))[0] ?? '', /^\/between\//, question);
});

test('listed pages are documents of the kind overview, unlisted ones are none', async () => {
  assert.equal(documents.filter(({ kind }) => kind === 'overview').length, PAGES.length - 1);
  assert.equal(documents.length, catalog.entries.length + PAGES.length - 1);
  assert.equal([...kinds].filter((letter) => letter === 'o').length, PAGES.length - 1);
  const columns = files.get(`${version}/facets`) as FacetColumns;
  assert.equal((columns.company['scale-ai']?.entries ?? []).filter((no) => kinds[no] === 'o').length, 1);
  assert.deepEqual(parseQuery('kind:overviews amazon').filters.kind, ['overview']);
});

test('a single letter and a slip of the keyboard lead to names of entries only', () => {
  assert.ok(Object.values(first).flat().every((no) => kinds[no] !== 'o'));
  assert.equal((files.get(`${version}/am`) as string[]).includes('matrix'), false);
});

test('the words of the sentence are no words of the index: those of every page of a family would seem to answer', () => {
  const found = searchDocuments(catalog, [page('/x/', 'X', [], [], { sentence: 'Xylophones paid.' })]).find(({ kind }) => kind === 'overview');
  assert.ok(found);
  assert.doesNotMatch(JSON.stringify(found.fields), /Xylophones/);
});

test('a question has one key in any order and with any words that do not count', () => {
  assert.equal(questionKey('How are Amazon and Anthropic connected?'), questionKey('anthropic amazon connected'));
  assert.notEqual(questionKey('amazon anthropic'), questionKey('amazon anthropic connected'));
  assert.notEqual(questionKey('how much has Anthropic invested'), questionKey('how much has been invested in Anthropic'));
});

test('a name goes before an id, an id before the name or question of an overview, that before a question of the same words, that before the sum of words', () => {
  const postings = new Map([['a', new Map([[0, 255], [1, 10], [2, 10], [3, 10], [4, 10]])]]);
  const concepts = [{ readings: [{ word: 'a', fit: 1 }] }];
  assert.deepEqual(rank(concepts, postings, new Map([[1, 6], [2, 12], [3, 24], [4, 9]]), 10).map(({ no, exact }) => [no, exact]), [[3, 2], [2, 1], [4, 0.75], [1, 0.5], [0, 0]]);
});

test('the API lists them with address, sentence and companies, as its schema says', () => {
  const entries = catalog.list('deal').filter(({ id }) => id === 'amazon-anthropic-2023');
  const [pair] = PAGES;
  assert.ok(pair);
  const records = overviewRecords(catalog, [{ ...pair, entries }, ...PAGES.slice(1)]);
  for (const record of records) assert.deepEqual(overviewLine.parse(record), record);
  assert.equal(records.length, PAGES.length - 1);
  assert.deepEqual([records[0]?.url, records[0]?.companies.map(({ title }) => title), records[0]?.updated], ['http://localhost:4321/between/amazon/anthropic/', ['Amazon', 'Anthropic'], entries[0]?.data.updated]);
});

test('llms.txt names the front page of each family and nothing below it', () => {
  const [, section = ''] = /\n## Computed pages\n\n(.*?)\n\n##/s.exec(llmsTxt(catalog, PAGES)) ?? [];
  assert.deepEqual(section.split('\n').map((line) => /\(([^)]+)\)/.exec(line)?.[1]), ['http://localhost:4321/money/', 'http://localhost:4321/loops/', 'http://localhost:4321/clauses/']);
  assert.doesNotMatch(llmsTxt(catalog, []), /Computed pages\n/);
});
