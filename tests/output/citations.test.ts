// Citations of the built site: files for every page, keys, bulk files, the printed forms on the page, the figures as sentences.

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelOf } from '#model/addresses.ts';
import type { CslItem } from '#model/csl.ts';
import { kindOfFolder, KINDS, PAGE_KINDS } from '#model/kind.ts';
import type { Figure } from '#views/figures.ts';
import { SITES, type TestSite } from '../sites.ts';
import { BUILT, type BuiltPage, report } from './pages.ts';

const FORMATS = ['bib', 'ris', 'csl.json'];
const read = (site: TestSite, file: string): string => readFileSync(join(site.folder, file), 'utf8');
const entriesOf = (site: TestSite): BuiltPage[] => BUILT.filter((page) => page.site === site && page.entry);
const nameOf = ({ file }: BuiltPage): string => file.replace(/\/index\.html$/, '');

/** Text of a piece of our own HTML: no tags, entities read. */
function textOf(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html.replace(/<[^>]+>/g, '').replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole)));
}

/** Quotation marks and capitals are the style's own. */
const folded = (text: string): string => text.replace(/[“”‘’"']/g, '').toLowerCase();

for (const site of SITES) {
  test(`every page of the ${site.name} build has its citation in three formats, under the key that inventories use`, (t) => {
    const faults = entriesOf(site).flatMap((page) => {
      const [folder = '', id = ''] = nameOf(page).split('/');
      const kind = kindOfFolder(folder);
      assert.ok(kind);
      const key = labelOf(kind, id);
      const [bib, ris, csl] = FORMATS.map((format) => read(site, `cite/${folder}/${id}.${format}`));
      const items = JSON.parse(csl ?? '') as CslItem[];
      const right = bib?.startsWith(`@${/^@(\w+)/.exec(bib)?.[1]}{${key},\n`) && ris?.includes(`\r\nID  - ${key}\r\n`) && items.length === 1 && items[0]?.id === key;
      return right ? [] : `${page.file}: not under ${key}`;
    });
    assert.equal(faults.length, 0, report(faults));
    const files = globSync('cite/*/*', { cwd: site.folder });
    assert.equal(files.length, entriesOf(site).length * FORMATS.length);
    t.diagnostic(`${files.length} files for ${entriesOf(site).length} pages`);
  });

  test(`the bulk files of the ${site.name} build hold every citation once, byte for byte`, (t) => {
    const names = entriesOf(site).map(nameOf);
    for (const [bulk, wanted] of [['all', names], ...PAGE_KINDS.map((kind) => [KINDS[kind].folder, names.filter((name) => name.startsWith(`${KINDS[kind].folder}/`))])] as [string, string[]][]) {
      const singles = (format: string): string[] => wanted.map((name) => read(site, `cite/${name}.${format}`)).toSorted();
      assert.deepEqual(read(site, `cite/${bulk}.bib`).split(/\n\n(?=@)/).map((text) => `${text.trimEnd()}\n`).toSorted(), singles('bib'), `${bulk}.bib`);
      assert.deepEqual(read(site, `cite/${bulk}.ris`).split(/(?<=ER {2}- \r\n)\r\n/).toSorted(), singles('ris'), `${bulk}.ris`);
      const byId = (items: CslItem[]): CslItem[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(byId(JSON.parse(read(site, `cite/${bulk}.csl.json`)) as CslItem[]), byId(singles('csl.json').flatMap((text) => JSON.parse(text) as CslItem[])), `${bulk}.csl.json`);
    }
    const keys = (JSON.parse(read(site, 'cite/all.csl.json')) as CslItem[]).map(({ id }) => id);
    assert.equal(new Set(keys).size, keys.length);
    t.diagnostic(FORMATS.map((format) => `all.${format} ${read(site, `cite/all.${format}`).length} characters`).join(', '));
  });

  test(`every page of the ${site.name} build prints APA, Chicago, MLA and BibTeX with title, year and address`, () => {
    const faults = entriesOf(site).flatMap((page) => {
      const name = nameOf(page);
      const [item] = JSON.parse(read(site, `cite/${name}.csl.json`)) as [CslItem];
      const forms = new Map([...page.html.matchAll(/<dt>(APA|Chicago|MLA|BibTeX)<\/dt><dd>(.*?)<\/dd>/gs)].map(([, form = '', html = '']) => [form, textOf(html)]));
      const year = item.issued ? String(item.issued['date-parts'][0][0]) : '';
      const printed = ['APA', 'Chicago', 'MLA'].filter((form) => {
        const text = forms.get(form) ?? '';
        return !(folded(text).includes(folded(item.title)) && text.includes(year) && text.includes(item.URL ?? ''));
      });
      const bib = forms.get('BibTeX') === read(site, `cite/${name}.bib`) ? [] : ['BibTeX'];
      return [...printed, ...bib].map((form) => `${page.file}: ${form}: ${forms.get(form)}`);
    });
    assert.equal(faults.length, 0, report(faults));
  });

  test(`every page of the ${site.name} build with figures offers them as sentences, and every address in them is on the page`, (t) => {
    let sentences = 0;
    const faults = entriesOf(site).flatMap((page) => {
      const file = `api/v1/figures/${nameOf(page)}.json`;
      const offered = page.html.includes(`href="${site.base}${file}" data-figures`);
      if (!existsSync(join(site.folder, file))) return offered ? `${page.file}: no ${file}` : [];
      const figures = JSON.parse(read(site, file)) as Figure[];
      sentences += figures.length;
      return [
        ...(offered === figures.length > 0 ? [] : [`${page.file}: ${file} is ${offered ? 'offered, and empty' : 'not offered'}`]),
        ...figures.flatMap(({ anchor, sentence, sources, url }) => {
          const right = url === `${site.origin}${page.path}${anchor && `#${anchor}`}` && sentence.endsWith(` ${url}`) && (!anchor || page.html.includes(` id="${anchor}"`)) && sources.length > 0 && sources.every(({ publisher }) => sentence.includes(publisher));
          return right ? [] : `${page.file}: ${sentence}`;
        }),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
    assert.ok(sentences > 0);
    t.diagnostic(`${sentences} sentences`);
  });
}
