// A chart of values over time as steps: paths, points and ticks as coordinates. Two scales: equal steps are equal sums, or equal multiples.

import { type Box, labelWidth, placeLabels } from '#drawing/point-labels.ts';
import { linearScale, linearTicks, logScale, logTicks, round, type Scale } from '#drawing/scales.ts';
import { type Step, spread, stepBands, stepLine } from '#drawing/steps.ts';

export interface StepPoint {
  /** In days; what is only known as a month or a year is drawn in the middle of it. */
  readonly first: number;
  readonly last: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly { readonly value: number; readonly lines: readonly string[] }[];
}

export interface StepChartInput {
  readonly width: number;
  readonly height: number;
  /** Room for the ticks at the left, for names at the right. */
  readonly left: number;
  readonly right: number;
  /** Days; each year begins a tick. */
  readonly days: readonly [from: number, to: number];
  readonly scale: 'log' | 'linear';
  readonly lines: readonly { readonly points: readonly StepPoint[] }[];
  /** Whether each value is labelled, or each line at its end. */
  readonly labels: 'values' | 'ends';
}

export interface StepLineShape {
  readonly path: string;
  /** Where values differ; empty where they do not. */
  readonly band: string;
  readonly upper: string;
  readonly dots: readonly (readonly { readonly x: number; readonly y: number; readonly label: ReturnType<typeof placeLabels>[number] }[])[];
  /** Spans of one point: of the values it may have, and of the days it may mean. */
  readonly spans: string;
  /** Height of the name at its end. */
  readonly end: number;
}

export interface StepChartShape {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly x: Scale;
  readonly floor: number;
  readonly lines: readonly StepLineShape[];
}

const TOP = 16;
const BOTTOM = 26;
export const LABEL_LINE = 15;
const END_GAP = 34;
/** A span of days narrower than a dot would not be seen. */
const DOT = 5;

export function layStepChart({ width, height, left, right, days, scale, lines, labels }: StepChartInput): StepChartShape {
  const all = lines.flatMap(({ points }) => points);
  const [low, high] = [Math.min(...all.map((point) => point.low)), Math.max(...all.map((point) => point.high))];
  const ticks = scale === 'log' ? logTicks(low, high) : linearTicks(high);
  const floor = height - BOTTOM;
  const x = linearScale(days, [left, width - right]);
  const y = (scale === 'log' ? logScale : linearScale)([ticks[0] ?? 0, ticks.at(-1) ?? 1], [floor, TOP]);
  const steps = lines.map(({ points }) => points.map((point): Step => ({ at: point.middle, low: point.low, high: point.high })));
  const bounds = { left, right: width, top: 0, bottom: floor };
  const wishes = labels === 'ends' ? [] : all.flatMap((point) => point.values.map(({ value, lines: words }) => ({
    x: x(point.middle), y: y(value), width: Math.max(...words.map((word) => labelWidth(word))), height: words.length * LABEL_LINE, least: [labelWidth(words[0] ?? ''), LABEL_LINE] as const,
  }))).toReversed();
  const placed = placeLabels(wishes, [...steps.flatMap((line) => obstacles(line, x, y)), ...all.map((point) => ({ left: x(point.first), right: x(point.last), top: y(point.high) - 2, bottom: y(point.high) + 2 }))], bounds).toReversed();
  const ends = spread(steps.map((line) => y(line.at(-1)?.high ?? low)), END_GAP, [TOP, floor - END_GAP / 2]);
  let next = 0;
  return {
    ticks: ticks.map((value) => ({ value, y: y(value) })), x, floor,
    lines: lines.map(({ points }, i) => {
      const own = steps[i] ?? [];
      return {
        path: stepLine(own, x, y, 'low'), upper: own.some((step) => step.low !== step.high) ? stepLine(own, x, y, 'high') : '', band: stepBands(own, own.at(-1)?.at ?? 0, x, y), end: ends[i] ?? 0,
        dots: points.map((point) => point.values.map(({ value }) => ({ x: x(point.middle), y: y(value), label: placed[next++] }))),
        spans: points.map((point) => (point.low === point.high ? '' : `M${x(point.middle)} ${y(point.low)}V${y(point.high)}`) + (x(point.last) - x(point.first) > 2 * DOT ? `M${x(point.first)} ${y(point.high)}H${x(point.last)}` : '')).join(''),
      };
    }),
  };
}

/** Points and lines as boxes that no label may cover. */
function obstacles(line: readonly Step[], x: Scale, y: Scale): Box[] {
  return line.flatMap((step, i) => {
    const [at, before] = [x(step.at), line[i - 1]];
    const dot = { left: at - DOT, right: at + DOT, top: y(step.high) - DOT, bottom: y(step.low) + DOT };
    if (!before) return [dot];
    const heights = [y(before.low), y(before.high), y(step.low), y(step.high)];
    return [dot, { left: x(before.at), right: at, top: round(y(before.high) - 2), bottom: y(before.low) + 2 }, { left: at - 2, right: at + 2, top: Math.min(...heights), bottom: Math.max(...heights) }];
  });
}
