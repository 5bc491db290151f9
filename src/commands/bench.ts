// `npm run bench -- --entries 1000`: build time and memory at a size, beside bare Astro + MDX on the same text.

import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeCorpus } from '#commands/bench-corpus.ts';

const root = join(import.meta.dirname, '../..');
const asked = process.argv[process.argv.indexOf('--entries') + 1];
const entries = process.argv.includes('--entries') ? Number(asked) : 1000;

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

const work = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const ours = join(work, 'ours');
  const bare = join(work, 'bare');
  mkdirSync(ours);
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(root, part), join(ours, part), { recursive: true });
  const written = writeCorpus(root, ours, entries);
  bareSite(ours, bare);
  for (const folder of [ours, bare]) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const cold = await build(ours);
  const pages = globSync('dist/**/*.html', { cwd: ours }).length;
  const one = globSync('content/terms/*.mdx', { cwd: ours })[0] ?? '';
  writeFileSync(join(ours, one), `${readFileSync(join(ours, one), 'utf8')}\nOne sentence more.\n`);
  const again = await build(ours);
  const plain = await build(bare);
  const plainPages = globSync('dist/**/*.html', { cwd: bare }).length;
  const line = (name: string, run: Run, count: number): string =>
    `${name.padEnd(44)} ${String(count).padStart(6)} pages  ${run.seconds.toFixed(1).padStart(6)} s  ${run.memory === undefined ? 'not measured' : `${(run.memory / 2 ** 30).toFixed(2)} GiB`}`;
  console.log(`${written} entries, Node ${process.version}, ${cpus().length} processors`);
  console.log(line('cold build with search index', cold, pages));
  console.log(line('build after one entry changed', again, pages));
  console.log(line('bare Astro + MDX, same text, no index', plain, plainPages));
} finally {
  rmSync(work, { recursive: true, force: true });
}
