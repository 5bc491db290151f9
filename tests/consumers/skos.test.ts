// The glossary as SKOS: raptor reads the Turtle, jsonld the JSON-LD, both get the same triples, and these keep the conditions of the standard.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { report } from '../output/pages.ts';
import { SITES, type TestSite } from '../sites.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** N-Triples from the Turtle, characters as they are. */
function turtleTriples(site: TestSite): string[] {
  const done = spawnSync('/usr/bin/rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', join(site.folder, 'linkers/skos.ttl')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.status, 0, done.stderr);
  assert.equal(done.stderr, '');
  return done.stdout.trimEnd().split('\n').map((line) => line.replace(/\\u([0-9A-F]{4})|\\U([0-9A-F]{8})/g, (_, short?: string, long?: string) => String.fromCodePoint(Number.parseInt(short ?? long ?? '', 16))));
}

async function jsonTriples(site: TestSite): Promise<string[]> {
  const document = JSON.parse(readFileSync(join(site.folder, 'linkers/skos.jsonld'), 'utf8')) as object;
  const documentLoader = (url: string): never => assert.fail(`it asks for ${url}`);
  const quads = (await jsonld.toRDF(document, { format: 'application/n-quads', safe: true, documentLoader })) as unknown as string;
  return quads.trimEnd().split('\n');
}

interface Triple {
  readonly subject: string;
  readonly property: string;
  readonly object: string;
}

function parse(line: string): Triple {
  const [, subject = '', property = '', object = ''] = /^<([^>]+)> <([^>]+)> (.+) \.$/.exec(line) ?? assert.fail(line);
  return { subject, property, object: object.replace(/^<(.*)>$/, '$1') };
}

for (const site of SITES) {
  const triples = turtleTriples(site).map(parse);
  const of = (property: string): Triple[] => triples.filter((t) => t.property === SKOS + property);
  const typed = (type: string): string[] => triples.filter((t) => t.property === TYPE && t.object === SKOS + type).map((t) => t.subject);
  const concepts = new Set(typed('Concept'));

  test(`${site.name}: Turtle and JSON-LD are the same triples`, async () => {
    const [turtle, json] = [turtleTriples(site).toSorted(), (await jsonTriples(site)).toSorted()];
    assert.ok(turtle.length > 3000);
    assert.deepEqual(turtle, json);
    console.log(`SKOS: ${turtle.length} triples, ${concepts.size} concepts`);
  });

  test(`${site.name}: every term is a concept with one preferred label, one definition and all its other names`, () => {
    const terms = (JSON.parse(readFileSync(join(site.folder, 'api/v1/index.json'), 'utf8')) as { kind: string; url: string; title: string; aliases: string[]; summary: string }[]).filter(({ kind }) => kind === 'term');
    const english = (text: string): string => `${JSON.stringify(text)}@en`;
    const objects = (subject: string, property: string): string[] => of(property).filter((t) => t.subject === subject).map((t) => t.object).toSorted();
    const faults = terms.filter(({ url, title, aliases, summary }) => {
      const iri = `${url}#definition`;
      return JSON.stringify([objects(iri, 'prefLabel'), objects(iri, 'definition'), objects(iri, 'altLabel')]) !== JSON.stringify([[english(title)], [english(summary)], aliases.map(english).toSorted()]);
    }).map(({ url }) => url);
    assert.equal(faults.length, 0, report(faults));
    assert.equal(concepts.size, terms.length);
  });

  // Numbers in brackets: integrity conditions of https://www.w3.org/TR/skos-reference/
  test(`${site.name}: the conditions of SKOS hold`, () => {
    const [scheme, ...more] = typed('ConceptScheme');
    assert.equal(more.length, 0);
    const collections = typed('Collection');
    assert.deepEqual([...concepts].filter((iri) => iri === scheme || collections.includes(iri)), [], 'concepts, schemes and collections are disjoint (S9, S37)');
    const preferred = of('prefLabel').map((t) => t.object);
    const names = new Map(of('prefLabel').map((t) => [`${t.subject} ${t.object}`, t]));
    assert.deepEqual(of('altLabel').filter((t) => names.has(`${t.subject} ${t.object}`)), [], 'a label is preferred or alternative (S13)');
    assert.equal(new Set(of('prefLabel').map((t) => t.subject)).size, preferred.length, 'one preferred label in a language (S14)');
    assert.equal(new Set(preferred).size, preferred.length, 'no two things are called the same');
    const related = new Set(of('related').map((t) => `${t.subject} ${t.object}`));
    assert.ok(related.size > 100);
    assert.deepEqual(of('related').filter((t) => t.subject === t.object || !concepts.has(t.object) || !related.has(`${t.object} ${t.subject}`)), [], 'related is symmetric (S23) and between our concepts');
    for (const property of ['inScheme', 'topConceptOf']) assert.ok(of(property).every((t) => t.object === scheme));
    assert.deepEqual(new Set(of('hasTopConcept').map((t) => t.object)), concepts, 'topConceptOf and hasTopConcept are inverse (S8)');
    assert.deepEqual(new Set(of('member').map((t) => t.object)), concepts, 'every concept stands in a part of the glossary');
    assert.equal(of('member').length, concepts.size);
  });
}
