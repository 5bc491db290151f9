// Deals and terms side by side, and claims on one source, over a small corpus whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { alignDeals } from '#model/align-deals.ts';
import { buildCatalog } from '#model/catalog.ts';
import { compareFigures, nameOfRecord, shortDealName } from '#model/deal-figures.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import type { DealRecord } from '#model/records/deal-record.ts';
import { clauseMatrix } from '#views/compare/clause-matrix.ts';
import { dealPairs, likeness, pairsOf } from '#views/compare/deal-pairs.ts';
import { pairPage } from '#views/compare/deal-pair-page.ts';
import { rowsByTerm } from '#views/compare/deal-rows.ts';
import { dealSets, setPages } from '#views/compare/deal-sets.ts';
import { comparePages, comparisonsOf } from '#views/compare/pages.ts';
import { termPairs } from '#views/compare/term-pairs.ts';
import { versusPage } from '#views/compare/term-pair-page.ts';
import { recordOf } from '#views/record.ts';
import { claimsOn, recordClaims } from '#views/single-source.ts';
import { singleSourcePage } from '#views/single-source-page.ts';
import { sourceSections, sourceStrip } from '#views/source-sections.ts';

const { entries } = readContent(join(import.meta.dirname, '../fixtures/base'));
const base = entries.find((entry) => entry.kind === 'deal') as EntryOf<'deal'>;

type Row = EntryOf<'deal'>['data']['terms'][number];
function row(term: string, anchor: string, more: Partial<Row> = {}): Row {
  return { anchor, term, statement: `What ${anchor} says.`, givenBy: ['small-lab'], sources: ['post'], confidence: 'single-source', ...more };
}
/** The deal of the corpus under another name. */
function deal(id: string, announced: string, terms: Row[], more: Partial<EntryOf<'deal'>['data']> = {}): Entry {
  return { ...base, id, data: { ...base.data, title: `Deal ${id}`, announced: announced as never, valuations: [], tranches: [], tranchesComplete: false, terms, ...more } } as Entry;
}
const small = buildCatalog(entries);
const four = [
  deal('a-first', '2021-01', [row('tranche', 'in-parts'), row('minority-stake', 'stake')]),
  deal('b-second', '2022-02', [row('tranche', 'two-parts', { aspect: 'Two parts' }), row('tranche', 'deadline')]),
  deal('c-third', '2023-03', [row('minority-stake', 'no-stake', { absent: true })], { kind: 'debt', investors: [], recipient: 'big-cloud' }),
  deal('d-alone', '2024-04', [row('minority-stake', 'other')], { kind: 'ipo', investors: [], recipient: 'nobody' }),
];
const others = entries.filter(({ kind }) => kind !== 'deal' && kind !== 'quote' && kind !== 'event' && kind !== 'dispute' && kind !== 'product');
const catalog = buildCatalog([...others, ...four]);
const get = (id: string): EntryOf<'deal'> => catalog.get('deal', id) as EntryOf<'deal'>;

test('two deals are aligned term by term: both, only the first, only the second; several rows on a term stay together', () => {
  const rows = (...names: string[]): { term: string; name: string }[] => names.map((name) => ({ term: name.slice(0, 1), name }));
  const aligned = alignDeals(rows('x1', 'y1', 'x2', 'z1'), rows('w1', 'x9', 'w2'), ({ term }) => term);
  const names = (list: typeof aligned.both): unknown => list.map(({ term, a, b }) => [term, a.map(({ name }) => name), b.map(({ name }) => name)]);
  assert.deepEqual(names(aligned.both), [['x', ['x1', 'x2'], ['x9']]]);
  assert.deepEqual(names(aligned.onlyA), [['y', ['y1'], []], ['z', ['z1'], []]]);
  assert.deepEqual(names(aligned.onlyB), [['w', [], ['w1', 'w2']]]);
});

test('an alignment the other way round has the same parts with the sides exchanged', () => {
  const [a, b] = [['p', 'q', 'r'], ['q', 's', 'p']];
  const [one, other] = [alignDeals(a, b, (term) => term), alignDeals(b, a, (term) => term)];
  const terms = (list: typeof one.both): string[] => list.map(({ term }) => term).toSorted();
  assert.deepEqual(terms(one.both), ['p', 'q']);
  assert.deepEqual(terms(one.both), terms(other.both));
  assert.deepEqual(terms(one.onlyA), terms(other.onlyB));
  assert.deepEqual(terms(one.onlyB), terms(other.onlyA));
});

test('the short name of a deal says who pays, who receives and when', () => {
  assert.equal(shortDealName(['Amazon'], 'Anthropic', '2023-09-25'), 'Amazon → Anthropic (Sep 2023)');
  assert.equal(shortDealName(['Microsoft', 'Nvidia'], 'Anthropic', '2025-11-18'), 'Microsoft and Nvidia → Anthropic (Nov 2025)');
  assert.equal(shortDealName(['A', 'B', 'C'], 'D', '2025'), 'A and others → D (2025)');
  assert.equal(shortDealName([], 'Anthropic', '2021-05'), 'Anthropic (May 2021)');
});

test('figures of two deals carry their rung, and a side without one is empty', () => {
  const record = (entry: Entry, from = small): DealRecord => recordOf(from, entry) as DealRecord;
  const [a, b] = [record(base as Entry), record(get('c-third') as Entry, catalog)];
  assert.equal(nameOfRecord(a), 'Big Cloud → Small Lab (Sep 2023)');
  const rows = new Map(compareFigures(a, b).map((figure) => [figure.label, figure]));
  assert.deepEqual(rows.get('Amount')?.a, [{ pieces: [{ money: { value: 4e9, currency: 'USD', qualifier: 'up-to' }, rung: 'closed' }, ', closed'], sources: ['post'] }]);
  assert.deepEqual(rows.get('Parts')?.a.map(({ pieces }) => pieces.slice(0, 4)), [
    [{ money: { value: 1.25e9, currency: 'USD', qualifier: 'exactly' }, rung: 'closed' }, ', closed', ', ', { date: '2023-09' }],
    [{ money: { value: 2.75e9, currency: 'USD', qualifier: 'exactly' }, rung: 'closed' }, ', closed', ', ', { date: '2024-03-27' }],
  ]);
  assert.deepEqual(rows.get('Parts')?.b, []);
  assert.equal(rows.get('Valuation')?.a.length, 2);
  assert.equal(rows.has('Stake'), false);
});

test('how alike two deals are is the same both ways: terms, recipient, another party, kind', () => {
  // One shared term (2), the same recipient (2), Big Cloud in both (2), equity both (1).
  assert.equal(likeness(get('a-first'), get('b-second')), 7);
  // One shared term; nothing else.
  assert.equal(likeness(get('a-first'), get('c-third')), 2);
  for (const x of catalog.list('deal')) for (const y of catalog.list('deal')) assert.equal(likeness(x, y), likeness(y, x));
});

test('pairs stand once, the lesser id first, whatever the order of the content; a deal like no other has none', () => {
  assert.deepEqual(dealPairs(catalog).map(({ path }) => path), ['/compare/a-first/b-second/']);
  assert.deepEqual(dealPairs(buildCatalog([...four.toReversed(), ...others])).map(({ path }) => path), ['/compare/a-first/b-second/']);
  assert.deepEqual([pairsOf(catalog, 'b-second').length, pairsOf(catalog, 'd-alone').length], [1, 0]);
});

test('the number of pairs grows with the deals, not with their square', () => {
  const many = Array.from({ length: 40 }, (_, i) => deal(`deal-${String(i).padStart(2, '0')}`, '2023-01', [row('tranche', 'part')]));
  const pairs = dealPairs(buildCatalog([...others, ...many]));
  assert.ok(pairs.length >= 40 && pairs.length <= 120, `${pairs.length}`);
});

test('a pair page tells what is in both and what in one, with the name of the side', () => {
  const [pair] = dealPairs(catalog);
  assert.ok(pair);
  const { page, groups } = pairPage(catalog, pair);
  assert.equal(page.title, 'Big Cloud → Small Lab (Jan 2021) vs Big Cloud → Small Lab (Feb 2022)');
  assert.deepEqual(groups.map(({ title, rows }) => [title, rows.map(({ term, a, b }) => [term.text, a.length, b.length])]), [
    ['In both', [['Tranche', 1, 2]]],
    ['Only in Big Cloud → Small Lab (Jan 2021)', [['Minority stake', 1, 0]]],
  ]);
  assert.match(page.sentence, /both have a row on Tranche; 1 only in the first, 0 only in the second\.$/);
});

test('a cell of the matrix leads to the row of the deal, one mark each, and says where a term is notably absent', () => {
  const matrix = clauseMatrix(catalog, rowsByTerm(catalog, catalog.list('deal')));
  assert.deepEqual(matrix?.columns.map(({ text }) => text), ['Minority stake', 'Tranche']);
  assert.deepEqual(matrix?.rows.map(({ deal: { text }, cells }) => [text, ...cells.map((marks) => marks.map(({ href }) => href))]), [
    ['Deal a-first', ['/deals/a-first/#stake'], ['/deals/a-first/#in-parts']],
    ['Deal b-second', [], ['/deals/b-second/#two-parts', '/deals/b-second/#deadline']],
    ['Deal c-third', ['/deals/c-third/#no-stake'], []],
    ['Deal d-alone', ['/deals/d-alone/#other'], []],
  ]);
  assert.deepEqual(matrix?.rows[2]?.cells[0], [{ href: '/deals/c-third/#no-stake', absent: true, label: 'Notably without: Minority stake: Deal c-third' }]);
  assert.equal(matrix?.rows[1]?.cells[1]?.[0]?.label, 'Tranche, Two parts: Deal b-second');
});

test('a set is the deals of a company or kind that share a term; long sets are cut into pages of about one length', () => {
  assert.deepEqual(dealSets(catalog).map(({ path, deals, shared }) => [path, deals.length, shared]), [['/compare/by-company/big-cloud/', 3, 2], ['/compare/by-kind/equity/', 2, 1]]);
  const long = deal('long', '2020', Array.from({ length: 130 }, (_, i) => row('tranche', `part-${i}`)));
  const set = dealSets(buildCatalog([...others, ...four, long])).find(({ path }) => path === '/compare/by-kind/equity/');
  assert.ok(set);
  const pages = setPages(catalog, set);
  assert.deepEqual(pages.map(({ path, groups }) => [path, groups.map(({ title, rows, continued }) => `${title} ${rows.length}${continued ? ' continued' : ''}`)]), [
    ['/compare/by-kind/equity/', ['Tranche 45']],
    ['/compare/by-kind/equity/page/2/', ['Tranche 45 continued']],
    ['/compare/by-kind/equity/page/3/', ['Tranche 43 continued', 'Minority stake 1']],
  ]);
  assert.deepEqual(pages.map(({ matrix }) => matrix !== undefined), [true, false, false]);
});

test('a deal leads to its nearest and to its set; no path of a computed page stands twice', () => {
  assert.deepEqual(comparisonsOf(catalog, four[0] as Entry), [
    { href: '/compare/a-first/b-second/', text: 'vs Big Cloud → Small Lab (Feb 2022)' }, { href: '/compare/by-kind/equity/', text: 'Compare: equity deals' },
  ]);
  assert.deepEqual(comparisonsOf(catalog, four[3] as Entry), [{ href: '/compare/', text: 'Compare with other deals' }]);
  assert.deepEqual(comparisonsOf(catalog, catalog.get('company', 'big-cloud') as Entry).map(({ href }) => href), ['/compare/by-company/big-cloud/']);
  const paths = comparePages(catalog).map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
});

test('a pair of terms has one page even where only one side tells them apart', () => {
  assert.deepEqual(termPairs(catalog).map(({ path }) => path), ['/vs/minority-stake/tranche/']);
  const [pair] = termPairs(catalog);
  assert.ok(pair);
  const { page, a, b, deals } = versusPage(catalog, pair);
  assert.equal(page.title, 'Minority stake vs Tranche');
  assert.equal(page.sentence, 'A tranche is a part of the money, not of the votes.');
  assert.deepEqual([a.difference !== undefined, b.difference !== undefined, a.deals, b.deals], [true, false, 3, 2]);
  assert.deepEqual(deals.map(({ title, lines }) => [title, lines.map(({ deal: { text }, rows }) => [text, rows.map(({ link }) => link.href)])]), [
    ['With a row on both', [['Deal a-first', ['/deals/a-first/#in-parts', '/deals/a-first/#stake']]]],
    ['With a row on Minority stake only', [['Deal c-third', ['/deals/c-third/#no-stake']], ['Deal d-alone', ['/deals/d-alone/#other']]]],
    ['With a row on Tranche only', [['Deal b-second', ['/deals/b-second/#two-parts', '/deals/b-second/#deadline']]]],
  ]);
});

test('claims of the small corpus by their sources: typed by hand', () => {
  // Summaries: 2 terms, 2 companies, 1 person, 1 product, 1 deal. Rows: 1 example, 1 fact, amount, 2 valuations, 2 tranches, 1 term, quote, event, 2 versions.
  assert.equal(recordClaims(small).length, 19);
  const [post, filing] = [claimsOn(small, 'post'), claimsOn(small, 'filing')];
  assert.deepEqual([post.all.length, post.alone.length, filing.all.length, filing.alone.length], [14, 13, 6, 5]);
  assert.deepEqual(filing.alone.map(({ entry, label, anchor }) => [entry.id, label, anchor]), [
    ['big-cloud', 'Summary', undefined], ['big-cloud', 'Fact: Revenue', 'revenue'],
    ['cloud-lab', 'Part of the money: $1.25\u00a0bn, closed', 'first-part'], ['cloud-lab', 'Part of the money: $2.75\u00a0bn, closed', 'second-part'],
    ['how-much', 'Version', undefined],
  ]);
  const { total, sources } = singleSourcePage(small);
  assert.deepEqual([total.claims, total.alone, total.primary + total.secondary], [19, 18, 18]);
  assert.deepEqual(sources.map(({ link, claims, alone }) => [link.href, claims, alone]), [['/sources/post/#alone', 14, 13], ['/sources/filing/#alone', 6, 5]]);
});

test('the page of a source counts its claims and lists those on it alone, twenty at most', () => {
  const source = small.get('source', 'filing');
  assert.ok(source);
  assert.deepEqual(sourceStrip(small, source).at(-1), { label: 'Claims on it', value: ['6'], detail: [{ href: '#alone', text: '5 on it alone' }, '; running text not counted'] });
  const long = buildCatalog([...entries, deal('long', '2020', Array.from({ length: 30 }, (_, i) => row('tranche', `part-${i}`, { sources: ['filing'] })))]);
  const [section] = sourceSections(long, source);
  const [list] = section?.blocks ?? [];
  assert.ok(list?.type === 'list');
  // 30 rows and the five of the corpus.
  assert.deepEqual([section?.anchor, list.items.length, list.more?.text], ['alone', 20, '15 more among all that rests on it']);
});
