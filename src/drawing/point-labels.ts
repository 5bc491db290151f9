// Where the labels of points stand so that none covers another, a point or a line: first fit among a few places around each point.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width and height of what is said where the whole has no room: its first line. */
  readonly least: readonly [width: number, height: number];
}

export interface PlacedLabel {
  /** Where the text begins, ends or has its middle, as `anchor` says. */
  readonly x: number;
  /** Top of its first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Only its first line has room. */
  readonly short: boolean;
}

/** Room between a point and its label. */
const OFF = 9;
const FITS = 0.5;

/** The places tried, best first: above to the left of a rising line is nearly always free. */
function places(x: number, y: number, width: number, height: number, short: boolean): (PlacedLabel & Box)[] {
  const place = (left: number, top: number, anchor: PlacedLabel['anchor']): PlacedLabel & Box => ({ x: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2, y: top, anchor, short, left, top, right: left + width, bottom: top + height });
  const [above, middle, below] = [y - OFF - height, y - height / 2, y + OFF];
  return [
    place(x - OFF - width, above + OFF / 2, 'end'), place(x - width / 2, above, 'middle'), place(x - OFF - width, middle, 'end'),
    place(x + OFF, middle, 'start'), place(x + OFF, below - OFF / 2, 'start'), place(x - OFF, below, 'start'), place(x - width / 2, below, 'middle'), place(x + OFF, above + OFF / 2, 'start'), place(x - OFF, above, 'start'), place(x - OFF - width, below, 'end'),
  ];
}

/**
 * @param wishes The most important first: it has the choice.
 * @param obstacles What no label may cover. @param bounds The drawing.
 * @returns For each wish its place, or undefined where nothing fits: the point then speaks through its name alone.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], bounds: Box): (PlacedLabel | undefined)[] {
  const taken: Box[] = [...obstacles];
  return wishes.map(({ x, y, width, height, least }) => {
    const found = [...places(x, y, width, height, false), ...places(x, y, ...least, true)].find((box) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom && !taken.some((other) => overlap(box, other)));
    if (found) taken.push(found);
    return found && { x: found.x, y: found.y, anchor: found.anchor, short: found.short };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - FITS && b.left < a.right - FITS && a.top < b.bottom - FITS && b.top < a.bottom - FITS;
}

/** Width of a label in the sans face at a size, on the safe side: figures are all as wide as each other. */
export function labelWidth(text: string, size = 13): number {
  return Math.ceil(text.length * size * 0.53);
}
