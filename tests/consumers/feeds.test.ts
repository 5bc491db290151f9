// Feed readers, a calendar and an XML validator of other people read our feeds, calendar, sitemap and OpenSearch description.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { SITES, type TestSite } from '../sites.ts';

const read = (site: TestSite, file: string): string => readFileSync(join(site.folder, file), 'utf8');

function xmllint(...args: string[]): void {
  const done = spawnSync('xmllint', ['--nonet', '--noout', ...args], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
}

for (const site of SITES) {
  test(`feedsmith reads every feed of the ${site.name} build, Atom and JSON alike`, (t) => {
    const names = globSync(['feed.xml', 'feeds/*.xml'], { cwd: site.folder }).map((file) => file.replace(/\.xml$/, '')).toSorted();
    assert.equal(names.length, 9);
    let items = 0;
    for (const name of names) {
      const atom = parseFeed(read(site, `${name}.xml`));
      const json = parseFeed(read(site, `${name}.json`));
      assert.deepEqual([atom.format, json.format], ['atom', 'json'], name);
      assert.deepEqual(atom.feed.entries.map(({ id, title, updated, summary }) => [id, title.value, updated, summary.value ?? summary]), json.feed.items.map((item) => [item.id, item.title, item.date_modified, item.content_text]), name);
      const self = atom.feed.links.find(({ rel }) => rel === 'self').href;
      assert.equal(self, `${site.origin}${site.base}${name}.xml`);
      assert.equal(json.feed.feed_url, self.replace(/xml$/, 'json'));
      assert.ok(atom.feed.id && atom.feed.title && atom.feed.authors[0]?.name);
      assert.ok(atom.feed.entries.every((entry) => !Number.isNaN(Date.parse(entry.updated)) && entry.links.some(({ rel, type }) => rel === 'alternate' && type === 'text/html')));
      items += atom.feed.entries.length;
    }
    t.diagnostic(`${names.length} feeds, ${items} items`);
  });

  test(`ical.js reads the calendar of the ${site.name} build: all-day events that end after they begin`, (t) => {
    const calendar = new ICAL.Component(ICAL.parse(read(site, 'events.ics')));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    assert.ok(events.length > 100);
    const faults = events.filter((event) => !event.startDate.isDate || !event.endDate.isDate || event.startDate.compare(event.endDate) >= 0 || !event.summary || !event.description || !/^[0-9a-f-]{36}$/.test(event.uid));
    assert.deepEqual(faults.map(({ uid }) => uid), []);
    const records = JSON.parse(read(site, 'api/v1/index.json')) as { kind: string; title: string; url: string }[];
    const titles = new Map(records.filter(({ kind }) => kind === 'event').map(({ url, title }) => [url, title]));
    assert.deepEqual(events.filter((event) => titles.get(event.component.getFirstPropertyValue('url')) !== event.summary).map(({ summary }) => summary), []);
    t.diagnostic(`${events.length} of ${titles.size} events`);
  });

  test(`xmllint finds the sitemap of the ${site.name} build valid, and the feeds and the OpenSearch description well-formed`, () => {
    const at = (file: string): string => join(site.folder, file);
    xmllint('--schema', join(import.meta.dirname, 'node_modules/sitemap/schema/sitemap.xsd'), ...globSync('sitemap-[0-9]*.xml', { cwd: site.folder }).map(at));
    xmllint(...['sitemap-index.xml', 'opensearch.xml', 'feed.xml', ...globSync('feeds/*.xml', { cwd: site.folder })].map(at));
  });
}

test('two builds give every page the same day of change', () => {
  const days = SITES.map((site) => [...read(site, 'sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>\s*(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(([, address = '', day]) => `${address.slice(site.origin.length + site.base.length)} ${day}`));
  assert.ok((days[0]?.length ?? 0) > 1000);
  assert.deepEqual(days[0], days[1]);
});
