// The shape of a rule: a sentence that holds true of good content, or the issues where it does not.

import type { Catalog } from '#model/catalog.ts';
import type { ContentDocument } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import type { Issue } from '#model/issue.ts';
import type { Place } from '#model/prose.ts';
import type { PlacedLine } from '#model/published.ts';

export interface RuleContext {
  readonly catalog: Catalog;
  /** Where a field stands in the entry's file. */
  readonly locate: (entry: Entry, path: readonly (string | number)[]) => Place;
  /** Paths of the files of all entries, readable or not. */
  readonly files: readonly string[];
  /** The file as text parts, for rules about the text itself. */
  readonly document: (entry: Entry) => ContentDocument;
  /** Where a field stands in content/removed.yaml or content/moved.yaml. */
  readonly locateIn: (file: string, path: readonly (string | number)[]) => Place;
  /** What has been published, from content/published.lock. */
  readonly published: readonly PlacedLine[];
}

export interface Rule {
  /** Sentence in kebab-case, the same as the file name. */
  readonly id: string;
  readonly check: (context: RuleContext) => Issue[];
}
