// `npm run lock`: writes down what is published, so that it can never vanish unseen. Gives new entries their short id, builds the site
// aside, and adds what it holds to content/published.lock. Lines are only ever added.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectPublished } from '#build/published-collect.ts';
import { checkContent } from '#commands/check.ts';
import { formatIssue } from '#model/issue.ts';
import { assignShortIds, formatPublished, keyOf, PUBLISHED_LOCK, type PublishedLine } from '#model/published.ts';

/** Lines for what the built site holds and the record does not. */
function missingLines(folder: string, lines: readonly PublishedLine[], since: string): PublishedLine[] {
  const known = new Set(lines.map(keyOf));
  return collectPublished(folder, '/').filter((pledge) => !known.has(keyOf(pledge))).map((pledge) => ({ ...pledge, since }));
}

function build(root: string, folder: string): void {
  const env = { ...process.env, BASE_PATH: '/', SITE_URL: 'http://localhost:4321', ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent', '--outDir', folder], { cwd: root, stdio: 'inherit', env });
}

/** @throws if the content has faults or the site cannot be built; the record is then as it was. */
function lock(root: string, today: string): PublishedLine[] {
  const { issues, published, catalog } = checkContent(root);
  if (issues.length) throw new Error(`${issues.map(formatIssue).join('\n')}\nMend these first; nothing was written.`);
  const file = join(root, PUBLISHED_LOCK);
  const before = published.length ? readFileSync(file, 'utf8') : '';
  const ids = assignShortIds(published, catalog.entries.filter((entry) => catalog.shortId(entry) === undefined), today);
  const folder = join(root, '.cache/lock-site');
  try {
    writeFileSync(file, formatPublished([...published, ...ids]));
    build(root, folder);
    const added = [...ids, ...missingLines(folder, [...published, ...ids], today)];
    writeFileSync(file, formatPublished([...published, ...added]));
    return added;
  } catch (error) {
    writeFileSync(file, before);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  try {
    const added = lock(process.cwd(), new Date().toISOString().slice(0, 10));
    for (const [what, lines] of Map.groupBy(added, (line) => line.what)) console.log(`${what}: ${lines.length} new`);
    console.log(`${added.length} lines added to ${PUBLISHED_LOCK}. Commit it with the change that made them.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
