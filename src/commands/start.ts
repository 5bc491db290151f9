// `npm start`: builds the site if it is missing or older than what it is made of, and serves it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '#build/server.ts';

const root = join(import.meta.dirname, '../..');
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const port = Number(process.env['PORT'] ?? 4321);
const stamp = join(root, '.cache/built.txt');

/** Digest of everything the site is made of, the addresses it was built for included. */
function digestOfInputs(): string {
  const hash = createHash('sha256').update(`${base} ${process.env['SITE_URL'] ?? ''}`);
  const files = ['astro.config.mjs', 'package-lock.json', ...globSync('{src,content,public}/**/*', { cwd: root, withFileTypes: false }).toSorted()];
  for (const file of files) {
    try {
      hash.update(file).update(readFileSync(join(root, file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    }
  }
  return hash.digest('hex');
}

function buildIfStale(): void {
  const digest = digestOfInputs();
  if (existsSync(join(root, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log('Building the site …');
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, digest);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${process.env['PORT']}"; give a number from 0 to 65535.`);
  process.exit(1);
}
try {
  buildIfStale();
  const { address } = await serveSite(join(root, 'dist'), base, port);
  console.log(`Capital & Compute is at ${address}`);
} catch (error) {
  const { code, status } = error as { code?: string; status?: number };
  if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 npm start`);
  else if (status === undefined) throw error;
  process.exit(1);
}
