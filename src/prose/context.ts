// What prose needs to know of the rest of the site to become HTML.

import type { Kind } from '#model/kind.ts';

export interface ProseContext {
  /** Address of an entry, base included; undefined if there is none (the rules stop a build on that). */
  readonly address: (kind: Kind, id: string, anchor?: string) => string | undefined;
  /** Number of a source on this page; undefined if it is not listed. */
  readonly sourceNumber: (id: string) => number | undefined;
}
