// Every entry is everywhere: page, API, search index; and the anchors the API names are on the pages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

  test(`anchors named by the API of the ${site.name} build are on the pages`, () => {
    const html = new Map(BUILT.filter((page) => page.site === site).map((page) => [site.origin + page.path, page.html]));
    const faults = records.flatMap((record) => record.anchors.filter((anchor) => !html.get(record.url.replace(/#.*/, ''))?.includes(`id="${anchor}"`)).map((anchor) => `${record.url} #${anchor}`));
    assert.equal(faults.length, 0, report(faults));
  });
}
