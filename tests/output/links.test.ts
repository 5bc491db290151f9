// Every link inside the site leads to a page, and its fragment to a place on that page; at the root and under a base path.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

for (const site of SITES) {
  const pages = BUILT.filter((page) => page.site === site);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const ids = new Map(pages.map((page) => [page.path, new Set(attributes(page.html, 'id'))]));

  test(`every link and fragment of the ${site.name} build resolves`, () => {
    const faults = pages.flatMap((page) =>
      [...attributes(page.html, 'href'), ...attributes(page.html, 'src')].flatMap((address) => {
        const target = new URL(address, site.origin + page.path);
        if (target.origin !== site.origin) return [];
        if (!target.pathname.startsWith(site.base)) return `${page.file}: ${address} is outside ${site.base}`;
        const known = byPath.get(target.pathname);
        if (!known) return existsSync(join(site.folder, target.pathname.slice(site.base.length))) && !target.pathname.endsWith('/') ? [] : `${page.file}: nothing at ${address}`;
        const fragment = decodeURIComponent(target.hash.slice(1)).replace(/:~:.*/, '');
        return fragment && !ids.get(target.pathname)?.has(fragment) ? `${page.file}: no #${fragment} at ${target.pathname}` : [];
      }),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  test(`no id stands twice on a page of the ${site.name} build`, () => {
    const faults = pages.flatMap((page) => {
      const all = attributes(page.html, 'id');
      return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${page.file}: #${id}`);
    });
    assert.equal(faults.length, 0, report(faults));
  });
}
