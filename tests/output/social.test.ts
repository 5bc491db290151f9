// The picture of every entry in link previews: there, of the right size, light, and with clear margins.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

const MOST = 300_000;
/** Nothing is drawn nearer to an edge than this, in pixels. */
const MARGIN = 60;
const PAPER = [252, 251, 247];

const pictures = (folder: string): string[] => globSync('social/**/*.png', { cwd: folder }).toSorted();

/** Entries that were renamed keep their picture under the old name. */
function formerNames(folder: string): string[] {
  return PAGE_KINDS.flatMap((kind) =>
    (JSON.parse(readFileSync(join(folder, `api/v1/${KINDS[kind].folder}.json`), 'utf8')) as { formerIds: readonly string[] }[])
      .flatMap(({ formerIds }) => formerIds.map((id) => `social/${KINDS[kind].folder}/${id}.png`)));
}

for (const site of SITES)
  test(`there are as many pictures as entry pages in the ${site.name} build, and one of the site; each a PNG of 1200×630 below 300 kB`, (t) => {
    const pages = BUILT.filter((page) => page.site === site && page.entry).map(({ file }) => `social/${file.replace(/\/index\.html$/, '.png')}`);
    const former = formerNames(site.folder);
    assert.deepEqual(pictures(site.folder), [...pages, ...former, 'social/index.png'].toSorted());
    assert.equal(pictures(site.folder).length - former.length - 1, pages.length);
    const sizes = pictures(site.folder).map((file) => {
      const bytes = readFileSync(join(site.folder, file));
      // Signature, length and name of the first chunk, width, height: https://www.w3.org/TR/png-3/#11IHDR
      const right = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1A\n' && bytes.subarray(12, 16).toString() === 'IHDR' && bytes.readUInt32BE(16) === 1200 && bytes.readUInt32BE(20) === 630;
      return { file, size: bytes.length, right };
    });
    t.diagnostic(`${sizes.length} pictures, largest ${Math.max(...sizes.map(({ size }) => size))} bytes, ${Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / sizes.length)} on average`);
    const faults = sizes.filter(({ size, right }) => !right || size >= MOST).map(({ file, size }) => `${file} ${size}`);
    assert.equal(faults.length, 0, report(faults));
  });

test('a picture is the same whatever the address of the site', () => {
  const digests = SITES.map(({ folder }) => pictures(folder).map((file) => createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')));
  assert.deepEqual(digests[0], digests[1]);
});

test('no words run into the margins of a picture', async () => {
  const folder = SITES[0]?.folder ?? '';
  const faults: string[] = [];
  for (const file of pictures(folder)) {
    const { data, info } = await sharp(join(folder, file)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let stained = 0;
    for (let y = 0; y < info.height; y += 1)
      for (let x = 0; x < info.width; x += 1) {
        if (y >= MARGIN - 10 && y < info.height - 30 && x === MARGIN) x = info.width - MARGIN;
        const at = (y * info.width + x) * info.channels;
        if (PAPER.some((value, i) => Math.abs((data[at + i] ?? 0) - value) > 6)) stained += 1;
      }
    if (stained) faults.push(`${file}: ${stained} dots`);
  }
  assert.equal(faults.length, 0, report(faults));
});
