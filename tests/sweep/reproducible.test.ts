// Two clean builds, in different folders, time zones and locales, are the same byte for byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'];

/** Builds a copy of the project and gives file → digest of what came out. */
function buildCopy(name: string, env: Record<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
      cwd: folder, stdio: 'pipe', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: 'https://example.org', ...env },
    });
    const dist = join(folder, 'dist');
    const files = globSync('**/*', { cwd: dist }).toSorted().filter((file) => statSync(join(dist, file)).isFile());
    return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(join(dist, file))).digest('hex')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('two clean builds are byte-identical', (t) => {
  const one = buildCopy('here', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const two = buildCopy('elsewhere-with-a-longer-name', { TZ: 'America/Anchorage', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
  t.diagnostic(`${one.size} files compared`);
  assert.ok(one.size > 500);
  assert.deepEqual([...one.keys()], [...two.keys()]);
  assert.deepEqual([...one].filter(([file, digest]) => two.get(file) !== digest).map(([file]) => file), []);
});
