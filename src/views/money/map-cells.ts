// The states of the money map: a class of money, how firm it is, and a year or all of them.

import type { Catalog } from '#model/catalog.ts';
import { type Flow, isCounted } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { MONEY_CLASSES, type MoneyClass } from '#model/money-class.ts';
import { FIRMNESS, type Firmness, firmnessOf } from '#model/money-total.ts';
import { allFlows, yearOf } from '#views/money/all-flows.ts';
import { capitalised } from '#views/money/say-sums.ts';

export interface MapCell {
  readonly class: MoneyClass;
  readonly firmness: Firmness;
  /** Undefined: all years. */
  readonly year: string | undefined;
}

const CLASSES = Object.keys(MONEY_CLASSES) as MoneyClass[];
const FIRM = Object.keys(FIRMNESS) as Firmness[];

/** `/money/` is shares and notes, paid, all years; it has no second address. */
export function cellPath(cell: MapCell): string {
  if (cell.class === 'equity' && cell.firmness === 'paid' && cell.year === undefined) return '/money/';
  return `/money/${[cell.class, cell.firmness, ...(cell.year ? [cell.year] : [])].join('/')}/`;
}

/** What belongs to it, counted or not. */
export function flowsIn(catalog: Catalog, { class: of, firmness, year }: MapCell): Flow[] {
  return allFlows(catalog).filter((flow) => flow.class === of && firmnessOf(flow) === firmness && (year === undefined || yearOf(flow) === year));
}

const caches = new WeakMap<Catalog, readonly MapCell[]>();

/** The states with money in them. Years stand apart only where there are several. */
export function mapCells(catalog: Catalog): readonly MapCell[] {
  let cells = caches.get(catalog);
  if (!cells) {
    const whole = CLASSES.flatMap((of) => FIRM.map((firmness): MapCell => ({ class: of, firmness, year: undefined })));
    cells = whole.flatMap((cell) => {
      const years = [...new Set(flowsIn(catalog, cell).filter(isCounted).map(yearOf))].toSorted();
      return years.length === 0 ? [] : [cell, ...(years.length > 1 ? years.map((year) => ({ ...cell, year })) : [])];
    });
    caches.set(catalog, cells);
  }
  return cells;
}

export interface Switch {
  readonly text: string;
  /** Undefined: there is no money of this sort. */
  readonly href: string | undefined;
  readonly current: boolean;
}

export interface SwitchRow {
  readonly name: string;
  readonly options: readonly Switch[];
}

/** The ways from one state to the others: as like it as there is money for. */
export function switchesOf(catalog: Catalog, cell: MapCell): SwitchRow[] {
  const cells = mapCells(catalog);
  const find = (of: MoneyClass, firmness: Firmness, year?: string): MapCell | undefined => cells.find((c) => c.class === of && c.firmness === firmness && c.year === year);
  const option = (text: string, to: MapCell | undefined, current: boolean): Switch => ({ text, href: to && href(cellPath(to)), current });
  const years = cells.flatMap((c) => (c.class === cell.class && c.firmness === cell.firmness && c.year ? c : []));
  return [
    {
      name: 'Money for',
      options: CLASSES.filter((of) => cells.some((c) => c.class === of)).map((of) =>
        option(MONEY_CLASSES[of].label, find(of, cell.firmness, cell.year) ?? find(of, cell.firmness) ?? cells.find((c) => c.class === of), of === cell.class)),
    },
    { name: 'How firm', options: FIRM.map((firmness) => option(capitalised(firmness), find(cell.class, firmness, cell.year) ?? find(cell.class, firmness), firmness === cell.firmness)) },
    ...(years.length
      ? [{ name: 'Year', options: [option('All', find(cell.class, cell.firmness), cell.year === undefined), ...years.map((c) => option(c.year ?? '', c, c.year === cell.year))] }]
      : []),
  ];
}
