// A timeline in columns: deals stacked upwards from the axis, events and quotes in lanes below it, labels of the largest deals on top.

import { placeCallouts } from '#drawing/callouts.ts';
import { labelWidth } from '#drawing/point-labels.ts';
import { round } from '#drawing/scales.ts';
import { unitGrid, unitPath, unitsOf } from '#drawing/unit-columns.ts';

export interface TimelineInput {
  readonly width: number;
  /** Room at the left for the names of the lanes. */
  readonly gutter: number;
  /** Per column how many of each; deals in runs, the lowest first. */
  readonly columns: readonly { readonly deals: readonly number[]; readonly events: number; readonly quotes: number }[];
  /** The lines of each label. */
  readonly callouts: readonly { readonly column: number; readonly lines: readonly string[] }[];
  /** Runs of deals drawn as outlines. */
  readonly outlined: readonly boolean[];
}

export interface TimelineShape {
  readonly height: number;
  /** Below the labels. */
  readonly top: number;
  readonly left: number;
  readonly columnWidth: number;
  /** Line of time, and where its words stand. */
  readonly axis: number;
  readonly words: number;
  readonly lanes: { readonly deals: number; readonly events: number; readonly quotes: number };
  /** How many things one mark stands for in each lane. */
  readonly per: { readonly deals: number; readonly events: number; readonly quotes: number };
  readonly columns: readonly { readonly x: number; readonly deals: readonly string[]; readonly events: string; readonly quotes: string }[];
  /** Undefined where a label has no room; `baseline` is that of its first line, `from` where its line to the column begins. */
  readonly callouts: readonly ({ readonly x: number; readonly at: number; readonly anchor: 'start' | 'end'; readonly baseline: number; readonly from: number; readonly to: number } | undefined)[];
}

const DEAL = { size: 8, gap: 2 };
const WORD = { size: 6, gap: 2 };
const LINE = 16;
const BETWEEN = 5;
const AXIS = 26;
const LANE_GAP = 10;

export function layTimeline({ width, gutter, columns, callouts, outlined }: TimelineInput): TimelineShape {
  const columnWidth = (width - gutter) / columns.length;
  const room = Math.min(columnWidth - 3, 62);
  const dealsOf = (column: TimelineInput['columns'][number]): number => column.deals.reduce((a, b) => a + b, 0);
  const grids = {
    deals: unitGrid(columns.map(dealsOf), room, DEAL.size, DEAL.gap),
    events: unitGrid(columns.map(({ events }) => events), room, WORD.size, WORD.gap),
    quotes: unitGrid(columns.map(({ quotes }) => quotes), room, WORD.size, WORD.gap),
  };
  const x = (i: number): number => gutter + i * columnWidth;
  const wishes = callouts.map(({ column, lines }) => ({ x: x(column) + columnWidth / 2, width: Math.max(...lines.map((line) => labelWidth(line))) }));
  const placed = placeCallouts(wishes, [0, width]);
  const row = Math.max(0, ...callouts.map(({ lines }) => lines.length)) * LINE + BETWEEN;
  const labels = placed.some(Boolean) ? (Math.max(...placed.map((one) => one?.row ?? 0)) + 1) * row + 6 : 0;
  const axis = labels + Math.max(grids.deals.rows, 1) * grids.deals.pitch + 4;
  const events = axis + AXIS;
  const quotes = events + Math.max(grids.events.rows, 1) * grids.events.pitch + LANE_GAP;
  const height = quotes + Math.max(grids.quotes.rows, 1) * grids.quotes.pitch + 2;
  return {
    height: round(height), top: labels, left: gutter, columnWidth: round(columnWidth), axis: round(axis), words: round(axis + 17),
    lanes: { deals: round(axis - 6), events: round(events + 7), quotes: round(quotes + 7) },
    per: { deals: grids.deals.per, events: grids.events.per, quotes: grids.quotes.per },
    columns: columns.map((column, i) => {
      const left = x(i) + (columnWidth - room) / 2;
      let before = 0;
      const deals = column.deals.map((count, run) => {
        const units = unitsOf(count, grids.deals.per);
        const path = unitPath(grids.deals, before, units, left, axis - 3, true, outlined[run] ? 0.5 : 0);
        before += units;
        return path;
      });
      return {
        x: round(x(i)), deals,
        events: unitPath(grids.events, 0, unitsOf(column.events, grids.events.per), left, events, false),
        quotes: unitPath(grids.quotes, 0, unitsOf(column.quotes, grids.quotes.per), left, quotes, false, 0.5),
      };
    }),
    callouts: callouts.map(({ column, lines }, i) => {
      const place = placed[i];
      if (!place) return undefined;
      const stack = Math.ceil(unitsOf(dealsOf(columns[column] ?? { deals: [], events: 0, quotes: 0 }), grids.deals.per) / grids.deals.perRow) * grids.deals.pitch;
      const line = wishes[i]?.x ?? 0;
      const bottom = labels - 6 - place.row * row;
      const top = bottom - lines.length * LINE;
      /** A line beside its label begins at the top of it, a line under it below. */
      const beside = place.anchor === 'end' ? line >= place.at : line <= place.at;
      return { x: round(line), at: round(place.at), anchor: place.anchor, baseline: round(top + 9), from: round(beside ? top : bottom), to: round(axis - 5 - stack) };
    }),
  };
}
