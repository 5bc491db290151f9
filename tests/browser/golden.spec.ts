// The entity index finds what readers type: golden queries, and questions the ranking was not tuned against.

import { askAll } from './ask.ts';
import { line, readGolden, scoreOf } from './golden.ts';
import { expect, test } from './reader.ts';

const GOALS = { golden: { mrr: 0.93, top3: 0.97 }, unseen: { mrr: 0.9, top3: 0.95 } } as const;

for (const name of ['golden', 'unseen'] as const)
  test(`the right page stands high for the ${name} queries`, async ({ page }) => {
    test.setTimeout(120_000);
    const golden = readGolden(name);
    const score = scoreOf(golden, await askAll(page, golden.map(({ q }) => q), 'first', 10));
    console.log(line(name, score));
    expect(score.mrr, score.misses.join('\n')).toBeGreaterThanOrEqual(GOALS[name].mrr);
    expect(score.top3, score.misses.join('\n')).toBeGreaterThanOrEqual(GOALS[name].top3);
    expect(score.zero).toBe(0);
  });
