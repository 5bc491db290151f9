// What stands between the two `---` of a twin: the entry in a few fields, as YAML 1.2.

import { stringify } from 'yaml';
import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { LICENCE } from '#model/records/head.ts';
import { site } from '#site.ts';
import type { EntryPage } from '#views/entry-page.ts';

/** Dates are text, as precise as known. A field the entry does not have is left out. */
export function frontMatter(catalog: Catalog, page: EntryPage): string {
  const { title, kind, id, path, aliases, updated, checked, reviewBy, confidence, document, sources } = page;
  const fields = {
    title, kind, id,
    shortId: catalog.shortId({ kind, id }),
    url: permalink(path),
    ...(aliases.length ? { aliases } : {}),
    updated, checked, reviewBy, confidence, document,
    ...(kind === 'source' ? {} : { sources: sources.length }),
    site: site.name,
    language: site.language,
    license: LICENCE.name,
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}
