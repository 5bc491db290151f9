// What the archive says of itself: README.md and LICENSE.txt.

import { permalink } from '#model/href.ts';
import { LICENCE } from '#model/records/head.ts';
import { site } from '#site.ts';
import type { DataFile } from '#views/dataset.ts';
import { DATASET } from '#views/dataset-package.ts';

/** How the data set is to be named by those who use it. */
export function attribution(newest: string): string {
  return `${site.name}, ${permalink('/data/')}, ${newest}, ${LICENCE.name.replaceAll('-', ' ')}`;
}

export function readme(files: readonly DataFile[], newest: string): string {
  return `# ${site.name}: the data

${site.description}

As of ${newest}. Home: ${permalink('/data/')}

| file | what it is | bytes |
|---|---|---|
${files.map(({ path, title, bytes }) => `| \`${path}\` | ${title} | ${bytes.length} |`).join('\n')}

\`datapackage.json\` describes every file and every column, with keys and checksums (Data Package 2.0). \`${DATASET}.sqlite\` holds the same tables; names of
tables have underscores there. The JSON files hold the same entries as nested records; their shapes are in \`schema/\` (JSON Schema 2020-12).

- Dates are as precise as the record is: YYYY, YYYY-MM or YYYY-MM-DD.
- Amounts are numbers in whole units of their currency, with a qualifier (exactly, about, up-to, at-least) and a rung that says how firm the money is.
  An "up-to" is a ceiling; never add it to money paid.
- To add up money, take flows.csv and only rows where \`counted\` is true, of one class, one firmness and one currency: each sum stands there once.
- An empty field means: not known, or does not apply.
- Text in a CSV file that a spreadsheet would run as a formula has an apostrophe in front.
- Within v1 properties, columns, tables and files are only added. Take columns by name, and let pass what you do not know.

Licence: ${LICENCE.title} (${LICENCE.url}), see LICENSE.txt. Please name: ${attribution(newest)}
`;
}

export function licenceNotice(newest: string): string {
  return `The texts and data in this archive are licensed under ${LICENCE.title}.

  ${LICENCE.url}            (summary)
  ${LICENCE.url}legalcode   (licence)

Attribution: ${attribution(newest)}

Quotations remain with their authors and publishers.
`;
}
