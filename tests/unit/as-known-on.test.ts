// What was known when: the rules on days, and a deal whose days were looked up by hand.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { allOut, dayBefore, dayInPublic, dayOfDated, dayOfFact, dayOfRow, daysOfVersions, endOfMonth, firstOut, parseStatePath, settledDay, statePath } from '#model/known.ts';
import { earliestDay, type PartialDate } from '#model/partial-date.ts';
import { publishedStatesOf, readPublishedLines } from '#model/published.ts';
import { knownEntries, type KnownEntry, knownEntry, stateUpTo } from '#views/known-entry.ts';
import { knownPages, statePage, statesPage } from '#views/known-pages.ts';
import { pageMoves } from '#views/moves.ts';
import type { Piece } from '#views/pieces.ts';

const date = (text: string): PartialDate => text as PartialDate;
const dates = (...list: (string | undefined)[]): (PartialDate | undefined)[] => list.map((text) => (text === undefined ? undefined : date(text)));

test('a vague date counts at its end, or on the day inside it that proves it has come', () => {
  assert.equal(settledDay(date('2023-09'), undefined), '2023-09-30');
  assert.equal(settledDay(date('2024-02'), undefined), '2024-02-29');
  assert.equal(settledDay(date('2026'), '2026-07-31'), '2026-07-31');
  assert.equal(settledDay(date('2023-09'), '2024-02-02'), '2023-09-30');
  assert.equal(settledDay(date('2026-10'), '2026-02-28'), '2026-10-01');
  assert.equal(settledDay(date('2023-09-25'), '2023-09-20'), '2023-09-25');
});

test('a source without a date proves no day', () => {
  assert.equal(firstOut(dates(undefined, '2024-05-01', '2024-03')), '2024-03-31');
  assert.equal(firstOut(dates(undefined)), undefined);
  assert.equal(allOut(dates('2024-05-01', '2024-03')), '2024-05-01');
  assert.equal(allOut(dates('2024-05-01', undefined)), undefined);
});

test('money is known from its date, not before a document of it was out; what happened in public from its date alone', () => {
  assert.equal(dayOfDated(date('2023-09'), dates('2024-02-02', '2023-09-25')), '2023-09-30');
  assert.equal(dayOfDated(date('2024'), dates('2025-02-07')), '2025-02-07');
  assert.equal(dayOfDated(date('2024-03-27'), dates('2024-05-01', '2024-03-27')), '2024-03-27');
  assert.equal(dayOfDated(date('2023-02-03'), dates(undefined)), '2023-02-03');
  assert.equal(dayInPublic(date('2023-12-08'), dates('2025-06-03')), '2023-12-08');
});

test('a row of the terms is as old as its deal, or as its first document; without a dated one it has no day', () => {
  assert.equal(dayOfRow('2023-09-25', dates('2023-09-20', '2024-10-18')), '2023-09-25');
  assert.equal(dayOfRow('2023-09-25', dates('2024-10-18', '2026-02-06')), '2024-10-18');
  assert.equal(dayOfRow('2023-09-25', dates(undefined)), undefined);
});

test('a fact is known from its first document, not before the time it holds for', () => {
  assert.equal(dayOfFact(date('2023-10-28'), dates('2023-09-19', '2023-10-28')), '2023-10-28');
  assert.equal(dayOfFact(date('2025'), dates('2025-03-01')), '2025-03-01');
  assert.equal(dayOfFact(date('2025-12-31'), dates('2026-02-06')), '2026-02-06');
  assert.equal(dayOfFact(date('2025-08'), dates(undefined)), '2025-08-31');
});

test('no version of a disputed point is shown before there are two', () => {
  assert.deepEqual(daysOfVersions([dates('2023-09-25'), dates('2024-02-01'), dates('2025-01-05'), dates(undefined)]), ['2024-02-01', '2024-02-01', '2025-01-05', undefined]);
  assert.deepEqual(daysOfVersions([dates('2023-09-25'), dates(undefined)]), [undefined, undefined]);
});

test('days and addresses', () => {
  assert.deepEqual(['2024-02-11', '2023-12-31', '2024-06-01'].map(endOfMonth), ['2024-02-29', '2023-12-31', '2024-06-30']);
  assert.equal(dayBefore('2024-03-01'), '2024-02-29');
  assert.deepEqual([statePath('/deals/x/'), statePath('/deals/x/', '2024-03-27')], ['/deals/x/as-known-on/', '/deals/x/as-known-on/2024-03-27/']);
  assert.deepEqual(parseStatePath('/deals/x/as-known-on/2024-03-27/'), { page: '/deals/x/', day: '2024-03-27' });
  assert.equal(parseStatePath('/deals/x/as-known-on/'), undefined);
});

const content = readContent(join(import.meta.dirname, '../..'));
const catalog = buildCatalog(content.entries, content.fingerprints);
const known = (kind: 'deal' | 'company', id: string, from: Catalog = catalog): KnownEntry => knownEntry(from, from.get(kind, id) as Entry) as KnownEntry;
const say = (piece: Piece): string => (typeof piece === 'string' ? piece : 'money' in piece ? `${piece.money.qualifier} ${piece.money.value / 1e9} ${piece.rung}` : 'date' in piece ? piece.date : piece.text);

function moneyOn(id: string, day: string): string[] {
  const state = statePage(catalog, known('deal', id), stateUpTo(known('deal', id).days, day) ?? '');
  return state.sections.find(({ anchor }) => anchor === 'money')?.rows.map(({ label, pieces }) => `${label.text}: ${pieces.filter((piece) => typeof piece !== 'string').map(say).join(', ')}`) ?? [];
}

test('on 25 September 2023 nothing of Amazon’s first $4 billion was paid', () => {
  assert.deepEqual(moneyOn('amazon-anthropic-2023', '2023-09-25'), ['Headline: up-to 4 announced, 2023-09-25', 'Not yet paid: up-to 4 announced']);
});

test('on 1 October 2023 $1.25 billion of it was paid and $2.75 billion promised', () => {
  assert.deepEqual(moneyOn('amazon-anthropic-2023', '2023-10-01'), ['Headline: up-to 4 announced, 2023-09-25', 'Paid: exactly 1.25 closed, 2023-09', 'Not yet paid: up-to 2.75 announced']);
});

test('on 27 March 2024 all of it was paid', () => {
  assert.deepEqual(moneyOn('amazon-anthropic-2023', '2024-03-27'), ['Headline: up-to 4 closed, 2023-09-25', 'Paid: exactly 1.25 closed, 2023-09', 'Paid: exactly 2.75 closed, 2024-03-27', 'Completed: 2024-03-27']);
});

test('the notes of 2025 were known from the annual report of February 2026', () => {
  assert.deepEqual(moneyOn('amazon-anthropic-2024', '2026-02-05'), ['Headline: exactly 4 announced, 2024-11-22', 'Paid: exactly 1.3 closed, 2024', 'Not yet paid: exactly 2.7 announced']);
  assert.equal(moneyOn('amazon-anthropic-2024', '2026-02-06')[0], 'Headline: exactly 4 closed, 2024-11-22');
});

test('what the UK regulator described in October 2024 is no term of the year before', () => {
  const deal = known('deal', 'amazon-anthropic-2023');
  const terms = (day: string): string[] => statePage(catalog, deal, day).sections.find(({ anchor }) => anchor === 'terms')?.rows.map(({ label }) => label.href) ?? [];
  const [before, after] = [terms('2024-09-27'), terms('2024-10-18')];
  assert.ok(!before.includes('/deals/amazon-anthropic-2023/#consultation-rights'));
  assert.ok(after.includes('/deals/amazon-anthropic-2023/#consultation-rights'));
  assert.ok(before.includes('/deals/amazon-anthropic-2023/#two-way-trigger'));
  assert.deepEqual(statesPage(catalog, deal).unplaced.map(({ text }) => text)[0], 'Right of first notification: Notice of a change of control');
});

test('how a deal ended does not stand in its states: neither in the title nor on its rung', () => {
  const deal = known('deal', 'disney-openai-2025');
  for (const day of deal.days) assert.match(statePage(catalog, deal, day).page.title, /^The Walt Disney Company → OpenAI, as known on /);
  assert.deepEqual(moneyOn('disney-openai-2025', '2026-11-01'), ['Headline: exactly 1 announced, 2025-12-11']);
});

test('a company shows each deal as it stood, and leads to the deal as known then', () => {
  const anthropic = known('company', 'anthropic');
  const deals = (day: string) => statePage(catalog, anthropic, day).sections.find(({ anchor }) => anchor === 'deals')?.rows ?? [];
  const amazon = (day: string) => deals(day).find(({ label }) => label.text === 'Amazon → Anthropic');
  assert.equal(amazon('2023-08-31'), undefined);
  assert.deepEqual([amazon('2023-09-30')?.label.href, amazon('2023-09-30')?.pieces.map(say).join('')], ['/deals/amazon-anthropic-2023/as-known-on/2023-09-30/', 'up-to 4 announced, announced 2023-09-25']);
  assert.deepEqual([amazon('2024-03-31')?.label.href, amazon('2024-03-31')?.pieces.map(say).join('')], ['/deals/amazon-anthropic-2023/as-known-on/2024-03-31/', 'up-to 4 closed, closed; announced 2023-09-25']);
});

test('before its first day a deal was not on record', () => {
  assert.equal(stateUpTo(known('deal', 'amazon-anthropic-2023').days, '2023-09-24'), undefined);
});

test('no state of any entry bears a date after its day, cites a source published after it, or leads to a later state', () => {
  const faults = knownEntries(catalog).flatMap((entry) => entry.days.flatMap((day) => {
    const { lede, sections, sources } = statePage(catalog, entry, day);
    const rows = sections.flatMap((section) => section.rows);
    const shown = [...lede, ...rows.flatMap(({ pieces }) => pieces)].flatMap((piece) => (typeof piece === 'object' && 'date' in piece ? [piece.date] : []));
    const later = [...shown, ...rows.map(({ since }) => since), ...sources.map(({ published }) => published)].filter((one) => earliestDay(one) > day);
    const ahead = rows.flatMap(({ label }) => parseStatePath(label.href)?.day ?? []).filter((one) => one > day);
    return [...later, ...ahead].map((one) => `${entry.entry.id} on ${day}: ${one}`);
  }));
  assert.deepEqual(faults, []);
});

test('no wording links to a deal announced after the day', () => {
  const announced = new Map(catalog.list('deal').map(({ id, data }) => [`deal:${id}`, earliestDay(data.announced)]));
  const faults = knownEntries(catalog).flatMap((entry) => entry.days.flatMap((day) =>
    statePage(catalog, entry, day).sections.flatMap(({ rows }) => rows.flatMap(({ text }) => [...JSON.stringify(text?.nodes ?? []).matchAll(/"url":"(deal:[a-z0-9-]+)/g)]).flatMap(([, link = '']) =>
      ((announced.get(link) ?? '') > day ? [`${entry.entry.id} on ${day}: ${link}`] : [])))));
  assert.deepEqual(faults, []);
});

test('a published day stays a state though nothing is dated to it any more', () => {
  const publishedStates = publishedStatesOf(readPublishedLines('address /deals/amazon-anthropic-2023/as-known-on/2023-10-13/ 2026-11-28\naddress /deals/amazon-anthropic-2023/as-known-on/ 2026-11-28\n').lines);
  const { days } = known('deal', 'amazon-anthropic-2023', buildCatalog(content.entries, content.fingerprints, { publishedStates }));
  assert.ok(days.includes('2023-10-13'));
  assert.ok(!known('deal', 'amazon-anthropic-2023').days.includes('2023-10-13'));
});

test('states of a renamed deal lead to the same days of its new page', () => {
  const entries = content.entries.map((entry) => (entry.id === 'amazon-anthropic-2023' && entry.kind === 'deal' ? { ...entry, data: { ...entry.data, formerIds: ['amazon-first'] } } : entry)) as Entry[];
  const renamed = buildCatalog(entries, content.fingerprints, { publishedStates: new Map([['/deals/amazon-first/', ['2023-10-13']]]) });
  assert.deepEqual(pageMoves(renamed).filter(({ from }) => from.startsWith('/deals/amazon-first/')).map(({ from, to }) => [from, to]), [
    ['/deals/amazon-first/', '/deals/amazon-anthropic-2023/'],
    ['/deals/amazon-first/as-known-on/', '/deals/amazon-anthropic-2023/as-known-on/'],
    ['/deals/amazon-first/as-known-on/2023-10-13/', '/deals/amazon-anthropic-2023/as-known-on/2023-10-13/'],
  ]);
  assert.ok(known('deal', 'amazon-anthropic-2023', renamed).days.includes('2023-10-13'));
});

test('states of a removed deal lead to its tombstone', () => {
  const removed = [{ kind: 'deal', id: 'gone', title: 'Gone', removed: '2026-11-28', why: 'It was no deal.' }] as unknown as Catalog['removed'];
  const without = buildCatalog([], new Map(), { removed, publishedStates: new Map([['/deals/gone/', ['2024-01-31']]]) });
  assert.deepEqual(pageMoves(without).map(({ from, to }) => [from, to]), [['/deals/gone/as-known-on/', '/deals/gone/'], ['/deals/gone/as-known-on/2024-01-31/', '/deals/gone/']]);
});

test('every state tells what became known with it', () => {
  const silent = knownEntries(catalog).flatMap((entry) => statesPage(catalog, entry).lines.filter(({ told }) => told.length === 0).map(({ link }) => link.href));
  assert.deepEqual(silent, []);
});

test('search is offered the lists of companies, no state and no list of a deal', () => {
  const listed = knownPages(catalog).filter(({ unlisted }) => !unlisted).map(({ path }) => path);
  assert.ok(listed.includes('/companies/openai/as-known-on/'));
  assert.deepEqual(listed.filter((path) => !/^\/companies\/[a-z0-9-]+\/as-known-on\/$/.test(path)), []);
});
