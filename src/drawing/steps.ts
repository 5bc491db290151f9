// A step chart: a value holds from its date until the next one. Where a date has several values the line widens into a band.

import { round, type Scale } from '#drawing/scales.ts';

export interface Step {
  /** Where on the x axis it begins, in the units of its scale. */
  readonly at: number;
  readonly low: number;
  /** Equal to `low` where there is one value. */
  readonly high: number;
}

/** Path data of the line through the steps, along their lower or upper edge. */
export function stepLine(steps: readonly Step[], x: Scale, y: Scale, edge: 'low' | 'high'): string {
  return steps.map((step, i) => (i === 0 ? `M${x(step.at)} ${y(step[edge])}` : `H${x(step.at)}V${y(step[edge])}`)).join('');
}

/** Path data of the areas between the edges, one for each stretch on which they differ. @param end Where the last step ends. */
export function stepBands(steps: readonly Step[], end: number, x: Scale, y: Scale): string {
  return steps.map(({ at, low, high }, i) => (low === high ? '' : `M${x(at)} ${y(low)}H${x(steps[i + 1]?.at ?? end)}V${y(high)}H${x(at)}Z`)).join('');
}

/**
 * Moves labels apart along one axis: each as near its wish as the others let it, none closer than `gap`, all within the bounds.
 * @param wishes In any order; the answer keeps it.
 */
export function spread(wishes: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wishes.map((_, i) => i).toSorted((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  const out = [...wishes];
  let floor = low;
  for (const i of order) {
    out[i] = Math.max(out[i] ?? 0, floor);
    floor = (out[i] ?? 0) + gap;
  }
  let ceiling = high;
  for (const i of order.toReversed()) {
    out[i] = round(Math.min(out[i] ?? 0, ceiling));
    ceiling = (out[i] ?? 0) - gap;
  }
  return out;
}
