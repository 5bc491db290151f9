// The shape of a rule: a sentence that holds true of good content, or the issues where it does not.

import type { Catalog } from '#model/catalog.ts';
import type { ContentDocument } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import type { Place } from '#model/prose.ts';

export interface RuleContext {
  readonly catalog: Catalog;
  /** Where a field stands in the entry's file. */
  readonly locate: (entry: Entry, path: readonly (string | number)[]) => Place;
  /** Paths of all content files, readable or not. */
  readonly files: readonly string[];
  /** The file as text parts, for rules about the text itself. */
  readonly document: (entry: Entry) => ContentDocument;
}

export interface Rule {
  /** Sentence in kebab-case, the same as the file name. */
  readonly id: string;
  readonly check: (context: RuleContext) => Issue[];
}
