// /.well-known/security.txt: where to report a hole (RFC 9116).

import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { site } from '#site.ts';
import { newestDay } from '#views/changed.ts';

/** The RFC wants less than a year. The day comes from the content, not from a clock: a record that is no longer kept up lets it run out. */
const VALID_DAYS = 330;

export function securityTxt(catalog: Catalog): string {
  const [repository] = /^https:\/\/github\.com\/[^/]+\/[^/]+/.exec(site.editBase) ?? [];
  if (!repository) throw new Error('site.editBase names no repository on GitHub: say here where to report a hole');
  const [year = 0, month = 1, day = 1] = newestDay(catalog).split('-').map(Number);
  const fields = [
    ['Contact', `${repository}/security/advisories/new`],
    ['Expires', `${new Date(Date.UTC(year, month - 1, day + VALID_DAYS)).toISOString().slice(0, 10)}T00:00:00Z`],
    ['Preferred-Languages', site.language],
    ['Canonical', permalink('/.well-known/security.txt')],
  ];
  return `${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}
