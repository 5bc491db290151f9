// When an entry is to be read against its sources again: soon where money is still to move, later where nothing can change.

import type { Entry } from '#model/entry.ts';
import { latestDay, type PartialDate } from '#model/partial-date.ts';
import type { Rung } from '#model/rung.ts';

const OPEN: ReadonlySet<Rung> = new Set(['rumoured', 'announced', 'signed', 'conditional']);
const MONTHS_WHILE_OPEN = 3;
const MONTHS_FOR_PARTIES = 6;
const MONTHS = 12;

/** Day by which the entry is due for review; undefined for a source, which is a document and does not change. */
export function reviewBy(entry: Entry): PartialDate | undefined {
  if (entry.kind === 'source') return undefined;
  const open = entry.kind === 'deal' ? OPEN.has(entry.data.rung) || entry.data.tranches.some(({ rung }) => OPEN.has(rung)) : entry.kind === 'dispute' && entry.data.status === 'open';
  const parties = entry.kind === 'company' || entry.kind === 'person' || entry.kind === 'product';
  return monthsAfter(entry.data.checked, open ? MONTHS_WHILE_OPEN : parties ? MONTHS_FOR_PARTIES : MONTHS);
}

/** `2026-11-24` + 3 → `2027-02-24`; the last day of a shorter month. */
export function monthsAfter(date: PartialDate, months: number): PartialDate {
  const [year = 0, month = 1, day = 1] = latestDay(date).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10) as PartialDate;
}
