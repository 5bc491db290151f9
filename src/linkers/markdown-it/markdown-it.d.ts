// Types of the published markdown-it plugin.

import type { LinkOptions } from './options.d.ts';

export type { LinkOptions };

/** `md.use(kbLinks, options)`: `[[minority stake]]` and `[text](kb:deal/…)` become links; an unknown one fails the page. */
export default function kbLinks(md: unknown, options?: LinkOptions): void;
