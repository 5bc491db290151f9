// The check, run as authors run it, on one good corpus and on many broken ones.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { RULES } from '#rules/index.ts';
import { BROKEN, type Broken } from './broken-content.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'check-'));
after(() => rmSync(work, { recursive: true, force: true }));

interface Checked {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Runs the real command in a folder. */
function check(folder: string): Promise<Checked> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'src/commands/check.ts')], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, lines: (stderr + stdout).split('\n') });
    });
  });
}

function corpusWith(broken: Broken, index: number, base = 'tests/fixtures/base'): string {
  const folder = join(work, String(index));
  cpSync(join(root, base, 'content'), join(folder, 'content'), { recursive: true });
  const file = join(folder, broken.file);
  if (broken.write !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, broken.write);
  }
  if (broken.change) {
    const [from, to] = broken.change;
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${broken.file} has no "${from}"`);
    writeFileSync(file, text.replace(from, () => to));
  }
  return folder;
}

test('the good corpus has no faults', async () => {
  const { code, lines } = await check(join(root, 'tests/fixtures/base'));
  assert.deepEqual([code, lines.filter((line) => line.startsWith('content/'))], [0, []]);
});

test('there are at least forty broken ones, and every rule has one', () => {
  assert.ok(BROKEN.length >= 40, String(BROKEN.length));
  const seen = new Set(BROKEN.map((broken) => broken.says.split(' ')[1]));
  assert.deepEqual(RULES.map((rule) => rule.id).filter((id) => !seen.has(id)), []);
});

test('each fault is told with file, line, rule and remedy, and the check fails', { concurrency: 2 }, async (t) => {
  await Promise.all(
    BROKEN.map((broken, index) =>
      t.test(broken.name, async () => {
        const { code, lines } = await check(corpusWith(broken, index));
        assert.equal(code, 1);
        const [place = '', rule = ''] = broken.says.split(' ');
        const line = lines.find((l) => l.startsWith(`${place}:`) && l.includes(`  ${rule}  `));
        assert.ok(line, `expected ${broken.says}, got\n${lines.join('\n')}`);
        assert.match(line, /^\S+:\d+:\d+ {2}[a-z-]+ {2}.+ {2}→ .+/);
        if (broken.words !== undefined) assert.ok(line.includes(broken.words), `"${broken.words}" is not in: ${line}`);
      }),
    ),
  );
});

test('all faults are told at once, sorted by file and line', async () => {
  const folder = corpusWith({ name: '', file: 'content/people/ann-lee.mdx', change: ['title: Ann Lee', 'titel: Ann Lee'], says: '' }, 900);
  writeFileSync(join(folder, 'content/terms/Bad.mdx'), '---\n---\n');
  const { lines } = await check(folder);
  const places = lines.filter((line) => line.startsWith('content/')).map((line) => line.split(':')[0]);
  assert.ok(places.length >= 3);
  assert.deepEqual(places, places.toSorted());
});

test('changing one word of Andy Jassy’s quote in the record turns the check red', async () => {
  const file = 'content/quotes/jassy-tremendous-respect.mdx';
  const { code, lines } = await check(corpusWith({ name: '', file, change: ['tremendous respect for Anthropic\'s team and', 'great respect for Anthropic\'s team and'], says: '' }, 901, '.'));
  assert.equal(code, 1);
  assert.ok(lines.some((line) => line.startsWith(file) && line.includes('quotes-are-verbatim')), lines.join('\n'));
});
