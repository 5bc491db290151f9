// The door: Astro's collections become one catalog. No other room imports astro:content.

import { getCollection } from 'astro:content';
import { readFingerprints, readMoved, readPublished, readRemoved } from '#catalog/read-content.ts';
import { buildCatalog, type Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KIND_NAMES, KINDS } from '#model/kind.ts';
import { publishedAnchorsOf, publishedComputedOf, publishedStatesOf, shortIdsOf } from '#model/published.ts';
import { NO_PROSE, parseProse } from '#model/prose.ts';

let catalog: Promise<Catalog> | undefined;

/** Every entry, once per build (in dev: once per change, because Astro reloads this module). */
export function getCatalog(): Promise<Catalog> {
  return (catalog ??= gather());
}

async function gather(): Promise<Catalog> {
  const collections = await Promise.all(
    KIND_NAMES.map(async (kind) => {
      const records = await getCollection(KINDS[kind].folder);
      return records.map(({ id, data, body, filePath }) => {
        const prose = body?.trim() ? parseProse(body, { line: 1, column: 1 }) : NO_PROSE;
        return { kind, id, file: filePath ?? '', data, prose } as Entry;
      });
    }),
  );
  const root = process.cwd();
  const { lines } = readPublished(root);
  return buildCatalog(collections.flat(), readFingerprints(root), { shortIds: shortIdsOf(lines), publishedAnchors: publishedAnchorsOf(lines), publishedStates: publishedStatesOf(lines), publishedComputed: publishedComputedOf(lines), removed: readRemoved(root).items, moved: readMoved(root).items });
}
