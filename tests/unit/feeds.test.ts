// Days of change, order and ids of feeds, calendar and security.txt, on a small corpus whose dates differ; and text that would break a format.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS } from '#model/kind.ts';
import { eventsCalendar, fold } from '#views/calendar.ts';
import { changedOn } from '#views/changed.ts';
import { atomXml } from '#views/feeds-atom.ts';
import { kindFeed, siteFeed } from '#views/feeds.ts';
import { paragraph, table } from '#views/markdown/nodes.ts';
import { writeMarkdown } from '#views/markdown/write-markdown.ts';
import { permanentUuid } from '#views/permanent-uuid.ts';
import { securityTxt } from '#views/security-txt.ts';
import { places } from '#views/sitemap.ts';

const { entries: base } = readContent(join(import.meta.dirname, '../fixtures/base'));

/** The corpus with some fields changed, by `folder/id`, and copies of entries under further ids. */
function corpus(changes: Readonly<Record<string, object>>, copies: Readonly<Record<string, string>> = {}): Catalog {
  const key = (entry: Entry): string => `${KINDS[entry.kind].folder}/${entry.id}`;
  const copied = Object.entries(copies).flatMap(([id, of]) => base.filter((entry) => key(entry) === of).map((entry) => ({ ...entry, id }) as Entry));
  const entries = [...base, ...copied].map((entry) => ({ ...entry, data: { ...entry.data, ...changes[key(entry)] } }) as Entry);
  return buildCatalog(entries, new Map(), { shortIds: new Map(entries.map((entry) => [key(entry), `short-${key(entry)}`])) });
}

test('a feed lists the newest change first, of one day the newest deal, quote or event first, the rest by id', () => {
  const catalog = corpus({
    'terms/tranche': { updated: '2026-11-25' }, 'deals/cloud-lab': { announced: '2023-09-25' }, 'quotes/great-respect': { date: '2024-02' }, 'companies/small-lab': { updated: '2025-01-01' },
  });
  const { items, updated } = siteFeed(catalog);
  assert.deepEqual(items.slice(0, 3).map(({ url }) => new URL(url).pathname), ['/terms/tranche/', '/quotes/great-respect/', '/timeline/']);
  assert.equal(new URL(items.at(-1)?.url ?? '').pathname, '/companies/small-lab/');
  assert.equal(updated, '2026-11-25');
});

test('the same entries in another order give the same feed', () => {
  const forwards = corpus({}, { 'a-lab': 'companies/small-lab', 'z-lab': 'companies/small-lab' });
  const backwards = buildCatalog(forwards.entries.toReversed(), new Map(), { shortIds: new Map(forwards.entries.map((entry) => [`${KINDS[entry.kind].folder}/${entry.id}`, forwards.shortId(entry) ?? ''])) });
  assert.equal(atomXml(kindFeed(forwards, 'company')), atomXml(kindFeed(backwards, 'company')));
});

test('an entry without a short id is not published, so no feed and no calendar has it', () => {
  const catalog = buildCatalog(base);
  assert.equal(siteFeed(catalog).items.length, 0);
  assert.ok(!eventsCalendar(catalog).includes('VEVENT'));
});

test('a source changed when the newest entry that rests on it did', () => {
  const catalog = corpus({ 'quotes/great-respect': { updated: '2027-03-01', source: 'filing', sources: ['filing'] } });
  assert.equal(changedOn(catalog, catalog.get('source', 'filing') as Entry), '2027-03-01');
  assert.equal(changedOn(catalog, catalog.get('source', 'post') as Entry), '2026-11-24');
});

test('a list, the front page and the letters changed when the newest entry on them did', () => {
  const catalog = corpus({ 'terms/tranche': { updated: '2027-03-01' } });
  const days = new Map(places(catalog).map(({ address, changed }) => [new URL(address).pathname, changed]));
  assert.deepEqual(['/', '/terms/', '/companies/', '/a-z/', '/timeline/', '/about/'].map((path) => days.get(path)), ['2027-03-01', '2027-03-01', '2026-11-24', '2027-03-01', '2026-11-24', undefined]);
});

test('an event of a day ends the next day, one of a month spans it, one of a year is left out', () => {
  const span = (date: string): string[] => [...eventsCalendar(corpus({ 'events/announced': { date } })).matchAll(/^DT(?:START|END);VALUE=DATE:(\d+)/gm)].map(([, day]) => day ?? '');
  assert.deepEqual([span('2024-02-29'), span('2023-12-31'), span('2024-02'), span('2023')], [['20240229', '20240301'], ['20231231', '20240101'], ['20240201', '20240301'], []]);
});

test('commas, semicolons, backslashes and line breaks cannot end a value of the calendar', () => {
  const text = eventsCalendar(corpus({ 'events/announced': { title: 'A, b; c\\d\nBEGIN:VALARM' } }));
  assert.ok(text.includes('SUMMARY:A\\, b\\; c\\\\d\\nBEGIN:VALARM\r\n'));
});

test('a long line is folded at 75 octets without cutting a character', () => {
  const folded = fold(`SUMMARY:${'€'.repeat(60)}`);
  assert.ok(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  assert.equal(folded.replaceAll('\r\n ', ''), `SUMMARY:${'€'.repeat(60)}`);
});

test('markup in a title stays text in the feed', () => {
  const xml = atomXml(kindFeed(corpus({ 'terms/tranche': { title: 'A < b & "c"\u0007 ]]>' } }), 'term'));
  assert.ok(xml.includes('<title>A &lt; b &amp; &quot;c&quot; ]]&gt;</title>'));
});

test('an id in feeds is the name-based UUID of the short id', () => {
  assert.equal(permanentUuid('T12'), '2d9be878-4789-522c-8fee-950ffd1aa154');
});

test('security.txt is good for 330 days after the newest date of the content', () => {
  assert.match(securityTxt(corpus({ 'terms/tranche': { checked: '2027-01-01' } })), /^Expires: 2027-11-27T00:00:00Z$/m);
});

test('text that looks like Markdown stays text in a twin', () => {
  assert.equal(writeMarkdown([paragraph('*a* _b_ [c] <d> ~e~ `f` &amp; # g')]), '\\*a\\* \\_b\\_ \\[c] \\<d> \\~e\\~ \\`f\\` \\&amp; # g\n');
  assert.equal(writeMarkdown([table([[['a | b']], [['$4\u00a0bn']]])]), '| a \\| b |\n| - |\n| $4 bn |\n');
});
