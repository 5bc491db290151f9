// /api/v1/names.json: titles and other names of every entry with a page; what the search box looks through first.
import { getCatalog } from '#catalog/index.ts';
import { entryPath } from '#model/kind.ts';
import type { NamedEntry } from '#model/rank-names.ts';

export async function GET(): Promise<Response> {
  const { entries } = await getCatalog();
  const named: NamedEntry[] = entries
    .filter((entry) => entry.kind !== 'event' && entry.kind !== 'dispute')
    .map((entry) => ({ title: entry.data.title, kind: entry.kind, path: entryPath(entry.kind, entry.id), aliases: (entry.data as { aliases?: string[] }).aliases ?? [] }));
  return Response.json(named);
}
