// What pages show, computed from a small corpus whose answers are known.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, readFingerprints } from '#catalog/read-content.ts';
import { cutBar } from '#drawing/ladder.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { backlinksOf } from '#views/backlinks.ts';
import { letters } from '#views/a-z.ts';
import { cardOf } from '#views/card.ts';
import { entryPage } from '#views/entry-page.ts';
import { home } from '#views/home.ts';
import { listings, ROWS_PER_PAGE } from '#views/listing.ts';
import { addressAtPassage } from '#views/passage.ts';
import { timeline } from '#views/timeline.ts';

const root = join(import.meta.dirname, '../fixtures/base');
const catalog = buildCatalog(readContent(root).entries, readFingerprints(root));
const entry = (kind: 'deal' | 'term' | 'company' | 'quote' | 'source', id: string): Entry => catalog.get(kind, id) as Entry;

test('a deal page has its sections in order, and its sources numbered as they are met', () => {
  const page = entryPage(catalog, entry('deal', 'cloud-lab'));
  assert.deepEqual(page.contents.map((c) => c.anchor), ['money', 'what-it-bought', 'terms', 'quotes', 'timeline', 'disputes', 'backlinks', 'sources', 'cite']);
  assert.deepEqual(page.sources.map((s) => [s.number, s.id]), [[1, 'post'], [2, 'filing']]);
  assert.deepEqual(page.strip.map((item) => item.label), ['Amount', 'Announced', 'Instrument', 'Between']);
});

test('a passage is linked only where the fingerprint of the source proves it', () => {
  const page = entryPage(catalog, entry('deal', 'cloud-lab'));
  assert.deepEqual(page.sources.find((s) => s.id === 'post')?.passages.map((p) => p.href), ['https://example.org/post#:~:text=great%20respect']);
});

test('a long passage is found by its first and last words, and dashes are escaped', () => {
  assert.equal(addressAtPassage('https://example.org/a', 'one two-three four five six seven eight nine ten eleven twelve'), 'https://example.org/a#:~:text=one%20two%2Dthree%20four%20five,nine%20ten%20eleven%20twelve');
});

test('backlinks carry the sentence that holds the link, grouped by kind, each entry once', () => {
  const groups = backlinksOf(catalog, entry('term', 'minority-stake'));
  assert.deepEqual(groups.map((g) => [g.title, g.count]), [['Deals', 1], ['Terms', 1], ['Quotes', 1]]);
  const context = groups[0]?.items[0]?.contexts[0];
  assert.equal(context?.text, 'Big Cloud paid $4 billion for a “safer” part.');
  assert.deepEqual(context?.emphasis, [32, 7]);
});

test('a source page tells every claim that rests on the source', () => {
  const [deals] = backlinksOf(catalog, entry('source', 'post'));
  assert.equal(deals?.title, 'Deals');
  assert.ok((deals?.items[0]?.contexts.length ?? 0) >= 3);
});

test('a term lists the deals that carry it with their wording', () => {
  const section = entryPage(catalog, entry('term', 'minority-stake')).sections.find((s) => s.anchor === 'in-deals');
  const [list] = section?.blocks ?? [];
  assert.equal(list?.type, 'list');
  assert.deepEqual(list?.type === 'list' ? list.items.map((item) => item.link.href) : [], ['/deals/cloud-lab/#stake']);
});

test('a company page tells money in from money out', () => {
  const titles = (id: string): (string | undefined)[] => entryPage(catalog, entry('company', id)).sections.find((s) => s.anchor === 'deals')?.blocks.map((b) => (b.type === 'list' ? b.title : undefined)) ?? [];
  assert.deepEqual([titles('big-cloud'), titles('small-lab')], [['Money out'], ['Money in']]);
});

test('the sum on the front page counts closed parts once and no ceiling', () => {
  const { paid, counts } = home(catalog);
  assert.deepEqual([paid.amount.value, paid.deals], [4e9, 1]);
  assert.deepEqual([counts.deals, counts.terms, counts.sources], [1, 2, 2]);
});

test('a card says how firm its figure is', () => {
  const card = cardOf(catalog, entry('deal', 'cloud-lab'));
  assert.deepEqual([card.figure, card.status, card.date], ['up to $4\u00a0bn', 'closed', '25 Sep 2023']);
});

test('every kind has an index, and every value of a facet a page', () => {
  const paths = listings(catalog).map((l) => l.path);
  for (const path of ['/terms/', '/deals/', '/deals/by-year/2023/', '/deals/by-rung/closed/', '/deals/by-company/small-lab/', '/sources/by-tier/primary/', '/people/by-organisation/small-lab/']) assert.ok(paths.includes(path), path);
  assert.equal(new Set(paths).size, paths.length);
});

test('a long list is cut into pages', () => {
  const source = entry('source', 'post');
  const many = Array.from({ length: ROWS_PER_PAGE + 1 }, (_, i) => ({ ...source, id: `post-${i}` }) as Entry);
  const pages = listings(buildCatalog(many)).filter((l) => l.path.startsWith('/sources/') && !l.path.includes('by-'));
  assert.deepEqual(pages.map((l) => [l.path, l.groups[0]?.rows.length]), [['/sources/', ROWS_PER_PAGE], ['/sources/page/2/', 1]]);
});

test('A–Z holds every title and alias under its letter', () => {
  const names = letters(catalog).map(({ letter, names: list }) => `${letter}: ${list.map((n) => n.name).join(', ')}`);
  assert.ok(names.includes('m: minority interest, Minority stake, Model One'), names.join('\n'));
});

test('the timeline has deals, their completion, events and words in order', () => {
  assert.deepEqual(timeline(catalog).map(({ year, moments }) => [year, moments.map((m) => m.what)]), [['2023', ['Event', 'Deal announced', 'Said']], ['2024', ['Deal completed']]]);
});

test('a bar is cut in proportion and never overflows', () => {
  assert.deepEqual(cutBar([1.25, 2.75]), [{ x: 0, width: 31.25 }, { x: 31.25, width: 68.75 }]);
  assert.deepEqual(cutBar([1], 4), [{ x: 0, width: 25 }]);
});
