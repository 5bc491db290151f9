// What ties companies to one another, and loops in it, from deals and graphs whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { placeLoop } from '#drawing/loop.ts';
import { placeBars } from '#drawing/pair-bars.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { betweenPages } from '#views/between-pages.ts';
import { betweenPage } from '#views/between.ts';
import { type Edge, findRings } from '#views/find-loops.ts';
import { furtherLinks } from '#views/further.ts';
import { allLoops } from '#views/loops.ts';
import { plainWords } from '#views/money-clauses.ts';
import { allTies, pairOf } from '#views/ties.ts';

const root = join(import.meta.dirname, '../..');
const whole = readContent(root).entries;

/** The record with these deals alone: what is added to it later changes no sum here. */
function record(...deals: string[]): Catalog {
  return buildCatalog(whole.filter(({ kind, id }) => kind === 'company' || id === 'circular-financing' || (kind === 'deal' && deals.includes(id))));
}

const pairs = (catalog: Catalog): string[] => allTies(catalog).pairs.map(({ a, b }) => `${a} ${b}`);

function page(catalog: Catalog, a: string, b: string) {
  const pair = pairOf(catalog, a, b);
  assert.ok(pair, `${a} and ${b} are tied`);
  return betweenPage(catalog, pair);
}

/** Direction, class, firmness, sum in billions, parts. */
function sums(catalog: Catalog, a: string, b: string): string[] {
  return page(catalog, a, b).directions.flatMap(({ from, to, rows }) =>
    rows.map(({ class: name, firmness, amount, parts }) => `${from} → ${to} ${name} ${firmness} ${amount ? `${amount.qualifier} ${amount.value / 1e9}` : '?'} in ${parts.length}`));
}

const AMAZON = ['amazon-anthropic-2023', 'amazon-anthropic-2024', 'amazon-anthropic-2026', 'anthropic-series-g-2026', 'anthropic-series-h-2026'];

test('those who invest in the same round are tied to the company, not to one another', () => {
  assert.deepEqual(pairs(record('anthropic-series-c-2023')), ['anthropic google', 'anthropic salesforce', 'anthropic spark-capital', 'anthropic zoom']);
});

test('a pair stands in the order of its ids, and is found from either side', () => {
  const catalog = record(...AMAZON);
  for (const { a, b } of allTies(catalog).pairs) assert.ok(a < b, `${a} ${b}`);
  assert.equal(pairOf(catalog, 'anthropic', 'amazon'), pairOf(catalog, 'amazon', 'anthropic'));
  assert.equal(new Set(pairs(catalog)).size, pairs(catalog).length);
});

test('a deal through a subsidiary ties its owner too, and within one group only the two themselves', () => {
  assert.deepEqual(pairs(record('aws-openai-2025')), ['amazon openai', 'aws openai']);
  assert.deepEqual(pairs(record('xai-x-2025')), ['x-corp xai']);
  const catalog = record('aws-openai-2025');
  assert.deepEqual([page(catalog, 'aws', 'openai').wider.map(({ text }) => text), page(catalog, 'amazon', 'openai').narrower.map(({ text }) => text)], [['Amazon and OpenAI'], ['Amazon Web Services and OpenAI']]);
});

test('the founders of a company are tied to one another, and the buyers of shares to the company whose they are', () => {
  assert.ok(pairs(record('stargate-2025')).includes('openai softbank'));
  const sale = pairs(record('ftx-anthropic-sale-2024'));
  assert.ok(sale.includes('anthropic fidelity') && sale.includes('fidelity ftx') && !sale.includes('fidelity mubadala'));
});

test('sums between Amazon and Anthropic: what is counted in another deal is added once, a round with others never', () => {
  assert.deepEqual(sums(record(...AMAZON), 'amazon', 'anthropic'), [
    'amazon → anthropic equity paid exactly 18 in 7', 'amazon → anthropic equity conditional up-to 15 in 1',
    'anthropic → amazon cloud signed at-least 100 in 1', 'anthropic → amazon cloud announced ? in 2', 'anthropic → amazon chips announced ? in 1',
  ]);
  assert.deepEqual(page(record(...AMAZON), 'amazon', 'anthropic').rounds.map(({ link }) => link.href), ['/deals/anthropic-series-g-2026/#money']);
});

test('sums between Microsoft and OpenAI, and between Nvidia and OpenAI', () => {
  const microsoft = record('microsoft-openai-2019', 'microsoft-openai-2021', 'microsoft-openai-2023', 'microsoft-openai-2025-recapitalization', 'microsoft-openai-2026-amendment', 'openai-2024-round');
  assert.deepEqual(sums(microsoft, 'microsoft', 'openai'), [
    'microsoft → openai equity paid exactly 1 in 1', 'microsoft → openai equity paid ? in 2', 'microsoft → openai equity rumoured about 10 in 1',
    'openai → microsoft cloud signed exactly 250 in 1', 'openai → microsoft cloud signed ? in 1', 'openai → microsoft cloud announced ? in 2',
  ]);
  assert.deepEqual(sums(record('nvidia-openai-2026', 'nvidia-openai-loi-2025', 'openai-2024-round', 'openai-2026-round'), 'nvidia', 'openai'), [
    'nvidia → openai equity paid exactly 30 in 1', 'nvidia → openai equity lapsed exactly 10 in 1', 'nvidia → openai equity lapsed up-to 90 in 1',
    'openai → nvidia chips announced ? in 1', 'openai → nvidia chips lapsed ? in 1',
  ]);
});

test('the sentence on top says each way with its rung', () => {
  assert.deepEqual(page(record(...AMAZON), 'amazon', 'anthropic').sentences.map(plainWords), [
    'Amazon has paid Anthropic $18 billion for shares and notes, in 7 parts; up to $15 billion more is conditional.',
    'Anthropic is to buy at least $100 billion of cloud computing from Amazon Web Services (signed).',
    'Anthropic is to take chips from Amazon Web Services for a sum not disclosed (announced).',
    'Amazon took part in a round of Anthropic of $30 billion (closed); its share is not disclosed.',
  ]);
  assert.deepEqual(page(record('tesla-xai-2026', 'xai-series-e-2026', 'spacex-xai-2026'), 'spacex', 'tesla').sentences.map(plainWords), ['Tesla has paid xAI (now SpaceX’s) about $2 billion for shares and notes.']);
  assert.deepEqual(page(record('cohere-aleph-alpha-2026'), 'aleph-alpha', 'cohere').sentences.map(plainWords), ['Cohere is one of several parties to the purchase of Aleph Alpha (announced); its share is not disclosed.']);
});

test('each page of two companies is found by their names in either order', () => {
  const found = betweenPages(record('aws-openai-2025')).find(({ path }) => path === '/between/amazon/openai/');
  assert.deepEqual([found?.title, found?.names, found?.asks.includes('deals between Amazon and OpenAI')], ['Amazon and OpenAI', ['OpenAI and Amazon'], true]);
});

const funds = (from: string, to: string): Edge => ({ from, to, way: 'funds' });
const buys = (from: string, to: string): Edge => ({ from, to, way: 'buys' });

test('a loop needs funding one way and buying on the way back', () => {
  assert.deepEqual(findRings([funds('cloud', 'lab'), buys('lab', 'cloud')]), [['cloud', 'lab']]);
  assert.deepEqual(findRings([funds('cloud', 'lab'), funds('lab', 'cloud')]), [], 'money both ways');
  assert.deepEqual(findRings([buys('lab', 'cloud'), buys('cloud', 'lab')]), [], 'orders both ways');
  assert.deepEqual(findRings([funds('lab', 'cloud'), buys('lab', 'cloud')]), [], 'lender and customer is one direction');
  assert.deepEqual(findRings([funds('lab', 'cloud'), buys('lab', 'cloud'), funds('cloud', 'lab')]), [['cloud', 'lab']]);
});

test('a loop of three is told once, from its funding edge, in the direction of the money', () => {
  assert.deepEqual(findRings([buys('lab', 'cloud'), buys('cloud', 'maker'), funds('maker', 'lab')]), [['maker', 'lab', 'cloud']]);
  assert.deepEqual(findRings([buys('lab', 'cloud'), buys('cloud', 'maker'), funds('lab', 'maker')]), [], 'nothing returns');
  assert.deepEqual(findRings([buys('a', 'b'), buys('b', 'c'), buys('c', 'a')]), [], 'orders alone');
});

/** Deal, and the loops it makes by itself. */
const LOOPS: readonly [deals: string[], loops: string[]][] = [
  [['amazon-anthropic-2026'], ['amazon-anthropic']],
  [['coreweave-openai-2025'], ['coreweave-openai']],
  [['cerebras-openai-2026'], ['cerebras-openai']],
  [['amd-openai-2025', 'amd-meta-2026'], ['amd-meta', 'amd-openai']],
  [['nvidia-openai-loi-2025'], ['nvidia-openai']],
  [['nvidia-openai-loi-2025', 'nvidia-openai-2026'], ['nvidia-openai', 'nvidia-openai-lapsed']],
  [['nvidia-coreweave-2026', 'nvidia-openai-2026', 'coreweave-openai-2025'], ['nvidia-openai', 'coreweave-openai', 'coreweave-openai-nvidia', 'nvidia-openai-coreweave']],
  [['xai-series-e-2026'], ['nvidia-xai']],
  [['oracle-openai-2025', 'stargate-2025'], []],
  [['nvidia-coreweave-2026'], []],
];

test('loops of the record: through subsidiaries, in shares, around a third company, lapsed ones apart', () => {
  for (const [deals, loops] of LOOPS) assert.deepEqual(allLoops(record(...deals)).map(({ id }) => id), loops, deals.join());
  assert.deepEqual(allLoops(record('nvidia-openai-loi-2025', 'nvidia-openai-2026')).map(({ lapsed }) => lapsed), [false, true]);
});

test('every edge of a loop goes the way its deals say', () => {
  for (const { edges } of allLoops(record(...LOOPS.flatMap(([deals]) => deals), ...AMAZON)))
    for (const { from, to, way, ties } of edges)
      for (const tie of ties) {
        const [giver, taker] = [[tie.from, from], [tie.to, to]].map(([id, owner]) => id === owner || tie.via.includes(id ?? ''));
        assert.ok(giver && taker, `${tie.deal.id}: ${from} ${way} ${to}`);
        if (way === 'buys') assert.equal(tie.flow?.from[0], tie.from);
      }
});

test('companies, deals and the term lead to ties and loops', () => {
  const catalog = record(...AMAZON);
  const links = (kind: 'deal' | 'company' | 'term', id: string): string[] => furtherLinks(catalog, catalog.get(kind, id) as Entry).map(({ href }) => href).filter((href) => /between|loops/.test(href));
  assert.deepEqual(links('company', 'anthropic'), ['/between/anthropic/']);
  assert.deepEqual(links('deal', 'amazon-anthropic-2023'), ['/between/amazon/anthropic/', '/loops/#amazon-anthropic']);
  assert.deepEqual(links('deal', 'anthropic-series-h-2026'), [], 'a round of many has no two main parties');
  assert.deepEqual(links('term', 'circular-financing'), ['/loops/']);
  assert.deepEqual((catalog.get('company', 'ibm') as EntryOf<'company'> | undefined) && links('company', 'ibm'), []);
});

test('bars stand on one scale, and the arrow at the side closes a ring', () => {
  assert.deepEqual(placeBars([{ sizes: [50, 0.001] }, { sizes: [100] }]).groups.map(({ bars }) => bars.map(({ width }) => width)), [[49.5, 0.5], [99]]);
  assert.deepEqual(placeLoop(3, true).arrows.length, 3);
  assert.match(placeLoop(2, true).arrows[1]?.line ?? '', /V13H19$/);
  assert.match(placeLoop(3, false).arrows[2]?.line ?? '', /V145H19$/);
});
