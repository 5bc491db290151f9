// Every page of the site: no accessibility violation, nothing that breaks the security policy, readable without script. Under the
// base path every twentieth page: the output tests prove that the HTML differs in its addresses alone, and follow those on every page.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../sites.ts';
import { axeViolations, expect, test } from './reader.ts';

const [root] = SITES;
/** Pages as known on a day are many and of one make; the output tests read every one as HTML, and here every fifteenth is looked at. */
const STATE = /\/as-known-on\/\d{4}-/;
/** Stubs hold nothing to look at: they lead on (permanence.spec.ts follows them). Frames for other sites are looked at as frames (embeds.spec.ts). */
const isPage = (file: string): boolean => !file.startsWith('embed/') && !readFileSync(join(root?.folder ?? '', file), 'utf8').includes('http-equiv="refresh"');
const paths = root ? globSync('**/*.html', { cwd: root.folder }).toSorted().filter(isPage).filter(inSample()).map((file) => file.replace(/index\.html$/, '')) : [];
const SHARE = 40;

function inSample(): (file: string) => boolean {
  let states = 0;
  return (file) => !STATE.test(file) || states++ % 15 === 0;
}

const shares = Array.from({ length: Math.ceil(paths.length / SHARE) }, (_, i) => paths.slice(i * SHARE, (i + 1) * SHARE));

const looked = (share: readonly string[], project: string): readonly string[] => (project === 'root' ? share : share.filter((_, i) => i % 20 === 0));

for (const [index, share] of shares.entries()) {
  test(`pages ${index * SHARE + 1} to ${index * SHARE + share.length} have no violation`, async ({ page }, info) => {
    const found: string[] = [];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of looked(share, info.project.name)) {
      await page.goto(`./${path}`);
      for (const violation of await axeViolations(page)) found.push(`${path}: ${violation}`);
    }
    expect(found).toEqual([]);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test(`pages ${index * SHARE + 1} to ${index * SHARE + share.length} can be read`, async ({ page }, info) => {
      const faults: string[] = [];
      for (const path of looked(share, info.project.name)) {
        await page.goto(`./${path}`);
        const text = await page.locator('main').innerText();
        if (text.length < 80 || !(await page.locator('h1').isVisible())) faults.push(path);
      }
      expect(faults).toEqual([]);
    });
  });
}

test('there are pages to look at', () => {
  expect(paths.length).toBeGreaterThan(250);
  expect(readFileSync(join(root?.folder ?? '', 'index.html'), 'utf8')).toContain('<h1');
});
