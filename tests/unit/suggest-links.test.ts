// Names that stand in prose without a link: the first in each section, never in links, headings, quoted words or on their own page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'suggest-'));
after(() => rmSync(work, { recursive: true, force: true }));

/** What the command prints for the good corpus with other words in the body of the lab's page. */
function suggestionsFor(body: string): string[] {
  cpSync(join(root, 'tests/fixtures/base/content'), join(work, 'content'), { recursive: true });
  const file = join(work, 'content/companies/small-lab.mdx');
  const [head] = readFileSync(file, 'utf8').split(/(?<=\n---\n)/);
  writeFileSync(file, `${head}${body}\n`);
  const printed = execFileSync(process.execPath, [join(root, 'src/commands/check.ts'), '--suggest'], { cwd: work, encoding: 'utf8' });
  return printed.split('\n').filter((line) => line.startsWith('content/companies/small-lab.mdx:1')).map((line) => line.replace('content/companies/small-lab.mdx:', ''));
}

test('the first mention of a title or alias is told with its place and the link to write', () => {
  assert.deepEqual(suggestionsFor('\nIt sold a minority stake to BigCloud, and BigCloud paid.'), [
    '13:11  suggest-link  "minority stake" stands without a link  → [minority stake](term:minority-stake)',
    '13:29  suggest-link  "BigCloud" stands without a link  → [BigCloud](company:big-cloud)',
  ]);
});

test('a section that links to the entry once is left alone; the next section is another', () => {
  assert.deepEqual(suggestionsFor('\n[A tranche](term:tranche) and a tranche.\n\n## Later {#later}\n\nAnother tranche.').map((line) => line.split('  ')[0]), ['17:9']);
});

test('links, headings, verbatim words, other capitals and the page’s own name give none', () => {
  assert.deepEqual(suggestionsFor('\nSmall Lab is small; a big cloud is not a company.\n\n## The tranche {#the-tranche}\n\nThey said <Verbatim source="post">tranche</Verbatim>.'), []);
});
