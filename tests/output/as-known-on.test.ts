// Pages as known on a day, over all that were built: nothing from later, nothing that the record of today does not hold, every state listed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { SITES } from '../sites.ts';
import { BUILT, type BuiltPage, report } from './pages.ts';

const STATE = /^(deals|companies)\/([a-z0-9-]+)\/as-known-on\/(\d{4}-\d\d-\d\d)\/index\.html$/;
const LIST = /^(deals|companies)\/([a-z0-9-]+)\/as-known-on\/index\.html$/;
const MOST = 8_000;
/** One in twenty. */
const FEW = 30;

interface State extends BuiltPage {
  readonly folder: string;
  readonly id: string;
  readonly day: string;
  /** What stands between header and footer. */
  readonly main: string;
}

const pages = BUILT.filter(({ site, stub }) => site.name === 'root' && !stub);
const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const states = pages.flatMap((page): State[] => {
  const [, folder, id, day] = STATE.exec(page.file) ?? [];
  return folder && id && day ? [{ ...page, folder, id, day, main: mainOf(page.html) }] : [];
});
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

interface Amount {
  readonly value: number;
}
interface DealFile {
  readonly amount: Amount | null;
  readonly tranches: readonly { readonly anchor: string; readonly amount: Amount }[];
  readonly valuations: readonly { readonly amount: Amount }[];
  readonly terms: readonly { readonly anchor: string }[];
  readonly quotes: readonly { readonly url: string }[];
  readonly events: readonly { readonly url: string }[];
}
const recordOf = (folder: string, id: string): DealFile => JSON.parse(readFileSync(join(SITES[0]?.folder ?? '', `api/v1/${folder}/${id}.json`), 'utf8')) as DealFile;

test('there are states of deals and companies', (t) => {
  t.diagnostic(`${states.filter(({ folder }) => folder === 'deals').length} states of deals, ${states.filter(({ folder }) => folder === 'companies').length} of companies`);
  assert.ok(states.some(({ folder }) => folder === 'deals') && states.some(({ folder }) => folder === 'companies'));
});

test('no state bears a date after its day, and leads to a later one only as the next', () => {
  const faults = states.flatMap(({ day, file, main }) => [
    ...all(main, /<time[^>]*datetime="([^"]+)"/g).filter((date) => firstDay(date) > day),
    ...all(main.replace(/<a rel="next"[^>]*>/g, ''), /\/as-known-on\/(\d{4}-\d\d-\d\d)\//g).filter((date) => date > day),
  ].map((date) => `${file}: ${date}`));
  assert.equal(faults.length, 0, report(faults));
});

test('every source of a state was published by its day, as the API of sources has it', () => {
  const published = new Map(((JSON.parse(readFileSync(join(SITES[0]?.folder ?? '', 'api/v1/sources.json'), 'utf8'))) as { id: string; published: string | null }[]).map(({ id, published: date }) => [id, date]));
  const faults = states.flatMap(({ day, file, main }) => [...all(main, /id="source-([^"]+)"/g), ...all(main, /data-cite="([^"]+)"/g)].filter((id) => {
    const date = published.get(id);
    return !date || firstDay(date) > day;
  }).map((id) => `${file}: ${id}`));
  assert.equal(faults.length, 0, report(faults));
});

test('every amount and every row of a deal’s state is in the record of today; what is not yet paid is the headline less its parts', () => {
  const faults = states.filter(({ folder }) => folder === 'deals').flatMap(({ file, folder, id, main }) => {
    const record = recordOf(folder, id);
    const money = /<section[^>]*aria-labelledby="money".*?<\/section>/s.exec(main)?.[0] ?? '';
    const rows = [...money.matchAll(/<tr><th scope="row".*?<\/tr>/gs)].map(([row]) => ({ label: /<a[^>]*>([^<]*)<\/a>/.exec(row)?.[1] ?? '', beside: row.includes('beside the headline amount'), value: Number(/<td>\s*<data value="(\d+)"/.exec(row)?.[1] ?? Number.NaN) }));
    const parts = rows.filter(({ beside, label }) => !beside && !['Headline', 'Not yet paid', 'Completed', 'Valuation'].includes(label)).map(({ value }) => value);
    const inRecord = new Set([...(record.amount ? [record.amount.value] : []), ...record.tranches.map(({ amount }) => amount.value), ...record.valuations.map(({ amount }) => amount.value)]);
    const left = (record.amount?.value ?? 0) - parts.reduce((sum, value) => sum + value, 0);
    const wrong = rows.filter(({ label, value }) => !Number.isNaN(value) && (label === 'Not yet paid' ? value !== left : !inRecord.has(value))).map(({ label, value }) => `${label} ${value}`);
    const anchors = new Set([...record.terms, ...record.tranches].map(({ anchor }) => anchor).concat('money'));
    const unknown = all(main, new RegExp(`<th scope="row"[^>]*><a href="/deals/${id}/#([^"]+)"`, 'g')).filter((anchor) => !anchors.has(anchor));
    const named = new Set([...record.quotes, ...record.events].map(({ url }) => new URL(url).pathname + new URL(url).hash));
    const strangers = all(main, /<th scope="row"[^>]*><a href="(\/(?:quotes\/|timeline\/#)[^"]+)"/g).filter((address) => !named.has(address));
    return [...wrong, ...unknown, ...strangers].map((what) => `${file}: ${what}`);
  });
  assert.equal(faults.length, 0, report(faults));
});

test('what a state counts as paid never falls, and at the end is what the record of today counts', () => {
  const paid = (main: string): number => [...main.matchAll(/<tr><th[^>]*><a[^>]*>Paid<\/a>.*?<data value="(\d+)"/gs)].reduce((sum, [, value]) => sum + Number(value), 0);
  const faults = [...Map.groupBy(states.filter(({ folder }) => folder === 'deals'), ({ id }) => id)].flatMap(([id, list]) => {
    const sums = list.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map(({ main }) => paid(main));
    const total = recordOf('deals', id).tranches.filter(({ amount }) => ['closed', 'drawn'].includes((amount as Amount & { rung: string }).rung)).reduce((sum, { amount }) => sum + amount.value, 0);
    return sums.some((sum, i) => sum < (sums[i - 1] ?? 0)) || (sums.at(-1) ?? 0) > total ? [`${id}: ${sums.join(', ')} of ${total}`] : [];
  });
  assert.equal(faults.length, 0, report(faults));
});

test('the list of an entry holds each of its states once, newest first, and the page of the entry leads to the list', () => {
  const lists = pages.filter(({ file }) => LIST.test(file));
  const faults = lists.flatMap(({ file, html }) => {
    const [, folder = '', id = ''] = LIST.exec(file) ?? [];
    const days = all(html, /<a href="[^"]*" data-day="([^"]+)"/g);
    const built = states.filter((state) => state.folder === folder && state.id === id).map(({ day }) => day).toSorted().toReversed();
    const linked = pages.find((page) => page.file === `${folder}/${id}/index.html`)?.html.includes(`href="/${folder}/${id}/as-known-on/"`);
    return JSON.stringify(days) === JSON.stringify(built) && linked ? [] : [file];
  });
  assert.equal(faults.length, 0, report(faults));
  assert.equal(new Set(states.map(({ folder, id }) => `${folder}/${id}`)).size, lists.length);
});

test('states are no entries, are kept out of search engines and the sitemap, and say their permanent address', () => {
  const sitemap = readFileSync(join(SITES[0]?.folder ?? '', 'sitemap-0.xml'), 'utf8');
  const faults = states.filter(({ entry, html, main, path, site }) =>
    entry || !html.includes('<meta name="robots" content="noindex">') || html.includes('data-pagefind-body') || sitemap.includes(`${path}<`) || !main.includes(`href="${site.origin}${path}" rel="bookmark"`)).map(({ file }) => file);
  assert.equal(faults.length, 0, report(faults));
});

test('no state weighs more than 8 KB compressed, and all but a few no more than 6 KB', (t) => {
  const longest = states.toSorted((a, b) => b.html.length - a.html.length);
  const weigh = (list: readonly State[]): number[] => list.map(({ html }) => brotliCompressSync(html).length);
  const [large, next] = [weigh(longest.slice(0, FEW)), weigh(longest.slice(FEW, FEW + 5))];
  t.diagnostic(`${states.length} states: largest ${Math.max(...large)} bytes, those after the ${FEW} longest ${Math.max(...next)}, in the middle ${weigh(longest.slice(longest.length >> 1, (longest.length >> 1) + 1)).join()}`);
  assert.ok(Math.max(...large) <= MOST && Math.max(...next) <= 6_000);
});
