// Names below one another with an arrow from each to the next, and one along the side that closes the ring. In pixels, for text of fixed size.

export interface Arrow {
  readonly line: string;
  readonly head: string;
  readonly labelY: number;
}

export interface PlacedLoop {
  readonly height: number;
  /** Baselines of the names. */
  readonly names: readonly number[];
  /** Between the names in order, the last one along the side. */
  readonly arrows: readonly Arrow[];
}

export const NAME_X = 30;
export const LABEL_X = 54;
const TOP = 18;
const STEP = 66;
const SHAFT = 40;
const SIDE = 10;

/** @param closes The side arrow leads from the last back to the first; else from the first to the last. */
export function placeLoop(count: number, closes: boolean): PlacedLoop {
  const names = Array.from({ length: count }, (_, i) => TOP + i * STEP);
  const last = names.at(-1) ?? TOP;
  const down = names.slice(0, -1).map((y): Arrow => ({ line: `M${SHAFT} ${y + 9}V${y + STEP - 22}`, head: downHead(SHAFT, y + STEP - 15), labelY: y + STEP / 2 }));
  const bottom = last + 24;
  const side: Arrow = closes
    ? { line: `M${SHAFT} ${last + 9}V${bottom}H${SIDE}V${TOP - 5}H${NAME_X - 11}`, head: rightHead(NAME_X - 4, TOP - 5), labelY: bottom + 5 }
    : { line: `M${NAME_X - 6} ${TOP - 5}H${SIDE}V${last - 5}H${NAME_X - 11}`, head: rightHead(NAME_X - 4, last - 5), labelY: last + 24 };
  return { height: bottom + 14, names, arrows: [...down, side] };
}

function downHead(x: number, y: number): string {
  return `M${x} ${y}l-5 -9h10z`;
}

function rightHead(x: number, y: number): string {
  return `M${x} ${y}l-9 -5v10z`;
}
