// What became of addresses, as tools read it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '#catalog/read-content.ts';
import { buildCatalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { removedSchema } from '#model/removed.ts';
import { publicMoves } from '#views/public-moves.ts';

const { entries } = readContent(join(import.meta.dirname, '../fixtures/base'));

function renamed(kind: Entry['kind'], id: string, fields: object): Entry[] {
  return entries.map((entry) => (entry.kind === kind && entry.id === id ? ({ ...entry, data: { ...entry.data, ...fields } } as Entry) : entry));
}

test('a renamed entry is one move of its page', () => {
  assert.deepEqual(publicMoves(buildCatalog(renamed('deal', 'cloud-lab', { formerIds: ['lab-cloud'] }))), [{ from: '/deals/lab-cloud/', to: '/deals/cloud-lab/' }]);
});

test('a renamed anchor is a move of a place', () => {
  assert.deepEqual(publicMoves(buildCatalog(renamed('deal', 'cloud-lab', { movedAnchors: [{ from: 'cash', to: 'money' }] }))), [{ from: '/deals/cloud-lab/#cash', to: '/deals/cloud-lab/#money' }]);
});

test('a renamed event moves on the timeline', () => {
  const event = entries.find(({ kind }) => kind === 'event');
  assert.ok(event);
  assert.deepEqual(publicMoves(buildCatalog(renamed('event', event.id, { formerIds: ['old-name'] }))), [{ from: '/timeline/#old-name', to: `/timeline/#${event.id}` }]);
});

test('a removed entry is gone, with the reason and what takes its place', () => {
  const removed = removedSchema.parse([{ kind: 'term', id: 'side-letter', title: 'Side letter', was: 'A term.', why: 'No deal has one.', removed: '2026-11-25', successor: { kind: 'deal', id: 'cloud-lab', anchor: 'money' } }]);
  assert.deepEqual(publicMoves(buildCatalog(entries, undefined, { removed })), [
    { from: '/terms/side-letter/', gone: true, why: 'Term removed 2026-11-25. No deal has one.', successor: '/deals/cloud-lab/#money' },
  ]);
});
