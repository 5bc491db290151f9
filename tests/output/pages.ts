// The built pages, read once: what the output tests look at.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES, type TestSite } from '../sites.ts';

export interface BuiltPage {
  readonly site: TestSite;
  /** Path under the build folder. */
  readonly file: string;
  /** Address path, base included. */
  readonly path: string;
  readonly html: string;
  /** True for the page of one entry. */
  readonly entry: boolean;
  /** True for a stub that only leads to another address. */
  readonly stub: boolean;
}

const ENTRY = /^(terms|companies|people|products|deals|quotes|sources)\/[a-z0-9-]+\/index\.html$/;

export function pagesOf(site: TestSite): BuiltPage[] {
  return globSync('**/*.html', { cwd: site.folder })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      const entry = ENTRY.test(file) && !/\/(by-[a-z]+|page)\//.test(file) && html.includes('<article');
      return { site, file, html, entry, path: site.base + file.replace(/index\.html$/, ''), stub: html.includes('http-equiv="refresh"') };
    });
}

export const BUILT: readonly BuiltPage[] = SITES.flatMap(pagesOf);

/** The first faults, with their number: enough to mend, not a flood. */
export function report(faults: readonly string[]): string {
  return `${faults.length} faults\n${faults.slice(0, 20).join('\n')}`;
}
