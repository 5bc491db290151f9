// Circles in a graph of who funds whom and who buys from whom: numbers and names in, rings out.

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly way: 'funds' | 'buys';
}

/**
 * Rings of two or three companies along which something flows from each to the next, with funding on at least one edge and buying on
 * another. Each ring once: it opens with a funding edge, if possible one that a purchase follows; of several such, the first by name.
 */
export function findRings(edges: readonly Edge[]): string[][] {
  const ways = new Map<string, Set<Edge['way']>>();
  const next = new Map<string, Set<string>>();
  for (const { from, to, way } of edges) {
    if (from === to) continue;
    ways.set(`${from} ${to}`, (ways.get(`${from} ${to}`) ?? new Set()).add(way));
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const rings = new Map<string, string[]>();
  for (const [first, after] of next)
    for (const second of after) {
      const closing = next.get(second) ?? new Set<string>();
      const found = [...(closing.has(first) ? [[first, second]] : []), ...[...closing].filter((third) => third !== first && next.get(third)?.has(first)).map((third) => [first, second, third])];
      for (const ring of found) {
        const key = ring.toSorted().join(' ');
        const turned = opening(ring, ways);
        // Three companies can stand in a ring in two directions; both count.
        if (turned) rings.set(`${key} ${turned.join(' ')}`, turned);
      }
    }
  return [...rings.values()].toSorted((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1));
}

/** The ring turned so that it opens as it should; undefined if no edge can fund while another buys. */
function opening(ring: readonly string[], ways: ReadonlyMap<string, ReadonlySet<Edge['way']>>): string[] | undefined {
  const turns = ring.map((_, i) => [...ring.slice(i), ...ring.slice(0, i)]).toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  const has = (turn: readonly string[], i: number, way: Edge['way']): boolean => ways.get(`${turn[i]} ${turn[(i + 1) % turn.length]}`)?.has(way) ?? false;
  const buysAfter = (turn: readonly string[], from: number): boolean => turn.some((_, i) => i >= from && has(turn, i, 'buys'));
  return turns.find((turn) => has(turn, 0, 'funds') && has(turn, 1, 'buys')) ?? turns.find((turn) => has(turn, 0, 'funds') && buysAfter(turn, 1));
}
