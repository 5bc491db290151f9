// Labels above columns, each with a line down to its column: laid in rows so that no label covers another or is crossed by a line.

export interface Callout {
  /** Where its line goes down. */
  readonly x: number;
  readonly width: number;
}

export interface PlacedCallout {
  /** Where its text begins, or ends if it hangs to the left of its line. */
  readonly at: number;
  readonly anchor: 'start' | 'end';
  /** 0 is the row nearest the columns. */
  readonly row: number;
}

const GAP = 8;

/**
 * Every label hangs to one side of its line; of all ways the one with the fewest rows.
 * @param callouts A handful. @returns For each its place; where all cannot stand together the widest goes without.
 */
export function placeCallouts(callouts: readonly Callout[], bounds: readonly [left: number, right: number]): (PlacedCallout | undefined)[] {
  let best: PlacedCallout[] | undefined;
  let fewest = Infinity;
  for (let choice = 0; choice < 2 ** callouts.length; choice += 1) {
    const spans = callouts.map((callout, i) => spanOf(callout, Boolean(choice & (1 << i)), bounds));
    const rows = callouts.every(({ width }) => width <= bounds[1] - bounds[0]) ? rowsOf(callouts.map(({ x }) => x), spans) : undefined;
    const height = rows ? Math.max(...rows) : Infinity;
    if (rows && height < fewest) {
      fewest = height;
      best = spans.map(([left, right], i) => {
        const leftwards = !(choice & (1 << i));
        return { at: leftwards ? right : left, anchor: leftwards ? 'end' : 'start', row: rows[i] ?? 0 };
      });
    }
  }
  if (best || callouts.length === 0) return best ?? [];
  const widest = callouts.reduce((most, { width }, i) => (width > (callouts[most]?.width ?? 0) ? i : most), 0);
  const rest = placeCallouts(callouts.toSpliced(widest, 1), bounds);
  return [...rest.slice(0, widest), undefined, ...rest.slice(widest)];
}

type Span = readonly [left: number, right: number];

/** Text beside its line, pushed inside the drawing where it would leave it. */
function spanOf({ x, width }: Callout, rightwards: boolean, [low, high]: Span): Span {
  const left = Math.max(low, Math.min(high - width, rightwards ? x + GAP / 2 : x - GAP / 2 - width));
  return [left, left + width];
}

/** The lowest row for each, given what must stand above what; undefined where two would each have to be above the other. */
function rowsOf(lines: readonly number[], spans: readonly Span[]): number[] | undefined {
  const rows = spans.map(() => 0);
  /** Labels settle within as many passes as there are pairs; a circle never does. */
  for (let pass = 0; pass <= spans.length ** 2; pass += 1) {
    let moved = false;
    for (const [i, a] of spans.entries())
      for (const [j, b] of spans.entries()) {
        if (i === j) continue;
        const crossed = (lines[j] ?? 0) > a[0] && (lines[j] ?? 0) < a[1];
        const sameRow = rows[i] === rows[j] && i > j && a[0] < b[1] + GAP && b[0] < a[1] + GAP;
        if ((crossed && (rows[i] ?? 0) <= (rows[j] ?? 0)) || sameRow) {
          rows[i] = (rows[j] ?? 0) + 1;
          moved = true;
        }
      }
    if (!moved) return rows;
  }
  return undefined;
}
