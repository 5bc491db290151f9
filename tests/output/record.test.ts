// The record is whole: every researched id is an entry, and every fact of the article it starts from stands on a page with its mark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindOfFolder } from '#model/kind.ts';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

interface Wanted {
  readonly folder: string;
  readonly id: string;
  /** The entry that took it in, if it was merged. */
  readonly kept: string | undefined;
}

function wantedIds(): Wanted[] {
  let folder = '';
  return readFileSync(join(import.meta.dirname, '../record/ids.txt'), 'utf8').split('\n').flatMap((line): Wanted[] => {
    const [, heading] = /^\[(.+)\]$/.exec(line) ?? [];
    if (heading) folder = heading;
    if (!line || line.startsWith('#') || heading) return [];
    const [id = '', rest] = line.split(' > ');
    return [{ folder, id, kept: rest?.split(':')[0] }];
  });
}

test('every id of the record is an entry of the API, and no kind has fewer entries than the record', (t) => {
  const [site] = SITES;
  const entries = JSON.parse(readFileSync(join(site?.folder ?? '', 'api/v1/index.json'), 'utf8')) as { kind: string; id: string }[];
  const have = new Set(entries.map(({ kind, id }) => `${kind}:${id}`));
  const wanted = wantedIds();
  const missing = wanted.filter(({ folder, id, kept }) => !have.has(`${kindOfFolder(folder)}:${kept ?? id}`)).map(({ folder, id }) => `${folder}/${id}`);
  assert.deepEqual(missing, []);
  const counts = [...Map.groupBy(wanted, ({ folder }) => folder)].map(([folder, ids]) => {
    const here = entries.filter(({ kind }) => kind === kindOfFolder(folder)).length;
    assert.ok(here >= ids.filter(({ kept }) => kept === undefined).length, folder);
    return `${folder} ${here} of ${ids.length}`;
  });
  t.diagnostic(counts.join(', '));
});

/** What the article of September 2023 says → a page that says it. */
const SEED = 'entrepreneur-amazon-anthropic-2023';
const DEAL = 'deals/amazon-anthropic-2023';
const FACTS: readonly [fact: string, page: string, words: RegExp][] = [
  ['announced on a Monday, 25 September 2023', DEAL, /Monday 25 September 2023/],
  ['up to $4 billion', DEAL, /up to.{0,20}\$4.billion/],
  ['a minority stake', DEAL, /minority stake/],
  ['a strategic partnership to advance “safer” generative AI', DEAL, /strategic partnership.{0,60}safer/s],
  ['Anthropic’s foundation models and Amazon’s technology, above all AWS', DEAL, /foundation models.{0,80}AWS/s],
  ['AWS as primary cloud provider', DEAL, /primary cloud provider/],
  ['mission-critical work, safety research and future models', DEAL, /mission-critical work.{0,120}safety research.{0,80}future foundation models/s],
  ['AWS chips for building, training and deploying', DEAL, /built.{0,40}trained.{0,40}deployed.{0,60}chips/s],
  ['power, scalability and security of AWS infrastructure', DEAL, /power, scal.{0,60}security/s],
  ['collaboration on the technologies’ future', DEAL, /further development of the technology/],
  ['most workloads on AWS', DEAL, /most of its workloads/],
  ['models through Amazon Bedrock for AWS customers worldwide', DEAL, /customers (?:anywhere in the world|worldwide).{0,120}Bedrock/s],
  ['early access to customisation', DEAL, /early access.{0,40}customi[sz]ation/s],
  ['Amazon’s developers and engineers build with the models', DEAL, /developers and engineers.{0,120}Bedrock/s],
  ['Jassy’s words', 'quotes/jassy-tremendous-respect', /tremendous respect for Anthropic.s team and foundation models/],
  ['Jassy is chief executive of Amazon', 'people/andy-jassy', /Chief executive/],
  ['Anthropic was founded about two years before by former research executives of OpenAI', DEAL, /former research executives of.{0,40}OpenAI/s],
  ['OpenAI made ChatGPT', 'companies/openai', /ChatGPT/],
  ['Claude 2 was the latest chatbot', 'products/claude-2', /latest.{0,20}chatbot/s],
  ['Microsoft planned up to $10 billion for OpenAI', 'companies/microsoft', /\$10.billion/],
  ['Google invested in Bard and other generative AI', 'companies/google', /Bard/],
  ['Google presented them at its developer conference in May', 'products/bard', /May 2023/],
];

test('every fact of the first article is on a page, in a place that cites the article', () => {
  const pages = new Map(BUILT.filter((page) => page.site.name === 'root').map((page) => [page.file.replace(/\/index\.html$/, ''), page.html]));
  const faults = FACTS.filter(([, page, words]) => {
    const blocks = (pages.get(page) ?? '').replaceAll('</p></blockquote>', '</blockquote>').split(/<\/(?:p|li|tr|figure|dd)>/).filter((block) => block.includes(`data-cite="${SEED}"`));
    return !blocks.some((block) => words.test(block.replace(/<[^>]+>/g, ' ').replaceAll('&nbsp;', ' ').replaceAll('&#39;', "'").replace(/\s+/g, ' ')));
  });
  assert.equal(faults.length, 0, report(faults.map(([fact, page]) => `${page}: ${fact}`)));
});
