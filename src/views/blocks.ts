// The building blocks of an entry page, as plain data. Components draw them; nothing here knows of HTML.

import type { RootContent } from 'mdast';
import type { Confidence } from '#model/fields.ts';
import type { Money } from '#model/money.ts';
import type { PartialDate } from '#model/partial-date.ts';
import type { Verdict } from '#model/quote.ts';
import type { Rung } from '#model/rung.ts';
import type { LinePart } from '#views/formula-lines.ts';
import type { Link } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';

/** Parsed prose with the sources cited in it, in reading order. */
export interface Text {
  readonly nodes: readonly RootContent[];
  readonly cites: readonly string[];
}

export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly confidenceNote?: string | undefined;
}

/** A row with a figure: sources may disagree on it. */
interface Figure extends Evidence {
  readonly disputed: readonly DisputeItem[];
}

export interface FactRow extends Figure {
  readonly anchor: string;
  readonly label: string;
  readonly statement: Text;
  readonly asOf: PartialDate;
}

export interface TrancheRow extends Figure {
  readonly anchor: string;
  readonly amount: Money;
  readonly rung: Rung;
  readonly date: PartialDate | undefined;
  readonly note: Text;
  readonly condition: Text | undefined;
  /** The deal that counts the same money. */
  readonly countedIn: Link | undefined;
  /** A deal that may count some of it too. */
  readonly overlaps: Link | undefined;
}

export interface LadderRung {
  readonly rung: Rung;
  /** What stands on it, ceilings apart; nothing where no sum is disclosed. */
  readonly sums: readonly Money[];
  /** Sizes of the single parts; undefined where nothing stands on the rung. */
  readonly parts: readonly number[] | undefined;
}

/** Money of one class and currency, from firm to soft. */
export interface LadderGroup {
  readonly label: string | undefined;
  readonly accent: 'capital' | 'compute';
  /** Size of the full bar, the same for all groups of a currency. */
  readonly whole: number;
  readonly rungs: readonly LadderRung[];
}

export interface ValuationRow extends Evidence {
  readonly amount: Money;
  readonly basis: string;
  readonly date: PartialDate | undefined;
  readonly note: Text | undefined;
}

export interface TermRow extends Figure {
  readonly anchor: string;
  readonly term: Link;
  readonly aspect: string | undefined;
  readonly statement: Text;
  readonly givenBy: readonly Link[];
  readonly absent: boolean;
  /** Other deals of the record that carry the term, and where they are listed. */
  readonly others: number;
  readonly othersAt: string;
}

export interface Quotation {
  readonly link: Link;
  readonly text: string;
  readonly language: string;
  readonly speaker: Link;
  readonly role: string;
  readonly date: PartialDate;
  readonly verdict: Verdict;
  readonly source: string;
  /** Address of the source itself, at the passage where that is known. */
  readonly at: string | undefined;
}

/** One line of a list of entries: the title, what stands beside it, and a sentence. */
export interface ListItem {
  readonly link: Link;
  readonly details: readonly Piece[];
  readonly text?: Text | string | undefined;
  readonly sources?: readonly string[];
}

export interface EventItem extends Evidence {
  readonly link: Link;
  readonly date: PartialDate;
  readonly summary: Text;
}

export interface DisputeItem {
  readonly link: Link;
  readonly settled: boolean;
  /** Where on the page the versions stand already; the list then only points there. */
  readonly shownAt?: string | undefined;
  readonly versions: readonly (Evidence & { readonly claim: Text; readonly value?: Money | undefined })[];
  readonly resolution: Text | undefined;
}

export interface RoleRow {
  readonly role: string;
  readonly organisation: Link | string;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/** A formula with the figures of one deal. */
export interface WorkedRow {
  readonly subject: Link;
  readonly when: string | undefined;
  /** One for each result. */
  readonly lines: readonly (readonly LinePart[])[];
  /** How firm the figures are, and what a reader must know of them. */
  readonly note: string;
}

export interface WorkedFormula {
  readonly rows: readonly WorkedRow[];
  /** On how many deals it works out. */
  readonly count: string;
  readonly all: Link;
}

export type Block =
  | { readonly type: 'prose'; readonly text: Text }
  | { readonly type: 'facts'; readonly rows: readonly FactRow[] }
  /** `parts`: whether the parts the record names are none, some or all of the headline amount; the sources are those of the headline amount. */
  | { readonly type: 'ladder'; readonly groups: readonly LadderGroup[]; readonly headline: Money | undefined; readonly sources: readonly string[]; readonly parts: 'none' | 'some' | 'all' }
  | { readonly type: 'tranches'; readonly rows: readonly TrancheRow[]; readonly rest: { readonly amount: Money; readonly rung: Rung; readonly headline: Money } | undefined }
  | { readonly type: 'valuations'; readonly rows: readonly ValuationRow[] }
  | { readonly type: 'terms'; readonly rows: readonly TermRow[] }
  | { readonly type: 'quotations'; readonly items: readonly Quotation[]; readonly more?: Link | undefined }
  | { readonly type: 'list'; readonly title?: string; readonly items: readonly ListItem[]; readonly more?: Link | undefined }
  | { readonly type: 'events'; readonly items: readonly EventItem[]; readonly more?: Link | undefined }
  /** `brief`: the questions alone; the versions stand on the page of disputes. */
  | { readonly type: 'disputes'; readonly items: readonly DisputeItem[]; readonly brief?: boolean }
  | { readonly type: 'differ'; readonly items: readonly DisputeItem[] }
  | { readonly type: 'roles'; readonly rows: readonly RoleRow[] }
  | { readonly type: 'formula'; readonly expression: string; readonly inputs: readonly { readonly name: string; readonly meaning: string; readonly term: Link | undefined }[]; readonly worked: WorkedFormula | undefined }
  | { readonly type: 'example'; readonly hypothetical: boolean; readonly text: Text; readonly deals: readonly Link[]; readonly sources: readonly string[] }
  /** `beside`: the page that shows the two terms side by side. */
  | { readonly type: 'contrasts'; readonly rows: readonly { readonly term: Link; readonly difference: Text; readonly beside: Link }[] }
  | { readonly type: 'unknown'; readonly items: readonly Text[] };
