// `npm run source:fingerprint -- <source id> <text file>`: stores what proves quotes from a source, without its text.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '#catalog/read-content.ts';
import { fingerprintOf, writeFingerprint } from '#model/fingerprint.ts';
import { didYouMean } from '#model/nearest.ts';

const root = process.cwd();
const [source, textFile] = process.argv.slice(2);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

if (source === undefined || textFile === undefined) stop('Usage: npm run source:fingerprint -- <source id> <text file>');
const ids = contentFiles(root).flatMap((file) => /^content\/sources\/(.+)\.yaml$/.exec(file)?.[1] ?? []);
if (!ids.includes(source)) stop(`No source "${source}" in content/sources/. ${didYouMean(source, ids)}Add the source first.`);
if (!existsSync(textFile)) stop(`No file ${textFile}. Give the path of a plain-text copy of the source; the copy itself is not kept.`);

const print = fingerprintOf(source, readFileSync(textFile, 'utf8'));
if (!print.words) stop(`${textFile} holds no words.`);
const file = `content/fingerprints/${source}.txt`;
mkdirSync(join(root, 'content/fingerprints'), { recursive: true });
writeFileSync(join(root, file), writeFingerprint(print));
console.log(`${file}: ${print.words} words, ${print.grams.size} hashes. Commit this file, never the text.`);
