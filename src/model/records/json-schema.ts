// Record shapes as JSON Schema 2020-12 (https://json-schema.org/draft/2020-12/json-schema-core).

import { z } from 'zod';
import { KIND_NAMES, KINDS } from '#model/kind.ts';
import { RECORDS } from '#model/records/index.ts';
import { cardRecord, indexLine, moveRecord, overviewLine } from '#model/records/list-records.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Path of a schema from the root of the site, without base. */
export const schemaPath = (name: string): string => `/api/v1/schema/${name}.json`;

/**
 * Name → schema: one per kind, one per list of a kind (by folder), `index`, `overviews`, `moves` and `card`.
 * Our own shapes are strict. The published ones leave `additionalProperties` out: v1 may gain properties, so a reader must let those pass that it does not know.
 * @param address Permanent address of a path.
 */
export function jsonSchemas(address: (path: string) => string): Map<string, JsonSchema> {
  const publish = (name: string, title: string, shape: z.ZodType): [string, JsonSchema] => {
    const { $schema, ...schema } = z.toJSONSchema(shape, {
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    });
    return [name, { $schema, $id: address(schemaPath(name)), title, ...schema }];
  };
  return new Map([
    ...KIND_NAMES.map((kind) => publish(kind, KINDS[kind].one, RECORDS[kind])),
    ...KIND_NAMES.map((kind): [string, JsonSchema] => [KINDS[kind].folder, {
      $schema: 'https://json-schema.org/draft/2020-12/schema', $id: address(schemaPath(KINDS[kind].folder)), title: KINDS[kind].many, type: 'array', items: { $ref: `${kind}.json` },
    }]),
    publish('index', 'Every entry', z.array(indexLine)),
    publish('overviews', 'Pages computed from many entries', z.array(overviewLine)),
    publish('moves', 'Addresses that moved, and entries that are gone', z.array(moveRecord)),
    publish('card', 'What a hover card shows', cardRecord),
  ]);
}
