// The graph, the previews and the pictures on a small corpus: what they say, and that no text can break out or run over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { breakLines, cutToLines, fitLines } from '#drawing/lines.ts';
import { COLOURS, type Faces, placeSocialCard, WIDTH } from '#drawing/social-card.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { RUNGS, type Rung } from '#model/rung.ts';
import { previewText } from '#views/head.ts';
import { graphOf, scriptText } from '#views/json-ld.ts';
import { dealAction } from '#views/json-ld-deal.ts';
import { entryGraph } from '#views/json-ld-entry.ts';
import { linkSet } from '#views/signposting.ts';
import { socialCard } from '#views/social-card.ts';

const catalog = buildCatalog(readContent(join(import.meta.dirname, '../fixtures/base')).entries);
const deal = catalog.get('deal', 'cloud-lab') as EntryOf<'deal'>;
const dealWith = (data: Partial<EntryOf<'deal'>['data']>): EntryOf<'deal'> => ({ ...deal, data: { ...deal.data, ...data } });

test('a title cannot end the data block it stands in', () => {
  const title = 'A </script><script>alert(1)</script> <!-- title';
  const text = scriptText(graphOf({ '@type': 'WebPage', name: title }));
  assert.ok(!text.includes('<'), text);
  assert.equal((JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]?.name, title);
});

test('an amount is a number, a ceiling is no value, and only money that moved is a completed action', () => {
  const statusOf = (rung: Rung): unknown => dealAction(catalog, dealWith({ rung }))['actionStatus'];
  const done = (Object.keys(RUNGS) as Rung[]).filter((rung) => statusOf(rung) === 'https://schema.org/CompletedActionStatus');
  assert.deepEqual(done, ['closed', 'drawn']);
  assert.equal(statusOf('announced'), 'https://schema.org/PotentialActionStatus');
  assert.equal(statusOf('lapsed'), 'https://schema.org/FailedActionStatus');
  const paid = (qualifier: 'exactly' | 'up-to' | 'at-least'): unknown => dealAction(catalog, dealWith({ amount: { value: 4e9, currency: 'USD', qualifier } }))['object'];
  assert.deepEqual(paid('up-to'), { '@type': 'MonetaryAmount', currency: 'USD', maxValue: 4e9 });
  assert.deepEqual(paid('at-least'), { '@type': 'MonetaryAmount', currency: 'USD', minValue: 4e9 });
  assert.deepEqual(paid('exactly'), { '@type': 'MonetaryAmount', currency: 'USD', value: 4e9 });
});

test('money goes from the investor to the recipient, from a customer to its suppliers, and for a company that is bought to nobody by name', () => {
  const named = (node: unknown): unknown => (node === undefined ? [] : [node].flat().map((one) => (one as { name?: string }).name));
  const parties = (data: Partial<EntryOf<'deal'>['data']>): unknown[] => {
    const { agent, recipient, object } = dealAction(catalog, dealWith({ counterparties: [], ...data }));
    return [agent, recipient, object].map(named);
  };
  assert.deepEqual(parties({ kind: 'equity' }).slice(0, 2), [['Big Cloud'], ['Small Lab']]);
  assert.deepEqual(parties({ kind: 'cloud-contract', investors: [], counterparties: [{ company: 'big-cloud', role: 'cloud provider' }] }).slice(0, 2), [['Small Lab'], ['Big Cloud']]);
  assert.deepEqual(parties({ kind: 'acquisition' }), [['Big Cloud'], [], ['Small Lab']]);
});

test('a term is part of the set of terms and carries no dates; the page does', () => {
  const [page, term] = entryGraph(catalog, catalog.get('term', 'minority-stake') as Entry)['@graph'];
  assert.equal(term?.['@type'], 'DefinedTerm');
  assert.deepEqual(term?.['inDefinedTermSet'], { '@id': 'http://localhost:4321/terms/#set' });
  assert.ok(!Object.keys(term ?? {}).some((key) => key.startsWith('date')));
  assert.match(String(page?.['dateModified']), /^\d{4}-\d\d-\d\d$/);
});

test('a link set has one context, anchored at the page', () => {
  const { linkset } = linkSet(deal as Entry);
  assert.equal(linkset.length, 1);
  assert.equal(linkset[0]?.['anchor'], 'http://localhost:4321/deals/cloud-lab/');
  assert.deepEqual(linkset[0]?.['type'], [{ href: 'https://schema.org/AboutPage' }, { href: 'https://schema.org/PayAction' }]);
});

test('a preview text is cut at a word, within 200 characters', () => {
  const words = 'word '.repeat(80).trim();
  assert.equal(previewText('Short.'), 'Short.');
  assert.ok(previewText(words).length <= 200 && previewText(words).length > 190);
  assert.match(previewText(words), /word …$/);
});

const letter = { width: (text: string, size: number, spacing = 0): number => [...text].length * (size * 0.5 + spacing) };
const faces: Faces = { heading: letter, text: letter, italic: letter, label: letter, figure: letter };
const measure = (line: string): number => letter.width(line, 20);

test('lines break at words, long text is cut with an ellipsis, and lines of a heading are even', () => {
  assert.deepEqual(breakLines('one two three', measure, 80), ['one two', 'three']);
  assert.deepEqual(cutToLines('one two three four', measure, 80, 1), ['one two…']);
  assert.deepEqual(fitLines('aaaa bbbb cccc dddd', letter.width, 300, [{ size: 40, lines: 2 }]).lines, ['aaaa bbbb', 'cccc dddd']);
});

test('whatever a card says stays inside the picture, in lines that do not overlap', () => {
  const long = 'Wordiness in every sense of the word '.repeat(12).trim();
  const cards = [
    socialCard(catalog, deal as Entry),
    { accent: 'capital', kind: 'Deal', detail: long, title: long.slice(0, 110), figure: { amount: 'at least KRW 1,234,567.891 bn', status: 'conditional' }, by: { name: long, rest: ` to ${long}` }, foot: 'Announced 25 September 2023' },
    { accent: 'capital', kind: 'Quote', words: `“${long}”`, by: { name: 'A Speaker of Some Name', rest: `, ${long}` }, foot: '2023' },
    { accent: 'compute', kind: 'Source', title: long.slice(0, 180), by: { name: 'A Publisher', rest: '' }, text: long, foot: 'Published 2023' },
  ] as const;
  for (const card of cards) {
    const { runs } = placeSocialCard(card, faces);
    for (const { text, size, spacing = 0, left, right, top, height } of runs) {
      const width = letter.width(text, size, spacing);
      const start = left ?? WIDTH - (right ?? 0) - width;
      assert.ok(start >= 72 && start + width <= WIDTH - 72 + 0.5, `${text} from ${start} is ${width} wide`);
      assert.ok(top >= 58 && (top + height <= 528 || top >= 530) && top + height <= 600, `${text} at ${top}`);
    }
    const rows = [...new Set(runs.filter(({ left }) => left === 72).map(({ top, height }) => `${top} ${height}`))].map((row) => row.split(' ').map(Number)).toSorted(([a = 0], [b = 0]) => a - b);
    rows.forEach(([top = 0], i) => assert.ok(i === 0 || top >= (rows[i - 1]?.[0] ?? 0) + (rows[i - 1]?.[1] ?? 0), `${JSON.stringify(rows)} of ${card.kind}`));
  }
});

test('the picture uses the colours of the site', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const names = { paper: 'paper', ink: 'ink', soft: 'ink-soft', rule: 'rule', capital: 'capital', compute: 'compute' } as const;
  for (const [name, token] of Object.entries(names)) assert.ok(tokens.includes(`--color-${token}: light-dark(${COLOURS[name as keyof typeof names]},`), name);
});
