// The timeline and valuations of the built site say what the API says: counted and read again from its files, not from our own views.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES, type TestSite } from '../sites.ts';
import { BUILT, type BuiltPage, report } from './pages.ts';

interface Ref {
  readonly id: string;
}
interface Figure {
  readonly value: number;
  readonly currency: string;
}
interface Deal {
  readonly id: string;
  readonly dealKind: string;
  readonly announced: string;
  readonly closed: string | null;
  readonly recipient: Ref;
  readonly investors: readonly Ref[];
  readonly counterparties: readonly { readonly company: Ref }[];
  readonly amount: (Figure & { readonly rung: string }) | null;
  readonly valuations: readonly { readonly amount: Figure; readonly basis: string; readonly date: string | null; readonly of: readonly Ref[]; readonly sourceIds: readonly string[] }[];
  readonly valuationDisputes: readonly { readonly versions: readonly { readonly value: Figure | null }[] }[];
}
interface Dated {
  readonly date: string;
  readonly companies?: readonly Ref[];
}

const records = <T>(site: TestSite, folder: string): T[] => globSync(`api/v1/${folder}/*.json`, { cwd: site.folder }).map((file) => JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as T);
const text = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').trim();
const isCompute = ({ dealKind }: Deal): boolean => dealKind === 'cloud-contract' || dealKind === 'chip-supply';
/** Rows of the table of counts: its first cell, then its numbers. */
const countRows = (html: string): (string | number)[][] => {
  const [table = ''] = /<table class="counts">.*?<\/table>/s.exec(html) ?? [];
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ''], i) => (i === 0 ? text(cell) : Number(text(cell)))));
};
const squares = (html: string, kind: string): number => [...html.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, 'g'))].reduce((sum, [, d = '']) => sum + d.split('M').length - 1, 0);
const drawing = (html: string, size: 'wide' | 'narrow'): string => new RegExp(`<svg class="drawing-${size}".*?</svg>`, 's').exec(html)?.[0] ?? '';

for (const site of SITES) {
  const deals = records<Deal>(site, 'deals');
  const events = records<Dated>(site, 'events');
  const quotes = records<Dated>(site, 'quotes');
  const byPath = new Map(BUILT.filter((page) => page.site === site).map((page) => [page.path.slice(site.base.length - 1), page]));
  const pages = (pattern: RegExp): BuiltPage[] => [...byPath].filter(([path]) => pattern.test(path)).map(([, page]) => page);
  const htmlAt = (path: string): string => byPath.get(path)?.html ?? assert.fail(`${path} is not built`);
  const rowOf = (label: string, key: string, some: readonly Deal[], happened: readonly Dated[], said: readonly Dated[]): (string | number)[] => [
    label, some.filter((deal) => !isCompute(deal) && deal.announced.startsWith(key)).length, some.filter((deal) => isCompute(deal) && deal.announced.startsWith(key)).length,
    some.filter(({ announced, closed }) => closed !== null && closed !== announced && closed.startsWith(key)).length, happened.filter(({ date }) => date.startsWith(key)).length, said.filter(({ date }) => date.startsWith(key)).length,
  ];
  const yearsOf = (...dates: readonly string[]): string[] => [...new Set(dates.map((date) => date.slice(0, 4)))].toSorted();

  test(`the counts of the timeline of the ${site.name} build are those of the API`, () => {
    const years = yearsOf(...deals.flatMap(({ announced, closed }) => [announced, closed ?? announced]), ...events.map(({ date }) => date), ...quotes.map(({ date }) => date));
    assert.deepEqual(countRows(htmlAt('/timeline/')), [...years.map((year) => rowOf(year, year, deals, events, quotes)), rowOf('All', '', deals, events, quotes)]);
    const yearPages = pages(/^\/timeline\/\d{4}\/$/);
    assert.ok(yearPages.length > 1);
    for (const page of yearPages) {
      const year = /\d{4}/.exec(page.file)?.[0] ?? '';
      assert.deepEqual(countRows(page.html).at(-1), rowOf('All', year, deals, events, quotes), page.file);
      const march = countRows(page.html).find(([label]) => label === `March ${year}`);
      assert.deepEqual(march ?? rowOf(`March ${year}`, `${year}-03`, deals, events, quotes), rowOf(`March ${year}`, `${year}-03`, deals, events, quotes), page.file);
    }
  });

  test(`the timeline of a company of the ${site.name} build counts its deals and events`, () => {
    const companyPages = pages(/^\/timeline\/by-company\/[a-z0-9-]+\/$/);
    assert.ok(companyPages.length > 5);
    for (const page of companyPages) {
      const id = page.file.split('/')[2] ?? '';
      const own = deals.filter(({ investors, recipient, counterparties }) => [...investors, recipient, ...counterparties.map(({ company }) => company)].some((one) => one.id === id));
      const [label, money, compute, completed, happened] = rowOf('All', '', own, events.filter(({ companies }) => companies?.some((one) => one.id === id)), []);
      assert.deepEqual(countRows(page.html).at(-1)?.slice(0, 5), [label, money, compute, completed, happened], page.file);
    }
  });

  test(`the drawing of the ${site.name} build has a mark for everything with a month, and by years for all`, () => {
    const html = htmlAt('/timeline/');
    const vague = ({ length }: string): boolean => length === 4;
    for (const [size, some] of [['wide', (date: string) => !vague(date)], ['narrow', () => true]] as const) {
      const svg = drawing(html, size);
      assert.deepEqual(
        [squares(svg, 'capital') + squares(svg, 'capital soft-money'), squares(svg, 'compute') + squares(svg, 'compute soft-money'), squares(svg, 'event'), squares(svg, 'quote')],
        [deals.filter((deal) => !isCompute(deal) && some(deal.announced)).length, deals.filter((deal) => isCompute(deal) && some(deal.announced)).length, events.filter(({ date }) => some(date)).length, quotes.filter(({ date }) => some(date)).length],
        size,
      );
    }
  });

  test(`amounts of the largest deals on the timelines of the ${site.name} build are those of the deals`, () => {
    const wanted = new Map(deals.map((deal) => [deal.id, deal.amount]));
    const faults = pages(/^\/timeline\//).flatMap((page) =>
      [...page.html.matchAll(/<th scope="row"><a href="[^"]*\/deals\/([a-z0-9-]+)\/"[^>]*>[^<]*<\/a><\/th><td><data value="(\d+)" data-currency="([A-Z]+)" data-status="([a-z]+)"/g)].flatMap(([, id = '', value, currency, rung]) => {
        const amount = wanted.get(id);
        return amount && String(amount.value) === value && amount.currency === currency && amount.rung === rung ? [] : [`${page.file} ${id} ${value} ${currency} ${rung}`];
      }),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  test(`every valuation of the API stands on the pages of its companies in the ${site.name} build, with its sources, and no other does`, () => {
    const wanted = deals.flatMap((deal) => deal.valuations.flatMap((row) => (row.of.length ? row.of : [deal.recipient]).map((company) => ({ deal, row, company: company.id }))));
    const companies = [...new Set(wanted.map(({ company }) => company))].toSorted();
    assert.deepEqual(pages(/^\/valuations\/(?!linear\/)[a-z0-9-]+\/$/).map((page) => page.file.split('/')[1]).toSorted(), companies);
    for (const company of companies) {
      const html = htmlAt(`/valuations/${company}/`);
      const rows = [...html.matchAll(/<table class="rows valuations">.*?<tbody>(.*?)<\/tbody>/gs)].flatMap(([, body = '']) => [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => ({
        date: /datetime="([^"]+)"/.exec(row)?.[1], value: Number(/<data value="(\d+)"/.exec(row)?.[1]), currency: /data-currency="([A-Z]+)"/.exec(row)?.[1], deal: /\/deals\/([a-z0-9-]+)\/#money"/.exec(row)?.[1],
        basis: /(post-money|pre-money|as reported): /.exec(row)?.[1]?.replace(' ', '-'), sources: [...(/<td>(.*?)<\/td>/s.exec(row)?.[1] ?? '').matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id),
      })));
      const key = (row: { deal?: string | undefined; value: number; basis?: string | undefined }): string => `${row.deal} ${row.value} ${row.basis}`;
      const sort = <T extends Parameters<typeof key>[0]>(list: readonly T[]): T[] => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      const said = wanted.filter((one) => one.company === company).map(({ deal, row }) => ({ date: row.date ?? deal.announced, value: row.amount.value, currency: row.amount.currency, deal: deal.id, basis: row.basis, sources: [...row.sourceIds] }));
      assert.deepEqual(sort(rows), sort(said), company);
    }
  });

  test(`every figure drawn in the valuations of the ${site.name} build is in the API`, () => {
    const short = ({ value, currency }: Figure): string => {
      const [scale, word] = value >= 1e12 ? [1e12, 'tn'] : [1e9, 'bn'];
      return `${currency === 'EUR' ? '€' : '$'}${Number((value / scale).toFixed(3)).toLocaleString('en', { maximumFractionDigits: 3 })} ${word}`;
    };
    const known = new Set(deals.flatMap(({ valuations, valuationDisputes }) => [...valuations.map(({ amount }) => short(amount)), ...valuationDisputes.flatMap(({ versions }) => versions.flatMap(({ value }) => (value ? [short(value)] : [])))]));
    let found = 0;
    const faults = pages(/^\/valuations\//).flatMap((page) =>
      [...page.html.matchAll(/<svg class="drawing-.*?<\/svg>/gs)].flatMap(([svg]) => [...svg.replace(/<g aria-hidden="true">.*?<\/g>/s, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)]).flatMap(([, words = '']) =>
        (words.replaceAll('\u00a0', ' ').match(/[$€][\d.,]+ [a-z]+/g) ?? []).flatMap((figure) => {
          found += 1;
          return known.has(figure) ? [] : [`${page.file} ${figure}`];
        }),
      ),
    );
    assert.ok(found > 30, String(found));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`every event of the ${site.name} build has its place on /timeline/, and every link of a drawing leads to something`, () => {
    const timeline = htmlAt('/timeline/');
    const ids = (records<Ref>(site, 'events')).filter(({ id }) => !timeline.includes(`id="${id}"`)).map(({ id }) => id);
    assert.deepEqual(ids, []);
    const faults = pages(/^\/(timeline|valuations)\//).flatMap((page) =>
      [...page.html.matchAll(/<svg class="drawing-.*?<\/svg>/gs)].flatMap(([svg]) => [...svg.matchAll(/href="([^"]+)"/g)]).flatMap(([, address = '']) => {
        const [path = '', anchor] = address.split('#');
        const target = path === '' ? page : byPath.get(path.slice(site.base.length - 1));
        return target && (anchor === undefined || target.html.includes(`id="${anchor}"`)) ? [] : [`${page.file} ${address}`];
      }),
    );
    assert.equal(faults.length, 0, report(faults));
  });
}
