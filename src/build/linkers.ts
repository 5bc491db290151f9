// What other people's builds run: each linker bundled into one JavaScript file without dependencies, to download from the site, to
// install from the package, or to install from the site as a package of its own.

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packTarball } from '#build/npm-tarball.ts';

/** Published file → its source, from the root of the project. */
const PLUGINS = { remark: 'src/linkers/remark/plugin.ts', 'markdown-it': 'src/linkers/markdown-it/plugin.ts' } as const;
const COMMANDS = { doctor: 'src/linkers/doctor/main.ts', link: 'src/linkers/link/main.ts' } as const;
const TYPES = ['src/linkers/options.d.ts', 'src/linkers/remark/remark.d.ts', 'src/linkers/markdown-it/markdown-it.d.ts'];
const README = 'src/linkers/README.md';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

/**
 * Writes `linkers/` into the built site.
 * @param root The project.
 * @param folder The built site.
 * @param site Its address with base and trailing slash: what the linkers ask where their user names no other.
 */
export async function publishLinkers(root: string, folder: string, site: string): Promise<void> {
  const out = join(folder, 'linkers');
  mkdirSync(out, { recursive: true });
  const bundle = async (entryPoints: Record<string, string>, firstLine: string): Promise<string[]> => {
    const { metafile } = await build({
      absWorkingDir: root, entryPoints, outdir: out, bundle: true, format: 'esm', platform: 'node', target: 'node20', charset: 'utf8',
      legalComments: 'none', logLevel: 'silent', metafile: true, define: { BUILT_FOR: JSON.stringify(site) },
      banner: { js: `${firstLine}// From ${site}linkers/, where LICENSE.txt is.` },
    });
    return Object.keys(metafile.inputs);
  };
  const inputs = [...await bundle(PLUGINS, ''), ...await bundle(COMMANDS, '#!/usr/bin/env node\n')];
  writeFileSync(join(out, 'LICENSE.txt'), licences(root, inputs));
  for (const file of TYPES) copyFileSync(join(root, file), join(out, file.replace(/.*\//, '')));
  const names = [...Object.keys({ ...PLUGINS, ...COMMANDS }).map((name) => `${name}.js`), ...TYPES.map((file) => file.replace(/.*\//, '')), 'LICENSE.txt'];
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const files = new Map([['package.json', ownManifest(manifest)], ['README.md', readFileSync(join(root, README))], ...names.map((name) => [name, readFileSync(join(out, name))] as const)]);
  writeFileSync(join(out, `${manifest.name}.tgz`), packTarball(files));
}

/** The project's package without the tools that make the site: the same name, entry points and commands, nothing to install beside it. */
function ownManifest({ name, version, license, engines, exports, bin }: Manifest): Buffer {
  const description = 'Links to the knowledge base from Markdown: plugins for remark and markdown-it, and a doctor for links.';
  const manifest = JSON.stringify({ name, version, description, license, type: 'module', engines, exports, bin }, undefined, 2);
  return Buffer.from(`${manifest.replaceAll('./dist/linkers/', './').replaceAll('"dist/linkers/', '"')}\n`);
}

/** Our licence and those of the packages whose code is in the bundles. */
function licences(root: string, inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  const texts = [...packages].toSorted().map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = ['license', 'LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((spelling) => join(folder, spelling)).find(existsSync);
    if (!file) throw new Error(`${name} is bundled into the linkers and has no licence file`);
    return `${name}\n\n${readFileSync(file, 'utf8').trim()}`;
  });
  return [readFileSync(join(root, 'LICENSE'), 'utf8').trim(), ...texts].join('\n\n----\n\n') + '\n';
}
