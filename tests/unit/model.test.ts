// What things are: dates, money, names, fingerprints, prose.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprintOf, provesPhrase, readFingerprint, writeFingerprint } from '#model/fingerprint.ts';
import { findAmounts, findPercentages, formatMoney } from '#model/money.ts';
import { nearest } from '#model/nearest.ts';
import { monthsAfter } from '#model/review.ts';
import { compareDates, earliestDay, formatDate, isPartialDate, latestDay, type PartialDate } from '#model/partial-date.ts';
import { parseProse } from '#model/prose.ts';

const date = (text: string): PartialDate => {
  assert.ok(isPartialDate(text), text);
  return text;
};

test('a date is a year, a month or a day that exists', () => {
  for (const good of ['2023', '2023-09', '2023-09-25', '2024-02-29']) assert.ok(isPartialDate(good), good);
  for (const bad of ['2023-13', '2023-02-29', '23', '2023-9-1', 'Sep 2023', '2023-09-25T00:00']) assert.ok(!isPartialDate(bad), bad);
});

test('a vague date spans the days it can mean, and is written as vague as it is', () => {
  assert.deepEqual([earliestDay(date('2024')), latestDay(date('2024'))], ['2024-01-01', '2024-12-31']);
  assert.deepEqual([earliestDay(date('2024-02')), latestDay(date('2024-02'))], ['2024-02-01', '2024-02-29']);
  assert.deepEqual([formatDate(date('2023-09-25')), formatDate(date('2023-09'), 'long'), formatDate(date('2023'))], ['25 Sep 2023', 'September 2023', '2023']);
  assert.deepEqual([date('2023-09-25'), date('2023'), date('2023-09')].toSorted(compareDates), ['2023', '2023-09', '2023-09-25']);
});

test('money is written with its qualifier, its currency and no more digits than it has', () => {
  assert.equal(formatMoney({ value: 4e9, currency: 'USD', qualifier: 'up-to' }), 'up to $4\u00a0bn');
  assert.equal(formatMoney({ value: 1.25e9, currency: 'USD', qualifier: 'exactly' }, 'long'), '$1.25\u00a0billion');
  assert.equal(formatMoney({ value: 300e6, currency: 'GBP', qualifier: 'about' }), 'about £300\u00a0m');
  assert.equal(formatMoney({ value: 1500, currency: 'EUR', qualifier: 'at-least' }), 'at least €1,500');
});

test('amounts and percentages are found in running text', () => {
  const [first, second] = findAmounts('It invested up to $4 billion, of which US$1.25bn at once.');
  assert.deepEqual(first?.money, { value: 4e9, currency: 'USD', qualifier: 'up-to' });
  assert.deepEqual(second?.money, { value: 1.25e9, currency: 'USD', qualifier: 'exactly' });
  assert.equal(findAmounts('In 2023 it had 5 billion users.').length, 0);
  assert.equal(findPercentages('about 10% and 15 per cent').length, 2);
});

test('a fingerprint proves words as they stand, whatever the quotes and dashes, and nothing else', () => {
  const print = fingerprintOf('x', '“We have tremendous respect for the team — short and long-term,” he said.');
  assert.ok(provesPhrase(print, "We have tremendous respect for the team - short and long-term"));
  assert.ok(provesPhrase(print, 'tremendous'));
  for (const wrong of ['We have great respect for the team', 'respect tremendous', 'team long', '']) assert.ok(!provesPhrase(print, wrong), wrong);
  assert.deepEqual(readFingerprint(writeFingerprint(print)), print);
});

test('the fingerprint of the article proves the quote, and holds no word of the article', () => {
  const text = readFileSync(join(import.meta.dirname, '../../content/fingerprints/entrepreneur-amazon-anthropic-2023.txt'), 'utf8');
  const print = readFingerprint(text);
  assert.ok(provesPhrase(print, "We have tremendous respect for Anthropic's team and foundation models"));
  assert.match(text.split('\n').slice(1).join('\n'), /^[0-9a-f\s]+$/);
});

test('prose gives its sections, links with their sentence, and citations', () => {
  const prose = parseProse('Lead with [a stake](term:minority-stake).<Cite source="a, b" />\n\n## Why {#why}\n\nFirst. Second has [terms](deal:x#y) in it. Third.', { line: 10, column: 1 });
  assert.deepEqual(prose.sections.map((s) => [s.anchor, s.title, s.place.line]), [['why', 'Why', 12]]);
  assert.deepEqual(prose.citations.map((c) => [c.source, c.sentence]), [['a', 'Lead with a stake.'], ['b', 'Lead with a stake.']]);
  const link = prose.links[1];
  assert.deepEqual([link?.kind, link?.id, link?.anchor, link?.within, link?.sentence, link?.start], ['deal', 'x', 'y', 'why', 'Second has terms in it.', 11]);
});

test('the nearest name is offered only where it can be a slip', () => {
  assert.equal(nearest('antropic', ['anthropic', 'amazon']), 'anthropic');
  assert.equal(nearest('zebra', ['anthropic', 'amazon']), undefined);
});

test('a review is due a number of months after the last check, at the end of a shorter month', () => {
  assert.equal(monthsAfter('2026-11-24' as PartialDate, 3), '2027-02-24');
  assert.equal(monthsAfter('2026-11-30' as PartialDate, 3), '2027-02-28');
  assert.equal(monthsAfter('2026-11' as PartialDate, 12), '2027-11-30');
});
