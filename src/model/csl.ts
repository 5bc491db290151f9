// One citation as data: a CSL-JSON item, the shape reference managers exchange.
// https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json

import type { PartialDate } from '#model/partial-date.ts';

/** A person whose family name is known, or a body (and any other name) as it is written. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface CslItem {
  /** The citation key: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly type: 'entry-encyclopedia' | 'webpage';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title': string;
  /** One date, as precise as known: `[[2026, 11, 24]]`, `[[2026, 11]]`, `[[2026]]`. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** `2026-11` → `{ 'date-parts': [[2026, 11]] }` */
export function cslDate(date: PartialDate): NonNullable<CslItem['issued']> {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** The parts of the date of an item: year, month, day, each missing where it is not known. */
export function dateParts(item: CslItem): { readonly year?: number | undefined; readonly month?: number | undefined; readonly day?: number | undefined } {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  return { year, month, day };
}

const GIVEN_AND_FAMILY = /^(\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}-]+)$/u;

/**
 * Names as printed in a byline, comma between them: `Zoe Schiffer, Anthony M.`. Only a plain pair of words is split into given and
 * family name; of anything else nobody knows which word is the family name, so it stays as it is written.
 */
export function namesOf(byline: string): CslName[] {
  return byline.split(/,\s*/).filter(Boolean).map((name) => {
    const [, given, family] = GIVEN_AND_FAMILY.exec(name) ?? [];
    return given && family ? { family, given } : { literal: name };
  });
}
