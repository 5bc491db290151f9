// Every name leads to its own page: titles, aliases, tickers and ids of the whole record, and names with a slip of the keyboard.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '#model/words.ts';
import { SITES } from '../sites.ts';
import { askAll } from './ask.ts';
import { expect, test } from './reader.ts';

interface Named {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly names: readonly string[];
}

const [site] = SITES;
const root = join(import.meta.dirname, '../..');

function tickerOf(kind: string, id: string): string[] {
  if (kind !== 'company') return [];
  const [, ticker] = /^ticker: (\S+)$/m.exec(readFileSync(join(root, `content/companies/${id}.mdx`), 'utf8')) ?? [];
  return ticker ? [ticker, ticker.replace(/^.*:/, '')] : [];
}

function record(): Named[] {
  const entries = JSON.parse(readFileSync(join(site?.folder ?? '', 'api/v1/index.json'), 'utf8')) as { kind: string; id: string; url: string; title: string; aliases: string[] }[];
  return entries.map(({ kind, id, url, title, aliases }) => ({ kind, id, path: url.slice(site?.origin.length), names: [title, ...aliases, ...tickerOf(kind, id)] }));
}

/** Folded name → every page that bears it; several events or documents can have one title. */
function holders(entries: readonly Named[], namesOf: (entry: Named) => readonly string[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const entry of entries) for (const name of namesOf(entry)) map.set(foldName(name), (map.get(foldName(name)) ?? new Set()).add(entry.path));
  return map;
}

test('every title, alias, ticker and id has its own page first', async ({ page }) => {
  const entries = record();
  const byName = holders(entries, (entry) => entry.names);
  const byId = holders(entries, (entry) => [entry.id]);
  const queries = [...new Set(entries.flatMap((entry) => [...entry.names, entry.id]))];
  const asked = await askAll(page, queries, 'first', 1);
  const wrong = asked.filter(({ query, paths }) => !(byName.get(foldName(query)) ?? byId.get(foldName(query)))?.has(paths[0] ?? ''));
  console.log(`${queries.length} names, ${wrong.length} not first`);
  expect(wrong.map(({ query, paths }) => `${query} → ${paths[0]}`)).toEqual([]);
  expect(globSync('content/companies/*.mdx', { cwd: root }).length).toBeGreaterThan(0);
});

/** Mulberry32: the same slips in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The name with one letter left out, doubled by another, changed, or swapped with its neighbour. */
function slips(name: string, next: () => number): string[] {
  const letters = [...name].flatMap((letter, i) => (/\p{L}/u.test(letter) ? [i] : []));
  const at = (): number => letters[Math.floor(next() * letters.length)] ?? 0;
  const other = (): string => 'etaoinshrdlu'[Math.floor(next() * 12)] ?? 'e';
  const [a, b, c, d] = [at(), at(), at(), at()];
  const swap = letters.includes(d + 1) ? d : d - 1;
  return [name.slice(0, a) + name.slice(a + 1), name.slice(0, b) + other() + name.slice(b), name.slice(0, c) + other() + name.slice(c + 1), name.slice(0, Math.max(0, swap)) + (name[swap + 1] ?? '') + (name[swap] ?? '') + name.slice(swap + 2)];
}

test('names of eight letters and more with one slip have their page among the first three', async ({ page }) => {
  const next = random(20261124);
  const entries = record().filter(({ kind }) => ['company', 'person', 'product', 'term'].includes(kind));
  const byName = holders(record(), (entry) => entry.names);
  const cases = entries.flatMap((entry) => {
    const [title = ''] = entry.names;
    return title.replace(/[^\p{L}]/gu, '').length < 8 ? [] : slips(title, next).map((query) => ({ query, path: entry.path, title }));
  });
  const asked = await askAll(page, cases.map(({ query }) => query), 'first', 3);
  const missed = cases.filter(({ query, path }, i) => !asked[i]?.paths.includes(path) && !byName.get(foldName(query))?.has(asked[i]?.paths[0] ?? ''));
  console.log(`${cases.length} slips, ${missed.length} missed (${((100 * missed.length) / cases.length).toFixed(2)} %)`);
  expect(missed.length, missed.map(({ query, title }) => `${query} (${title})`).join('\n')).toBeLessThanOrEqual(cases.length * 0.02);
});
