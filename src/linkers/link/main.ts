// The published kb-link.

import { runLink } from '#linkers/link/command.ts';

process.exitCode = runLink(process.argv.slice(2), (text) => process.stdout.write(text));
