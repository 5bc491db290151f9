// Cards for other people's pages: one frame and one oEmbed answer per entry page, small, without script; the card script as released.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { integrityOf, newestScript } from '#embed/released.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

const LARGEST = 10_000;
const TYPICAL = 3_000;
/** Of an iframe in an oEmbed answer: the frame may not run scripts. */
const SANDBOX = 'allow-popups allow-top-navigation-by-user-activation';

interface OEmbed {
  readonly [field: string]: string | number;
  readonly html: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

for (const site of SITES) {
  const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
  const pages = BUILT.filter((page) => page.site === site && page.entry).map((page) => page.file.replace(/\/index\.html$/, ''));
  const frames = globSync('embed/*/*/index.html', { cwd: site.folder }).map((file) => file.slice('embed/'.length, -'/index.html'.length));
  const answers = globSync('oembed/*/*.json', { cwd: site.folder }).map((file) => file.slice('oembed/'.length, -'.json'.length));

  test(`every entry page of the ${site.name} build has a frame and an oEmbed answer, and nothing else has`, (t) => {
    t.diagnostic(`${pages.length} entry pages, ${frames.length} frames, ${answers.length} oEmbed answers`);
    assert.ok(pages.length > 1000);
    assert.deepEqual(frames.toSorted(), pages.toSorted());
    assert.deepEqual(answers.toSorted(), pages.toSorted());
  });

  test(`frames of the ${site.name} build are small, hold no script and nothing inline, lead out of the frame and name their page`, (t) => {
    const sizes: number[] = [];
    const faults = frames.flatMap((path) => {
      const html = read(`embed/${path}/index.html`);
      const found: string[] = [];
      sizes.push(Buffer.byteLength(html));
      if (Buffer.byteLength(html) > LARGEST) found.push(`${Buffer.byteLength(html)} bytes`);
      if (/<(script|style|iframe|img|form)\b|\s(style|on[a-z]+)=/i.test(html)) found.push('has a script, style, frame, picture or form');
      if (!html.includes('<meta name="robots" content="noindex">')) found.push('may be indexed');
      if (html.includes('data-pagefind-body')) found.push('is in the search index');
      if (!html.includes(`<link rel="canonical" href="${site.origin}${site.base}${path}/">`)) found.push('names another page');
      if (/<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] !== `${site.base}embed/card.css`) found.push('has another stylesheet');
      for (const [link] of html.matchAll(/<a\s[^>]*>/g)) if (!/ target="_top" rel="(license )?noopener"/.test(link)) found.push(`${link} stays in the frame`);
      if (!html.includes(`<a href="${site.origin}${site.base}${path}/" target="_top"`)) found.push('has no link to its page');
      if (!html.includes('CC BY 4.0')) found.push('does not say its licence');
      if (!path.startsWith('sources/') && !/ · \d+ sources? · checked <time/.test(html)) found.push('does not say its sources and when they were checked');
      if (path.startsWith('quotes/') && !/<blockquote lang="[a-z]{2}[^"]*">[^<]+<\/blockquote>/.test(html)) found.push('lacks the words');
      if (path.startsWith('deals/') && !/<dt>Amount<\/dt><dd>(<data value="\d+(\.\d+)?" data-currency="[A-Z]{3}" data-status="[a-z]+">|Not disclosed)/.test(html)) found.push('lacks its amount with rung');
      return found.map((what) => `${path} ${what}`);
    });
    const sorted = sizes.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    t.diagnostic(`frames: median ${median} bytes, largest ${sorted.at(-1)}; stylesheet ${read('embed/card.css').length}`);
    assert.equal(faults.length, 0, report(faults));
    assert.ok(median < TYPICAL);
  });

  test(`oEmbed answers of the ${site.name} build have the fields of https://oembed.com and a well-formed frame`, async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:a11y'], rules: { 'close-order': 'error', 'no-dup-attr': 'error', 'no-raw-characters': 'error', 'attr-quotes': 'error' } });
    const faults: string[] = [];
    for (const path of answers) {
      const answer = JSON.parse(read(`oembed/${path}.json`)) as OEmbed;
      const fault = (what: string): number => faults.push(`${path} ${what}`);
      const { html, title, width, height, ...rest } = answer;
      const expected = {
        version: '1.0', type: 'rich', provider_name: 'Capital & Compute', provider_url: `${site.origin}${site.base}`, cache_age: 86_400,
        thumbnail_url: `${site.origin}${site.base}social/${path}.png`, thumbnail_width: 1200, thumbnail_height: 630,
      };
      if (JSON.stringify(rest) !== JSON.stringify(expected)) fault(JSON.stringify(rest));
      if (!title || !Number.isInteger(width) || !Number.isInteger(height)) fault(`title ${title}, ${width} × ${height}`);
      // WordPress takes a frame only where its end tag follows a ">", and hides one that a blockquote goes before.
      const frame = /^<iframe src="([^"]+)" title="([^"]+)" width="(\d+)" height="(\d+)" loading="lazy" referrerpolicy="no-referrer" sandbox="([^"]+)"><a href="([^"]+)">([^<]+)<\/a><\/iframe>$/.exec(html);
      const [, src, name, w, h, sandbox, href, text] = frame ?? [];
      if (src !== `${site.origin}${site.base}embed/${path}/` || href !== `${site.origin}${site.base}${path}/`) fault(`leads to ${src} and ${href}`);
      if (name !== text || sandbox !== SANDBOX || Number(w) !== width || Number(h) !== height) fault(`has another frame: ${html}`);
    }
    const { results } = await validator.validateString(answers.map((path) => (JSON.parse(read(`oembed/${path}.json`)) as OEmbed).html).join('\n'));
    for (const { line, ruleId, message } of results.flatMap((result) => result.messages)) faults.push(`${answers[line - 1]} ${ruleId} ${message}`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the ${site.name} build serves the released card scripts byte for byte, and says their hashes`, () => {
    const { version, code, integrity } = newestScript(join(import.meta.dirname, '../..'));
    const said = JSON.parse(read('embed/links.json')) as { version: string; src: string; integrity: string; released: { version: string; src: string; integrity: string }[] };
    assert.equal(read('embed/links.js'), code);
    assert.deepEqual({ version: said.version, src: said.src, integrity: said.integrity }, { version, integrity, src: `${site.origin}${site.base}embed/links-${version}.js` });
    assert.deepEqual(said.released.map(({ version: v }) => `links-${v}.js`).toSorted(), globSync('links-*.js', { cwd: join(site.folder, 'embed') }).toSorted());
    for (const script of said.released) assert.equal(integrityOf(read(`embed/links-${script.version}.js`)), script.integrity);
  });

  test(`no frame or oEmbed answer of the ${site.name} build is in the sitemap`, () => {
    const maps = globSync('sitemap-*.xml', { cwd: site.folder });
    assert.ok(maps.length > 1);
    for (const map of maps) assert.doesNotMatch(read(map), /\/(embed|oembed)\//);
  });
}

test('the scripts of both builds are the same bytes, so one hash serves every place', () => {
  const [root, sub] = SITES.map(({ folder }) => readFileSync(join(folder, 'embed/links.js')));
  assert.deepEqual(root, sub);
});
