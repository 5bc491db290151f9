// What stands in the <head> of a built page, read with our own few patterns: the second opinion beside other people's readers.

export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', '#38': '&', quot: '"', '#34': '"', '#39': "'", lt: '<', '#60': '<', gt: '>', '#62': '>' };

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/\s([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]));
}

/** Name or property → contents of all its <meta>, in order. */
export function metasOf(html: string): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const [tag] of html.matchAll(/<meta [^>]*>/g)) {
    const { name, property, content = '' } = attributesOf(tag);
    const key = name ?? property;
    if (key) metas.set(key, [...(metas.get(key) ?? []), content]);
  }
  return metas;
}

export function linksOf(html: string): HeadLink[] {
  return [...html.slice(0, html.indexOf('</head>')).matchAll(/<link [^>]*>/g)].map(([tag]) => {
    const { rel = '', href = '', type } = attributesOf(tag);
    return { rel, href, ...(type && { type }) };
  });
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly { readonly [key: string]: Json }[];
}

/** The graphs of a page, parsed. @throws on text that is no JSON. */
export function graphsOf(html: string): Graph[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => JSON.parse(text) as Graph);
}

/** Every value of `@id` in a graph, at any depth. */
export function idsOf(value: Json | Graph | readonly Json[]): string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value as Record<string, Json>).flatMap(([key, inner]) => (key === '@id' ? [String(inner)] : idsOf(inner)));
}
