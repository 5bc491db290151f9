// Formulas: the small language of expressions, figures as readers type them, bounds, and what the record gives.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { evaluate, ExpressionError, namesIn, parseExpression, writeOut } from '#model/expression.ts';
import { numbersInText } from '#model/numbers-in-text.ts';
import { formatQuantity, readQuantity, shortNumber } from '#model/quantity.ts';
import { type Known, neededBy, solve, solveStep, type Step } from '#model/solve.ts';
import { type Worked, workedCases } from '#views/formula-cases.ts';
import { differenceText, filledIn, resultText } from '#views/formula-lines.ts';
import { mathOf } from '#views/formula-math.ts';
import { computableTerms, formulaIndex, formulaPage, formulaPages } from '#views/formula-pages.ts';

const value = (text: string, values = {}): number => evaluate(parseExpression(text), values);

test('times binds more than plus, a power more than a minus in front, and powers go from the right', () => {
  assert.deepEqual(
    ['1 + 2 * 3', '(1 + 2) * 3', '8 - 3 - 2', '16 / 4 / 2', '2 ^ 3 ^ 2', '-2 ^ 2', '2 * -3', '1.5e3 + 0.5', 'min(4, 2, 3)', 'max(1, 2 * 3)'].map((text) => value(text)),
    [7, 9, 3, 2, 512, -4, -6, 1500.5, 2, 6],
  );
});

test('names take their figures, and a list is added up', () => {
  assert.equal(value('pre + new', { pre: 10e9, new: 1.7e9 }), 11.7e9);
  assert.equal(value('sum(part)', { part: [1.25, 2.75] }), 4);
  assert.deepEqual(namesIn(parseExpression('debt / (debt + equity)')), ['debt', 'equity']);
});

test('what cannot be worked out is said in words', () => {
  const says = (text: string, values = {}) => {
    try {
      return String(value(text, values));
    } catch (error) {
      assert.ok(error instanceof ExpressionError);
      return error.message;
    }
  };
  assert.deepEqual(
    [says('1 / 0'), says('a / b', { a: 1, b: 0 }), says('pre + nwe', { pre: 1 }), says('constructor'), says('part', { part: [1, 2] }), says('part * 2', { part: [1, 2] }), says('9 ^ 9999')],
    ['division by zero', 'division by zero', '“nwe” has no figure', '“constructor” has no figure', 'a list must be added up', 'no finite result', 'no finite result'],
  );
  assert.deepEqual([says('1 +'), says('(1'), says('1 2'), says('a ? b'), says('')], ['the expression ends too soon', 'the expression ends too soon', '“2” is not expected there', '“?” is not expected there', 'the expression ends too soon']);
});

test('an expression is written out with the brackets it needs and no others', () => {
  const written = (text: string): string => writeOut(parseExpression(text)).map((part) => (typeof part === 'string' ? part : part.name)).join('');
  assert.deepEqual(
    ['pre + new', 'debt / (debt + equity)', 'fee * (locked + notice)', 'a - (b - c)', '(a - b) - c', 'now / before - 1', 'max(m * i, o * p)', 'sum(part)'].map(written),
    ['pre + new', 'debt ÷ (debt + equity)', 'fee × (locked + notice)', 'a − (b − c)', 'a − b − c', 'now ÷ before − 1', 'the larger of (m × i) and (o × p)', 'part'],
  );
});

test('figures are read as people type them, and written short into addresses', () => {
  assert.deepEqual(
    ['61.5e9', '$61.5 bn', '61.5 billion', '61,500,000,000', '€10bn', '11%', '−3', '0.00001', 'a lot', '', '1 2', '5 apples'].map(readQuantity),
    [61.5e9, 61.5e9, 61.5e9, 61.5e9, 10e9, 11, -3, 0.00001, undefined, undefined, undefined, undefined],
  );
  assert.deepEqual([61.5e9, 2.5e6, 1250, 0.1433, 730e9].map(shortNumber), ['61.5e9', '2.5e6', '1250', '0.1433', '730e9']);
});

test('figures are written with their unit', () => {
  assert.deepEqual(
    [formatQuantity(11.7e9, 'money', 'EUR'), formatQuantity(44.6, 'money', 'USD'), formatQuantity(0.00001, 'price', 'USD'), formatQuantity(75.46, 'price', 'USD'), formatQuantity(14.5299145, 'percent', 'USD', 4), formatQuantity(20.53, 'times', 'USD', 3), formatQuantity(-1e9, 'money', 'USD'), formatQuantity(1, 'years', 'USD')],
    ['€11.7\u00a0bn', '$44.60', '$0.00001', '$75.46', '14.53%', '20.5 times', '−$1\u00a0bn', '1 year'],
  );
});

test('numbers in a sentence carry the scale behind them, and small ones may be words', () => {
  const found = numbersInText('About $1.25 billion a month for ten years, 37.5 million shares at $40, in 2023-09: 62%.');
  for (const number of [1.25e9, 10, 37.5e6, 40, 62, 2023]) assert.ok(found.has(number), String(number));
  assert.ok(!found.has(12.5));
});

const SHARE: readonly Step[] = [{ symbol: 'post', unit: 'money', compute: 'pre + new' }, { symbol: 'share', unit: 'percent', compute: 'new / post' }];
const money = (amount: number, qualifier: Known['qualifier'] = 'exactly'): Known => ({ value: amount, unit: 'money', qualifier });

test('a step takes the result above it, and a stated result in its place', () => {
  assert.deepEqual([neededBy('share', SHARE), neededBy('share', SHARE, (name) => name === 'post')], [['new', 'pre'], ['new', 'post']]);
  assert.equal(solveStep('share', SHARE, { pre: money(9), new: money(1) }), 10);
  assert.equal(solveStep('share', SHARE, { post: money(380e9), new: money(30e9) }), 7.89473684211);
});

test('“up to” makes a result “at most”, or “at least” where the result falls as the input rises; about stays about', () => {
  const step: readonly Step[] = [{ symbol: 'each', unit: 'money', compute: 'total / years' }];
  const years = (number: number, qualifier: Known['qualifier'] = 'exactly'): Known => ({ value: number, unit: 'years', qualifier });
  assert.deepEqual(solve('each', step, { total: money(100, 'up-to'), years: years(10) }), { value: 10, bound: 'at-most', about: false });
  assert.deepEqual(solve('each', step, { total: money(200, 'about'), years: years(5, 'up-to') }), { value: 40, bound: 'at-least', about: true });
  assert.deepEqual(solve('each', step, { total: money(100, 'at-least'), years: years(5, 'up-to') }), { value: 20, bound: 'at-least', about: false });
  assert.throws(() => solve('each', step, { total: money(100, 'up-to'), years: years(5, 'up-to') }), /no bound/);
  // The same ceiling above and below the line still bounds the share from above.
  assert.equal(solve('share', SHARE, { pre: money(9), new: money(1, 'up-to') }).bound, 'at-most');
});

const root = join(import.meta.dirname, '../..');
const catalog = buildCatalog(readContent(root).entries);
const term = (id: string): EntryOf<'term'> => catalog.get('term', id) as EntryOf<'term'>;
const worked = (id: string, of: string, when?: string): Worked => {
  const found = workedCases(catalog, term(id)).find((one) => one.id.replace(/-2$/, '') === of && one.when === when);
  assert.ok(found, `${id}: ${of}`);
  return found;
};
const lines = (id: string, one: Worked): string[] =>
  one.results.map((result) => filledIn(one, result, term(id).data.formula?.results ?? [])?.map((part) => (typeof part === 'string' ? part : part.text)).join('').replaceAll('\u00a0', ' ') ?? result.why);

test('post-money of Mistral’s Series C: both figures are given, the sum is what the record states', () => {
  const one = worked('post-money-valuation', 'asml-mistral-2025');
  assert.deepEqual(lines('post-money-valuation', one), ['€10 bn + €1.7 bn = €11.7 bn', '€1.7 bn ÷ €11.7 bn = 14.53%']);
  assert.equal(differenceText(one.results[0] as never), 'the same');
});

test('where only the post-money is stated the sum is not made up, but the share is worked out on what is stated', () => {
  const one = worked('post-money-valuation', 'anthropic-series-g-2026');
  assert.deepEqual(lines('post-money-valuation', one), ['pre-money valuation not disclosed', '$30 bn ÷ $380 bn = 7.895%']);
  assert.deepEqual([one.results[0]?.solved, one.results[0]?.stated?.value], [undefined, 380e9]);
});

test('Intel’s placement, Amazon’s order and SoftBank’s syndicate come out as typed here by hand', () => {
  const intel = worked('private-placement', 'nvidia-intel-2025');
  assert.equal(intel.results[0]?.solved?.value, 4999999992.96);
  assert.deepEqual(lines('private-placement', intel), ['214,776,632 shares × $23.28 = $5 bn']);
  const order = worked('compute-commitment', 'amazon-anthropic-2026');
  assert.deepEqual([resultText(order.results[0] as never)?.text, order.inputs[0]?.figure?.rung, order.inputs[0]?.figure?.path], ['at least $10\u00a0bn', 'signed', '/deals/amazon-anthropic-2026/#cloud-spend-commitment']);
  assert.deepEqual(lines('syndication', worked('syndication', 'softbank-openai-2025', 'as paid')), ['$41 bn − $11 bn = $30 bn']);
  const stake = worked('minority-stake', 'softbank-openai-2025').results[0];
  assert.deepEqual([stake?.solved?.value, differenceText(stake as never)], [10, '−1 points']);
});

test('a valuation of which no source says whether it counts the money is taken for neither', () => {
  const one = worked('pre-money-valuation', 'reflection-2025');
  assert.deepEqual([one.inputs[0]?.figure, one.inputs[0]?.lack], [undefined, 'not disclosed, as the valuation reported may be before or after the money']);
});

test('a formula is drawn as mathematics: a division is a fraction', () => {
  const math = mathOf('stake', 'invested / post', (symbol) => symbol);
  assert.deepEqual(math.children?.map(({ tag, text }) => text ?? tag), ['stake', '=', 'mfrac']);
});

test('every formula but one can be computed, each has a page, and the index counts them all', () => {
  const words = formulaIndex(catalog).filter(({ formula }) => !formula).map(({ term: { text } }) => text);
  assert.deepEqual(words, ['Turnover test and share of supply test']);
  const pages = formulaPages(catalog);
  assert.equal(pages.length, computableTerms(catalog).length + 1);
  assert.equal(new Set(pages.map(({ path }) => path)).size, pages.length);
  const { worked: rows, steps } = formulaPage(catalog, term('post-money-valuation'));
  assert.equal(rows.find(({ id }) => id === 'asml-mistral-2025')?.tryIt?.href, '/formulas/post-money-valuation/?pre=10e9&new=1.7e9&currency=EUR#calculator');
  assert.equal(rows.find(({ id }) => id === 'anthropic-series-g-2026')?.tryIt, undefined);
  assert.deepEqual(steps.map(({ symbol }) => symbol), ['post', 'share']);
});
