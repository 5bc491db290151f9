// `npm run release:cards`: freezes the card script for other people's pages under its version. What is released is never overwritten.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundleLinks, EMBED_VERSION } from '#embed/bundle.ts';
import { integrityOf, RELEASED } from '#embed/released.ts';

const file = `${RELEASED}/links-${EMBED_VERSION}.js`;
const code = await bundleLinks();
if (existsSync(file) && readFileSync(file, 'utf8') !== code) {
  console.error(`${file} is released and differs from today's source. Raise EMBED_VERSION in src/embed/bundle.ts and run this again.`);
  process.exit(1);
}
writeFileSync(file, code);
console.log(`${file}: ${code.length} bytes, ${integrityOf(code)}. Commit it; the build serves it as /embed/links.js and under its version.`);
