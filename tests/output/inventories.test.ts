// The inventories as built: nothing missing against the index of all entries, nothing that leads nowhere.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { readContent } from '#catalog/read-content.ts';
import { labelOf } from '#model/addresses.ts';
import { FIXED_ANCHORS } from '#model/anchors.ts';
import { formerLabelsOf } from '#model/former-ids.ts';
import type { Kind } from '#model/kind.ts';
import { SITES, type TestSite } from '../sites.ts';
import { report } from './pages.ts';

interface IndexRecord {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly anchors: readonly string[];
}

interface Line {
  readonly name: string;
  readonly role: string;
  readonly uri: string;
}

function linesOf(site: TestSite, file: string): Line[] {
  const bytes = readFileSync(join(site.folder, file));
  let start = 0;
  for (let line = 0; line < 4; line += 1) start = bytes.indexOf('\n', start) + 1;
  const text = inflateSync(bytes.subarray(start)).toString();
  assert.ok(text.endsWith('\n'));
  return text.trimEnd().split('\n').map((line) => {
    const [, name = '', role = '', uri = ''] = /^(.+?) (std:\w+|py:data) -?1 (\S+) \S/.exec(line) ?? assert.fail(line);
    return { name, role, uri };
  });
}

const indexOf = (site: TestSite): IndexRecord[] => JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as IndexRecord[];
const read = readContent(join(import.meta.dirname, '../..'));
const contents = new Map(read.entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
/** Labels an entry, or a place on its page, had before. */
const former = ({ kind, id }: IndexRecord, anchor?: string): string[] => formerLabelsOf(contents.get(`${kind}/${id}`) ?? assert.fail(`${kind}/${id}`), anchor);
/** Whether a label is that of a removed entry or of a place on its page: it leads to the tombstone. */
const buried = new Set(read.removed.map(({ kind, id }) => labelOf(kind, id)));
const isBuried = (label: string): boolean => buried.has(label.replace(/--.*/, ''));
const NAMED = new Set(['term', 'company', 'person', 'product', 'deal', 'quote']);
const ids = new Map<string, Set<string>>();

/** Whether a page was built and has the anchor. */
function leadsSomewhere(site: TestSite, uri: string): boolean {
  const [path = '', anchor] = uri.split('#');
  const file = join(site.folder, path, 'index.html');
  if (!path.endsWith('/') || !existsSync(file)) return false;
  const there = ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
  ids.set(file, there);
  return anchor === undefined || there.has(anchor);
}

for (const site of SITES) {
  const index = indexOf(site);
  const sphinx = linesOf(site, 'objects.inv');
  const python = linesOf(site, 'py/objects.inv');
  const of = (role: string): Line[] => sphinx.filter((line) => line.role === role);
  const anchors = index.reduce((sum, entry) => sum + entry.anchors.length, 0);
  const pages = index.filter(({ kind }) => kind !== 'event' && kind !== 'dispute');

  test(`${site.name}: there is a label for each entry and anchor, present, former or published and empty for now, a document for each page, and no name stands twice`, () => {
    assert.ok(anchors > index.length && index.length > 1000);
    const expected = new Set(index.flatMap((entry) => [undefined, ...entry.anchors].flatMap((anchor) => [labelOf(entry.kind as Kind, entry.id, anchor), ...former(entry, anchor)])));
    const labels = new Set(of('std:label').map(({ name }) => name));
    assert.equal(labels.size, of('std:label').length);
    assert.deepEqual([...expected].filter((name) => !labels.has(name)), []);
    const emptyNow = (label: string): boolean => {
      const [, kind, anchor = ''] = /^kb-([a-z]+)-.+?--(.+)$/.exec(label) ?? [];
      return FIXED_ANCHORS[kind as Kind]?.includes(anchor) ?? false;
    };
    assert.deepEqual([...labels].filter((name) => !expected.has(name) && !emptyNow(name) && !isBuried(name)), []);
    assert.equal(of('std:doc').filter(({ name }) => !isBuried(name)).length, pages.flatMap((entry) => [entry, ...former(entry)]).length);
    assert.equal(python.length, of('std:label').length);
    assert.equal(new Set(sphinx.map(({ role, name }) => `${role} ${name}`)).size, sphinx.length);
    assert.equal(new Set(python.map(({ name }) => name)).size, python.length);
  });

  test(`${site.name}: every entry, anchor, title and alias has its name and leads to its entry`, () => {
    const uris = new Map(sphinx.map(({ role, name, uri }) => [`${role} ${name}`, uri]));
    const pythonUris = new Map(python.map(({ name, uri }) => [name, uri]));
    const left: string[] = [];
    const faults = index.flatMap(({ kind, id, title, aliases, anchors: own }) => {
      const page = uris.get(`std:label kb-${kind}-${id}`) ?? '';
      const expected: [string, string | undefined, string][] = [
        [`kb-${kind}-${id}`, page, kind === 'event' ? `timeline/#${id}` : kind === 'dispute' ? `disputes/#${id}` : page.replace(/[^/]+\/$/, `${id}/`)],
        ...own.flatMap((anchor): [string, string | undefined, string][] => [
          [`${kind}/${id}#${anchor}`, uris.get(`std:label kb-${kind}-${id}--${anchor}`), `${page}#${anchor}`],
          [`python ${kind}/${id}#${anchor}`, pythonUris.get(`kb.${kind}.${id}.${anchor}`), `${page}#${anchor}`],
        ]),
        [`python ${kind}/${id}`, pythonUris.get(`kb.${kind}.${id}`), page],
        ...(NAMED.has(kind) ? [title, ...aliases] : []).flatMap((name): [string, string | undefined, string][] => {
          const lower = name.replaceAll('\u00a0', ' ').toLowerCase();
          const hyphens = lower.replaceAll(' ', '-');
          if (lower.length < 2) left.push(name);
          else return [[`name “${name}” of ${kind}/${id}`, uris.get(`std:term ${lower}`) ?? uris.get(`std:term ${hyphens}`), page]];
          return [];
        }),
      ];
      return expected.filter(([, found, wanted]) => found === undefined || found !== wanted).map(([what, found, wanted]) => `${what}: ${found} instead of ${wanted}`);
    });
    assert.equal(faults.length, 0, report(faults));
    console.log(`${site.name}: ${of('std:label').length} labels, ${of('std:doc').length} documents, ${of('std:term').length} names; left out: ${left.join(', ') || 'none'}`);
  });

  test(`${site.name}: every address of the inventories and of MyST is a page that was built, with its anchor`, () => {
    const myst = JSON.parse(readFileSync(join(site.folder, 'myst.xref.json'), 'utf8')) as { references: { identifier?: string; html_id?: string; url: string }[] };
    const places = [...sphinx, ...python].map(({ uri }) => uri).concat(myst.references.filter((r) => r.url !== '/').map(({ url, html_id }) => url.slice(1) + (html_id === undefined ? '' : `#${html_id}`)));
    const faults = [...new Set(places)].filter((uri) => !leadsSomewhere(site, uri));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`${site.name}: MyST has every name of the inventory, and the page it takes the words from`, () => {
    const { references } = JSON.parse(readFileSync(join(site.folder, 'myst.xref.json'), 'utf8')) as { references: { identifier?: string; html_id?: string; data: string; kind: string }[] };
    const named = references.flatMap((r) => r.identifier ?? []);
    assert.deepEqual(new Set(named), new Set(of('std:label').map(({ name }) => name).filter((name) => !isBuried(name))));
    assert.equal(named.length, new Set(named).size);
    const headings = new Map<string, Set<string>>();
    const faults = references.filter(({ identifier, html_id, data, kind }) => {
      const file = join(site.folder, data);
      if (!existsSync(file)) return true;
      const there = headings.get(data) ?? new Set([...readFileSync(file, 'utf8').matchAll(/"type":"heading","depth":\d,"enumerated":false,"identifier":"([^"]+)","label":"\1","html_id":"([^"]+)"/g)].map(([, name, id]) => `${name}#${id}`));
      headings.set(data, there);
      return identifier !== undefined && kind !== 'page' && !there.has(`${identifier}#${html_id}`);
    }).map(({ identifier, data }) => `${identifier} in ${data}`);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`${site.name}: refs.md has a definition for each page`, () => {
    const lines = readFileSync(join(site.folder, 'linkers/refs.md'), 'utf8').trimEnd().split('\n\n');
    assert.deepEqual(lines, lines.toSorted());
    const found = lines.map((line) => /^\[kb:([a-z]+\/[a-z0-9-]+)\]: (\S+) ".+: .+"$/.exec(line) ?? assert.fail(line));
    assert.deepEqual(new Set(found.map(([, name]) => name)), new Set(pages.map(({ kind, id }) => `${kind}/${id}`)));
    assert.equal(found.length, pages.length);
    const faults = found.filter(([, , url = '']) => !url.startsWith(site.origin + site.base) || !leadsSomewhere(site, url.slice((site.origin + site.base).length))).map(([line]) => line);
    assert.equal(faults.length, 0, report(faults));
  });

  test(`${site.name}: an abbreviation stands for one thing`, () => {
    const forms = readFileSync(join(site.folder, 'linkers/abbr.md'), 'utf8').trimEnd().split('\n\n').map((line) => /^\*\[([^[\]]{2,})\]: (.+)$/.exec(line)?.[1] ?? assert.fail(line));
    assert.equal(new Set(forms).size, forms.length);
    for (const form of ['IPO', 'SPV', 'GPU', 'Letter of intent', 'letter of intent']) assert.ok(forms.includes(form), form);
  });
}

test('both sites have the same inventories: addresses in them start at the root of the site', () => {
  const [root, sub] = SITES;
  assert.ok(root && sub);
  for (const file of ['objects.inv', 'py/objects.inv']) assert.deepEqual(linesOf(root, file), linesOf(sub, file));
});

test('the names in the recipes for authors are names we have', () => {
  const [root] = SITES;
  assert.ok(root);
  const names = new Set([...linesOf(root, 'objects.inv'), ...linesOf(root, 'py/objects.inv')].map(({ name }) => name));
  const written = ['sphinx', 'mkdocs', 'myst'].flatMap((tool) => [...readFileSync(join(import.meta.dirname, `../../src/linkers/${tool}/README.md`), 'utf8').matchAll(/(?<=[`<#[])kb[-.][a-z]+[-.][a-z0-9.-]+|(?<=:term:`)[^`]+/g)].map(([name]) => name));
  assert.ok(written.length >= 12, written.join());
  assert.deepEqual(written.filter((name) => !names.has(name)), []);
});
