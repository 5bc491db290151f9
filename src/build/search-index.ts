// Full-text index over the built pages, by Pagefind's Node API.

import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';

/** Fragments are bundled beyond this many pages, so that ten thousand entries are not ten thousand more files. */
const MOST_FRAGMENTS = 500;

/**
 * Indexes every page under `folder` that marks its text with data-pagefind-body and writes `folder`/pagefind/.
 * @returns Number of pages indexed.
 * @throws AstroError with Pagefind's words if any step fails.
 */
export async function indexPages(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS, excludeSelectors: ['.cite', '.confidence', '.others', '.page-tools', '.eyebrow', '.fact-strip', '.document'] });
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length) throw new Error(added.errors.join('; '));
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length) throw new Error(written.errors.join('; '));
    return added.page_count;
  } catch (error) {
    throw new AstroError(`the search index could not be made: ${error instanceof Error ? error.message : String(error)}`, 'Search would be missing, so the site was not replaced.');
  } finally {
    await close();
  }
}
