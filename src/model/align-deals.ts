// Two deals side by side, term by term: what both have a row on, what only one of them has. The build and the browser share it.

export interface AlignedTerm<R> {
  readonly term: string;
  /** Rows of the first deal on the term; a deal may have several. */
  readonly a: readonly R[];
  readonly b: readonly R[];
}

export interface Alignment<R> {
  readonly both: readonly AlignedTerm<R>[];
  readonly onlyA: readonly AlignedTerm<R>[];
  readonly onlyB: readonly AlignedTerm<R>[];
}

/** Terms in the order of the first deal's rows, then of the second's; every row of either stands once. */
export function alignDeals<R>(a: readonly R[], b: readonly R[], termOf: (row: R) => string): Alignment<R> {
  const [inA, inB] = [byTerm(a, termOf), byTerm(b, termOf)];
  const aligned = [...new Set([...inA.keys(), ...inB.keys()])].map((term) => ({ term, a: inA.get(term) ?? [], b: inB.get(term) ?? [] }));
  return {
    both: aligned.filter((row) => row.a.length && row.b.length),
    onlyA: aligned.filter((row) => !row.b.length),
    onlyB: aligned.filter((row) => !row.a.length),
  };
}

/** Written out: browsers of 2023 have no Map.groupBy. */
function byTerm<R>(rows: readonly R[], termOf: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const known = groups.get(termOf(row));
    if (known) known.push(row);
    else groups.set(termOf(row), [row]);
  }
  return groups;
}
