// Every entry is everywhere: page, API, search index; and the anchors the API names are on the pages.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

interface Record {
  readonly kind: string;
  readonly id: string;
  readonly url: string;
  readonly anchors: readonly string[];
}

for (const site of SITES) {
  const records = JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as Record[];
  const withPage = records.filter((record) => record.kind !== 'event' && record.kind !== 'dispute');
  const entries = BUILT.filter((page) => page.site === site && page.entry);

  test(`pages, API and search index of the ${site.name} build hold the same entries`, () => {
    const pagefind = JSON.parse(readFileSync(join(site.folder, 'pagefind/pagefind-entry.json'), 'utf8')) as { languages: { [language: string]: { page_count: number } } };
    assert.equal(entries.length, withPage.length);
    assert.equal(pagefind.languages['en']?.page_count, withPage.length);
    assert.deepEqual(entries.map((page) => site.origin + page.path).toSorted(), withPage.map((record) => record.url).toSorted());
  });

  test(`every page of the ${site.name} build has its card, record, twin, citations, frame, oEmbed answer, picture, link set and place in sitemap and inventory`, () => {
    const files = (pattern: string): number => globSync(`${pattern}`, { cwd: site.folder }).length;
    const PAGES = '{terms,companies,people,products,deals,quotes,sources}';
    const locations = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8').match(/<loc>[^<]*\/(terms|companies|people|products|deals|quotes|sources)\/[a-z0-9-]+\/<\/loc>/g)?.length;
    const labels = (JSON.parse(readFileSync(join(site.folder, 'myst.xref.json'), 'utf8')) as { references: { identifier?: string; url: string }[] }).references.filter(({ identifier }) => /^kb-(term|company|person|product|deal|quote|source)-/.test(identifier ?? '') && !identifier?.includes('--')).length;
    assert.deepEqual(
      {
        cards: files(`api/v1/cards/${PAGES}/*.json`), records: files(`api/v1/${PAGES}/*.json`), twins: files(`${PAGES}/*.md`), bib: files(`cite/${PAGES}/*.bib`), ris: files(`cite/${PAGES}/*.ris`), csl: files(`cite/${PAGES}/*.csl.json`),
        frames: files(`embed/${PAGES}/*/index.html`), oembed: files(`oembed/${PAGES}/*.json`), pictures: files(`social/${PAGES}/*.png`), linksets: files(`api/v1/linksets/${PAGES}/*.json`), locations, labels,
      },
      Object.fromEntries(['cards', 'records', 'twins', 'bib', 'ris', 'csl', 'frames', 'oembed', 'pictures', 'linksets', 'locations', 'labels'].map((what) => [what, entries.length])),
    );
  });

  test(`anchors named by the API of the ${site.name} build are on the pages`, () => {
    const html = new Map(BUILT.filter((page) => page.site === site).map((page) => [site.origin + page.path, page.html]));
    const faults = records.flatMap((record) => record.anchors.filter((anchor) => !html.get(record.url.replace(/#.*/, ''))?.includes(`id="${anchor}"`)).map((anchor) => `${record.url} #${anchor}`));
    assert.equal(faults.length, 0, report(faults));
  });
}
