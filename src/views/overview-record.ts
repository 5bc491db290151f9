// One line of /api/v1/overviews.json: what another site needs to know of a page computed from many entries.

import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import type { OverviewLine } from '#model/records/list-records.ts';
import { changedOn, newest } from '#views/changed.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { refsById } from '#views/record-parts.ts';

/** Listed pages, in the order of their families. */
export function overviewRecords(catalog: Catalog, pages: readonly ComputedPage[]): OverviewLine[] {
  return pages.filter(({ unlisted }) => !unlisted).map(({ path, title, sentence, companies, entries }) => ({
    title, url: permalink(path), sentence, companies: refsById(catalog, 'company', companies), updated: newest(entries.map((entry) => changedOn(catalog, entry))) ?? null,
  }));
}
