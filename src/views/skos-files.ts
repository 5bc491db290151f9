// The concept scheme as Turtle (https://www.w3.org/TR/turtle/) and as JSON-LD (https://www.w3.org/TR/json-ld11/): the same triples.

import type { ConceptScheme } from '#views/skos.ts';

const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Value = { readonly '@id': string } | { readonly '@value': string; readonly '@language'?: string; readonly '@type'?: string };

/** A subject with its properties; a property without values is left out. */
interface Subject {
  readonly iri: string;
  readonly type: string;
  readonly properties: readonly (readonly [string, readonly Value[]])[];
}

export function skosTurtle(scheme: ConceptScheme): string {
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  const subjects = subjectsOf(scheme).map(({ iri, type, properties }) => {
    const lines = properties.map(([property, values]) => `  ${property} ${values.map(turtleValue).join(' ,\n    ')}`);
    return `\n<${iri}> a ${type} ;\n${lines.join(' ;\n')} .\n`;
  });
  return [...prefixes, ...subjects].join('');
}

export function skosJsonLd(scheme: ConceptScheme): object {
  return {
    '@context': PREFIXES,
    '@graph': subjectsOf(scheme).map(({ iri, type, properties }) => ({ '@id': iri, '@type': type, ...Object.fromEntries(properties) })),
  };
}

function subjectsOf(scheme: ConceptScheme): Subject[] {
  const text = (value: string): Value => ({ '@value': value, '@language': scheme.language });
  const node = (iri: string): Value => ({ '@id': iri });
  const subject = (iri: string, type: string, properties: [string, Value[]][]): Subject => ({ iri, type, properties: properties.filter(([, values]) => values.length) });
  const inScheme: [string, Value[]] = ['skos:inScheme', [node(scheme.iri)]];
  return [
    subject(scheme.iri, 'skos:ConceptScheme', [
      ['dcterms:title', [text(scheme.title)]],
      ['dcterms:description', [text(scheme.description)]],
      ['skos:hasTopConcept', scheme.concepts.map(({ iri }) => node(iri))],
    ]),
    ...scheme.collections.map(({ iri, label, members }) => subject(iri, 'skos:Collection', [['skos:prefLabel', [text(label)]], inScheme, ['skos:member', members.map(node)]])),
    ...scheme.concepts.map((concept) => subject(concept.iri, 'skos:Concept', [
      ['skos:prefLabel', [text(concept.prefLabel)]],
      ['skos:altLabel', concept.altLabels.map(text)],
      ['skos:definition', [text(concept.definition)]],
      ['skos:scopeNote', concept.scopeNotes.map(text)],
      ['skos:example', [text(concept.example)]],
      ['skos:related', concept.related.map(node)],
      inScheme,
      ['skos:topConceptOf', [node(scheme.iri)]],
      ['dcterms:source', concept.sources.map(node)],
      ['dcterms:modified', [{ '@value': concept.modified, '@type': DATE_TYPES[concept.modified.length] ?? 'xsd:date' }]],
      ['foaf:page', [node(concept.page)]],
    ])),
  ];
}

/** A date as precise as the record: `2026`, `2026-11`, `2026-11-24`. */
const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

/** JSON escapes strings as Turtle does: a subset of ECHAR and UCHAR. */
function turtleValue(value: Value): string {
  if ('@id' in value) return `<${value['@id']}>`;
  const literal = JSON.stringify(value['@value']);
  return value['@language'] === undefined ? `${literal}^^${value['@type'] ?? ''}` : `${literal}@${value['@language']}`;
}
