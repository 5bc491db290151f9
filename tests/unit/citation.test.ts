// Citations as data and as print, links in every markup, figures as sentences: expected values typed by hand.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { bibtexEntry, escapeTex } from '#model/bibtex.ts';
import { buildCatalog } from '#model/catalog.ts';
import { type Run, STYLES, type StyleName } from '#model/citation-styles.ts';
import { COPY_FORMS, htmlLink } from '#model/copy-forms.ts';
import { type CslItem, namesOf } from '#model/csl.ts';
import type { Entry } from '#model/entry.ts';
import { risRecord } from '#model/ris.ts';
import { textDirective } from '#model/text-directive.ts';
import { curlQuotes, headlineCase } from '#model/typeset.ts';
import { collections } from '#views/bibliography.ts';
import { citationOf } from '#views/citation.ts';
import { figuresOf } from '#views/figures.ts';

const catalog = buildCatalog(readContent(join(import.meta.dirname, '../fixtures/base')).entries);
const PAGE: CslItem = {
  id: 'kb-term-a', type: 'entry-encyclopedia', title: 'GPU-backed debt {A & B} 50% #1_x', author: [{ literal: 'Capital & Compute' }],
  'container-title': 'Capital & Compute', issued: { 'date-parts': [[2026, 11, 4]] }, URL: 'https://example.org/terms/a/', language: 'en',
};
const REPORT: CslItem = { id: 'kb-source-b', type: 'webpage', title: 'Meta\'s "plan" for up to two', author: namesOf('Zoe Schiffer, Louise Matsakis'), 'container-title': 'Wired', issued: { 'date-parts': [[2026, 9]] }, URL: 'https://example.org/b_c?d=1' };

const printed = (style: StyleName, item: CslItem): string => STYLES[style](item).map((run: Run) => (typeof run === 'string' ? run : `*${run.italic}*`)).join('');

test('TeX reads every mark back as the letter it is', () => {
  assert.equal(escapeTex('a\\b {c & d} 5% $6 #7 _x ~y ^z'), 'a\\textbackslash{}b \\{c \\& d\\} 5\\% \\$6 \\#7 \\_x \\textasciitilde{}y \\textasciicircum{}z');
});

test('a page is an entry of a reference work in BibTeX, with its date for BibLaTeX and for BibTeX', () => {
  assert.equal(bibtexEntry(PAGE), `@inreference{kb-term-a,
  author = {{Capital \\& Compute}},
  title = {{GPU-backed debt \\{A \\& B\\} 50\\% \\#1\\_x}},
  booktitle = {{Capital \\& Compute}},
  date = {2026-11-04},
  year = {2026},
  month = nov,
  day = {4},
  url = {https://example.org/terms/a/},
}
`);
});

test('a document without address is no online source, and braces in an address are encoded', () => {
  const { URL: address, ...without } = REPORT;
  assert.match(bibtexEntry({ ...without, author: [] }), /^@misc\{kb-source-b,[^]*howpublished = \{\{Wired\}\}/);
  assert.match(bibtexEntry({ ...REPORT, URL: `${address}{}` }), /^@online[^]*url = \{https:\/\/example\.org\/b_c\?d=1%7B%7D\}/);
});

test('RIS has a line per field, CR LF, and strokes for the parts of a date that are not known', () => {
  assert.equal(risRecord(REPORT), 'TY  - ELEC\r\nID  - kb-source-b\r\nAU  - Schiffer, Zoe\r\nAU  - Matsakis, Louise\r\nTI  - Meta\'s "plan" for up to two\r\nT2  - Wired\r\nPY  - 2026\r\nDA  - 2026/09//\r\nUR  - https://example.org/b_c?d=1\r\nER  - \r\n');
});

test('only a plain pair of words is split into given and family name', () => {
  assert.deepEqual(namesOf('Joseph Zeballos-Roig, Stephen Van Tran, Anthony M., Jack Wu (editor)'), [
    { family: 'Zeballos-Roig', given: 'Joseph' }, { literal: 'Stephen Van Tran' }, { literal: 'Anthony M.' }, { literal: 'Jack Wu (editor)' },
  ]);
});

test('a page in APA, Chicago and MLA', () => {
  const item = { ...PAGE, title: 'Amazon invests up to $4 billion in Anthropic' };
  assert.equal(printed('APA', item), 'Capital & Compute. (2026). Amazon invests up to $4 billion in Anthropic. In *Capital & Compute*. https://example.org/terms/a/');
  assert.equal(printed('Chicago', item), 'Capital & Compute. “Amazon Invests up to $4 Billion in Anthropic.” In *Capital & Compute*, November 4, 2026. https://example.org/terms/a/.');
  assert.equal(printed('MLA', item), 'Capital & Compute. “Amazon Invests up to $4 Billion in Anthropic.” *Capital & Compute*, 4 Nov. 2026, https://example.org/terms/a/.');
});

test('a report by two authors in APA, Chicago and MLA', () => {
  assert.equal(printed('APA', REPORT), 'Schiffer, Z., & Matsakis, L. (2026, September). *Meta’s “plan” for up to two*. Wired. https://example.org/b_c?d=1');
  assert.equal(printed('Chicago', REPORT), 'Schiffer, Zoe, and Louise Matsakis. “Meta’s ‘Plan’ for up to Two.” Wired, September 2026. https://example.org/b_c?d=1.');
  assert.equal(printed('MLA', REPORT), 'Schiffer, Zoe, and Louise Matsakis. “Meta’s ‘Plan’ for up to Two.” *Wired*, Sept. 2026, https://example.org/b_c?d=1.');
});

test('a document with neither author, date nor address is cited by what is known', () => {
  const item: CslItem = { id: 'c', type: 'webpage', title: 'Is it real?', 'container-title': 'Wired' };
  assert.equal(printed('APA', item).trim(), '*Is it real?* (n.d.). Wired.');
  assert.equal(printed('Chicago', item), 'Wired. “Is It Real?” n.d.');
  assert.equal(printed('MLA', item), '“Is It Real?” *Wired*.');
});

test('headlines keep small words small, names as they are, and open after a colon', () => {
  assert.equal(headlineCase('vendor lock-in: what the iPhone is about, and what to look for'), 'Vendor Lock-in: What the iPhone Is about, and What to Look For');
  assert.equal(curlQuotes(`'a' "b" it's the boys' ("c")`), '‘a’ “b” it’s the boys’ (“c”)');
});

const LINK = { title: 'A [b] *c* `d` {e} <f>', url: 'https://example.org/terms/a/', label: 'kb-term-a', summary: 'What "it" is' };
const FORMS: Readonly<Record<string, string>> = {
  Link: 'https://example.org/terms/a/',
  Markdown: '[A \\[b\\] \\*c\\* \\`d\\` \\{e\\} \\<f\\>](https://example.org/terms/a/)',
  reST: '`A [b] \\*c\\* \\`d\\` {e} \\<f\\> <https://example.org/terms/a/>`__',
  Sphinx: ':external+kb:ref:`A [b] \\*c\\* \\`d\\` {e} \\<f\\> <kb-term-a>`',
  MyST: '[A \\[b\\] \\*c\\* \\`d\\` \\{e\\} \\<f\\>](xref:kb#kb-term-a)',
  AsciiDoc: 'https://example.org/terms/a/[A &#91;b&#93; &#42;c&#42; &#96;d&#96; &#123;e&#125; &#60;f&#62;]',
  MediaWiki: '[https://example.org/terms/a/ A &#91;b&#93; &#42;c&#42; `d` &#123;e&#125; &#60;f&#62;]',
};
for (const [name, form] of Object.entries(COPY_FORMS))
  test(`a title full of marks as ${name}`, () => {
    assert.equal(form(LINK), FORMS[name]);
  });

test('a link to words gives short ones whole, long ones by their ends, repeated ones by what stands beside them, and no number before a source mark', () => {
  const alone = { before: 'one two three four', after: 'five', runs: ['a-b, c & d'] };
  assert.equal(textDirective(alone, false), 'text=a%2Db%2C%20c%20%26%20d');
  assert.equal(textDirective(alone, true), 'text=two%20three%20four-,a%2Db%2C%20c%20%26%20d,-five');
  assert.equal(textDirective({ before: '', after: '', runs: ['one two three four five', '', 'six seven eight nine ten'] }, false), 'text=one%20two%20three%20four,seven%20eight%20nine%20ten');
  assert.equal(textDirective({ before: '', after: '12', runs: ['in autumn 2025.'] }, true), 'text=in%20autumn');
  assert.equal(textDirective({ before: '', after: '', runs: [' '] }, false), undefined);
});

test('rich text is a link with the summary over it, and nothing in it can break out', () => {
  assert.equal(htmlLink(LINK), '<a href="https://example.org/terms/a/" title="What &#34;it&#34; is">A [b] *c* `d` {e} &#60;f&#62;</a>');
});

test('a source is cited as the document it is, with a note where it is listed; a page as an entry by the site', () => {
  const source = citationOf(catalog.get('source', 'post') as Entry);
  assert.equal(source.type, 'webpage');
  assert.equal(source.URL, 'https://example.org/post');
  assert.match(source.note ?? '', /^Listed in Capital & Compute: http:\/\/localhost:4321\/sources\/post\/$/);
  const term = citationOf(catalog.get('term', 'minority-stake') as Entry);
  assert.deepEqual([term.id, term.type, term.URL], ['kb-term-minority-stake', 'entry-encyclopedia', 'http://localhost:4321/terms/minority-stake/']);
});

test('the whole bibliography is the bibliographies of the kinds, one after another', () => {
  const [all, ...kinds] = collections(catalog);
  assert.equal(all?.name, 'all');
  assert.deepEqual(all?.entries, kinds.flatMap(({ entries }) => entries));
});

test('a figure is a sentence with value, what it is, rung, date, sources and the address of its row', () => {
  const figures = figuresOf(catalog, catalog.get('deal', 'cloud-lab') as Entry);
  const deal = '“Big Cloud invests in Small Lab”';
  assert.deepEqual(figures.map(({ sentence }) => sentence), [
    `${deal}, up to $4 billion: the headline amount (closed; made public 25 September 2023; completed 27 March 2024; source: The Post, 25 September 2023). http://localhost:4321/deals/cloud-lab/#money`,
    `${deal}, $1.25 billion: Paid at once (closed, September 2023; source: Big Cloud, February 2024). http://localhost:4321/deals/cloud-lab/#first-part`,
    `${deal}, $2.75 billion: Paid later (closed, 27 March 2024; source: Big Cloud, February 2024). http://localhost:4321/deals/cloud-lab/#second-part`,
    `${deal}, $20 billion: valuation of Small Lab, post-money (one publisher; source: The Post, 25 September 2023). http://localhost:4321/deals/cloud-lab/#money`,
    `${deal}, $16 billion: valuation of Small Lab, pre-money (one publisher; source: The Post, 25 September 2023). http://localhost:4321/deals/cloud-lab/#money`,
  ]);
  assert.deepEqual(figures[1], {
    sentence: figures[1]?.sentence, url: 'http://localhost:4321/deals/cloud-lab/#first-part', of: 'tranche', anchor: 'first-part', rung: 'closed', date: '2023-09', value: 1.25e9, unit: 'USD',
    qualifier: 'exactly', confidence: 'primary', sources: [{ id: 'filing', title: 'Annual report', publisher: 'Big Cloud', published: '2024-02', url: 'http://localhost:4321/sources/filing/' }],
  });
});
