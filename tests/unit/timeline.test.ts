// The timeline and valuations: what is counted and where it is drawn, on a small corpus and numbers whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, readFingerprints } from '#catalog/read-content.ts';
import { placeCallouts } from '#drawing/callouts.ts';
import { placeLabels } from '#drawing/point-labels.ts';
import { linearScale, linearTicks, logScale, logTicks } from '#drawing/scales.ts';
import { layStepChart } from '#drawing/step-chart.ts';
import { spread, stepBands, stepLine } from '#drawing/steps.ts';
import { layTimeline } from '#drawing/timeline.ts';
import { unitGrid, unitPath } from '#drawing/unit-columns.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { PartialDate } from '#model/partial-date.ts';
import { timelinePages } from '#views/timeline-pages.ts';
import { columnsOf, largestDeals, tallyWords } from '#views/timeline-columns.ts';
import { timeline } from '#views/timeline.ts';
import { valuationDrawing } from '#views/valuation-chart.ts';
import { valuationLinks, valuationPages } from '#views/valuation-pages.ts';
import { multiples, valuations } from '#views/valuations.ts';

const root = join(import.meta.dirname, '../fixtures/base');
const base = readContent(root).entries;
const fingerprints = readFingerprints(root);
const deal = base.find((entry) => entry.id === 'cloud-lab') as unknown as EntryOf<'deal'>;
type Row = EntryOf<'deal'>['data']['valuations'][number];

const worth = (value: number, basis: Row['basis'], more: Partial<Row> = {}): Row => ({ amount: { value, currency: 'USD', qualifier: 'exactly' }, basis, of: [], sources: ['post'], confidence: 'primary', ...more });
const round = (id: string, announced: string, rows: readonly Row[], more: Partial<EntryOf<'deal'>['data']> = {}): Entry =>
  ({ ...deal, id, data: { ...deal.data, title: id, announced: announced as PartialDate, closed: undefined, tranches: [], valuations: [...rows], ...more } }) as unknown as Entry;
const catalogOf = (...deals: readonly Entry[]): Catalog => buildCatalog([...base.filter(({ kind }) => kind !== 'deal' && kind !== 'dispute'), ...deals], fingerprints);

/** One lab by hand: three rounds, a report in between, one month of two values, one value it shares. */
const lab = catalogOf(
  round('seed', '2023-03', [worth(4e9, 'as-reported')]),
  round('series-a', '2024-01-15', [worth(20e9, 'post-money')]),
  round('series-b', '2024-07-15', [worth(61e9, 'post-money')]),
  round('report', '2024-09-01', [worth(50e9, 'as-reported', { date: '2025-02' as PartialDate, confidence: 'single-source' })]),
  round('series-c', '2025-07-15', [worth(160e9, 'pre-money'), worth(183e9, 'post-money')]),
  round('merger', '2025-09-01', [worth(400e9, 'as-reported', { of: ['small-lab', 'big-cloud'] })]),
);

test('the valuations of a lab stand in order of their own date, else that of the deal; what two companies are worth together stands apart', () => {
  const small = valuations(lab).find(({ id }) => id === 'small-lab');
  assert.deepEqual(small?.series.map(({ currency, values }) => [currency, values.map(({ date, amount, basis, dateOfDeal }) => [date, amount.value, basis, dateOfDeal])]), [
    ['USD', [
      ['2023-03', 4e9, 'as-reported', true], ['2024-01-15', 20e9, 'post-money', true], ['2024-07-15', 61e9, 'post-money', true],
      ['2025-02', 50e9, 'as-reported', false], ['2025-07-15', 160e9, 'pre-money', true], ['2025-07-15', 183e9, 'post-money', true],
    ]],
  ]);
  assert.deepEqual(small.together.map(({ amount, with: others }) => [amount.value, others.map(({ text }) => text)]), [[400e9, ['Big Cloud']]]);
  assert.deepEqual(valuations(lab).find(({ id }) => id === 'big-cloud')?.series, []);
});

test('the steps of a lab: a month is drawn in its middle, several values of a date as a range', () => {
  const values = valuations(lab).find(({ id }) => id === 'small-lab')?.series[0]?.values ?? [];
  const { lines, days, years } = valuationDrawing([{ link: { href: '/x/', text: 'Small Lab' }, values }], 'log');
  // Days since 1970: 1 March 2023 is day 19417, 31 March day 19447.
  assert.deepEqual(lines[0]?.points.map(({ first, last, middle, low, high }) => [first, last, middle, low, high]), [
    [19417, 19447, 19432, 4e9, 4e9], [19737, 19737, 19737, 20e9, 20e9], [19919, 19919, 19919, 61e9, 61e9], [20120, 20147, 20133.5, 50e9, 50e9], [20284, 20284, 20284, 160e9, 183e9],
  ]);
  assert.deepEqual([days, years.map(({ text }) => text)], [[19358, 20454], ['2023', '2024', '2025']]);
  assert.deepEqual(lines[0].points.at(-1)?.values.map(({ lines: words }) => words), [['$160\u00a0bn', 'pre-money, 15 Jul 2025'], ['$183\u00a0bn', 'post-money, 15 Jul 2025']]);
  assert.equal(lines[0].last, '$160\u00a0bn to $183\u00a0bn');
});

test('a multiple is computed between post-money valuations that follow one another, and no others', () => {
  const values = valuations(lab).find(({ id }) => id === 'small-lab')?.series[0]?.values ?? [];
  assert.deepEqual(multiples(values).map(({ from, to, factor, months, about }) => [from.amount.value, to.amount.value, factor, months, about]), [[20e9, 61e9, 3.05, 6, false], [61e9, 183e9, 3, 12, false]]);
});

test('what the versions of a dispute give spans the point it stands beside', () => {
  const evidence = { sources: ['post'], confidence: 'primary' as const };
  const dispute = base.find(({ kind }) => kind === 'dispute') as unknown as EntryOf<'dispute'>;
  const claim = (value: number, currency: 'USD' | 'EUR' = 'USD') => ({ claim: 'So much.', value: { value, currency, qualifier: 'exactly' as const }, ...evidence });
  const disputed = buildCatalog([...lab.entries, { ...dispute, data: { ...dispute.data, beside: ['deal:series-a#valuation'], versions: [claim(15e9), claim(20e9), claim(90e9, 'EUR')] } } as unknown as Entry], fingerprints);
  const value = valuations(disputed).find(({ id }) => id === 'small-lab')?.series[0]?.values[1];
  assert.deepEqual([value?.low, value?.high, value?.disputes.length], [15e9, 20e9, 1]);
});

test('currencies never share a line, and the chart of all shows one of them', () => {
  const euro = { amount: { value: 10e9, currency: 'EUR', qualifier: 'exactly' } } as const;
  const mixed = catalogOf(round('one', '2024-01', [worth(1e9, 'post-money')]), round('two', '2025-01', [worth(2e9, 'post-money')]), round('three', '2025-05', [worth(1, 'post-money', euro)]), round('four', '2026-05', [worth(1, 'post-money', euro)]), round('other', '2025-01', [worth(3e9, 'post-money')], { recipient: 'big-cloud' }));
  assert.deepEqual(valuations(mixed).find(({ id }) => id === 'small-lab')?.series.map(({ currency, values }) => [currency, values.length]), [['USD', 2], ['EUR', 2]]);
  const page = valuationPages(mixed).get('/valuations/');
  assert.deepEqual(page?.kind === 'overview' && [page.drawing?.currency, page.drawing?.lines.map(({ link }) => link.text), page.rows.length], ['USD', ['Small Lab'], 3]);
});

test('every company with a valuation has a page; a second scale only where it shows something; entries lead there', () => {
  assert.deepEqual([...valuationPages(lab).keys()], ['/valuations/', '/valuations/linear/', '/valuations/big-cloud/', '/valuations/small-lab/', '/valuations/small-lab/linear/']);
  assert.deepEqual([...valuationPages(lab).values()].map(({ page }) => page.unlisted ?? false), [false, true, false, false, true]);
  const links = (kind: 'company' | 'deal', id: string): string[] => valuationLinks(lab, lab.get(kind, id) as Entry).map(({ href, text }) => `${text} ${href}`);
  assert.deepEqual([links('company', 'small-lab'), links('deal', 'seed')], [['Valuations /valuations/small-lab/'], ['Valuations of Small Lab /valuations/small-lab/']]);
  assert.deepEqual(links('deal', 'merger'), ['Valuations of Small Lab /valuations/small-lab/', 'Valuations of Big Cloud /valuations/big-cloud/']);
});

test('ticks: 1, 2, 5 times powers of ten on the log scale, from 0 in even steps on the linear one', () => {
  assert.deepEqual(logTicks(4.1e9, 30e9), [2e9, 5e9, 1e10, 2e10, 5e10]);
  assert.deepEqual(logTicks(10, 10), [10]);
  assert.deepEqual(linearTicks(965e9), [0, 2e11, 4e11, 6e11, 8e11, 1e12]);
  assert.deepEqual(linearTicks(11.7), [0, 2.5, 5, 7.5, 10, 12.5]);
});

test('equal multiples are equally far on the log scale, equal sums on the linear one', () => {
  const [log, linear] = [logScale([1, 100], [200, 0]), linearScale([0, 100], [200, 0])];
  assert.deepEqual([log(1), log(10), log(100)], [200, 100, 0]);
  assert.deepEqual([linear(0), linear(10), linear(100)], [200, 180, 0]);
});

test('a value stands until the next; where two stand for one date the area between them is drawn', () => {
  const same = (value: number): number => value;
  const steps = [{ at: 0, low: 1, high: 1 }, { at: 10, low: 4, high: 6 }, { at: 30, low: 5, high: 5 }];
  assert.equal(stepLine(steps, same, same, 'low'), 'M0 1H10V4H30V5');
  assert.equal(stepLine(steps, same, same, 'high'), 'M0 1H10V6H30V5');
  assert.equal(stepBands(steps, 40, same, same), 'M10 4H30V6H10Z');
});

test('labels move apart and stay inside', () => {
  assert.deepEqual(spread([50, 52, 10], 10, [0, 100]), [50, 60, 10]);
  assert.deepEqual(spread([98, 99, 97], 10, [0, 100]), [90, 100, 80]);
});

test('a label covers neither a point, a line nor another label; its first line stays where the whole has no room', () => {
  const wish = { x: 50, y: 50, width: 30, height: 30, least: [20, 12] as const };
  assert.deepEqual(placeLabels([wish], [], { left: 0, top: 0, right: 100, bottom: 100 }), [{ x: 41, y: 15.5, anchor: 'end', short: false }]);
  assert.deepEqual(placeLabels([wish], [{ left: 0, top: 0, right: 49, bottom: 49 }], { left: 0, top: 0, right: 100, bottom: 100 }), [{ x: 59, y: 35, anchor: 'start', short: false }]);
  assert.deepEqual(placeLabels([wish], [], { left: 20, top: 30, right: 60, bottom: 70 }), [{ x: 41, y: 33.5, anchor: 'end', short: true }]);
  assert.deepEqual(placeLabels([wish], [], { left: 45, top: 45, right: 55, bottom: 55 }), [undefined]);
});

test('a step chart puts each value at its day and height', () => {
  const at = (day: number, value: number) => ({ first: day, last: day, middle: day, low: value, high: value, values: [{ value, lines: ['x'] }] });
  const { lines, ticks, floor } = layStepChart({ width: 150, height: 126, left: 50, right: 0, days: [0, 100], scale: 'linear', lines: [{ points: [at(0, 5), at(50, 10)] }], labels: 'values' });
  assert.deepEqual([floor, ticks.map(({ value }) => value)], [100, [0, 2, 4, 6, 8, 10]]);
  assert.deepEqual(lines[0]?.dots.flat().map(({ x, y }) => [x, y]), [[50, 58], [100, 16]]);
  assert.equal(lines[0].path, 'M50 58H100V16');
});

test('marks fill rows from the base line, and stand for more where a column would grow too high', () => {
  const grid = unitGrid([5, 2], 25, 8, 2);
  assert.deepEqual(grid, { size: 8, pitch: 10, perRow: 2, per: 1, rows: 3 });
  assert.equal(unitPath(grid, 0, 3, 100, 50, true), 'M100 42h8v8h-8zM110 42h8v8h-8zM100 32h8v8h-8z');
  assert.equal(unitPath(grid, 1, 1, 100, 50, false), 'M110 50h8v8h-8z');
  assert.deepEqual(unitGrid([330], 25, 8, 2), { size: 8, pitch: 10, perRow: 2, per: 20, rows: 9 });
});

test('labels above columns neither overlap nor are crossed by the line of another', () => {
  assert.deepEqual(placeCallouts([{ x: 100, width: 80 }, { x: 150, width: 80 }], [0, 300]), [{ at: 96, anchor: 'end', row: 0 }, { at: 154, anchor: 'start', row: 0 }]);
  assert.deepEqual(placeCallouts([{ x: 100, width: 80 }, { x: 150, width: 80 }], [0, 160]).map((place) => place?.row), [0, 1]);
  assert.deepEqual(placeCallouts([{ x: 20, width: 200 }, { x: 60, width: 60 }], [0, 100]), [undefined, { at: 60, anchor: 'end', row: 0 }]);
});

test('a timeline stacks deals above its axis and the rest below it', () => {
  const { axis, columns, lanes } = layTimeline({ width: 130, gutter: 50, outlined: [false, true], columns: [{ deals: [1, 1], events: 2, quotes: 0 }, { deals: [0, 0], events: 0, quotes: 1 }], callouts: [] });
  assert.equal(axis, 14);
  assert.deepEqual(columns.map(({ x, deals, events, quotes }) => [x, deals, events, quotes]), [
    [50, ['M51.5 3h8v8h-8z', 'M62 3.5h7v7h-7z'], 'M51.5 40h6v6h-6zM59.5 40h6v6h-6z', ''],
    [90, ['', ''], '', 'M92 58.5h5v5h-5z'],
  ]);
  assert.ok(lanes.deals < axis && lanes.events > axis && lanes.quotes > lanes.events);
});

const field = catalogOf(
  round('cash', '2024-02-03', []), round('part', '2024-02-04', [], { partOf: 'cash', amount: { value: 9e12, currency: 'USD', qualifier: 'exactly' } }),
  round('chips', '2024-05', [], { kind: 'chip-supply', rung: 'announced', amount: { value: 5e9, currency: 'USD', qualifier: 'up-to' } }), round('vague', '2024', [], { amount: undefined }),
);

test('columns count by quarter, empty quarters too; what has no month stands in none; brown is cloud and chips', () => {
  const moments = timeline(field).flatMap((year) => year.moments);
  const columns = columnsOf(moments, ['2024'], 'quarter');
  assert.deepEqual(columns.map(({ key, label, tally: { capital, compute } }) => [key, label, capital, compute]), [
    ['2024-01', 'January to March 2024', [2, 0], [0, 0]], ['2024-04', 'April to June 2024', [0, 0], [0, 1]], ['2024-07', 'July to September 2024', [0, 0], [0, 0]], ['2024-10', 'October to December 2024', [0, 0], [0, 0]],
  ]);
  assert.deepEqual(columnsOf(moments, ['2024'], 'year').map(({ words }) => words), ['4 deals']);
  assert.equal(tallyWords({ capital: [1, 0], compute: [0, 0], completed: 0, events: 2, quotes: 1 }), '1 deal, 2 events, 1 quote');
});

test('a part of a round is not named beside its round, and an amount keeps its rung', () => {
  const named = largestDeals(field, timeline(field).flatMap((year) => year.moments), 3);
  assert.deepEqual(named.map(({ title, figure, rung, parties }) => [title, figure, rung, parties]), [['cash', 'up to $4\u00a0bn', 'closed', 'Big Cloud → Small Lab'], ['chips', 'up to $5\u00a0bn', 'announced', 'Big Cloud → Small Lab']]);
});

test('a year has a page of its own once it holds twelve moments, with the way to its neighbours', () => {
  const many = (year: string, count: number): Entry[] => Array.from({ length: count }, (_, i) => round(`deal-${year}-${i}`, `${year}-03`, []));
  const pages = timelinePages(catalogOf(...many('2022', 12), ...many('2024', 11), ...many('2025', 12)));
  assert.deepEqual([...pages.keys()], ['/timeline/', '/timeline/2022/', '/timeline/2025/']);
  const year = pages.get('/timeline/2025/');
  assert.deepEqual([year?.before?.href, year?.after, year?.all?.href], ['/timeline/2022/', undefined, '/timeline/']);
  assert.deepEqual(pages.get('/timeline/')?.rows.map(({ label, href }) => [label, href]), [['2022', '/timeline/2022/'], ['2023', '/timeline/#year-2023'], ['2024', '/timeline/#year-2024'], ['2025', '/timeline/2025/']]);
  assert.equal(pages.get('/timeline/')?.wide.columns.find(({ key }) => key === '2025-01')?.href, '/timeline/2025/#month-2025-03');
});
