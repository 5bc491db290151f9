// What is no longer in the record: a tombstone per entry that was taken out, kept for ever in content/removed.yaml.

import { z } from 'zod';
import { plainText } from '#model/fields.ts';
import { entryPath, ID_SHAPE, KIND_NAMES, type Kind } from '#model/kind.ts';
import { partialDate } from '#model/partial-date.ts';

export const REMOVED_FILE = 'content/removed.yaml';

const kindField = () => z.enum(KIND_NAMES as [Kind, ...Kind[]], `is no kind; kinds are ${KIND_NAMES.join(', ')}`);
const idField = () => z.string().regex(ID_SHAPE, 'is not an id; ids are lower-case words joined by single hyphens');

export const removedSchema = z.array(
  z.strictObject({
    kind: kindField().describe('Kind of the entry that was removed.'),
    id: idField().describe('The id it had: the file name without its extension.'),
    title: plainText().describe('The title it had.'),
    aliases: z.array(plainText()).default([]).describe('Other names it had; references to them lead to the tombstone.'),
    was: plainText().max(320, 'is longer than 320 characters').describe('What the entry was about, in one sentence.'),
    why: plainText().max(320, 'is longer than 320 characters').describe('Why it was removed, in one sentence.'),
    removed: partialDate().describe('Day it was removed, YYYY-MM-DD.'),
    successor: z
      .strictObject({
        kind: kindField().describe('Kind of the entry to read instead.'),
        id: idField().describe('Its id.'),
        anchor: z.string().regex(ID_SHAPE, 'is not an anchor').optional().describe('The place on its page, where one part of it took over.'),
      })
      .optional()
      .describe('The entry to read instead, if there is one.'),
  }),
);
export type Tombstone = z.infer<typeof removedSchema>[number];

/** Where the tombstone stands: the old page, or on /timeline/ and /disputes/ for what never had one. Without base. */
export function tombstonePath({ kind, id }: Pick<Tombstone, 'kind' | 'id'>): string {
  return entryPath(kind, id);
}
