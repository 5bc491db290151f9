// Scales of a chart: a number in, a coordinate out, and the ticks that divide the axis. Ranges may run backwards (up is smaller in SVG).

export type Scale = (value: number) => number;
type Span = readonly [from: number, to: number];

export function linearScale([low, high]: Span, [start, end]: Span): Scale {
  return (value) => round(start + ((value - low) / (high - low || 1)) * (end - start));
}

/** Equal steps are equal multiples. @param domain Both ends above 0. */
export function logScale([low, high]: Span, range: Span): Scale {
  const scale = linearScale([Math.log10(low), Math.log10(high)], range);
  return (value) => scale(Math.log10(value));
}

/** 1, 2 and 5 times the powers of ten, from the last at or below `low` to the first at or above `high`. */
export function logTicks(low: number, high: number): number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)); power += 1) for (const digit of [1, 2, 5]) all.push(Number(`${digit}e${power}`));
  const first = all.findLastIndex((tick) => tick <= low);
  const last = all.findIndex((tick) => tick >= high);
  return all.slice(Math.max(first, 0), last + 1);
}

/** From 0 in steps of 1, 2, 2.5 or 5 times a power of ten, at most `most` steps, to the first tick at or above `high`. */
export function linearTicks(high: number, most = 5): number[] {
  const power = 10 ** Math.floor(Math.log10(high / most));
  const step = [1, 2, 2.5, 5, 10].map((digit) => digit * power).find((size) => Math.ceil(high / size) <= most) ?? high;
  return Array.from({ length: Math.ceil(high / step) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** A tenth of a unit is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
