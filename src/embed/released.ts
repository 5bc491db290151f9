// Every version of the card script ever published: pages of others name them with their hash, so they are served for good.

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where they stand, from the project root; only ever added to, by `npm run release:cards`. */
export const RELEASED = 'src/embed/released';

export interface ReleasedScript {
  /** `1.0.0` */
  readonly version: string;
  readonly code: string;
  /** For the attribute of that name: `sha384-…`. */
  readonly integrity: string;
}

/** Address of a version, without base. */
export function scriptPath(version: string): string {
  return `/embed/links-${version}.js`;
}

/** https://www.w3.org/TR/SRI/#integrity-metadata-description */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/** Oldest first. @throws if there is none, or a file there is not named `links-<major>.<minor>.<patch>.js`. */
export function releasedScripts(root: string): [ReleasedScript, ...ReleasedScript[]] {
  const scripts = globSync('*.js', { cwd: join(root, RELEASED) }).map((name) => {
    const version = /^links-(\d+\.\d+\.\d+)\.js$/.exec(name)?.[1];
    if (version === undefined) throw new Error(`${RELEASED}/${name} is not named links-<major>.<minor>.<patch>.js`);
    const code = readFileSync(join(root, RELEASED, name), 'utf8');
    return { version, code, integrity: integrityOf(code) };
  });
  const [first, ...rest] = scripts.toSorted((a, b) => compareVersions(a.version, b.version));
  if (!first) throw new Error(`no script in ${RELEASED}; npm run release:cards makes one`);
  return [first, ...rest];
}

export function newestScript(root: string): ReleasedScript {
  const scripts = releasedScripts(root);
  return scripts.at(-1) ?? scripts[0];
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  return x?.map((part, i) => part - (y?.[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
