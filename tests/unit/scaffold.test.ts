// New entries: templates parse with their schemas, names that are taken are refused, fingerprints need a known source.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fillTemplate, idFromTitle } from '#commands/new.ts';
import { KIND_NAMES, KINDS } from '#model/kind.ts';
import { readEntry } from '#model/read-entry.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'new-'));
after(() => rmSync(work, { recursive: true, force: true }));
cpSync(join(root, 'tests/fixtures/base/content'), join(work, 'content'), { recursive: true });
cpSync(join(root, 'content/_templates'), join(work, 'content/_templates'), { recursive: true });

function run(command: string, ...args: string[]): { code: number; text: string } {
  try {
    return { code: 0, text: execFileSync(process.execPath, [join(root, 'src/commands', command), ...args], { cwd: work, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, text: stderr };
  }
}

for (const kind of KIND_NAMES) {
  test(`the template of a ${kind} is a valid ${kind} once filled in`, () => {
    const { folder, extension } = KINDS[kind];
    const text = fillTemplate(readFileSync(join(root, `content/_templates/${kind}${extension}`), 'utf8'), 'A "new" one', '2026-11-24');
    const { issues, entry } = readEntry(`content/${folder}/a-new-one${extension}`, text);
    assert.deepEqual(issues, []);
    assert.equal(entry?.data.title, 'A "new" one');
  });
}

test('an id is made of the title', () => {
  assert.equal(idFromTitle('Amazon’s “up to” Déal, 2023'), 'amazons-up-to-deal-2023');
});

test('a new entry is written once and refused the second time', () => {
  assert.equal(run('new.ts', 'term', 'Put option').code, 0);
  assert.ok(existsSync(join(work, 'content/terms/put-option.mdx')));
  const again = run('new.ts', 'term', 'Put option');
  assert.equal(again.code, 1);
  assert.match(again.text, /content\/terms\/put-option\.mdx/);
});

test('a name another entry bears is refused, and its holder named', () => {
  const taken = run('new.ts', 'company', 'Minority interest');
  assert.equal(taken.code, 1);
  assert.match(taken.text, /term "Minority stake" \(content\/terms\/minority-stake\.mdx\)/);
});

test('an unknown kind is answered with the nearest', () => {
  const unknown = run('new.ts', 'trem', 'x');
  assert.equal(unknown.code, 1);
  assert.match(unknown.text, /Did you mean "term"\?/);
});

test('a fingerprint is written for a known source only', () => {
  const text = join(work, 'text.txt');
  writeFileSync(text, 'Some words of the filing.');
  assert.equal(run('fingerprint.ts', 'filing', text).code, 0);
  assert.match(readFileSync(join(work, 'content/fingerprints/filing.txt'), 'utf8'), /^# filing 5 words/);
  assert.match(run('fingerprint.ts', 'filling', text).text, /Did you mean "filing"\?/);
  assert.match(run('fingerprint.ts', 'filing', 'nowhere.txt').text, /nowhere\.txt/);
});
