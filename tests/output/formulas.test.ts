// Every result of a formula is worked out again here, from the inputs in the records, and stands so on its page; every input is what its deal says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { DealRecord } from '#model/records/deal-record.ts';
import type { FormulaRecord } from '#model/records/formula-record.ts';
import type { TermRecord } from '#model/records/word-records.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

type Case = FormulaRecord['cases'][number];

/** The expression as JavaScript of its own: another reader of it than the site’s. */
function again(compute: string, known: Readonly<Record<string, number | readonly number[]>>): number {
  assert.match(compute, /^[a-z0-9.+\-*/^(), ]+$/);
  // Some symbols are words of JavaScript: each gets a name of its own.
  const code = compute.replaceAll('^', '**').replace(/\b[a-z][a-z0-9]*\b/g, (name) => (name in known ? `known_${name}` : name === 'sum' ? 'sum' : `Math.${name}`));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return Number(new Function('sum', ...Object.keys(known).map((name) => `known_${name}`), `return ${code}`)(sum, ...Object.values(known)));
}

const close = (a: number, b: number, share = 1e-9): boolean => Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b), 1e-300);

/** Results of a case, worked out from its inputs; a result that a source states takes the place of one that cannot be. */
function results({ inputs, results: steps }: FormulaRecord, one: Case): Map<string, number | undefined> {
  const units = new Map(inputs.map(({ symbol, unit }) => [symbol, unit]));
  const scale = (value: number, unit: string | null | undefined): number => (unit === 'percent' ? value / 100 : value);
  const known: Record<string, number | readonly number[]> = {};
  for (const { symbol, values } of one.inputs) {
    const list = inputs.find((input) => input.symbol === symbol)?.list;
    if (values.length) known[symbol] = list ? values.map((value) => scale(value, units.get(symbol))) : scale(values[0] ?? 0, units.get(symbol));
  }
  return new Map(steps.map(({ symbol, unit, compute }) => {
    const names = [...compute.matchAll(/[a-z][a-z0-9]*/g)].map(([name]) => name).filter((name) => !['min', 'max', 'sum'].includes(name));
    const stated = one.results.find((result) => result.symbol === symbol)?.stated;
    if (names.some((name) => !(name in known))) {
      if (stated) known[symbol] = scale(stated.value, unit);
      return [symbol, undefined];
    }
    const value = again(compute, known);
    known[symbol] = value;
    return [symbol, unit === 'percent' ? value * 100 : value];
  }));
}

for (const site of SITES) {
  const records = <T>(folder: string): T[] => JSON.parse(readFileSync(join(site.folder, `api/v1/${folder}.json`), 'utf8')) as T[];
  const formulas = records<TermRecord>('terms').flatMap(({ id, url, formula }) => (formula && formula.results.length ? [{ id, url, formula }] : []));
  const deals = new Map(records<DealRecord>('deals').map((deal) => [deal.id, deal]));
  const html = new Map(BUILT.filter((page) => page.site === site).map((page) => [site.origin + page.path, page.html]));
  const pageOf = (address: string | null): string => html.get(address ?? '') ?? '';

  test(`every result in the records of the ${site.name} build is that of its inputs, and none is missing without a reason`, (t) => {
    let worked = 0;
    const faults = formulas.flatMap(({ id, formula }) => formula.cases.flatMap((one) => [...results(formula, one)].flatMap(([symbol, value]) => {
      const told = one.results.find((result) => result.symbol === symbol);
      if (value === undefined || !told || told.value === null) return told?.value === null && told.why && (value === undefined || /bound|currencies|zero/.test(told.why)) ? [] : [`${id}/${one.id} ${symbol}: ${told?.value} but the inputs give ${value}`];
      worked += 1;
      return close(told.value, value) ? [] : [`${id}/${one.id} ${symbol}: ${told.value} is not ${value}`];
    })));
    t.diagnostic(`${formulas.length} formulas, ${formulas.reduce((sum, { formula }) => sum + formula.cases.length, 0)} cases, ${worked} results`);
    assert.ok(formulas.length >= 35 && worked >= 90, `${formulas.length} ${worked}`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the tables of the ${site.name} build show these results and no others`, () => {
    const faults = formulas.flatMap(({ id, formula }) => {
      const page = pageOf(formula.page);
      return formula.cases.flatMap((one) => {
        const [, row] = new RegExp(`<tr id="${one.id}">(.*?)</tr>`, 's').exec(page) ?? [];
        if (row === undefined) return [`${id}: no row ${one.id}`];
        const shown = [...row.matchAll(/<b>(.*?)<\/b>/gs)].map(([, inside = '']) => Number(/<data value="([^"]+)"/.exec(inside)?.[1] ?? /-?[\d.]+/.exec(inside.replace('−', '-').replaceAll(',', ''))?.[0]));
        const told = one.results.flatMap(({ value }) => (value === null ? [] : [value]));
        const same = shown.length === told.length && shown.every((value, i) => close(value, told[i] ?? NaN, 0.006));
        const money = one.results.filter(({ value, currency }) => value !== null && currency !== null).every(({ value, currency, rung }) => row.includes(`<b><data value="${value}" data-currency="${currency}" data-status="${rung ?? 'stated'}">`));
        const why = one.results.every(({ value, why: reason }) => (value === null) === (reason !== null)) && (row.match(/cannot be computed: /g)?.length ?? 0) === one.results.filter(({ value }) => value === null).length;
        return same && money && why ? [] : [`${id}/${one.id}: ${shown.join(', ')} for ${told.join(', ')}`];
      });
    });
    assert.equal(faults.length, 0, report(faults));
  });

  test(`money that a formula takes from the fields of a deal is in the record of the deal (${site.name} build)`, () => {
    let seen = 0;
    const faults = formulas.flatMap(({ id, formula }) => formula.cases.flatMap((one) => one.inputs.flatMap(({ symbol, values, url, currency }) => {
      const deal = one.deal && deals.get(one.deal.id);
      if (!deal || currency === null || (url !== deal.url && url !== `${deal.url}#money`)) return [];
      const parts = deal.tranches.filter(({ amount }) => amount.rung !== 'lapsed').map(({ amount }) => amount);
      const sumOf = (list: readonly { readonly value: number }[]): number => list.reduce((sum, { value }) => sum + value, 0);
      const paid = parts.filter(({ rung }) => rung === 'closed' || rung === 'drawn');
      const unpaid = parts.filter((part) => !paid.includes(part));
      const figures = new Set([deal.amount?.value, deal.newMoney?.value, ...deal.valuations.map(({ amount }) => amount.value), ...parts.map(({ value }) => value), sumOf(paid), sumOf(unpaid)]);
      seen += 1;
      // Prices per share stand in the instrument, in words.
      return values.every((value) => figures.has(value) || (value < 1 && (deal.instrument ?? '').includes(String(value)))) ? [] : [`${id}/${one.id} ${symbol}: ${values.join(', ')}`];
    })));
    assert.ok(seen > 60, String(seen));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`each term of the ${site.name} build with such a formula shows a few cases and leads to all; the index leads to each`, () => {
    const index = pageOf(`${site.origin}${site.base}formulas/`);
    const faults = formulas.flatMap(({ id, url, formula }) => {
      const path = `${site.base}formulas/${id}/`;
      const [, section = ''] = /aria-labelledby="formula">(.*?)<\/section>/s.exec(pageOf(url)) ?? [];
      const rows = section.match(/<tr><th scope="row">/g)?.length ?? 0;
      const real = formula.cases.filter((one) => (one.deal ?? one.company) && one.results.some(({ value }) => value !== null)).length;
      return formula.page === site.origin + path && section.includes(`href="${path}"`) && rows === Math.min(real, 4) && index.includes(`href="${path}"`) ? [] : [`${id}: ${rows} rows of ${real}`];
    });
    assert.equal(faults.length, 0, report(faults));
  });
}

test('what a page of a formula loads for its calculator stays within 4 KB', (t) => {
  const [root] = SITES;
  assert.ok(root);
  const read = (address: string): Buffer => readFileSync(join(root.folder, address));
  const size = (address: string): number => brotliCompressSync(read(address)).length;
  const pages = BUILT.filter(({ site, file }) => site === root && file.startsWith('formulas/'));
  const code = (address: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(address)) {
      seen.add(address);
      for (const [, next = ''] of read(address).toString().matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)) code(address.slice(0, address.lastIndexOf('/') + 1) + next, seen);
    }
    return seen;
  };
  const scripts = (file: string): string[] => [...(pages.find((page) => page.file === file)?.html ?? '').matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address = '']) => address);
  const own = scripts('formulas/tranche/index.html').filter((address) => !scripts('formulas/index.html').includes(address)).flatMap((address) => [...code(address)]);
  const bytes = [...new Set(own)].reduce((sum, address) => sum + size(address), 0);
  t.diagnostic(`${pages.length} pages, calculator ${bytes} bytes`);
  assert.ok(bytes > 500 && bytes <= 4_000, String(bytes));
});
