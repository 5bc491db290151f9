// What search makes of text: one token for every spelling of an amount or date, folded words, operators taken apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTokens } from '#build/search-index.ts';
import { normalise } from '#model/normalise.ts';
import { rank } from '#model/search-rank.ts';
import { parseQuery } from '#model/search-query.ts';
import { foldName, foldWord } from '#model/words.ts';

const tokens = (text: string): string[] => normalise(text).map((token) => token.text);
const said = (text: string): (string | undefined)[] => normalise(text).map((token) => token.said);

test('spellings of one amount of dollars are one token', () => {
  const spellings = [
    '$6.6B', '$6.6b', '$6.6bn', '$6.6 bn', '$ 6.6 bn', '$6.6 billion', '$6.6-billion', 'US$6.6bn', 'US$ 6.6 billion', 'USD 6.6 billion', 'USD6.6bn', '6.6 bn USD', '6.6B$', '6.6 billion dollars', '6.6 billion US dollars',
    '6.6 billion U.S. dollars', 'US$6,600m', '$6,600 million', '$6600 million', '$6,600,000,000', '$6600000000', '6,600,000,000 dollars', 'six point six billion dollars', '$0.0066 trillion',
  ];
  for (const spelling of spellings) assert.deepEqual(tokens(spelling), ['usd6600000000'], spelling);
  assert.deepEqual(said('$6.6B'), ['6.6 billion US dollars']);
});

test('an amount without currency is its number, which amounts with currency also answer to', () => {
  for (const spelling of ['6.6bn', '6.6 billion', '6,600,000,000', '6600000000', '6.6b', '6 600 000 000', '6,6 Mrd']) assert.deepEqual(tokens(spelling), ['n6600000000'], spelling);
  assert.deepEqual(normalise('€6.6bn')[0]?.wider, ['n6600000000']);
});

test('other currencies, percentages and power', () => {
  assert.deepEqual(tokens('€1.7bn £500m ¥3 trillion'), ['eur1700000000', 'gbp500000000', 'jpy3000000000000']);
  for (const spelling of ['49%', '49 %', '49 percent', '49 per cent', '49pct']) assert.deepEqual(tokens(spelling), ['pct49'], spelling);
  for (const spelling of ['10GW', '10 GW', '10 gigawatts', '10-gigawatt', '10,000 megawatts']) assert.deepEqual(tokens(spelling), ['w10000000000'], spelling);
});

test('spellings of a month, a day and a quarter are one token each', () => {
  for (const spelling of ['Oct 2024', 'oct. 2024', 'October 2024', '2024-10', '2024/10', '10/2024', "Oct '24", '2024 October']) assert.deepEqual(tokens(spelling), ['d2024-10'], spelling);
  for (const spelling of ['2 October 2024', '2nd of October 2024', 'October 2, 2024', 'Oct 2 2024', '2024-10-02', '2.10.2024'.replace('2.10', '02.10')]) assert.ok(['d2024-10-02', 'd2024-02-10'].includes(tokens(spelling)[0] ?? ''), spelling);
  for (const spelling of ['Q4 2024', 'q4 2024', '4Q24', "Q4'24", '2024Q4', 'fourth quarter of 2024', 'fourth quarter 2024']) assert.deepEqual(tokens(spelling), ['d2024q4'], spelling);
  assert.deepEqual(normalise('2 October 2024')[0]?.wider, ['d2024-10', 'd2024q4', 'd2024']);
  assert.deepEqual(said('Q4 2024'), ['the fourth quarter of 2024']);
});

test('counts, years and versions are no amounts', () => {
  assert.deepEqual(tokens('4 tranches in 90 days'), ['4', 'tranch', 'in', '90', 'day']);
  assert.deepEqual(tokens('GPT-4, H100, S-1'), ['gpt', '4', 'h100', 's', '1']);
  assert.deepEqual(tokens('300,000 customers'), ['n300000', 'customer']);
});

test('spelling, plural, possessive, case and accents of a word do not matter', () => {
  for (const [a, b] of [['centres', 'center'], ['Organisation', 'organizations'], ['Amazon’s', 'amazon'], ['instalments', 'Installment'], ['licence', 'license'], ['Zürich', 'zurich'], ['U.S.', 'us'], ['companies', 'company'], ['Capitalised', 'capitalized']] as const)
    assert.equal(foldWord(a), foldWord(b), `${a} ${b}`);
  assert.equal(foldName('Pre-money valuation'), foldName('premoney valuations'));
});

test('operators, phrases and excluded words are taken out of the question', () => {
  const query = parseQuery('kind:deals company:openai amount:>=$1bn rung:clos "exact words" -microsoft what was paid');
  assert.deepEqual(query.filters.kind, ['deal']);
  assert.deepEqual(query.filters.company, ['openai']);
  assert.deepEqual(query.filters.rung, ['closed']);
  assert.deepEqual(query.filters.amount.map(({ sign, value }) => [sign, value]), [['>=', 1e9]]);
  assert.deepEqual(query.phrases, ['exact words']);
  assert.deepEqual(query.without, ['microsoft']);
  assert.deepEqual(query.tokens.map((token) => token.text), ['exact', 'word', 'paid']);
});

test('a question of stop words alone is still a question; a very long one is cut', () => {
  assert.deepEqual(parseQuery('up to').tokens.map((token) => token.text), ['up', 'to']);
  assert.ok(parseQuery('money '.repeat(20_000)).tokens.length <= 24);
  assert.deepEqual(parseQuery('a\0b').tokens.map((token) => token.text), ['b']);
});

test('an exact name comes first, then what holds more of the question, then the rarer word', () => {
  const postings = new Map([
    ['openai', new Map([[0, 200], [1, 60], [2, 40], ...Array.from({ length: 40 }, (_, i): [number, number] => [i + 10, 30])])],
    ['cash', new Map([[1, 140], [3, 200]])],
  ]);
  const concepts = ['openai', 'cash'].map((word) => ({ readings: [{ word, fit: 1 }] }));
  assert.deepEqual(rank(concepts, postings, undefined, 100).slice(0, 4).map(({ no }) => no), [1, 3, 0, 2]);
  assert.equal(rank(concepts, postings, new Map([[2, 24]]), 100)[0]?.no, 2);
});

test('pages go to the full text with the tokens of their amounts, dates and folded spellings', () => {
  const html = '<main><article class="entry" data-pagefind-body><p>In <time>Oct 2024</time> a data centre for <data>$6.6 bn</data>.</p></article></main>';
  const [, content = ''] = /<meta data-pagefind-meta="tokens\[content\]" content="([^"]+)">/.exec(withTokens(html)) ?? [];
  assert.deepEqual(content.split(' '), ['center', 'd2024', 'd2024-10', 'd2024q4', 'n6600000000', 'usd6600000000']);
  assert.equal(withTokens('<p>no article</p>'), '<p>no article</p>');
});
