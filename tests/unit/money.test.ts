// The money map and what adds up the money of companies, from a small record whose sums are typed by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalog } from '#model/catalog.ts';
import { dealSchema } from '#model/deal.ts';
import { layOutSankey } from '#drawing/sankey.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { companyMoney } from '#views/money/company-money.ts';
import { mapCells, type MapCell, switchesOf } from '#views/money/map-cells.ts';
import { mapPage } from '#views/money/map-page.ts';
import { mapPicture } from '#views/money/map-picture.ts';
import { pairSums } from '#views/money/map-rows.ts';
import { moneyLinks, moneyPages } from '#views/money/money-pages.ts';
import { allFlows } from '#views/money/all-flows.ts';
import { companiesWithMoney } from '#views/money/money-links.ts';
import { piecesText } from '#views/money/say-sums.ts';
import type { Piece } from '#views/pieces.ts';

const usd = (billions: number, qualifier: Money['qualifier'] = 'exactly'): Money => ({ value: billions * 1e9, currency: 'USD', qualifier });
const evidence = { sources: ['post'], confidence: 'primary' };
const part = (anchor: string, amount: Money, rung: string, more: object = {}): object => ({ anchor, amount, rung, note: 'A part.', ...evidence, ...more });

function deal(id: string, more: object): { kind: 'deal'; id: string; data: unknown } {
  const data = dealSchema.parse({
    title: `Deal ${id}`, summary: 'A deal.', updated: '2026-01-01', checked: '2026-01-01', kind: 'equity', rung: 'closed', announced: '2025-03-01', investors: ['fund'], recipient: 'lab',
    terms: [{ anchor: 'cloud', term: 'workload', statement: 'The lab buys cloud.', ...evidence }], ...evidence, ...more,
  });
  return { kind: 'deal', id, data };
}

/**
 * fund → lab 1 bn (2024) and 2 bn (2025) paid, 4 bn signed, up to 3 bn signed; several → lab 5 bn paid, of which fund’s 1 bn is counted in its own deal;
 * bank → shop 0.5 bn, about 0.3 bn of it in euros; lab → cloud at least 9 bn signed; fund → shop not disclosed.
 */
const DEALS = [
  deal('first', { amount: usd(10, 'up-to'), tranches: [part('one', usd(1), 'closed', { date: '2024-05' }), part('two', usd(2), 'drawn', { date: '2025-06' }), part('later', usd(4), 'signed', { overlaps: 'round' })], rung: 'signed', legs: [{ row: 'cloud', kind: 'cloud-contract', from: 'lab', to: 'cloud', amount: usd(9, 'at-least'), rung: 'signed' }] }),
  deal('round', { amount: usd(6), investors: ['fund', 'bank'], tranches: [part('fund', usd(1), 'closed', { from: ['fund'], countedIn: 'first#one' }), part('all', usd(5), 'closed', { from: [] })], tranchesComplete: true }),
  deal('shop-dollars', { amount: usd(0.5), investors: ['bank'], recipient: 'shop', announced: '2025-04' }),
  deal('shop-euros', { amount: { value: 3e8, currency: 'EUR', qualifier: 'about' }, investors: ['bank'], recipient: 'shop', announced: '2025-05' }),
  deal('shop-quiet', { recipient: 'shop' }),
];
const COMPANIES = [['fund', 'The Fund'], ['bank', 'Bank'], ['lab', 'Lab'], ['shop', 'Shop'], ['cloud', 'Cloud']].map(([id, title]) => ({ kind: 'company', id, data: { title } }));
const catalog = {
  list: (kind: string) => (kind === 'deal' ? DEALS : COMPANIES),
  get: (kind: string, id: string) => [...DEALS, ...COMPANIES].find((entry) => entry.kind === kind && entry.id === id),
} as unknown as Catalog;

const said = (pieces: readonly Piece[]): string => piecesText(pieces).replaceAll('\u00a0', ' ');
const figure = (amount: Money | undefined): string => (amount ? formatMoney(amount).replaceAll('\u00a0', ' ') : '–');
const EQUITY_PAID: MapCell = { class: 'equity', firmness: 'paid', year: undefined };
const EQUITY_SIGNED: MapCell = { ...EQUITY_PAID, firmness: 'signed' };

test('ribbons are as wide as their values, and the ribbons of a bar fill it', () => {
  const { left, right, ribbons } = layOutSankey(
    { left: ['a', 'b'], right: ['c', 'd'], ribbons: [{ from: 'a', to: 'c', value: 4 }, { from: 'a', to: 'd', value: 2 }, { from: 'b', to: 'd', value: 4 }] },
    { x0: 0, x1: 200, y0: 0, y1: 110, barWidth: 6, gap: 10 },
  );
  assert.deepEqual(left.map(({ id, x, height }) => [id, x, height]), [['a', 0, 60], ['b', 0, 40]]);
  assert.deepEqual(right.map(({ id, x, height }) => [id, x, height]), [['c', 194, 40], ['d', 194, 60]]);
  assert.deepEqual(ribbons.map(({ height }) => height), [40, 20, 40]);
  const [a, b] = left;
  const [, d] = right;
  assert.deepEqual(ribbons.map(({ leaves }) => leaves), [a?.y, (a?.y ?? 0) + 40, b?.y]);
  assert.deepEqual([ribbons[1]?.arrives, ribbons[2]?.arrives], [d?.y, (d?.y ?? 0) + 20]);
  assert.ok((b?.y ?? 0) >= (a?.y ?? 0) + 60 + 10 - 0.1, 'bars keep their order and their distance');
  assert.match(ribbons[0]?.path ?? '', /^M6 0C100 0 100 [\d.]+ 194 [\d.]+V[\d.]+C100 [\d.]+ 100 40 6 40Z$/);
});

test('the map has a state for each class and rung with money in it; years stand apart where there are several', () => {
  assert.deepEqual(mapCells(catalog).map((cell) => [cell.class, cell.firmness, cell.year ?? 'all'].join(' ')), [
    'equity paid all', 'equity paid 2024', 'equity paid 2025', 'equity signed all', 'cloud signed all',
  ]);
  assert.deepEqual(moneyPages(catalog).map(({ path }) => path), [
    '/money/', '/money/equity/paid/2024/', '/money/equity/paid/2025/', '/money/equity/signed/', '/money/cloud/signed/', '/money/to/lab/', '/money/to/shop/', '/money/from/bank/', '/money/from/fund/',
  ]);
});

test('switches lead to what is most like the page, mark where one is, and say what there is none of', () => {
  const rows = switchesOf(catalog, EQUITY_SIGNED).map(({ name, options }) => [name, ...options.map(({ text, href, current }) => `${text} ${href ?? 'none'}${current ? ' *' : ''}`)]);
  assert.deepEqual(rows, [
    ['Money for', 'Shares and convertible notes /money/equity/signed/ *', 'Cloud contracts /money/cloud/signed/'],
    ['How firm', 'Paid /money/', 'Conditional none', 'Signed /money/equity/signed/ *', 'Announced none', 'Rumoured none', 'Lapsed none'],
  ]);
});

test('totals say their rung and how many deals; ceilings and currencies stand apart', () => {
  assert.equal(said(mapPage(catalog, EQUITY_PAID).total), 'Paid: $8.5 bn in 3 deals; in euros, about €300 m in 1 deal.');
  assert.equal(said(mapPage(catalog, EQUITY_SIGNED).total), 'Signed: $4 bn in 1 deal and, apart from that, up to $3 bn in 1 deal.');
  assert.equal(said(mapPage(catalog, { class: 'cloud', firmness: 'signed', year: undefined }).total), 'Signed: at least $9 bn in 1 deal.');
});

test('the table has a row for what one party pays another; what several share is nobody’s', () => {
  const rows = mapPage(catalog, EQUITY_PAID).rows.map(({ from, to, amount, parts, all }) => `${typeof from === 'string' ? from : from.text} > ${typeof to === 'string' ? to : to.text} ${figure(amount)} ${parts} ${all}`);
  assert.deepEqual(rows, ['Several investors > Lab $5 bn 1 /money/to/lab/', 'The Fund > Lab $3 bn 2 /between/fund/lab/', 'Bank > Shop $500 m 1 /between/bank/shop/', 'Bank > Shop about €300 m 1 /between/bank/shop/']);
  assert.deepEqual(mapPage(catalog, EQUITY_PAID).rows[1]?.deals.map(({ deal: { href }, parts }) => [href, ...parts.map((p) => p.href)]), [['/deals/first/', '/deals/first/#two', '/deals/first/#one']]);
});

test('ribbons say who pays whom, how much, how firm and in how many parts; only dollars are drawn', () => {
  const { wide } = mapPage(catalog, EQUITY_PAID);
  assert.deepEqual(wide?.ribbons.map(({ name, href }) => `${name.replaceAll('\u00a0', ' ')} ${href}`), [
    'Several investors to Lab: $5 bn paid, 1 part /money/to/lab/', 'The Fund to Lab: $3 bn paid, 2 parts /between/fund/lab/', 'Bank to Shop: $500 m paid, 1 part /between/bank/shop/',
  ]);
  assert.deepEqual(wide?.recipients.map(({ name, figure: sum }) => `${name} ${sum.replaceAll('\u00a0', ' ')}`), ['Lab $8 bn', 'Shop $500 m']);
  const signed = mapPage(catalog, EQUITY_SIGNED).wide;
  assert.deepEqual(signed?.ribbons.map(({ ceiling, value }) => [ceiling, value]), [[false, 4e9], [true, 3e9]]);
  assert.equal(signed?.payers[0]?.figure.replaceAll('\u00a0', ' '), '$4 bn, and up to $3 bn');
});

test('small parties are gathered, and their sums with them', () => {
  const picture = mapPicture(catalog, pairSums(allFlows(catalog).filter(({ class: of, rung }) => of === 'equity' && (rung === 'closed' || rung === 'drawn'))), 2, '#figures');
  assert.deepEqual(picture?.payers.map(({ name, figure: sum, href }) => `${name} ${sum.replaceAll('\u00a0', ' ')} ${href}`), ['Several investors $5 bn #figures', '2 others $3.5 bn #figures']);
  assert.deepEqual(picture?.ribbons.map(({ name, href }) => `${name.replaceAll('\u00a0', ' ')} ${href}`), [
    'Several investors to Lab: $5 bn paid, 1 part /money/to/lab/', '1 other to Lab: $3 bn paid, 2 parts #figures', '1 other to Shop: $500 m paid, 1 part #figures',
  ]);
});

test('what is not counted is listed with the reason, and what may overlap is said beside both sums', () => {
  const paid = mapPage(catalog, EQUITY_PAID);
  assert.deepEqual(paid.leftOut.items.map(({ deal: { href }, why }) => `${href} ${said(why)}`), ['/deals/shop-quiet/#money The record gives no amount for it.', '/deals/round/#fund Counted in Deal first.']);
  const sentence = 'In Deal first, $4 bn (signed) may in part be the same money as Deal round; the record does not say how much. No total adds the two.';
  assert.deepEqual(paid.overlaps.map(said), [sentence]);
  assert.deepEqual(mapPage(catalog, EQUITY_SIGNED).overlaps.map(said), [sentence]);
  assert.deepEqual(mapPage(catalog, { ...EQUITY_PAID, year: '2024' }).overlaps, []);
});

test('what a company received is added up by class, rung and year, with every part', () => {
  const view = companyMoney(catalog, 'to', 'lab');
  assert.equal(said(view.lede), 'Paid for shares and convertible notes: $8 bn in 2 deals.');
  assert.deepEqual(view.years, ['2024', '2025']);
  assert.deepEqual(view.classes.flatMap(({ sums }) => sums.map(({ anchor, label, amount, tally, width, byYear, parts }) => [anchor, label, figure(amount), tally, width, ...byYear.map(figure), parts.length])), [
    ['equity-paid', 'Paid', '$8 bn', '2 deals, 3 parts', 100, '$1 bn', '$7 bn', 3],
    ['equity-signed', 'Signed', '$4 bn', '1 deal, 1 part', 50, '–', '$4 bn', 1],
    ['equity-signed-ceilings', 'Signed, ceilings', 'up to $3 bn', '1 deal, 1 part', 37.5, '–', 'up to $3 bn', 1],
  ]);
  assert.deepEqual(view.classes[0]?.sums[0]?.parts.map(({ deal: { href }, other }) => `${href} ${typeof other === 'string' ? other : other.text}`), ['/deals/first/#two The Fund', '/deals/round/#all Several investors', '/deals/first/#one The Fund']);
  assert.deepEqual(view.leftOut.items.map(({ deal: { href } }) => href), ['/deals/round/#fund']);
  const [euros] = companyMoney(catalog, 'to', 'shop').classes[0]?.sums.slice(1) ?? [];
  assert.deepEqual([euros?.anchor, euros?.label, euros?.width], ['equity-paid-eur', 'Paid, in euros', undefined]);
});

test('what a company pays leaves out its part in shared rounds, and says which', () => {
  const view = companyMoney(catalog, 'from', 'fund');
  assert.equal(said(view.lede), 'Paid for shares and convertible notes: $3 bn in 1 deal.');
  assert.deepEqual(companyMoney(catalog, 'from', 'bank').sharedRounds.items, []);
  assert.deepEqual(view.leftOut.items.map(({ deal: { href } }) => href), ['/deals/shop-quiet/#money', '/deals/round/#fund']);
});

test('only companies with several sums have a page that adds them up; entries lead there', () => {
  assert.deepEqual([companiesWithMoney(catalog, 'to'), companiesWithMoney(catalog, 'from')], [['lab', 'shop'], ['bank', 'fund']]);
  const links = (kind: string, id: string): string[] => moneyLinks(catalog, catalog.get(kind as 'deal', id) as never).map(({ href }) => href);
  assert.deepEqual(links('company', 'lab'), ['/money/to/lab/']);
  assert.deepEqual(links('company', 'cloud'), []);
  assert.deepEqual(links('deal', 'first'), ['/money/', '/money/equity/signed/']);
  assert.deepEqual(links('deal', 'shop-quiet'), []);
});

test('pages say in a sentence what they add up, and which questions they answer', () => {
  const page = moneyPages(catalog).find(({ path }) => path === '/money/to/lab/');
  assert.equal(page?.sentence.replaceAll('\u00a0', ' '), 'Paid for shares and convertible notes: $8 bn in 2 deals. Signed for shares and convertible notes: $4 bn in 1 deal and, apart from that, up to $3 bn in 1 deal. What Lab has received or is to receive, added up by class and rung.');
  assert.ok(page?.asks.includes('total invested in Lab'));
  assert.deepEqual(page?.entries.map(({ id }) => id), ['first', 'round']);
});
