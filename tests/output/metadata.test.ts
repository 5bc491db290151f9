// What pages say to link previews, reference managers and machines: equal to the record, at the root and under a base path.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressesOf } from '#model/addresses.ts';
import { KINDS, type Kind } from '#model/kind.ts';
import { SITES } from '../sites.ts';
import { graphsOf, idsOf, linksOf, metasOf } from './head-tags.ts';
import { BUILT, report } from './pages.ts';

interface Row {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly updated: string | null;
}

const SITE = 'Capital & Compute';

for (const site of SITES) {
  const at = (path: string): string => site.origin + site.base + path.replace(/^\//, '');
  const rows = (JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as Row[]).filter(({ kind }) => kind !== 'event' && kind !== 'dispute');
  const html = new Map(BUILT.filter((page) => page.site === site).map((page) => [site.origin + page.path, page.html]));
  const ids = new Map([...html].map(([url, text]) => [url, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]))]));
  const check = (what: string, faultsOf: (row: Row, text: string) => string[]): void => {
    test(`${what}, in the ${site.name} build`, () => {
      assert.ok(rows.length > 1000);
      const faults = rows.flatMap((row) => faultsOf(row, html.get(row.url) ?? '').map((fault) => `${row.url} ${fault}`));
      assert.equal(faults.length, 0, report(faults));
    });
  };

  check('every entry page says title, date, author and address to link previews and reference managers, each once', (row, text) => {
    const metas = metasOf(text);
    const wanted = {
      'og:title': row.title, 'og:type': 'article', 'og:url': row.url, 'og:site_name': SITE, 'og:image': at(addressesOf(row.kind, row.id).social),
      'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': `${KINDS[row.kind].one}: ${row.title}`, 'twitter:card': 'summary_large_image',
      citation_title: row.title, citation_author: SITE, citation_public_url: row.url, citation_language: 'en', 'DC.title': row.title, 'DC.creator': SITE,
      ...(row.updated && { citation_publication_date: row.updated.replaceAll('-', '/'), 'DC.date': row.updated }),
    };
    const undated = row.updated ? [] : ['citation_publication_date', 'DC.date'].filter((name) => metas.has(name)).map((name) => `invents ${name}`);
    return [...Object.entries(wanted).flatMap(([name, value]) => (JSON.stringify(metas.get(name)) === JSON.stringify([value]) ? [] : [`${name} is ${metas.get(name)}, not ${value}`])), ...undated];
  });

  check('the preview text is the summary, cut at a word where it is longer than 200 characters', (row, text) => {
    const [description = ''] = metasOf(text).get('og:description') ?? [];
    const summary = row.summary || description;
    const start = description.replace(/ …$/, '');
    const whole = summary.length <= 200 ? description === summary : description.length <= 200 && description.length >= 70 && summary.startsWith(start) && /^[\s,;:–]/.test(summary.slice(start.length));
    return whole && description.length >= Math.min(70, summary.length) && description.length > 0 && JSON.stringify(metasOf(text).get('description')) === JSON.stringify([description]) ? [] : [`og:description “${description}”`];
  });

  check('chat clients get two pairs, and an amount never without its status', (row, text) => {
    const metas = metasOf(text);
    const pairs = [1, 2].map((i) => [metas.get(`twitter:label${i}`)?.[0], metas.get(`twitter:data${i}`)?.[0]]);
    const card = JSON.parse(readFileSync(join(site.folder, addressesOf(row.kind, row.id).card), 'utf8')) as { figure?: string; status?: string };
    if (row.kind === 'deal') return JSON.stringify(pairs) === JSON.stringify([['Amount', card.figure ?? 'Not disclosed'], ['Status', card.status]]) ? [] : [JSON.stringify(pairs)];
    if (row.kind === 'quote' && (pairs[0]?.[0] !== 'Speaker' || pairs[1]?.[0] !== 'Wording')) return [JSON.stringify(pairs)];
    if (row.kind === 'term' && pairs[1]?.[0] !== 'Checked') return [JSON.stringify(pairs)];
    return pairs.flat().every(Boolean) ? [] : [JSON.stringify(pairs)];
  });

  check('every entry page holds one graph: the page, and the thing it is about under #entry', (row, text) => {
    const [graph, ...more] = graphsOf(text);
    const [page, thing, ...others] = graph?.['@graph'] ?? [];
    const right = more.length === 0 && others.length === 0 && page?.['@type'] === 'WebPage' && page['@id'] === row.url && page['name'] === row.title
      && (page['dateModified'] ?? null) === row.updated && thing?.['@id'] === `${row.url}#entry` && thing['name'] === row.title
      && JSON.stringify(page['mainEntity']) === JSON.stringify({ '@id': `${row.url}#entry` });
    return right ? [] : [JSON.stringify(graph).slice(0, 200)];
  });

  check('the link set of an entry is equal to the typed links of its page', (row, text) => {
    const links = linksOf(text).filter(({ rel, type }) => /^(cite-as|describedby|item|type|license|collection)$/.test(rel) || (rel === 'alternate' && type === 'text/markdown'));
    const { linkset } = JSON.parse(readFileSync(join(site.folder, addressesOf(row.kind, row.id).linkset), 'utf8')) as { linkset: { anchor: string; [rel: string]: unknown }[] };
    const [first, ...more] = linkset;
    const { anchor, ...relations } = first ?? { anchor: '' };
    const listed = Object.entries(relations).flatMap(([rel, targets]) => (targets as { href: string; type?: string }[]).map((target) => ({ rel, ...target })));
    const own = linksOf(text).filter(({ rel }) => rel === 'linkset');
    const right = more.length === 0 && anchor === row.url && links.length === 9 && JSON.stringify(listed) === JSON.stringify(links)
      && own.length === 1 && own[0]?.type === 'application/linkset+json' && own[0].href === at(addressesOf(row.kind, row.id).linkset);
    return right ? [] : [JSON.stringify(links), JSON.stringify(listed)];
  });

  test(`every @id of the ${site.name} build that is ours leads to an element of a page`, () => {
    let count = 0;
    const faults = [...html].flatMap(([url, text]) => graphsOf(text).flatMap(idsOf).flatMap((id) => {
      count += 1;
      const [page = '', fragment] = id.split('#');
      if (!id.startsWith(site.origin + site.base)) return `${url}: ${id} is not ours`;
      return ids.has(page) && (fragment === undefined || ids.get(page)?.has(fragment)) ? [] : `${url}: nothing at ${id}`;
    }));
    assert.ok(count >= rows.length * 5, String(count));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the front page and every index of the ${site.name} build say what they are, and where their feeds are`, () => {
    const types = (path: string): unknown[] => graphsOf(html.get(at(path)) ?? '').flatMap((graph) => graph['@graph'].map((node) => node['@type']));
    assert.deepEqual(types('/'), ['WebPage', 'WebSite', 'Organization', 'Dataset']);
    assert.deepEqual(types('/terms/'), ['CollectionPage', 'DefinedTermSet']);
    assert.deepEqual(types('/deals/'), ['CollectionPage', 'ItemList']);
    const feeds = (path: string): string[] => linksOf(html.get(at(path)) ?? '').filter(({ rel, type }) => rel === 'alternate' && /atom|feed/.test(type ?? '')).map(({ href }) => href);
    assert.deepEqual(feeds('/'), [`${site.base}feed.xml`, `${site.base}feed.json`]);
    // A source does not change; it has no feed of its own.
    assert.deepEqual(feeds('/sources/'), [`${site.base}feed.xml`, `${site.base}feed.json`]);
    assert.deepEqual(feeds('/quotes/by-year/2025/'), [`${site.base}feeds/quotes.xml`, `${site.base}feed.xml`, `${site.base}feed.json`]);
  });

  test(`every other page of the ${site.name} build has the picture of the site`, () => {
    const entries = new Set(rows.map(({ url }) => url));
    // A redirect or a frame for other sites is no page to be shared.
    const others = [...html].filter(([url, text]) => !entries.has(url) && text.includes('class="site-header"'));
    assert.ok(others.length > 100);
    const faults = others.filter(([, text]) => metasOf(text).get('og:image')?.[0] !== at('/social/index.png') || metasOf(text).get('og:type')?.[0] !== 'website').map(([url]) => url);
    assert.equal(faults.length, 0, report(faults));
    assert.ok(existsSync(join(site.folder, 'social/index.png')));
  });
}
