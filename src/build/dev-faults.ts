// While editing, the faults of the content reach the page through a virtual module, fresh with every change.

import type { Plugin } from 'vite';
import { checkContent } from '#commands/check.ts';
import { formatIssue } from '#model/issue.ts';

const NAME = 'virtual:content-faults';

/** `import { faults } from 'virtual:content-faults'`: lines as the check prints them; none in a build, which stops before. */
export function contentFaults(root: string, command: string): Plugin {
  return {
    name: 'content faults',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const faults = ${JSON.stringify(command === 'dev' ? checkContent(root).issues.map(formatIssue) : [])};` : undefined),
    handleHotUpdate: ({ file, server }) => {
      const loaded = server.moduleGraph.getModuleById(`\0${NAME}`);
      if (file.includes('/content/') && loaded) server.moduleGraph.invalidateModule(loaded);
    },
  };
}
