// The Astro integration that guards a build: content is judged first, the site is built aside, checked, indexed, and only then
// put in the place of the old one.

import { rename, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { contentFaults } from '#build/dev-faults.ts';
import { prepareFonts } from '#build/fonts.ts';
import { publishLinkers } from '#build/linkers.ts';
import { gatePages } from '#build/page-gates.ts';
import { publishedFaults } from '#build/published-gate.ts';
import { indexPages } from '#build/search-index.ts';
import { writeServerFiles } from '#build/server-files.ts';
import { checkContent, type Checked } from '#commands/check.ts';
import { formatIssue, type Issue } from '#model/issue.ts';

export function guardedBuild(): AstroIntegration {
  let target: URL;
  let base: string;
  let content: Checked;
  let root: string;
  let site: string;
  return {
    name: 'guarded build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        await prepareFonts(root);
        updateConfig({ vite: { plugins: [contentFaults(root, command)] } });
        if (command !== 'build' && command !== 'dev') return;
        content = checkContent(root);
        const { issues } = content;
        if (command === 'dev') {
          for (const issue of issues) logger.warn(formatIssue(issue));
          return;
        }
        stopOn(issues, 'in content; nothing was built', 'Mend the lines above; npm run check lists them again.');
        target = config.outDir;
        base = config.base.replace(/\/?$/, '/');
        site = new URL(base, config.site).href;
        updateConfig({ outDir: pathToFileURL(`${fileURLToPath(target).replace(/\/$/, '')}.staging/`) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const staging = fileURLToPath(dir);
        gatePages(staging);
        logger.info(`indexed ${await indexPages(staging)} pages for search`);
        writeServerFiles(staging, base);
        await publishLinkers(root, staging, site);
        stopOn(publishedFaults(staging, content.published, content.catalog.removed), 'in what was published before; the old site stays', 'A published address is for ever: do what the lines above say.');
        const place = fileURLToPath(target);
        await rm(place, { recursive: true, force: true });
        await rename(staging, place);
      },
    },
  };
}

/** @throws AstroError after printing every issue, if there is one. */
function stopOn(issues: readonly Issue[], where: string, remedy: string): void {
  if (!issues.length) return;
  for (const issue of issues) console.error(formatIssue(issue));
  throw new AstroError(`${issues.length} ${issues.length === 1 ? 'fault' : 'faults'} ${where}`, remedy);
}
