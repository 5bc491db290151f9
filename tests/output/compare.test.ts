// Comparisons and claims on one source, as built, against the records of the API: nothing left out, nothing twice, every count the same.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';
import { plainHtml } from './twin-words.ts';

interface Ref {
  readonly id: string;
  readonly title: string;
}
interface Row {
  readonly anchor?: string;
  readonly sourceIds: readonly string[];
  readonly term?: Ref;
  readonly absent?: boolean;
  readonly statement?: { readonly text: string; readonly sourceIds: readonly string[] };
  readonly note?: { readonly sourceIds: readonly string[] } | null;
  readonly condition?: { readonly sourceIds: readonly string[] } | null;
  readonly claim?: { readonly sourceIds: readonly string[] };
}
interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly summarySourceIds?: readonly string[];
  readonly facts?: readonly Row[];
  readonly terms?: readonly Row[];
  readonly tranches?: readonly Row[];
  readonly valuations?: readonly Row[];
  readonly versions?: readonly Row[];
  readonly amountSourceIds?: readonly string[];
  readonly stake?: Row | null;
  readonly example?: Row;
  readonly sourceId?: string;
  readonly sourceIds?: readonly string[];
  readonly summary?: { readonly sourceIds?: readonly string[] };
  readonly contrasts?: readonly { readonly term: Ref }[];
  readonly investors?: readonly Ref[];
  readonly recipient?: Ref;
  readonly counterparties?: readonly { readonly company: Ref }[];
  readonly tier?: string;
}

const [root] = SITES;
const folder = root?.folder ?? '';
const records = globSync('api/v1/{terms,companies,people,products,deals,quotes,sources,events,disputes}/*.json', { cwd: folder }).toSorted()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Entry).filter(({ kind, id }) => kind && id);
const deals = new Map(records.filter(({ kind }) => kind === 'deal').map((deal) => [deal.id, deal]));
const pages = new Map(BUILT.filter(({ site }) => site.name === 'root').map((page) => [page.file, page.html]));
const main = (file: string): string => /<main.*<\/main>/s.exec(pages.get(file) ?? '')?.[0] ?? '';
const links = (html: string): string[] => [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, address = '']) => address);
const words = (html: string): string => plainHtml(html).replace(/\s+/g, ' ').trim();

/** Sources of every claim: rows that name sources, with those cited inside their words. */
function claims(entry: Entry): string[][] {
  const row = (one: Row | null | undefined): string[] => [...(one?.sourceIds ?? []), ...(one?.statement?.sourceIds ?? []), ...(one?.note?.sourceIds ?? []), ...(one?.condition?.sourceIds ?? []), ...(one?.claim?.sourceIds ?? [])];
  const rows = [entry.facts, entry.kind === 'deal' ? entry.terms : [], entry.tranches, entry.valuations, entry.versions].flatMap((list) => list ?? []).map(row);
  const own = entry.kind === 'event' ? [...(entry.sourceIds ?? []), ...(entry.summary?.sourceIds ?? [])] : [...(entry.summarySourceIds ?? []), ...(entry.sourceId === undefined ? [] : [entry.sourceId])];
  return [own, ...rows, [...(entry.amountSourceIds ?? [])], row(entry.stake), row(entry.example)].map((ids) => [...new Set(ids)]).filter(({ length }) => length);
}
const allClaims = records.filter(({ kind }) => kind !== 'source').flatMap(claims);

test('the page of each source counts the claims on it, and those on it alone, as the records have them', () => {
  const sources = records.filter(({ kind }) => kind === 'source');
  assert.ok(sources.length > 500 && allClaims.length > 1500, `${sources.length} sources, ${allClaims.length} claims`);
  const faults = sources.flatMap(({ id }) => {
    const on = allClaims.filter((ids) => ids.includes(id));
    const alone = on.filter((ids) => ids.length === 1).length;
    const strip = /<dt>Claims on it<\/dt>(.*?)<\/div>/s.exec(main(`sources/${id}/index.html`))?.[1] ?? '';
    const wanted = `${on.length} ${alone || 'none'} on it alone; running text not counted`;
    const section = /<section[^>]*aria-labelledby="alone".*?<\/section>/s.exec(main(`sources/${id}/index.html`))?.[0] ?? '';
    const listed = section.match(/<li/g)?.length ?? 0;
    return [
      ...(words(strip) === wanted ? [] : [`${id}: “${words(strip)}”, not “${wanted}”`]),
      ...(listed === Math.min(alone, 20) ? [] : [`${id}: ${listed} listed of ${alone}`]),
      ...(alone > 20 && !words(section).includes(`${alone - 20} more`) ? [`${id}: does not say that there are ${alone - 20} more`] : []),
    ];
  });
  assert.equal(faults.length, 0, report(faults));
});

test('the page of claims on one source adds up to the records, by kind and by tier', () => {
  const tiers = new Map(records.filter(({ kind }) => kind === 'source').map(({ id, tier }) => [id, tier]));
  const alone = allClaims.filter(({ length }) => length === 1);
  const primary = alone.filter(([id = '']) => tiers.get(id) === 'primary').length;
  const rows = [...main('single-source/index.html').matchAll(/<tr><th scope="row">([^<]+)<\/th>(.*?)<\/tr>/gs)].map(([, name = '', cells = '']) => ({ name, counts: [...cells.matchAll(/>([\d,]+)</g)].map(([, count = '']) => Number(count.replace(',', ''))) }));
  const total = rows.find(({ name }) => name === 'All claims');
  assert.deepEqual(total?.counts, [allClaims.length, alone.length, primary, alone.length - primary]);
  const parts = rows.filter(({ name }) => name !== 'All claims');
  assert.equal(parts.length, 11);
  for (const i of [0, 1, 2, 3]) assert.equal(parts.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0), total?.counts[i]);
  assert.equal(parts.find(({ name }) => name === 'Terms of deals')?.counts[0], [...deals.values()].reduce((sum, { terms }) => sum + (terms?.length ?? 0), 0));
});

const pairFiles = [...pages.keys()].filter((file) => /^compare\/(?!by-)[^/]+\/[^/]+\/index\.html$/.test(file));

test('each pair of deals stands once, and its page holds every row of both, shared terms first', (t) => {
  t.diagnostic(`${pairFiles.length} pairs of deals`);
  assert.ok(pairFiles.length >= 100 && pairFiles.length <= 3 * deals.size);
  const faults = pairFiles.flatMap((file) => {
    const [, a = '', b = ''] = file.split('/');
    const [first, second] = [deals.get(a), deals.get(b)];
    if (!first?.terms || !second?.terms || a >= b) return [`${file} is no pair`];
    const table = /<section aria-labelledby="terms">.*?<\/section>/s.exec(main(file))?.[0] ?? '';
    const groups = [...table.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([body]) => [/rowgroup[^>]*>([^<]*)/.exec(body)?.[1]?.trim().split(' in ')[0], [...body.matchAll(/<th scope="row"><a href="\/terms\/([^/]+)\//g)].map(([, id]) => id).toSorted()]);
    const [x, y] = [first, second].map(({ terms }) => new Set(terms?.map(({ term }) => term?.id)));
    const both = [...(x ?? [])].filter((id) => y?.has(id)).toSorted();
    const wanted = [['In both', both], ['Only', [...(x ?? [])].filter((id) => !y?.has(id)).toSorted()], ['Only', [...(y ?? [])].filter((id) => !x?.has(id)).toSorted()]].filter(([, ids]) => ids?.length);
    const rows = new Set(links(table));
    const expected = [first, second].flatMap(({ id, terms }) => (terms ?? []).map(({ anchor }) => `/deals/${id}/#${anchor}`));
    return [
      ...(JSON.stringify(groups) === JSON.stringify(wanted) ? [] : [`${file}: ${JSON.stringify(groups)}, not ${JSON.stringify(wanted)}`]),
      ...(expected.every((address) => rows.has(address)) ? [] : [`${file}: rows are missing`]),
    ];
  });
  assert.equal(faults.length, 0, report(faults));
});

test('the wording on a pair page is the wording of the record, with its sources', () => {
  const faults = pairFiles.flatMap((file) => {
    const text = words(main(file));
    const cited = new Set([...main(file).matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id));
    return file.split('/').slice(1, 3).flatMap((id) => (deals.get(id)?.terms ?? []).flatMap(({ anchor, statement, sourceIds }) => [
      ...(text.includes(words(statement?.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') ?? '')) ? [] : [`${file}: ${id}#${anchor} is worded otherwise`]),
      ...(sourceIds.every((source) => cited.has(source)) ? [] : [`${file}: ${id}#${anchor} without its sources`]),
    ]));
  });
  assert.equal(faults.length, 0, report(faults));
});

test('the list of pairs the browser asks is the list of pages', () => {
  const names = JSON.parse(readFileSync(join(folder, 'compare/pairs.json'), 'utf8')) as string[];
  assert.deepEqual(names.map((name) => `compare/${name.replace(' ', '/')}/index.html`).toSorted(), pairFiles.toSorted());
});

test('the pages of a company hold every row of its deals once, and no other', (t) => {
  const files = [...pages.keys()].filter((file) => file.startsWith('compare/by-company/'));
  const companies = [...new Set(files.map((file) => file.split('/')[2] ?? ''))];
  t.diagnostic(`${companies.length} companies on ${files.length} pages`);
  assert.ok(companies.includes('openai') && companies.includes('anthropic'));
  for (const company of companies) {
    const own = [...deals.values()].filter(({ investors, recipient, counterparties }) => [...(investors ?? []), ...(recipient ? [recipient] : []), ...(counterparties ?? []).map((party) => party.company)].some(({ id }) => id === company));
    const wanted = own.flatMap(({ id, terms }) => (terms ?? []).map(({ anchor }) => `/deals/${id}/#${anchor}`)).toSorted();
    const tables = files.filter((file) => file.split('/')[2] === company).map((file) => /<table class="rows clauses">.*?<\/table>/s.exec(main(file))?.[0] ?? '');
    const rows = tables.flatMap((table) => [...table.matchAll(/<th scope="row"><a href="(\/deals\/[^"]+)"/g)].map(([, address = '']) => address)).toSorted();
    assert.deepEqual(rows, wanted, company);
  }
});

test('each mark of a matrix leads to a row of the record, filled or outlined as the record has it', () => {
  const absent = new Map<string, boolean>([...deals.values()].flatMap(({ id, terms }) => (terms ?? []).map((row) => [`/deals/${id}/#${row.anchor}`, row.absent ?? false] as const)));
  const marks = [...pages].filter(([file]) => file.startsWith('compare/')).flatMap(([file, html]) => [...html.matchAll(/<a class="mark-link( without)?" href="([^"]+)" aria-label="([^"]+)"/g)].map(([, without, address = '', label = '']) => ({ file, without: without !== undefined, address, label })));
  assert.ok(marks.length > 200, `${marks.length} marks`);
  const faults = marks.filter(({ without, address, label }) => absent.get(address) !== without || label.startsWith('Notably without') !== without).map(({ file, address }) => `${file}: ${address}`);
  assert.equal(faults.length, 0, report(faults));
  assert.ok(marks.some(({ without }) => without));
});

test('every pair of terms some page tells apart has its page, linked from the page that does', (t) => {
  const wanted = new Set(records.filter(({ kind }) => kind === 'term').flatMap(({ id, contrasts }) => (contrasts ?? []).map(({ term }) => [id, term.id].toSorted().join('/'))));
  const built = [...pages.keys()].flatMap((file) => /^vs\/([^/]+\/[^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  t.diagnostic(`${built.length} pairs of terms`);
  assert.deepEqual(built.toSorted(), [...wanted].toSorted());
  const faults = records.filter(({ kind }) => kind === 'term').flatMap(({ id, contrasts }) => {
    const there = new Set(links(main(`terms/${id}/index.html`)));
    return (contrasts ?? []).filter(({ term }) => !there.has(`/vs/${[id, term.id].toSorted().join('/')}/`)).map(({ term }) => `${id} does not lead to ${term.id}`);
  });
  assert.equal(faults.length, 0, report(faults));
});

test('every deal leads to a comparison', () => {
  const faults = [...deals.keys()].filter((id) => !/<nav class="further".*?href="\/compare\//s.test(main(`deals/${id}/index.html`)));
  assert.deepEqual(faults, []);
});
