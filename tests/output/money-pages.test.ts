// Every figure on the pages that add up money equals the sum made here from the records of deals alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { addUp, type Payment, paymentsOf } from './money-sums.ts';
import { BUILT, type BuiltPage, report } from './pages.ts';

type Shown = readonly string[];
const DATA = /<data value="(\d+(?:\.\d+)?)" data-currency="(\w+)" data-status="([\w-]+)">/g;
const dataIn = (html: string): Shown => [...html.matchAll(DATA)].map(([, value, currency, rung]) => `${value} ${currency} ${rung}`).toSorted();
const sectionOf = (html: string, id: string): string => new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(html)?.[0] ?? '';
const plain = (text: string): string => text.replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&').replaceAll('&#39;', '’').replaceAll('\u00a0', ' ').trim();
const status = (firmness: string): string => (firmness === 'paid' ? 'closed' : firmness);
const sumsShown = (payments: readonly Payment[]): string[] => addUp(payments).map(({ value, currency, payments: [first] }) => `${value} ${currency} ${status(first?.firmness ?? '')}`);
const partsShown = (payments: readonly Payment[]): string[] => payments.flatMap(({ amount, rung }) => (amount ? `${amount.value} ${amount.currency} ${rung}` : []));
const pairsOf = (payments: readonly Payment[]): Payment[][] => [...Map.groupBy(payments, ({ from, to }) => `${from} > ${to}`).values()];

/** What a drawing writes: three digits. */
function rough({ value, ceiling, floor }: { value: number; ceiling: boolean; floor: boolean }): string {
  const digits = Number(value.toPrecision(3));
  const [scale, word] = digits >= 1e12 ? [1e12, 'tn'] : digits >= 1e9 ? [1e9, 'bn'] : [1e6, 'm'];
  return `${ceiling ? 'up to ' : floor ? 'at least ' : ''}$${Number((digits / scale).toFixed(3))} ${word}`;
}
/** What a name of a ribbon writes, back as a number. */
function amountIn(label: string): number {
  const [, figure = '', word = ''] = /\$([\d.,]+) (tn|bn|m)\b/.exec(label) ?? [];
  return Number(figure.replaceAll(',', '')) * ({ tn: 1e12, bn: 1e9, m: 1e6 }[word] ?? Number.NaN);
}

/** Faults of the drawings of a map against what it must show. */
function drawingFaults(html: string, payments: readonly Payment[]): string[] {
  const dollars = payments.filter(({ amount }) => amount?.currency === 'USD');
  return [...html.matchAll(/<svg class="sankey.*?<\/svg>/gs)].flatMap(([svg]) => {
    const faults: string[] = [];
    const names = [...svg.matchAll(/<a [^>]*aria-label="([^"]+)"/g)].map(([, name = '']) => plain(name));
    const expected = pairsOf(dollars).flatMap((own) => addUp(own).map(({ value, ceiling, payments: [first, ...more] }) => ({ name: `${first?.from} to ${first?.to}: `, value, ceiling, tail: ` ${first?.firmness}, ${more.length + 1} part${more.length ? 's' : ''}` })));
    for (const name of names.filter((one) => !/\bothers?\b/.test(one))) {
      const ceiling = name.includes(': up to ');
      if (!expected.some((one) => name.startsWith(one.name) && name.endsWith(one.tail) && one.ceiling === ceiling && Math.abs(amountIn(name) - one.value) <= one.value * 1e-3)) faults.push(`no such sum: ${name}`);
    }
    const total = names.reduce((sum, name) => sum + amountIn(name), 0);
    const whole = dollars.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
    if (!(Math.abs(total - whole) <= whole * 1e-3)) faults.push(`ribbons come to ${total}, the record to ${whole}`);
    for (const side of ['from', 'to'] as const) for (const own of Map.groupBy(dollars, (payment) => payment[side]).values()) {
      const name = own[0]?.[side] ?? '';
      const label = addUp(own).toSorted((a, b) => Number(a.ceiling) - Number(b.ceiling)).map(({ value, ceiling, payments: some }) => rough({ value, ceiling, floor: some.some(({ amount }) => amount?.qualifier === 'at-least') })).join(', and ');
      const middle = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 2;
      const labels = [...svg.matchAll(/<text x="(\d+)"[^>]*>([^<]+)<tspan [^>]*>([^<]+)</g)].map(([, x, who = '', sum = '']) => ({ side: Number(x) < middle ? 'from' : 'to', who: plain(who), sum: plain(sum) })).filter((one) => one.who === name && one.side === side);
      if (labels.length > 0 && !labels.some(({ sum }) => sum === label)) faults.push(`${name} is labelled ${labels.map(({ sum }) => sum).join(' and ')}, not ${label}`);
    }
    return faults;
  });
}

function compare(faults: string[], page: BuiltPage, what: string, shown: Shown, expected: readonly string[]): void {
  // A list that stops leads to the data: what it shows must still be of the record.
  const [a, b] = page.html.includes('more, in the <a') && what !== 'total' ? [shown.filter((one) => !expected.includes(one)).join(', '), ''] : [shown.join(', '), expected.toSorted().join(', ')];
  if (a !== b) faults.push(`${page.file} ${what}: shows ${a}; the record gives ${b}`);
}

for (const site of SITES) {
  const pages = BUILT.filter((page) => page.site === site);
  const payments = paymentsOf(site);
  const counted = payments.filter((payment) => payment.counted);
  const path = (page: BuiltPage): string => page.path.slice(site.base.length - 1);

  test(`the money map of the ${site.name} build has a page for each class, rung and year with money in it, and no other`, () => {
    const cells = Map.groupBy(counted, (payment) => `/money/${payment.class}/${payment.firmness}/`);
    const expected = [...cells].flatMap(([cell, own]) => {
      const years = [...new Set(own.map(({ year }) => year))];
      return [cell === '/money/equity/paid/' ? '/money/' : cell, ...(years.length > 1 ? years.map((year) => `${cell}${year}/`) : [])];
    });
    assert.deepEqual(pages.map(path).filter((one) => /^\/money\/(?!to\/|from\/)/.test(one)).toSorted(), expected.toSorted());
  });

  test(`totals, tables and drawings of the money map of the ${site.name} build are the sums of the records`, (t) => {
    const faults: string[] = [];
    let figures = 0;
    const maps = pages.filter((page) => /^\/money\/(?!to\/|from\/)/.test(path(page)));
    for (const page of maps) {
      const [, of = 'equity', firmness = 'paid', year] = /^\/money\/(?:([\w-]+)\/([\w-]+)\/(?:(\d{4})\/)?)?$/.exec(path(page)) ?? [];
      const here = payments.filter((payment) => payment.class === of && payment.firmness === firmness && (year === undefined || payment.year === year));
      const own = here.filter((payment) => payment.counted);
      const lede = /<p class="lede">.*?<\/p>/s.exec(page.html)?.[0] ?? '';
      compare(faults, page, 'total', dataIn(lede), sumsShown(own));
      compare(faults, page, 'deals', [...lede.matchAll(/ in (\d+) deals?/g)].map(([, n = '']) => n).toSorted(), addUp(own).map((sum) => String(new Set(sum.payments.map(({ deal }) => deal)).size)));
      const severalParts = pairsOf(own).flatMap((pair) => addUp(pair).flatMap((sum) => [...Map.groupBy(sum.payments, ({ deal }) => deal).values()].filter((some) => some.length > 1).flat()));
      compare(faults, page, 'table', dataIn(sectionOf(page.html, 'figures')), [...pairsOf(own).flatMap(sumsShown), ...partsShown(severalParts)]);
      const rows = [...sectionOf(page.html, 'figures').matchAll(/<tr>\s*<th scope="row">(.*?)<\/th>\s*<td>(.*?)<\/td>\s*<td class="number"><data value="(\d+)" data-currency="(\w+)"/gs)].map(([, from = '', to = '', value, currency]) => plain(`${from} > ${to} ${value} ${currency}`.replace(/<[^>]+>/g, '')));
      compare(faults, page, 'rows', rows.toSorted(), pairsOf(own).flatMap((pair) => addUp(pair).map((sum) => plain(`${pair[0]?.from} > ${pair[0]?.to} ${sum.value} ${sum.currency}`))));
      compare(faults, page, 'not counted', dataIn(sectionOf(page.html, 'not-counted')), partsShown(here.filter((payment) => !payment.counted)));
      faults.push(...drawingFaults(page.html, own).map((fault) => `${page.file} ${fault}`));
      figures += dataIn(page.html).length;
    }
    t.diagnostic(`${maps.length} pages, ${figures} figures`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the drawing of the front page of the ${site.name} build shows the same sums`, () => {
    const home = pages.find((page) => path(page) === '/');
    assert.ok(home);
    assert.match(home.html, /<svg class="sankey/);
    const faults = drawingFaults(home.html, counted.filter((payment) => payment.class === 'equity' && payment.firmness === 'paid'));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`pages that add up the money of companies in the ${site.name} build hold the sums of the records, by class, rung and year, with every part`, (t) => {
    const faults: string[] = [];
    let figures = 0;
    const found: string[] = [];
    for (const page of pages) {
      const [, direction, id = ''] = /^\/money\/(to|from)\/([\w-]+)\/$/.exec(path(page)) ?? [];
      if (!direction) continue;
      found.push(path(page));
      const side = direction === 'to' ? 'toId' : 'fromId';
      const here = payments.filter((payment) => payment[side] === id);
      const own = here.filter((payment) => payment.counted);
      const sums = addUp(own);
      const byYear = sums.flatMap((sum) => [...Map.groupBy(sum.payments, ({ year }) => year).values()].flatMap(sumsShown));
      compare(faults, page, 'bars', dataIn(sectionOf(page.html, 'sums')), sumsShown(own));
      compare(faults, page, 'years', dataIn(sectionOf(page.html, 'years')), [...sumsShown(own), ...byYear]);
      compare(faults, page, 'parts', dataIn(sectionOf(page.html, 'parts')), [...sumsShown(own), ...partsShown(own)]);
      compare(faults, page, 'not counted', dataIn(sectionOf(page.html, 'not-counted')), partsShown(here.filter((payment) => !payment.counted)));
      const shared = payments.filter((payment) => (direction === 'to' ? payment.receivers : payment.named).includes(id) && payment[side] === undefined);
      compare(faults, page, 'shared', dataIn(sectionOf(page.html, 'shared')), partsShown(shared));
      const lede = dataIn(/<p class="lede">.*?<\/p>/s.exec(page.html)?.[0] ?? '');
      const paid = sumsShown(own.filter((payment) => payment.class === 'equity' && payment.firmness === 'paid'));
      if (paid.length > 0) compare(faults, page, 'total', lede, paid);
      else if (!lede.every((sum) => sumsShown(own).includes(sum))) faults.push(`${page.file} begins with ${lede.join(', ')}`);
      figures += dataIn(page.html).length;
    }
    const often = (side: 'toId' | 'fromId', direction: string): string[] => [...Map.groupBy(counted, (payment) => payment[side])].flatMap(([id, own]) => (id !== undefined && own.length > 1 ? `/money/${direction}/${id}/` : []));
    assert.deepEqual(found.toSorted(), [...often('toId', 'to'), ...often('fromId', 'from')].toSorted());
    t.diagnostic(`${found.length} pages, ${figures} figures`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`sums that may hold the same money are said on every page of the ${site.name} build that counts one of them`, () => {
    const faults: string[] = [];
    for (const page of pages) {
      const [, of, firmness, year] = path(page) === '/money/' ? ['', 'equity', 'paid'] : (/^\/money\/([\w-]+)\/([\w-]+)\/(?:(\d{4})\/)?$/.exec(path(page)) ?? []);
      if (of === undefined || of === 'to' || of === 'from') continue;
      const own = counted.filter((payment) => payment.class === of && payment.firmness === firmness && (year === undefined || payment.year === year));
      const expected = counted.filter((payment) => payment.overlaps !== undefined && (own.includes(payment) || own.some(({ deal }) => deal === payment.overlaps)));
      compare(faults, page, 'overlaps', dataIn(sectionOf(page.html, 'overlaps')), partsShown(expected));
    }
    assert.equal(faults.length, 0, report(faults));
  });
}
