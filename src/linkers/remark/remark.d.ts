// Types of the published remark plugin.

import type { LinkOptions } from './options.d.ts';

export type { LinkOptions };

/** unified attacher: `[[minority stake]]` and `[text](kb:deal/…)` become links; an unknown one fails the file. */
export default function kbLinks(options?: LinkOptions): (tree: unknown, file: unknown) => void;
