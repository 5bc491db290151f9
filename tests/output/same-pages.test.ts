// Both builds are the same but for addresses, so what is found of the pages of one holds for those of the other.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES, type TestSite } from '../sites.ts';
import { BUILT, report } from './pages.ts';

/** The names of scripts and styles bear a hash of their contents, which hold addresses. */
const HASH = /(?<=[\w)\]-])\.[\w-]{8}(?=\.(?:js|css)\b)/g;
/** The page about the data says how many bytes files hold, and files hold addresses. */
const SIZE = /\d+(?:\.\d)?\u00a0(?:KB|MB)/g;

/** Text without what the address of the site makes different. */
function folded(site: TestSite, text: string): string {
  return text.replaceAll(site.origin + site.base, 'https://site/').replaceAll(site.origin, 'https://site').replaceAll(site.base, '/').replace(HASH, '').replace(SIZE, '');
}

function filesOf(site: TestSite, pattern: string): Map<string, string> {
  return new Map(globSync(pattern, { cwd: site.folder }).map((file): [string, string] => [file.replace(HASH, ''), folded(site, readFileSync(join(site.folder, file), 'utf8'))]));
}

function differences(all: readonly ReadonlyMap<string, string>[]): string[] {
  const [root, sub] = all;
  const names = new Set([...(root?.keys() ?? []), ...(sub?.keys() ?? [])]);
  return [...names].filter((name) => root?.get(name) !== sub?.get(name));
}

test('every page is the same in both builds but for addresses', (t) => {
  const pages = SITES.map((site) => new Map(BUILT.filter((page) => page.site === site).map(({ file, html }) => [file, folded(site, html)])));
  const faults = differences(pages);
  t.diagnostic(`${pages[0]?.size} pages`);
  assert.equal(faults.length, 0, report(faults));
});

test('styles, scripts and oEmbed answers are the same in both builds but for addresses', () => {
  for (const pattern of ['**/*.css', '{_astro/*,*,embed/*}.js', 'oembed/*/*.json']) {
    const files = SITES.map((site) => filesOf(site, pattern));
    assert.ok((files[0]?.size ?? 0) > 0, pattern);
    assert.deepEqual(differences(files), [], pattern);
  }
});
