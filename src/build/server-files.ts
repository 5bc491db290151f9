// The tables of headers and of moved addresses in the words of each host: _headers and _redirects (Cloudflare Pages, Netlify), nginx, Caddy.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddy } from '#build/caddy.ts';
import { BY_PATH, EVERYWHERE } from '#build/headers.ts';
import { readMovesFile } from '#build/moves-file.ts';
import { nginx } from '#build/nginx.ts';
import type { MovesTable } from '#model/moved.ts';

/** Writes the files into the built site. `base` starts and ends with a slash. */
export function writeServerFiles(folder: string, base: string): void {
  const table = readMovesFile(folder);
  mkdirSync(join(folder, 'deploy'), { recursive: true });
  writeFileSync(join(folder, '_headers'), hostHeaders(base));
  writeFileSync(join(folder, '_redirects'), hostRedirects(base, table));
  writeFileSync(join(folder, 'deploy/nginx.conf'), nginx(base, table));
  writeFileSync(join(folder, 'deploy/Caddyfile'), caddy(base, table));
}

/**
 * https://developers.cloudflare.com/pages/configuration/headers/ joins the values of all rules that fit, so each rule first takes off
 * (`! Name`) what it sets. https://docs.netlify.com/manage/routing/headers/ reads the same format, passes over those lines, and lets
 * the later rule stand (decisions/host-files.md).
 */
export function hostHeaders(base: string): string {
  const lines = (headers: Readonly<Record<string, string>>): string[] => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const rules = BY_PATH.map(({ path, headers, without = [] }) => [base + path, ...[...without, ...Object.keys(headers)].map((name) => `  ! ${name}`), ...lines(headers)]);
  return [['/*', ...lines(EVERYWHERE)], ...rules].map((rule) => `${rule.join('\n')}\n`).join('\n');
}

/** Cloudflare reads no more (https://developers.cloudflare.com/pages/configuration/redirects/). */
const MOST_REDIRECTS = 2_000;

/** Moved pages first, then short ids as far as the host reads; beyond that their stub pages lead on. Under a base path the bare host leads to the base. */
export function hostRedirects(base: string, { moves, shortIds }: MovesTable): string {
  const bare = base === '/' ? [] : [`/ ${base} 302`];
  const lines = [...moves, ...shortIds].map(({ from, to }) => `${base}${from.slice(1)} ${base}${to.slice(1)} 301`);
  return `${[...bare, ...lines].slice(0, MOST_REDIRECTS).join('\n')}\n`;
}
