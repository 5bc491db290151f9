// Bars below one another under headings: sizes in, places out. Widths are per cent of the room, heights pixels, so that text keeps its size.

export interface BarGroup {
  readonly sizes: readonly number[];
}

export interface PlacedBars {
  readonly height: number;
  readonly groups: readonly { readonly y: number; readonly bars: readonly { readonly labelY: number; readonly y: number; readonly width: number }[] }[];
}

const HEAD = 24;
const LABEL = 20;
export const BAR = 12;
const ROW = LABEL + BAR + 10;
const GAP = 14;
/** A bar thinner than this is not seen. */
const LEAST = 0.5;

/** All bars stand on one scale: the largest fills the room. */
export function placeBars(groups: readonly BarGroup[]): PlacedBars {
  const most = Math.max(1, ...groups.flatMap(({ sizes }) => sizes));
  let top = 0;
  const placed = groups.map(({ sizes }, i) => {
    const y = top + (i ? GAP : 0) + 14;
    top = y - 14 + HEAD;
    const bars = sizes.map((size) => {
      const bar = { labelY: top + 13, y: top + LABEL, width: Math.max(LEAST, Math.round((size / most) * 9900) / 100) };
      top += ROW;
      return bar;
    });
    return { y, bars };
  });
  return { height: top, groups: placed };
}
