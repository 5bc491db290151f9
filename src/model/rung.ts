// How firm money is: the ladder every amount on the site stands on.

import { z } from 'zod';
import { type Rung, RUNGS } from '#model/rung-words.ts';

export { type Rung, RUNGS, rungOfValuation } from '#model/rung-words.ts';

export const rungSchema = z
  .enum(Object.keys(RUNGS) as [Rung, ...Rung[]])
  .describe(`How firm it is: ${Object.entries(RUNGS).map(([rung, meaning]) => `${rung} (${meaning})`).join('; ')}.`);
