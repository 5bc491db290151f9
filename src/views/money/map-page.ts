// One state of the money map: its total in words, the drawing, the same figures as a table, what is left out.

import type { Catalog } from '#model/catalog.ts';
import { isCounted } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { FIRMNESS, sumFlows } from '#model/money-total.ts';
import { CURRENCY_NAMES } from '#model/money-words.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { dealsOfFlows, yearsOf } from '#views/money/all-flows.ts';
import { bound, type Bounded, type LeftOut, leftOut, overlapsOf } from '#views/money/left-out.ts';
import { cellPath, flowsIn, type MapCell, mapCells, type SwitchRow, switchesOf } from '#views/money/map-cells.ts';
import { mapPicture, type Picture } from '#views/money/map-picture.ts';
import { type MapRow, mapRows, pairSums } from '#views/money/map-rows.ts';
import { capitalised, COUNTS, piecesText, plural, sumPieces } from '#views/money/say-sums.ts';
import type { Piece } from '#views/pieces.ts';

export interface MapPage {
  readonly page: ComputedPage;
  readonly family: Link;
  readonly about: string;
  /** The total, its rung first. */
  readonly total: readonly Piece[];
  readonly counts: readonly Piece[];
  readonly switches: readonly SwitchRow[];
  /** For wide and for narrow screens; undefined where nothing is in US dollars. */
  readonly wide: Picture | undefined;
  readonly narrow: Picture | undefined;
  readonly caption: string;
  /** What the two parties are called in this class. */
  readonly payer: string;
  readonly recipient: string;
  readonly rows: readonly MapRow[];
  readonly leftOut: Bounded<LeftOut>;
  readonly overlaps: readonly (readonly Piece[])[];
}

/** Bars of a column. */
const WIDE = 12;
const NARROW = 8;
/** Where the figures of the drawing stand one by one. */
export const TABLE = '#figures';

const PARTIES = { capital: { payer: 'From', recipient: 'To' }, compute: { payer: 'Customer', recipient: 'Supplier' } } as const;
const describe = (cell: MapCell): string => `${MONEY_CLASSES[cell.class].label.toLowerCase()}, ${cell.firmness}${cell.year ? ` in ${cell.year}` : ''}`;

/** What the page of a state says of itself. */
function mapSummary(catalog: Catalog, cell: MapCell): ComputedPage {
  const counted = flowsIn(catalog, cell).filter(isCounted);
  const total = `${capitalised(cell.firmness)}: ${piecesText(sumPieces(sumFlows(counted)))}`;
  const [what, root] = [MONEY_CLASSES[cell.class].label, cellPath(cell) === '/money/'];
  return {
    path: cellPath(cell), title: `Money map: ${describe(cell)}`, sentence: `Who pays whom in AI: ${MONEY_CLASSES[cell.class].about}. ${total}.`,
    line: `${plural(new Set(counted.map(({ deal }) => deal)).size, 'deal')} · ${yearsOf(counted)}`,
    names: root ? ['Money map', 'Who pays whom'] : [`${what}: ${cell.firmness}`],
    asks: root
      ? ['who pays whom in AI', 'who invests in AI', 'how much money has been invested in AI', 'AI investment total', 'total AI investment', 'who has invested the most in AI', 'which AI company has raised the most']
      : [`${what.toLowerCase()} ${cell.firmness}`, `total ${what.toLowerCase()} in AI`],
    companies: [], entries: dealsOfFlows(catalog, counted), prior: root ? 0.5 : 0.25, ...(cell.year ? { unlisted: true as const } : {}),
  };
}

export function mapSummaries(catalog: Catalog): ComputedPage[] {
  return mapCells(catalog).map((cell) => mapSummary(catalog, cell));
}

export function mapPage(catalog: Catalog, cell: MapCell): MapPage {
  const flows = flowsIn(catalog, cell);
  const counted = flows.filter(isCounted);
  const sums = sumFlows(counted);
  const pairs = pairSums(counted);
  const newest = counted.at(-1);
  return {
    page: mapSummary(catalog, cell), family: { href: href('/money/'), text: 'Money map' }, about: `${capitalised(MONEY_CLASSES[cell.class].about)}.`,
    total: [`${capitalised(cell.firmness)}: `, ...sumPieces(sums), '.'],
    counts: [`Counts what is ${COUNTS[cell.firmness]}. ${plural(counted.length, 'part')}${newest ? ', the newest of ' : ''}`, ...(newest ? [{ date: newest.date }] : []), '. Each sum counts once; other classes and rungs are never added to it.'],
    switches: switchesOf(catalog, cell),
    wide: mapPicture(catalog, pairs, WIDE, TABLE), narrow: mapPicture(catalog, pairs, NARROW, TABLE), caption: captionOf(cell, sums.map(({ amount }) => amount)),
    ...PARTIES[MONEY_CLASSES[cell.class].accent], rows: mapRows(catalog, counted), leftOut: bound(leftOut(catalog, flows)), overlaps: overlapsOf(catalog, counted),
  };
}

function captionOf({ firmness }: MapCell, amounts: readonly { readonly currency: keyof typeof CURRENCY_NAMES; readonly qualifier: string }[]): string {
  const dollars = amounts.filter(({ currency }) => currency === 'USD');
  const others = [...new Set(amounts.flatMap(({ currency }) => (currency === 'USD' ? [] : CURRENCY_NAMES[currency])))];
  return [
    `Ribbons are as wide as the sums, in US dollars; labels are rounded to three digits.${firmness === 'paid' ? '' : ` Outlined, because nothing of it has been paid: ${FIRMNESS[firmness].split(';')[0]}.`}`,
    ...(dollars.some(({ qualifier }) => qualifier === 'up-to') ? ['Dashed: at most so much; ceilings are not added to other sums.'] : []),
    ...(others.length ? [`Not drawn, but in the table: sums in ${others.join(' and ')}.`] : []),
  ].join(' ');
}

/** The drawing of the front page: what `/money/` shows, for the largest parties. */
export function homePicture(catalog: Catalog, most: number): Picture | undefined {
  const cell: MapCell = { class: 'equity', firmness: 'paid', year: undefined };
  return mapPicture(catalog, pairSums(flowsIn(catalog, cell).filter(isCounted)), most, href(`/money/${TABLE}`));
}

/** Where the money of a deal is drawn among the others: the states its counted flows belong to. */
export function mapLinks(catalog: Catalog, deal: string): Link[] {
  return mapCells(catalog).filter((cell) => cell.year === undefined && flowsIn(catalog, cell).some((flow) => flow.deal === deal && flow.part !== 'leg' && isCounted(flow)))
    .map((cell) => ({ href: href(cellPath(cell)), text: `Money map: ${describe(cell)}` }));
}
