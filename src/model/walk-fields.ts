// Walks validated data beside its schema and yields the fields that name other entries or hold prose.

import type { z } from 'zod';
import { fieldMeta, type FieldMeta } from '#model/fields.ts';

export interface Field {
  /** Keys and indexes from the top of the front matter: `['terms', 3, 'statement']`. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly meta: FieldMeta;
}

/** Every string in `data` whose schema carries FieldMeta, in document order of the schema. */
export function* walkFields(schema: z.ZodType, data: unknown, path: readonly (string | number)[] = []): Generator<Field> {
  if (data === undefined || data === null) return;
  const meta = fieldMeta.get(schema as z.core.$ZodType as never);
  if (meta && typeof data === 'string') yield { path, value: data, meta };
  const def = (schema as unknown as { def: Definition }).def;
  if (def.innerType) yield* walkFields(def.innerType, data, path);
  else if (def.element && Array.isArray(data)) for (const [i, item] of data.entries()) yield* walkFields(def.element, item, [...path, i]);
  else if (def.shape && typeof data === 'object') {
    for (const [key, inner] of Object.entries(def.shape)) yield* walkFields(inner, (data as Record<string, unknown>)[key], [...path, key]);
  } else if (def.options) {
    const option = def.options.find((o) => o.safeParse(data).success);
    if (option) yield* walkFields(option, data, path);
  }
}

/** The parts of a zod 4 definition that hold other schemas. */
interface Definition {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
  readonly options?: readonly z.ZodType[];
}
