// Feeds, calendar, sitemap and security.txt say the same dates as the content, name everything once, and keep their ids on every host.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { type Entry } from '#model/entry.ts';
import { entryPath, KIND_NAMES, KINDS } from '#model/kind.ts';
import { SITES, type TestSite } from '../sites.ts';
import { BUILT, report } from './pages.ts';

const { entries } = readContent(join(import.meta.dirname, '../..'));
/** Site path → entry. */
const AT = new Map(entries.map((entry) => [entryPath(entry.kind, entry.id), entry]));
const DAYS = entries.flatMap((entry) => dayOf(entry) ?? []).toSorted();

function dayOf({ data }: Entry): string | undefined {
  const { updated, checked } = data as { updated?: string; checked?: string };
  return updated ?? checked;
}

const read = (site: TestSite, file: string): string => readFileSync(join(site.folder, file), 'utf8');
const root = (site: TestSite): string => site.origin + site.base.replace(/\/$/, '');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => (found ?? '').replaceAll('&amp;', '&'));

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly content_text: string;
  readonly date_modified: string;
}

const FEEDS = ['feed', ...KIND_NAMES.filter((kind) => kind !== 'source').map((kind) => `feeds/${KINDS[kind].folder}`)];

for (const site of SITES) {
  test(`every feed of the ${site.name} build lists what changed last, once, with the day the entry bears`, () => {
    for (const name of FEEDS) {
      const { items } = JSON.parse(read(site, `${name}.json`)) as { items: JsonItem[] };
      const atom = read(site, `${name}.xml`);
      const [feedId, ...atomIds] = all(atom, /<id>(.*?)<\/id>/g);
      const [feedUpdated, ...atomDays] = all(atom, /<updated>(.*?)<\/updated>/g);
      assert.deepEqual(atomIds, items.map(({ id }) => id), `${name}: Atom and JSON list the same`);
      assert.deepEqual(atomDays, items.map((item) => item.date_modified));
      assert.deepEqual(all(atom, /rel="alternate" type="text\/html" href="(.*?)"/g).slice(1), items.map(({ url }) => url));
      assert.equal(new Set([feedId, ...atomIds]).size, items.length + 1, `${name}: ids are unique`);
      const kinds = name === 'feed' ? KIND_NAMES.filter((kind) => kind !== 'source') : KIND_NAMES.filter((kind) => name === `feeds/${KINDS[kind].folder}`);
      const wanted = entries.filter(({ kind }) => kinds.includes(kind));
      assert.equal(items.length, Math.min(50, wanted.length), name);
      const listed = items.map(({ url }) => AT.get(url.slice(root(site).length)));
      const faults = items.filter((item, i) => !listed[i] || !kinds.includes(listed[i].kind) || item.date_modified !== `${dayOf(listed[i])}T00:00:00Z` || !item.content_text).map(({ url }) => `${name}: ${url}`);
      assert.equal(faults.length, 0, report(faults));
      assert.deepEqual(atomDays, atomDays.toSorted().toReversed(), `${name}: newest first`);
      const left = wanted.filter((entry) => !listed.includes(entry)).map((entry) => `${dayOf(entry)}T00:00:00Z`);
      assert.ok(left.every((day) => day <= (atomDays.at(-1) ?? '')), `${name}: nothing newer is left out`);
      assert.equal(feedUpdated, atomDays[0]);
    }
  });

  test(`the calendar of the ${site.name} build holds each event known to a month or a day, with its day`, () => {
    const text = read(site, 'events.ics');
    assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n/.test(text), 'every line ends in CRLF');
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'no line is longer than 75 octets');
    const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    const field = (event: string, name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
    const wanted = entries.flatMap((entry) => (entry.kind === 'event' && entry.data.date.length > 4 ? entry : []));
    assert.deepEqual(events.map((event) => field(event, 'URL')).toSorted(), wanted.map(({ id }) => `${root(site)}/timeline/#${id}`).toSorted());
    assert.equal(new Set(events.map((event) => field(event, 'UID'))).size, wanted.length);
    const faults = events.filter((event) => {
      const entry = AT.get(field(event, 'URL').slice(root(site).length));
      if (entry?.kind !== 'event') return true;
      const [start, end] = ['DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE'].map((name) => field(event, name));
      const days = (Date.parse(isoDay(end)) - Date.parse(isoDay(start))) / 86_400_000;
      const right = entry.data.date.length === 10 ? days === 1 : days >= 28 && days <= 31 && start?.endsWith('01');
      return !right || !isoDay(start).startsWith(entry.data.date) || field(event, 'DTSTAMP') !== `${entry.data.checked.replaceAll('-', '')}T000000Z`;
    });
    assert.equal(faults.length, 0, report(faults));
  });

  test(`the sitemap of the ${site.name} build is the set of canonical pages, and its days are those of the content`, (t) => {
    const places = [...read(site, 'sitemap-0.xml').matchAll(/<url>\s*<loc>(.*?)<\/loc>\s*(?:<lastmod>(.*?)<\/lastmod>)?\s*<\/url>/gs)].map(([, address = '', day]) => ({ address, day }));
    const canonical = new Set(BUILT.filter((page) => page.site === site).flatMap(({ html }) => all(html, /<link rel="canonical" href="(.*?)"/g)));
    assert.deepEqual(places.map(({ address }) => address).toSorted(), [...canonical].toSorted());
    const dated = places.filter(({ day }) => day !== undefined);
    const known = new Set(DAYS);
    const faults = places.filter(({ address, day }) => {
      const entry = AT.get(address.slice(root(site).length));
      return entry && entry.kind !== 'source' ? day !== dayOf(entry) : day !== undefined && !known.has(day);
    }).map(({ address, day }) => `${address}: ${day}`);
    assert.equal(faults.length, 0, report(faults));
    assert.ok(dated.length > 0.95 * places.length, `${places.length - dated.length} pages without a day`);
    t.diagnostic(`${places.length} addresses, ${dated.length} with a day`);
  });

  test(`robots.txt and opensearch.xml of the ${site.name} build name files that are there`, () => {
    const addresses = [...all(read(site, 'robots.txt'), /^Sitemap: (.*)$/gm), ...all(read(site, 'sitemap-index.xml'), /<loc>(.*?)<\/loc>/g), ...all(read(site, 'opensearch.xml'), /(?:>|template=")(http[^"<?]*)/g)];
    assert.ok(addresses.length >= 5);
    const faults = addresses.filter((address) => !address.startsWith(root(site)) || !existsSync(join(site.folder, address.slice(root(site).length))));
    assert.equal(faults.length, 0, report(faults));
  });

  test(`security.txt of the ${site.name} build has its fields and is good for more than thirty days after the newest entry`, (t) => {
    const text = read(site, '.well-known/security.txt');
    const value = (name: string): string[] => all(text, new RegExp(`^${name}: (.*)$`, 'gm'));
    assert.match(value('Contact')[0] ?? '', /^https:\/\/github\.com\/[^/]+\/[^/]+\/security\/advisories\/new$/);
    assert.deepEqual(value('Canonical'), [`${root(site)}/.well-known/security.txt`]);
    assert.equal(value('Expires').length, 1);
    const expires = Date.parse(value('Expires')[0] ?? '');
    const days = (expires - Date.parse(DAYS.at(-1) ?? '')) / 86_400_000;
    assert.ok(days >= 30 && days < 365, `${days} days after the newest entry`);
    const left = Math.floor((expires - Date.now()) / 86_400_000);
    if (left < 30) t.diagnostic(`security.txt runs out in ${left} days: check an entry against its sources again and date it`);
  });
}

function isoDay(compact: string | undefined): string {
  return (compact ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

test('ids of feeds and calendar are the same on every host', () => {
  const ids = SITES.map((site) => FEEDS.flatMap((name) => all(read(site, `${name}.xml`), /<id>(.*?)<\/id>/g)).concat(all(read(site, 'events.ics'), /^UID:(.*)$/gm)));
  assert.ok((ids[0]?.length ?? 0) > 300);
  assert.deepEqual(ids[0], ids[1]);
});
