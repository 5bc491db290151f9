// Columns of small marks, one for each thing counted: stacked in rows from a base line, nothing overlaps.

/** A mark may stand for more than one thing once a column would grow higher than this. */
const ROWS_AT_MOST = 16;
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export interface UnitGrid {
  /** Side of a mark. */
  readonly size: number;
  /** From one mark to the next. */
  readonly pitch: number;
  readonly perRow: number;
  /** How many things a mark stands for. */
  readonly per: number;
  /** Rows of the highest column. */
  readonly rows: number;
}

/** How marks of a size fit into columns of a width. @param counts Things in each column. */
export function unitGrid(counts: readonly number[], columnWidth: number, size: number, gap: number): UnitGrid {
  const pitch = size + gap;
  const perRow = Math.max(1, Math.floor((columnWidth - gap) / pitch));
  const most = Math.max(0, ...counts);
  const rowsAt = (per: number): number => Math.ceil(Math.ceil(most / per) / perRow);
  const per = ROUND.find((one) => rowsAt(one) <= ROWS_AT_MOST) ?? most;
  return { size, pitch, perRow, per, rows: rowsAt(per) };
}

/**
 * Path data of a run of marks. @param first How many marks of the column stand before them. @param left Left edge of the column.
 * @param base Where the first row stands. @param up Whether rows grow upwards. @param inset Half the line, for marks that are outlined.
 */
export function unitPath(grid: UnitGrid, first: number, count: number, left: number, base: number, up: boolean, inset = 0): string {
  const side = grid.size - 2 * inset;
  return Array.from({ length: count }, (_, i) => {
    const [row, column] = [Math.floor((first + i) / grid.perRow), (first + i) % grid.perRow];
    const x = left + column * grid.pitch + inset;
    const y = up ? base - row * grid.pitch - grid.size + inset : base + row * grid.pitch + inset;
    return `M${tidy(x)} ${tidy(y)}h${side}v${side}h-${side}z`;
  }).join('');
}

/** Marks a number of things takes; what begins a mark gets one. */
export function unitsOf(count: number, per: number): number {
  return Math.ceil(count / per);
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
