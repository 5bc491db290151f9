// nginx and Caddy, run with the files the build writes for them, answer as the tables of headers and moves say.

import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { BY_PATH, EVERYWHERE, headersFor, patternOf } from '../../src/build/headers.ts';
import { readMovesFile } from '../../src/build/moves-file.ts';
import { serveSite } from '../../src/build/server.ts';
import { writeServerFiles } from '../../src/build/server-files.ts';
import { report } from '../output/pages.ts';
import { SITES } from '../sites.ts';
import { place, type Placed, startCaddy, startNginx } from './web-servers.ts';

const work = mkdtempSync(join(tmpdir(), 'servers-'));
after(() => rmSync(work, { recursive: true, force: true }));

/** What must come back for a path under the base. */
interface Answer {
  readonly path: string;
  readonly status: number;
  readonly location?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const found = (path: string): Answer => ({ path, status: 200, headers: { ...(/(^|\/)$/.test(path) ? { 'Content-Type': 'text/html; charset=utf-8' } : {}), ...headersFor(path) } });
const error = (path: string, status: number): Answer => ({ path, status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...EVERYWHERE } });
const moved = (path: string, location: string): Answer => ({ path, status: 301, location, headers: EVERYWHERE });

const NAMES = [...new Set([...Object.keys(EVERYWHERE), ...BY_PATH.flatMap(({ headers }) => Object.keys(headers))])];

async function differences(address: string, base: string, answers: readonly Answer[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, status, location, headers } of answers) {
    const answer = await fetch(`${address}${base}${path}`, { redirect: 'manual' });
    await answer.arrayBuffer();
    const fault = (what: string, got: unknown, wanted: unknown): number => faults.push(`${base}${path} ${what}: ${String(got)}, not ${String(wanted)}`);
    if (answer.status !== status) fault('status', answer.status, status);
    if ((answer.headers.get('location') ?? undefined) !== (location && base + location)) fault('location', answer.headers.get('location'), location && base + location);
    if (/\d/.test(answer.headers.get('server') ?? '')) fault('server', answer.headers.get('server'), 'without version');
    for (const name of NAMES) {
      const got = answer.headers.get(name)?.replace(/; ?charset/, '; charset') ?? undefined;
      if (name === 'Content-Type' ? headers[name] !== undefined && got !== headers[name] : got !== headers[name]) fault(name, got, headers[name]);
    }
  }
  return faults;
}

async function compare(site: Placed, answers: readonly Answer[]): Promise<void> {
  const faults: string[] = [];
  for (const [name, start] of [['nginx', startNginx], ['caddy', startCaddy]] as const) {
    const server = await start(site);
    try {
      faults.push(...(await differences(server.address, site.base, answers)).map((fault) => `${name} ${fault}`));
    } finally {
      server.stop();
    }
  }
  assert.equal(faults.length, 0, report(faults));
}

/** A file for each pattern of the table: `api/*` → `api/x`. */
const SAMPLES = BY_PATH.map(({ path }) => (path === 'embed/*' ? 'embed/terms/x/' : path.replace('*', path.includes('*.') ? 'terms/x' : 'x')));

function smallSite(name: string, base: string): Placed {
  const folder = join(work, name, 'built');
  const files = ['', '404.html', 'terms/x/', 'terms/old/', 'terms/gone/', 'timeline/', 'id/T1/', 'id/E1/', ...SAMPLES].map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const table = {
    moves: [{ from: '/terms/old/', to: '/terms/x/', title: 'X' }], gone: ['/terms/gone/'],
    shortIds: [{ from: '/id/T1/', to: '/terms/x/', title: 'X' }, { from: '/id/E1/', to: '/timeline/#y', title: 'Y' }],
  };
  mkdirSync(join(folder, 'deploy'));
  writeFileSync(join(folder, 'deploy/moves.json'), JSON.stringify(table));
  writeServerFiles(folder, base);
  return place(join(work, name), folder, base);
}

const EVERY_SORT: readonly Answer[] = [
  found(''), found('terms/x/'), ...SAMPLES.map(found), error('nope/', 404), error('terms/nope.md', 404), error('embed/terms/nope/', 404), error('api/', 404),
  error('terms/gone/', 410), moved('terms/old/', 'terms/x/'), moved('terms/old/?a=1&b=2', 'terms/x/?a=1&b=2'), moved('id/T1/', 'terms/x/'),
  moved('id/E1/', 'timeline/#y'), moved('id/E1/?a=1', 'timeline/?a=1#y'),
];

for (const base of ['/', '/sub/path/']) {
  test(`every sort of address at ${base}: page, file by its type, embed, error, move, tombstone`, async (t) => {
    t.diagnostic(`${EVERY_SORT.length} addresses on two servers`);
    await compare(smallSite(base.length === 1 ? 'small' : 'small-sub', base), EVERY_SORT);
  });
}

test('our own server answers as they do', async () => {
  const { folder } = smallSite('own', '/sub/path/');
  const { server, address } = await serveSite(folder, '/sub/path/', 0);
  const faults = await differences(new URL(address).origin, '/sub/path/', EVERY_SORT.filter(({ path }) => path !== 'api/'));
  server.close();
  assert.equal(faults.length, 0, report(faults));
});

for (const site of SITES) {
  test(`the built ${site.name} site: a file for each rule it has files for, short ids, tombstones, what is missing`, async (t) => {
    const files = globSync('**/*.*', { cwd: site.folder }).map((file) => file.replace(/(^|\/)index\.html$/, '$1')).toSorted();
    const { moves, shortIds, gone } = readMovesFile(site.folder);
    const leading = new Set([...moves, ...shortIds].map(({ from }) => from));
    const samples = BY_PATH.flatMap(({ path }) => files.find((file) => new RegExp(patternOf(path)).test(`/${file}`) && !leading.has(`/${file}`)) ?? []);
    const some = shortIds.filter(({ from }) => /\/[A-Z]1?\d\/$/.test(from));
    const answers = [
      found(''), found('terms/tranche/'), error('terms/tranches/', 404), error('api/v1/nope.json', 404), ...samples.map(found),
      ...[...moves, ...some].map(({ from, to }) => moved(from.slice(1), to.slice(1))), ...gone.map((path) => error(path.slice(1), 410)),
    ];
    t.diagnostic(`${answers.length} addresses, ${samples.length} of ${BY_PATH.length} rules have files`);
    assert.ok(some.length >= 9 && samples.length >= 3);
    await compare(place(join(work, site.name), site.folder, site.base), answers);
  });
}
