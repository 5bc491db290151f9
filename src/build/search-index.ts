// Full-text index over the built pages, by Pagefind's Node API. Each page goes in with the tokens of its amounts, dates and
// spellings, so that the full text answers "$6.6B" or "data center" as the entity index does; the page itself is unchanged.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';
import { normalise } from '#model/normalise.ts';

/** Fragments are bundled beyond this many pages, so that ten thousand entries are not ten thousand more files. */
const MOST_FRAGMENTS = 3_000;
/** Pages given to Pagefind at once. */
const AT_ONCE = 16;
const FURNITURE = ['.cite', '.confidence', '.others', '.page-tools', '.eyebrow', '.fact-strip', '.document'];

/**
 * Indexes every page under `folder` that marks its text with data-pagefind-body and writes `folder`/pagefind/.
 * @returns Number of pages indexed.
 * @throws AstroError with Pagefind's words if any step fails.
 */
export async function indexPages(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS, excludeSelectors: FURNITURE });
    if (!index) throw new Error(errors.join('; '));
    const files = globSync('**/*.html', { cwd: folder }).toSorted();
    let pages = 0;
    for (let i = 0; i < files.length; i += AT_ONCE) {
      const batch = files.slice(i, i + AT_ONCE).map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') })).filter(({ html }) => html.includes('data-pagefind-body'));
      const added = await Promise.all(batch.map(({ file, html }) => index.addHTMLFile({ url: file.replace(/index\.html$/, ''), content: withTokens(html) })));
      const faults = added.flatMap((answer) => answer.errors);
      if (faults.length) throw new Error(faults.join('; '));
      pages += batch.length;
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length) throw new Error(written.errors.join('; '));
    return pages;
  } catch (error) {
    throw new AstroError(`the search index could not be made: ${error instanceof Error ? error.message : String(error)}`, 'Search would be missing, so the site was not replaced.');
  } finally {
    await close();
  }
}

/** The page with a metadata field `tokens`: its amounts, percentages and dates as the query box writes them, and words whose spelling it folds. */
export function withTokens(html: string): string {
  const [, open = '', body = ''] = /(<article[^>]*data-pagefind-body[^>]*>)([\s\S]*)<\/article>/.exec(html) ?? [];
  if (!open) return html;
  const text = body.replace(/<[^>]+>/g, ' ').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  const tokens = new Set<string>();
  for (const token of normalise(text)) {
    if (token.kind !== 'word') for (const reading of [token.text, ...(token.wider ?? [])]) tokens.add(reading);
    else if (!text.slice(token.start, token.end).toLowerCase().startsWith(token.text.slice(0, -1))) tokens.add(token.text);
  }
  return tokens.size ? html.replace(open, () => `${open}<meta data-pagefind-meta="tokens[content]" content="${[...tokens].toSorted().join(' ')}">`) : html;
}
