// A YAML file that is one list of records (content/removed.yaml, content/moved.yaml), read as strictly as an entry.

import type { z } from 'zod';
import { type ContentDocument, readDocument } from '#model/document.ts';
import type { Issue } from '#model/issue.ts';
import { schemaIssues } from '#model/schema-issues.ts';

export interface ReadList<T> {
  readonly document: ContentDocument;
  /** Empty if the file has a fault. */
  readonly items: readonly T[];
  readonly issues: readonly Issue[];
}

/** Never throws on content. A file of comments alone is an empty list. `name` is what the author calls one record. */
export function readList<T>(file: string, text: string, schema: z.ZodType<T[]>, name: string): ReadList<T> {
  const document = readDocument(file, text);
  if (document.issues.length) return { document, items: [], issues: document.issues };
  const parsed = schema.safeParse(document.data ?? []);
  if (parsed.success) return { document, items: parsed.data, issues: [] };
  return { document, items: [], issues: schemaIssues({ schema, name, template: 'the comment on top of the file' }, document, parsed.error.issues) };
}
