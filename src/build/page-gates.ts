// What no built page may hold, whatever made it: code or style inside the HTML (the security policy forbids both).

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';

const FORBIDDEN: readonly [RegExp, string][] = [
  [/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>/i, 'a script without src'],
  [/<style[\s>]/i, 'a <style> element'],
  [/<[^>]+\sstyle=/i, 'a style attribute'],
  [/<[^>]+\son[a-z]+=/i, 'an event attribute'],
];

/** @throws AstroError naming the first pages with inline code or style. */
export function gatePages(folder: string): void {
  const faults = globSync('**/*.html', { cwd: folder }).toSorted().flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return FORBIDDEN.flatMap(([pattern, what]) => {
      const hit = pattern.exec(html);
      return hit ? `${file}: ${what}: ${hit[0].slice(0, 120)}` : [];
    });
  });
  if (faults.length) throw new AstroError(`inline code or style in ${faults.length} places:\n${faults.slice(0, 20).join('\n')}`, 'Move it to a file: scripts to *.element.ts, styles to src/styles/.');
}
