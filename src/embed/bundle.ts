// Makes the card script of this version from its source. Nothing of the place it will be served from goes in: one version has the
// same bytes, and the same integrity hash, on every site.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { KINDS, PAGE_KINDS } from '#model/kind.ts';
import { site } from '#site.ts';

/** Raise it with any change of the source (https://semver.org), then run `npm run release:cards`; released versions stay as they are. */
export const EMBED_VERSION = '1.0.0';

/** The script as one line of ASCII below a comment; same source, same bytes (https://esbuild.github.io/api/). */
export async function bundleLinks(): Promise<string> {
  const folder = import.meta.dirname;
  const style = await transform(readFileSync(join(folder, 'card.css'), 'utf8'), { loader: 'css', minify: true });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'links.element.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    tsconfigRaw: {},
    write: false,
    banner: { js: `/*! ${site.name}: cards for links, ${EMBED_VERSION}. MIT. Leave out a link or a part of the page with data-no-cards. */` },
    define: {
      CARD_STYLE: JSON.stringify(style.code.trim()),
      FOLDERS: JSON.stringify(PAGE_KINDS.map((kind) => KINDS[kind].folder).join('|')),
      SITE_NAME: JSON.stringify(site.name),
    },
  });
  return outputFiles.map(({ text }) => text).join('');
}
