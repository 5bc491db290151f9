// /cite/<folder>/<id>.bib, .ris and .csl.json for every page; /cite/all.* and /cite/<folder>.* for many at once.
import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import type { Entry } from '#model/entry.ts';
import { BIBLIOGRAPHY_FORMATS, type BibliographyFormat, collections } from '#views/bibliography.ts';
import { entryFileRoutes } from '#views/entry-routes.ts';

export async function getStaticPaths() {
  const catalog = await getCatalog();
  const files = [
    ...collections(catalog).map(({ name, entries }) => ({ name, entries })),
    ...entryFileRoutes(catalog).map(({ params: { folder, id }, props: { entry } }) => ({ name: `${folder}/${id}`, entries: [entry] })),
  ];
  return files.flatMap(({ name, entries }) => Object.keys(BIBLIOGRAPHY_FORMATS).map((format) => ({ params: { file: `${name}.${format}` }, props: { entries, format } })));
}

export function GET({ props }: APIContext): Response {
  const { type, write } = BIBLIOGRAPHY_FORMATS[props['format'] as BibliographyFormat];
  return new Response(write(props['entries'] as readonly Entry[]), { headers: { 'Content-Type': type } });
}
