// `npm run bench`: build time, memory and the cost of a search, for the record as it is and for 10,000 entries, beside bare
// Astro + MDX on the same text. `-- --entries 5000` measures one size.

import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeCorpus } from '#commands/bench-corpus.ts';
import { measureSearch } from '#commands/bench-search.ts';

const root = join(import.meta.dirname, '../..');
const asked = process.argv.includes('--entries') ? [Number(process.argv[process.argv.indexOf('--entries') + 1])] : [1, 10_000];

/** What the issues of the project ask for. */
const GOALS = { firstAnswer: 45_000, fullText: 160_000, keyToPaint: 50 };

interface Run {
  readonly seconds: number;
  /** Highest sum of resident memory over the build and its children, bytes; undefined where /proc is missing. */
  readonly memory: number | undefined;
}

/** Resident memory of a process group, from /proc (Linux). */
function memoryOf(group: number): number {
  let pages = 0;
  for (const file of globSync('/proc/[0-9]*/stat')) {
    try {
      const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
      if (Number(fields[2]) === group) pages += Number(fields[21]);
    } catch {
      // The process ended while it was looked at.
    }
  }
  return pages * 4096;
}

function build(folder: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], detached: true, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let memory = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid));
  }, 250);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, memory: memory || undefined });
      else reject(new Error(`the build in ${folder} failed with ${code}`));
    });
  });
}

/** The smallest Astro site with the same bodies: one collection, one page per body, marks as empty components. */
function bareSite(corpus: string, folder: string): void {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  mkdirSync(join(folder, 'src/content'), { recursive: true });
  for (const file of globSync('content/**/*.mdx', { cwd: corpus })) {
    const text = readFileSync(join(corpus, file), 'utf8');
    writeFileSync(join(folder, 'src/content', `${file.split('/')[1]}-${basename(file)}`), `---\ntitle: "${basename(file)}"\n---\n${text.slice(text.indexOf('\n---\n', 4) + 5)}`);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'astro.config.mjs'), "import mdx from '@astrojs/mdx';\nimport { satteri } from '@astrojs/markdown-satteri';\nexport default { integrations: [mdx()], markdown: { processor: satteri({ features: { gfm: true, headingAttributes: true, smartPunctuation: true } }) } };\n");
  writeFileSync(join(folder, 'src/content.config.ts'), "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { all: defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/content' }) }) };\n");
  writeFileSync(join(folder, 'src/Mark.astro'), '<span><slot /></span>\n');
  writeFileSync(join(folder, 'src/pages/[id].astro'), "---\nimport { getCollection, render } from 'astro:content';\nimport Mark from '../Mark.astro';\nexport async function getStaticPaths() { return (await getCollection('all')).map((entry) => ({ params: { id: entry.id }, props: { entry } })); }\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang=\"en\"><head><title>x</title></head><body><Content components={{ Cite: Mark, Money: Mark, Verbatim: Mark }} /></body></html>\n");
}

async function benchAt(entries: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const ours = join(work, 'ours');
    const bare = join(work, 'bare');
    mkdirSync(ours);
    for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE']) cpSync(join(root, part), join(ours, part), { recursive: true });
    const written = writeCorpus(root, ours, entries);
    bareSite(ours, bare);
    for (const folder of [ours, bare]) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const cold = await build(ours);
    const pages = globSync('dist/**/*.html', { cwd: ours }).length;
    const search = await measureSearch(join(ours, 'dist'));
    const one = globSync('content/terms/*.mdx', { cwd: ours })[0] ?? '';
    writeFileSync(join(ours, one), `${readFileSync(join(ours, one), 'utf8')}\nOne sentence more.\n`);
    const again = await build(ours);
    const plain = await build(bare);
    console.log(`\n${written} entries, Node ${process.version}, ${cpus().length} processors`);
    console.log(line('cold build with search index', cold, pages));
    console.log(line('build after one entry changed', again, pages));
    console.log(line('bare Astro + MDX, same text, no index', plain, globSync('dist/**/*.html', { cwd: bare }).length));
    console.log(figure('search: bytes until the first answer, cold', search.firstAnswer, GOALS.firstAnswer, 'bytes'));
    console.log(figure('search: bytes until the full text, cold', search.fullText, GOALS.fullText, 'bytes'));
    console.log(figure('search: key to paint, median', search.median, GOALS.keyToPaint, 'ms'));
    console.log(figure('search: key to paint, 95 of 100', search.p95, GOALS.keyToPaint, 'ms'));
    console.log(figure('search: longest task of the full text', search.blocked, undefined, 'ms'));
    console.log(figure('search: first answer on a cold cache', search.cold, undefined, 'ms'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function line(name: string, run: Run, count: number): string {
  return `${name.padEnd(46)} ${String(count).padStart(6)} pages  ${run.seconds.toFixed(1).padStart(6)} s  ${run.memory === undefined ? 'not measured' : `${(run.memory / 2 ** 30).toFixed(2)} GiB`}`;
}

function figure(name: string, value: number, goal: number | undefined, unit: string): string {
  return `${name.padEnd(46)} ${value.toFixed(unit === 'ms' ? 1 : 0).padStart(6)} ${unit}${goal === undefined ? '' : `  goal ${goal}`}`;
}

for (const entries of asked) await benchAt(entries);
