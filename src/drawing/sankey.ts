// Ribbons between two columns of bars, as wide as their values: values in, coordinates out.

import { sankey } from 'd3-sankey';

export interface SankeyValues {
  /** Ids of the bars at the left and at the right, from top to bottom. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly ribbons: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

export interface SankeyFrame {
  /** Outer edges of the two columns. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly barWidth: number;
  /** Between two bars of a column, at most. */
  readonly gap: number;
}

export interface Bar {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface RibbonShape {
  /** Its area between the bars. */
  readonly path: string;
  /** Where it leaves and where it arrives: top of each end. */
  readonly leaves: number;
  readonly arrives: number;
  readonly height: number;
}

export interface SankeyShape {
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  /** In the order of the values. */
  readonly ribbons: readonly RibbonShape[];
}

interface Node {
  readonly key: string;
}
interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** Keeps the order of the bars. @param values Every bar has a ribbon; a bar at the left and one at the right may share an id. */
export function layOutSankey(values: SankeyValues, frame: SankeyFrame): SankeyShape {
  const nodes: Node[] = [...values.left.map((id) => ({ key: `from ${id}` })), ...values.right.map((id) => ({ key: `to ${id}` }))];
  const links: Link[] = values.ribbons.map(({ from, to, value }) => ({ source: `from ${from}`, target: `to ${to}`, value }));
  const drawn = sankey<Node, Link>()
    .nodeId(({ key }) => key)
    .nodeSort(null)
    .nodeWidth(frame.barWidth)
    .nodePadding(frame.gap)
    .extent([[frame.x0, frame.y0], [frame.x1, frame.y1]])({ nodes, links });
  const bars = drawn.nodes.map(({ key, x0 = 0, y0 = 0, y1 = 0 }): Bar => ({ id: key.replace(/^\w+ /, ''), x: round(x0), y: round(y0), height: round(y1 - y0) }));
  const inner = { from: frame.x0 + frame.barWidth, to: frame.x1 - frame.barWidth };
  return {
    left: bars.slice(0, values.left.length),
    right: bars.slice(values.left.length),
    ribbons: drawn.links.map(({ y0 = 0, y1 = 0, width = 0 }): RibbonShape => ({
      path: ribbonPath(inner.from, y0 - width / 2, inner.to, y1 - width / 2, width), leaves: round(y0 - width / 2), arrives: round(y1 - width / 2), height: round(width),
    })),
  };
}

/** A band of even height that leaves and arrives level. */
function ribbonPath(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = round((x0 + x1) / 2);
  const [a, b, c, d] = [y0, y1, y1 + height, y0 + height].map(round);
  return `M${round(x0)} ${a}C${middle} ${a} ${middle} ${b} ${round(x1)} ${b}V${c}C${middle} ${c} ${middle} ${d} ${round(x0)} ${d}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
