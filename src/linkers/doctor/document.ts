// A document as the doctor sees it, whatever its format: stretches of plain text with the links in them, and where each character stands.

import type { LinePlace } from '#linkers/core/place.ts';

export interface BlockLink {
  /** The words of the link in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** The link's own title, where it has one. */
  readonly title?: string | undefined;
}

/** A paragraph, heading, list item or table cell. */
export interface Block {
  readonly text: string;
  readonly links: readonly BlockLink[];
  /** Names in headings are not asked to be links. */
  readonly heading: boolean;
  /** Place of a character of the text in the file. */
  placeOf(at: number): LinePlace;
}

export interface Document {
  readonly file: string;
  readonly blocks: readonly Block[];
}

/** Gathers a block's text piece by piece; each character remembers its offset in the source. */
export class BlockText {
  text = '';
  readonly links: BlockLink[] = [];
  private readonly offsets: number[] = [];

  /** Adds characters that stand in the source one after the other from `offset` on. */
  add(piece: string, offset: number): void {
    for (let i = 0; i < piece.length; i += 1) this.offsets.push(offset + i);
    this.text += piece;
  }

  /** Adds what one stretch of the source stands for: an entity, or a gap in place of code. */
  addAs(piece: string, offset: number): void {
    for (let i = 0; i < piece.length; i += 1) this.offsets.push(offset);
    this.text += piece;
  }

  link(start: number, url: string, title?: string): void {
    this.links.push({ start, end: this.text.length, url, title });
  }

  /** @param place From an offset of the source to line and column. */
  finish(place: (offset: number) => LinePlace, heading = false): Block {
    const { text, links, offsets } = this;
    return { text, links, heading, placeOf: (at) => place(offsets[Math.min(at, offsets.length - 1)] ?? 0) };
  }
}

/** Offsets of a source to places, with the line starts found once. */
export function placesIn(source: string): (offset: number) => LinePlace {
  const starts = [0, ...[...source.matchAll(/\n/g)].map((m) => m.index + 1)];
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
