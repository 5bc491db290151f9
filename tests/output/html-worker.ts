// A share of the pages, read by html-validate in a thread of its own: it takes minutes for all of them, and cores stand idle beside it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate } from 'html-validate';

const { files, folder } = workerData as { files: readonly string[]; folder: string };

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'no-inline-style': 'error',
    // Written by Astro, correct HTML: void elements with or without the slash, attributes without quotes or value.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // How long titles may be is for readers to judge: the headline of a deal or a source is longer than 70 characters.
    'long-title': 'off',
    // Own files under own hashes; integrity attributes guard files of other hosts, and there are none.
    'require-sri': 'off',
    // White space at line ends comes from templates.
    'no-trailing-whitespace': 'off',
  },
});

const faults: string[] = [];
for (const file of files) {
  const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'), file);
  for (const message of results.flatMap((result) => result.messages)) faults.push(`${file}:${message.line} ${message.ruleId} ${message.message}`);
}
parentPort?.postMessage(faults, []);
