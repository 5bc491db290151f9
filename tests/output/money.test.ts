// Money on the pages and in the files: ladders say what the records say, nothing is counted twice, classes and ceilings stay apart.
// What each deal's money is, is worked out here from the fields of its record, not with the code that drew the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DealRecord } from '#model/records/deal-record.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

const CLASS: Readonly<Record<string, string>> = {
  equity: 'equity', convertible: 'equity', ipo: 'equity', 'secondary-sale': 'secondary', acquisition: 'acquisition', 'licence-and-hire': 'licence-and-hire', 'joint-venture': 'joint-venture',
  debt: 'debt', 'cloud-contract': 'cloud', 'chip-supply': 'chips', 'share-grant': 'share-grant',
};
const RUNGS = ['rumoured', 'announced', 'signed', 'conditional', 'closed', 'drawn', 'lapsed'];

const [root] = SITES;
assert.ok(root);
const deals = JSON.parse(readFileSync(join(root.folder, 'api/v1/deals.json'), 'utf8')) as DealRecord[];
const pages = new Map(BUILT.filter(({ site }) => site === root).map((page) => [root.origin + page.path, page.html]));
const flows = deals.flatMap((deal) => deal.flows.map((flow) => ({ ...flow, of: deal.id })));

interface Sum {
  readonly class: string;
  readonly rung: string;
  readonly currency: string;
  readonly qualifier: string;
  readonly value: number;
  readonly elsewhere: boolean;
}

/** The money of a deal without its legs: its parts, and what they leave of the headline amount. */
function moneyOf({ dealKind, dealKindsAlso, amount, tranches, tranchesComplete }: DealRecord): Sum[] {
  const main = CLASS[dealKind] === 'equity' && dealKindsAlso.includes('debt') ? 'mixed' : (CLASS[dealKind] ?? '');
  const parts = tranches.map(({ amount: { rung, currency, qualifier, value }, kind, countedIn }) => ({ class: kind === null ? main : (CLASS[kind] ?? ''), rung, currency, qualifier, value, elsewhere: countedIn !== null }));
  const within = tranches.filter((part) => !part.beside && part.amount.currency === amount?.currency);
  const left = amount ? amount.value - within.reduce((sum, part) => sum + part.amount.value, 0) : 0;
  const whole = amount && left > 0 && (!within.length || !tranchesComplete) ? [{ class: main, rung: amount.rung, currency: amount.currency, qualifier: amount.qualifier, value: left, elsewhere: false }] : [];
  return [...parts, ...whole];
}

/** Sums by whatever the key tells apart. */
function sums<T extends { readonly value: number }>(list: readonly T[], key: (item: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(list, key)].map(([name, items]) => [name, items.reduce((sum, { value }) => sum + value, 0)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
const ceiling = ({ qualifier }: { readonly qualifier: string }): string => (qualifier === 'up-to' ? 'up to' : 'sum');
const words = (html: string): string => html.replace(/<[^>]+>/g, '').replaceAll('&nbsp;', ' ');

interface LadderRow {
  readonly group: number;
  readonly rung: string;
  readonly data: readonly { readonly value: number; readonly currency: string; readonly status: string; readonly ceiling: string }[];
  readonly widths: readonly number[];
  readonly undisclosed: boolean;
}

function ladderOf(page: string): LadderRow[] {
  const [figure = ''] = /<figure class="ladder".*?<\/figure>/s.exec(page) ?? [];
  return figure.split('<tbody').slice(1).flatMap((group, i) =>
    group.split('<tr').slice(1).flatMap((row): LadderRow[] => {
      const [, rung] = /<th scope="row"[^>]*>([a-z]+)<\/th>/.exec(row) ?? [];
      if (rung === undefined) return [];
      const data = [...row.matchAll(/<data value="(\d+)" data-currency="(\w+)" data-status="(\w+)"[^>]*>([^<]*)/g)].map(([, value, currency = '', status = '', text = '']) =>
        ({ value: Number(value), currency, status, ceiling: text.startsWith('up to') ? 'up to' : 'sum' }));
      return [{ group: i, rung, data, widths: [...row.matchAll(/<rect [^>]*?width="([\d.]+)%"/g)].map(([, width]) => Number(width)), undisclosed: row.includes('not disclosed') }];
    }),
  );
}

test('the ladder of every deal page has every rung, and adds up what the fields of the record say, class by class', (t) => {
  const faults = deals.flatMap((deal) => {
    const rows = ladderOf(pages.get(deal.url) ?? '');
    const money = moneyOf(deal);
    const expected = Object.entries(sums(money, (sum) => [sum.class, sum.rung, sum.currency, ceiling(sum)].join())).map(([key, value]) => [...key.split(',').slice(1), value].join(' ')).toSorted();
    const shown = rows.flatMap(({ rung, data }) => data.map((one) => [rung, one.currency, one.ceiling, one.value].join(' '))).toSorted();
    const classes = new Set(money.map((sum) => `${sum.class} ${sum.currency}`)).size || 1;
    return [
      ...(JSON.stringify(shown) === JSON.stringify(expected) ? [] : [`${deal.id}: shows ${shown.join('; ')}, the record says ${expected.join('; ')}`]),
      ...(RUNGS.slice(0, 6).every((rung) => rows.some((row) => row.rung === rung)) ? [] : [`${deal.id}: not every rung`]),
      ...(money.length || rows.some((row) => row.rung === deal.rung && row.undisclosed) ? [] : [`${deal.id}: does not say that nothing is disclosed`]),
      ...(new Set(rows.map(({ group }) => group)).size === classes ? [] : [`${deal.id}: ${classes} classes`]),
      ...rows.flatMap(({ rung, data }) => data.filter(({ status }) => status !== rung).map(({ status }) => `${deal.id}: ${status} on ${rung}`)),
    ];
  });
  assert.equal(faults.length, 0, report(faults));
  t.diagnostic(`${deals.length} ladders`);
});

test('bars of a ladder are as long as their sums, one for each part', () => {
  const faults = deals.flatMap((deal) => {
    const rows = ladderOf(pages.get(deal.url) ?? '');
    const bars = rows.reduce((sum, { widths }) => sum + widths.length, 0);
    const scales = rows.filter(({ data }) => data.length).map(({ data, widths }) => ({ currency: data[0]?.currency, scale: data.reduce((sum, { value }) => sum + value, 0) / widths.reduce((sum, width) => sum + width, 0) }));
    const uneven = [...Map.groupBy(scales, ({ currency }) => currency).values()].some((list) => list.some(({ scale }) => Math.abs(scale / (list[0]?.scale ?? 1) - 1) > 0.01));
    return [...(bars === moneyOf(deal).length ? [] : [`${deal.id}: ${bars} bars`]), ...(uneven ? [`${deal.id}: bars of several scales`] : [])];
  });
  assert.equal(faults.length, 0, report(faults));
});

test('the rows below a ladder are the parts, what they leave and what flows beside them', (t) => {
  let rows = 0;
  const faults = deals.flatMap((deal) => {
    const page = pages.get(deal.url) ?? '';
    const [table = ''] = /<table class="rows tranches".*?<\/table>/s.exec(page) ?? [];
    const shown = [...table.matchAll(/<th scope="row"[^>]*>.*?<data value="(\d+)" data-currency="(\w+)" data-status="(\w+)"/gs)].map(([, value, currency, rung]) => `${rung} ${currency} ${value}`);
    const expected = deal.tranches.length ? moneyOf(deal).filter((_, i) => i < deal.tranches.length || deal.tranches.some((part) => !part.beside)).map(({ rung, currency, value }) => `${rung} ${currency} ${value}`) : [];
    rows += shown.length;
    const elsewhere = deal.tranches.filter(({ countedIn }) => countedIn && !table.includes(`href="${new URL(countedIn.url).pathname}${new URL(countedIn.url).hash.replace('#money', '')}"`));
    const legs = deal.legs.filter(({ anchor, from, to, amount }) => ![...page.matchAll(/<li>(.*?)<\/li>/gs)].some(([, item = '']) =>
      item.includes(`href="#${anchor}"`) && words(item).includes(from.title.replaceAll("'", '&#39;')) && words(item).includes(to.title) && (amount ? item.includes(`value="${amount.value}"`) : item.includes('not disclosed'))));
    return [
      ...(JSON.stringify(shown) === JSON.stringify(expected) ? [] : [`${deal.id}: rows ${shown.join('; ')}, the record says ${expected.join('; ')}`]),
      ...elsewhere.map(({ anchor }) => `${deal.id}: ${anchor} does not lead to where it is counted`), ...legs.map(({ anchor }) => `${deal.id}: leg ${anchor} is not told`),
    ];
  });
  assert.equal(faults.length, 0, report(faults));
  t.diagnostic(`${rows} rows, ${deals.reduce((sum, { legs }) => sum + legs.length, 0)} legs`);
});

test('flows and sums of every record are what its fields say, no class is mixed with another, and money counted elsewhere is left out', () => {
  const key = (sum: Omit<Sum, 'elsewhere' | 'value'>): string => [sum.class, sum.rung, sum.currency, sum.qualifier].join();
  for (const deal of deals) {
    const money = moneyOf(deal);
    const own = deal.flows.filter(({ part }) => part !== 'leg');
    assert.deepEqual(sums(own.flatMap(({ amount, class: of }) => (amount ? { ...amount, class: of } : [])), key), sums(money, key), deal.id);
    assert.deepEqual(sums(deal.moneyByRung, key), sums(money.filter(({ elsewhere }) => !elsewhere), key), deal.id);
    for (const flow of deal.flows) {
      assert.equal(flow.counted, flow.amount !== null && flow.countedIn === null, deal.id);
      assert.equal(flow.class, flow.class === 'mixed' ? 'mixed' : CLASS[flow.kind], deal.id);
      assert.equal(flow.firmness, flow.rung === 'closed' || flow.rung === 'drawn' ? 'paid' : flow.rung, deal.id);
    }
    assert.deepEqual(deal.flows.filter(({ part }) => part === 'leg').map(({ anchor, amount }) => [anchor, amount]), deal.legs.map(({ anchor, amount }) => [anchor, amount]), deal.id);
  }
});

test('what is counted elsewhere is counted there: one place, the same sum, the same firmness', (t) => {
  const told = Map.groupBy(flows.filter(({ countedIn }) => countedIn), ({ of, countedIn }) => `${of} ${countedIn?.deal.id} ${countedIn?.anchor ?? ''}`);
  const by = (list: typeof flows) => sums(list.flatMap(({ amount, firmness }) => (amount ? { ...amount, firmness } : [])), ({ firmness, currency }) => `${firmness} ${currency}`);
  for (const [name, here] of told) {
    const [, id, anchor] = name.split(' ');
    const there = flows.filter(({ of, part, anchor: at }) => of === id && (anchor ? at === anchor : part !== 'leg'));
    assert.ok(there.length && there.every(({ counted }) => counted), `${name} is counted nowhere`);
    assert.deepEqual(by(here), by(there), name);
  }
  assert.ok(told.size > 0);
  t.diagnostic(`${told.size} sums told twice are counted once`);
});

test('a round and its parts are not both counted, and nothing paid is a ceiling', () => {
  for (const { id, partOf } of deals.filter(({ partOf: round }) => round))
    assert.ok(deals.find((round) => round.id === partOf?.id)?.tranches.some(({ countedIn }) => countedIn?.deal.id === id), `${partOf?.id} counts ${id} a second time`);
  assert.deepEqual(flows.filter(({ firmness, amount }) => firmness === 'paid' && amount?.qualifier === 'up-to').map(({ of }) => of), []);
});

test('the total of the front page says its rungs, and is the rounded sum of the flows in the files', (t) => {
  const home = readFileSync(join(root.folder, 'index.html'), 'utf8');
  const [, count, value, text = ''] = /closed or drawn: paid for shares and notes in (\d+) deals<\/dt><dd>(?:<a [^>]*>)?<data value="(\d+)" data-currency="USD" data-status="closed">([^<]+)/.exec(home) ?? [];
  const paid = flows.filter((flow) => flow.counted && flow.class === 'equity' && flow.firmness === 'paid' && flow.amount?.currency === 'USD');
  const sum = paid.reduce((all, { amount }) => all + (amount?.value ?? 0), 0);
  assert.equal(Number(value), Math.round(sum / 1e9) * 1e9);
  assert.match(text, /^about /);
  assert.equal(Number(count), new Set(paid.map(({ of }) => of)).size);
  t.diagnostic(`${sum} in ${count} deals`);
});
