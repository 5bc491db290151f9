// Other people's readers over the head of every page: html-metadata (the extractor behind Citoid), open-graph-scraper, the types of
// schema-dts checked by tsc, and jsonld in safe mode.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as cheerio from 'cheerio';
import htmlMetadata from 'html-metadata';
import jsonld from 'jsonld';
import openGraph from 'open-graph-scraper';
import { graphsOf, type Json } from '../output/head-tags.ts';
import { BUILT, report } from '../output/pages.ts';
import { SITES } from '../sites.ts';

interface Row {
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly updated: string | null;
}

const rowsOf = (folder: string): Row[] => (JSON.parse(readFileSync(join(folder, 'api/v1/index.json'), 'utf8')) as Row[]).filter(({ kind }) => kind !== 'event' && kind !== 'dispute');
const rows = new Map(SITES.flatMap(({ folder }) => rowsOf(folder).map((row) => [row.url, row])));
const entries = BUILT.filter(({ entry }) => entry).map(({ site, path, html }) => ({ url: site.origin + path, html, row: rows.get(site.origin + path) }));
const SITE = 'Capital & Compute';
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

test('html-metadata reads Highwire, Dublin Core, Open Graph and JSON-LD of every entry, equal to the record', async () => {
  assert.equal(entries.length, rows.size);
  const faults: string[] = [];
  for (const { url, html, row } of entries) {
    // The head and an empty body: cheerio would spend its time on the text.
    const read = await htmlMetadata.parseAll(cheerio.load(`${html.slice(0, html.indexOf('<body'))}<body></body></html>`));
    const { updated, title } = row ?? {};
    const highwire = { title, author: SITE, ...(updated && { publication_date: updated.replaceAll('-', '/') }), public_url: url, language: 'en' };
    if (!same(read.highwirePress, highwire)) faults.push(`${url} Highwire ${JSON.stringify(read.highwirePress)}`);
    if (!same(read.dublinCore, { title, creator: SITE, ...(updated && { date: updated }) })) faults.push(`${url} Dublin Core ${JSON.stringify(read.dublinCore)}`);
    const { title: shown, type, url: address, site_name: site, image } = read.openGraph;
    if (!same([shown, type, address, site, image?.width, image?.height], [title, 'article', url, SITE, '1200', '630'])) faults.push(`${url} Open Graph ${JSON.stringify(read.openGraph)}`);
    const [page, thing] = read.jsonLd?.['@graph'] ?? [];
    if (!same([page?.['@id'], page?.name, thing?.['@id'], thing?.name], [url, title, `${url}#entry`, title])) faults.push(`${url} JSON-LD ${JSON.stringify(page)}`);
    if (read.general.canonical !== url) faults.push(`${url} canonical ${read.general.canonical}`);
  }
  assert.equal(faults.length, 0, report(faults));
});

test('open-graph-scraper finds title, description, address and a picture of 1200×630 on every page', async () => {
  const pages = BUILT.filter(({ html }) => html.includes('class="site-header"'));
  const faults: string[] = [];
  for (const { site, path, html } of pages) {
    const url = site.origin + path;
    const { error, result } = await openGraph({ html: `${html.slice(0, html.indexOf('<body'))}<body></body></html>` });
    const [image] = result.ogImage ?? [];
    const right = !error && result.success && result.ogTitle && result.ogDescription && result.ogUrl === url && result.ogSiteName === SITE && result.twitterCard === 'summary_large_image'
      && image?.url.startsWith(`${site.origin}${site.base}social/`) && image.width === '1200' && image.height === '630' && image.alt;
    const row = rows.get(url);
    if (!right || (row && (result.ogTitle !== row.title || result.ogType !== 'article'))) faults.push(`${url} ${JSON.stringify(result).slice(0, 300)}`);
  }
  assert.ok(pages.length > entries.length);
  assert.equal(faults.length, 0, report(faults));
});

/** The same node for the type checker: texts and numbers do not matter, types, keys and addresses of schema.org do. */
function shapeOf(value: Json, key = ''): Json {
  if (Array.isArray(value)) return [...new Map(value.map((item) => [JSON.stringify(shapeOf(item)), shapeOf(item)])).values()];
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner, name)]));
  if (typeof value === 'string') return key === '@type' || value.startsWith('https://schema.org/') ? value : 'text';
  return typeof value === 'number' ? 1 : value;
}

test('every thing in every graph is of its schema.org type by schema-dts, under tsc --strict', (t) => {
  const shapes = new Map<string, string>();
  let things = 0;
  for (const { site, file, html } of BUILT)
    for (const node of graphsOf(html).flatMap((graph) => graph['@graph'])) {
      things += 1;
      // schema-dts has `query-input` on actions with constraints alone, which a WebSite cannot name: its action is checked as one.
      const { potentialAction, ...rest } = node;
      if (potentialAction !== undefined) shapes.set(`WithActionConstraints<SearchAction> = ${JSON.stringify(shapeOf(potentialAction))}`, `${site.name}/${file}`);
      shapes.set(`${String(rest['@type'])} = ${JSON.stringify(shapeOf(rest))}`, `${site.name}/${file}`);
    }
  const folder = join(import.meta.dirname, '../../.cache/schema-dts');
  mkdirSync(folder, { recursive: true });
  const names = new Set([...shapes.keys()].flatMap((shape) => (shape.split(' = ')[0] ?? '').match(/\w+/g) ?? []));
  writeFileSync(join(folder, 'all.ts'), `import type { ${[...names].join(', ')} } from '../../tests/consumers/node_modules/schema-dts';\n${[...shapes].map(([shape, where], i) => `export const n${i}: ${shape}; // ${where}\n`).join('')}`);
  const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', 'all.ts'], { cwd: folder, encoding: 'utf8' });
  t.diagnostic(`${things} things of ${names.size} types, ${shapes.size} different shapes`);
  assert.ok(things > 2 * entries.length);
  assert.equal(done.status, 0, done.stdout);
});

/** What stands at https://schema.org for JSON-LD, as far as we use it: one vocabulary, in which some properties hold addresses (https://schema.org/docs/jsonldcontext.jsonld). */
const ids = Object.fromEntries(['actionStatus', 'contentUrl', 'isBasedOn', 'item', 'license', 'logo', 'url'].map((term) => [term, { '@id': `http://schema.org/${term}`, '@type': '@id' }]));
const CONTEXT = { '@context': { '@vocab': 'http://schema.org/', ...ids } };

test('jsonld expands every graph in safe mode: nothing is lost, no address is relative', async () => {
  const asked = new Set<string>();
  const documentLoader = async (url: string): Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }> => {
    asked.add(url);
    return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
  };
  const faults: string[] = [];
  for (const { site, file, html } of BUILT)
    for (const graph of graphsOf(html)) {
      const expanded = await jsonld.expand(graph as never, { safe: true, documentLoader: documentLoader as never }).catch((error: unknown) => String(error));
      if (typeof expanded === 'string') faults.push(`${site.name}/${file} ${expanded}`);
      else if (expanded.length !== graph['@graph'].length) faults.push(`${site.name}/${file} has ${expanded.length} nodes of ${graph['@graph'].length}`);
    }
  assert.deepEqual([...asked], ['https://schema.org']);
  assert.equal(faults.length, 0, report(faults));
});
