// What a built site promises: every address, anchor, file, name, key and script it holds that others may keep a link to.

import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { citationKeys, integrityOf, inventoryNames, RELEASED_SCRIPT } from '#build/built-names.ts';
import { readMovesFile } from '#build/moves-file.ts';
import type { PublishedLine } from '#model/published.ts';

export type Pledge = Omit<PublishedLine, 'since'>;

/** Names that change with the build or are for one host: nobody is to keep them. */
const INTERNAL = /^(_astro|pagefind|search-index|deploy|search)\/|^(_headers|_redirects|404\.html|theme\.js|moved\.js)$|^sitemap-\d+\.xml$/;
/** Further pages of a long list move when the list grows. */
const LIST_PAGE = /\/page\/\d+\/$/;
/** Pages whose headings are written by hand or stand for a year: their ids are promises too. */
const FIXED_PAGES = ['/about/', '/accessibility/', '/data/', '/disputes/', '/linking/', '/loops/', '/timeline/'];

/** @param base Path the site was built for, with slashes at both ends; promises are made without it. Short ids are given, not found. */
export function collectPublished(folder: string, base: string): Pledge[] {
  const files = globSync('{**,.well-known}/*', { cwd: folder }).map((file) => file.split(sep).join('/')).filter((file) => !INTERNAL.test(file) && statSync(join(folder, file)).isFile());
  return [...addresses(folder, files), ...anchors(folder, base), ...machineFiles(folder, files), ...names(folder)];
}

const pledge = (what: Pledge['what'], subject: string, detail?: string): Pledge => ({ what, subject, detail });

function addresses(folder: string, files: readonly string[]): Pledge[] {
  const { moves, shortIds, gone } = readMovesFile(folder);
  const leading = new Set([...[...moves, ...shortIds].map(({ from }) => from), ...gone]);
  const pages = files.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => `/${file.replace(/index\.html$/, '')}`);
  return pages.filter((path) => !leading.has(path) && !LIST_PAGE.test(path)).map((path) => pledge('address', path));
}

function anchors(folder: string, base: string): Pledge[] {
  const records = JSON.parse(readFileSync(join(folder, 'api/v1/index.json'), 'utf8')) as { url: string; anchors: readonly string[] }[];
  const ofEntries = records.flatMap(({ url, anchors: list }) => {
    const { pathname, hash } = new URL(url);
    const path = `/${pathname.slice(base.length)}`;
    return [...(hash ? [path + hash] : []), ...list.map((anchor) => `${path}#${anchor}`)];
  });
  const ofPages = FIXED_PAGES.flatMap((path) => globSync('index.html', { cwd: join(folder, path) }).flatMap((file) =>
    [...readFileSync(join(folder, path, file), 'utf8').matchAll(/<(?:section|h[23])\b[^>]*\sid="([^"]+)"/g)].map(([, id]) => `${path}#${id}`)));
  return [...new Set([...ofEntries, ...ofPages])].map((address) => pledge('anchor', address));
}

function machineFiles(folder: string, files: readonly string[]): Pledge[] {
  return files.filter((file) => !file.endsWith('.html')).map((file) => (RELEASED_SCRIPT.test(file) ? pledge('script', `/${file}`, integrityOf(join(folder, file))) : pledge('file', `/${file}`)));
}

function names(folder: string): Pledge[] {
  const inventory = [...inventoryNames(folder)].map((name) => {
    const [role = '', label] = name.split(' ');
    return pledge('inventory', role, label);
  });
  return [...inventory, ...[...citationKeys(folder)].map((key) => pledge('citation-key', key))];
}
