// The data set described for programs: Data Package 2.0 (https://datapackage.org/standard/data-package/), one resource per file.

import { createHash } from 'node:crypto';
import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { LICENCE } from '#model/records/head.ts';
import { site } from '#site.ts';
import type { DataFile } from '#views/dataset.ts';
import type { Column, Table } from '#views/tables-column.ts';

/** Name of the package, and of the files that hold all of it. */
export const DATASET = 'capital-and-compute';

const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/**
 * @param files Everything but the description itself and the archive that holds it.
 * @param newest Day of the last change, YYYY-MM-DD.
 */
export function dataPackage(catalog: Catalog, files: readonly DataFile[], newest: string): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: DATASET,
    id: permalink('/api/v1/datapackage.json'),
    title: site.name,
    description: site.description,
    homepage: permalink('/data/'),
    version: versionOf(newest),
    created: `${newest}T00:00:00Z`,
    keywords: ['artificial intelligence', 'investment', 'deals', 'compute', 'glossary', 'quotations'],
    licenses: [{ name: LICENCE.name, path: LICENCE.url, title: LICENCE.title }],
    contributors: [{ title: site.name, path: permalink('/'), roles: ['creator'] }],
    resources: files.map(resource),
    sources: catalog.list('source').map(({ data }) => ({ title: `${data.title}, ${data.publisher}`, ...(data.url === undefined ? {} : { path: data.url }) })),
  };
}

/** The day as a version that sorts like one: `2026-11-04` → `2026.11.4` (https://semver.org allows no leading zeros). */
function versionOf(day: string): string {
  return day.split('-').map(Number).join('.');
}

function resource({ path, title, mediatype, bytes, table }: DataFile): Readonly<Record<string, unknown>> {
  const file = { path, title, mediatype, format: path.replace(/^.*\./, ''), bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
  if (!table) return { name: path.replaceAll('/', '-'), ...file };
  return { name: table.name, type: 'table', ...file, description: table.description, encoding: 'utf-8', dialect: { lineTerminator: '\r\n' }, schema: tableSchema(table) };
}

/** https://datapackage.org/standard/table-schema/ */
function tableSchema({ name, columns, primaryKey, foreignKeys }: Table): Readonly<Record<string, unknown>> {
  return {
    fields: columns.map(field),
    primaryKey,
    ...(foreignKeys.length ? { foreignKeys: foreignKeys.map((key) => ({ fields: key.columns, reference: { ...(key.table === name ? {} : { resource: key.table }), fields: key.references } })) } : {}),
  };
}

function field({ name, type, description, required }: Column): Readonly<Record<string, unknown>> {
  const constraints = { ...(required ? { required } : {}), ...(type === 'date' ? { pattern: PARTIAL_DATE } : {}) };
  return { name, type: type === 'date' ? 'string' : type, description, ...(Object.keys(constraints).length ? { constraints } : {}) };
}
