// Faults of a file against its schema, in the author's words: the field, its place, what it should be.

import type { z } from 'zod';
import type { ContentDocument } from '#model/document.ts';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';

export interface Shape {
  readonly schema: z.ZodType;
  /** What the author calls the thing: "deal", "tombstone". */
  readonly name: string;
  /** Where a good example stands. */
  readonly template: string;
}

/** What zod found, told to the author: with the place in the file and what to do. */
export function schemaIssues(shape: Shape, document: ContentDocument, found: readonly z.core.$ZodIssue[]): Issue[] {
  return found.flatMap((issue) => issuesOf(shape, document, issue));
}

function issuesOf(shape: Shape, document: ContentDocument, issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.filter((p): p is string | number => typeof p !== 'symbol');
  const name = path.join('.') || 'front matter';
  const at = (p: readonly (string | number)[]) => ({ file: document.file, ...document.locate(p) });
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape.schema, path);
    return issue.keys.map((key) => ({ ...at([...path, key]), rule: 'key-is-known', message: `"${[...path, key].join('.')}" is not a field of a ${shape.name}`, remedy: `${didYouMean(key, known)}Known here: ${known.join(', ')}.` }));
  }
  if (issue.code === 'invalid_union') {
    const inner = (issue.errors ?? []).toSorted((a, b) => a.length - b.length)[0];
    if (inner?.length) return inner.flatMap((i) => issuesOf(shape, document, { ...i, path: [...issue.path, ...i.path] } as z.core.$ZodIssue));
  }
  if (!exists(document.data, path)) return [{ ...at(path), rule: 'field-is-there', message: `"${name}" is missing`, remedy: `Add it: ${describe(shape.schema, path) || `see ${shape.template}.`}` }];
  return [{ ...at(path), rule: 'field-is-valid', message: `"${name}" ${issue.message.replace(/^Invalid /, 'has an invalid ')}`, remedy: describe(shape.schema, path) || `See ${shape.template}.` }];
}

function exists(data: unknown, path: readonly (string | number)[]): boolean {
  let value: unknown = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !(step in value)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return true;
}

type Definition = { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType>; options?: z.ZodType[] };
const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** The schemas that can stand at a path (several where a union does). */
function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  const def = definitionOf(schema);
  if (def.innerType && (path.length || definitionOf(def.innerType).shape || definitionOf(def.innerType).element)) return schemasAt(def.innerType, path);
  if (def.options && path.length) return def.options.flatMap((o) => schemasAt(o, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  const next = typeof step === 'number' ? def.element : def.shape?.[step];
  return next ? [next, ...(rest.length ? schemasAt(next, rest) : [])].slice(rest.length ? 1 : 0) : [];
}

function describe(schema: z.ZodType, path: readonly (string | number)[]): string {
  return schemasAt(schema, path)[0]?.description ?? '';
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return schemasAt(schema, path).flatMap((s) => {
    let def = definitionOf(s);
    while (def.innerType) def = definitionOf(def.innerType);
    return Object.keys(def.shape ?? {});
  });
}
