// pandoc reads every Markdown twin and finds the words, tables and footnotes of the page; llms.txt has the order of its format.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { report } from '../output/pages.ts';
import { articleText, TWINS, wordsOf } from '../output/twin-words.ts';

/** A node of pandoc's tree (https://hackage.haskell.org/package/pandoc-types). */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

function pandoc(format: string, text: string): PandocNode[] {
  const done = spawnSync('pandoc', ['-f', format, '-t', 'json'], { input: text, encoding: 'utf8', maxBuffer: 1 << 30 });
  assert.equal(done.status, 0, done.stderr);
  return (JSON.parse(done.stdout) as { blocks: PandocNode[] }).blocks;
}

interface Found {
  readonly words: string[];
  readonly notes: Set<string>;
  tables: number;
}

const BLOCKS = new Set(['Para', 'Plain', 'Header', 'BulletList', 'Table', 'BlockQuote']);

/** Gathers text, the contents of footnotes, and counts. */
function read(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const part of value) read(part, found);
  if (typeof value !== 'object' || value === null || !('t' in value)) return;
  const { t, c } = value as PandocNode;
  if (t === 'Note') return void found.notes.add(JSON.stringify(c));
  if (t === 'Str') found.words.push(c as string);
  if (t === 'Code') found.words.push((c as [unknown, string])[1]);
  if (t === 'Space' || t === 'SoftBreak' || BLOCKS.has(t)) found.words.push(' ');
  if (t === 'Table') found.tables += 1;
  if (t === 'Table') readTable(c as unknown[], found);
  else read(c, found);
}

/** pandoc keeps cells as bare arrays; each is a block of its own. */
function readTable(parts: readonly unknown[], found: Found): void {
  const cells = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) cells(part);
    else if (typeof value === 'object' && value !== null) read(value, found);
  };
  cells(parts);
}

test('pandoc finds in every twin the words of the page in their order, its tables and its sources', (t) => {
  const [site] = SITES;
  const twins = TWINS.filter(({ page }) => page.site === site);
  /** One process for all: footnote labels get the number of their file, and a heading none of the twins has parts them. */
  const joined = twins.map(({ body }, i) => `# TWIN${i}\n\n${body.replace(/\[\^(\d+)\]/g, `[^${i}-$1]`)}`).join('\n\n');
  const parts: PandocNode[][] = [];
  for (const block of pandoc('gfm-emoji', joined)) {
    if (block.t === 'Header' && JSON.stringify(block.c).includes(`"TWIN${parts.length}"`)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  assert.equal(parts.length, twins.length);
  let notes = 0;
  const faults = twins.flatMap(({ page, file, matter }, i) => {
    const found: Found = { words: [], notes: new Set(), tables: 0 };
    read(parts[i]?.slice(1), found);
    notes += found.notes.size;
    const words = wordsOf(found.words.join(''));
    let at = 0;
    const stop = wordsOf(articleText(page.html.replace(/<section class="entry-section" aria-labelledby="sources".*?<\/section>/s, ''))).find((word) => {
      const place = words.indexOf(word, at);
      at = place + 1;
      return place === -1;
    });
    // The ladder of a deal is a drawing with figures; the twin says it in lines, whose words are looked for like all others.
    const tables = page.html.replace(/<figure class="ladder">.*?<\/figure>/gs, '').match(/<table\b/g)?.length ?? 0;
    return [
      ...(stop === undefined ? [] : [`${file}: “${stop}” is lost`]),
      ...(found.tables === tables ? [] : [`${file}: ${found.tables} tables, ${tables} on the page`]),
      ...(page.file.startsWith('sources/') || found.notes.size === matter['sources'] ? [] : [`${file}: ${found.notes.size} footnotes of ${String(matter['sources'])}`]),
    ];
  });
  assert.equal(faults.length, 0, report(faults));
  t.diagnostic(`${twins.length} twins, ${notes} footnotes`);
});

for (const site of SITES) {
  test(`pandoc reads llms.txt of the ${site.name} build as heading, quotation, paragraphs, then lists of links with notes, Optional last`, () => {
    const blocks = pandoc('commonmark', readFileSync(join(site.folder, 'llms.txt'), 'utf8'));
    const order = blocks.map(({ t, c }) => (t === 'Header' ? `H${(c as [number])[0]}` : t));
    assert.match(order.join(' '), /^H1 BlockQuote( Para)+( H2 BulletList)+$/);
    assert.match(JSON.stringify(blocks.findLast(({ t }) => t === 'Header')), /"Optional"/);
    const items = blocks.flatMap(({ t, c }) => (t === 'BulletList' ? (c as PandocNode[][]) : []));
    const faults = items.filter((item) => {
      const [first, second] = (item[0]?.c ?? []) as PandocNode[];
      return item.length !== 1 || first?.t !== 'Link' || second?.t !== 'Str' || second.c !== ':';
    });
    assert.equal(faults.length, 0, report(faults.map((item) => JSON.stringify(item).slice(0, 300))));
    assert.ok(items.length > 500, `${items.length} items`);
  });
}
