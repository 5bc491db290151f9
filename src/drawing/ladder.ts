// A bar cut into parts in proportion: numbers in, percentages out.

export interface Part {
  /** Per cent of the bar's width, two decimals; the parts together fill the bar. */
  readonly x: number;
  readonly width: number;
}

/** @param amounts Sizes of the parts, in any unit, all ≥ 0. @param whole Size of the bar; the sum of the parts if smaller than that. */
export function cutBar(amounts: readonly number[], whole = 0): Part[] {
  const sum = Math.max(whole, amounts.reduce((a, b) => a + b, 0));
  let x = 0;
  return amounts.map((amount) => {
    const part = { x: round(x), width: round(sum ? (amount / sum) * 100 : 0) };
    x += part.width;
    return part;
  });
}

/** The same bar with its parts in rows: each row goes on where the one above it ends. */
export function cutRows(rows: readonly (readonly number[])[], whole = 0): Part[][] {
  const parts = cutBar(rows.flat(), whole);
  return rows.map((row, i) => {
    const before = rows.slice(0, i).flat().length;
    return parts.slice(before, before + row.length);
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
