// A citation as RIS: two letters, two blanks, a hyphen, a blank, the value; lines end in CR LF.
// https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp

import { type CslItem, dateParts } from '#model/csl.ts';

const pad = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));

/** @returns One record, `TY` to `ER`. `DA` is `YYYY/MM/DD/`, with nothing between the strokes where a part is not known. */
export function risRecord(item: CslItem): string {
  const { year, month, day } = dateParts(item);
  const lines: [string, string | undefined][] = [
    ['TY', item.type === 'entry-encyclopedia' ? 'ENCYC' : item.URL === undefined ? 'GEN' : 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', 'literal' in name ? name.literal : `${name.family}, ${name.given}`]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${pad(month)}/${pad(day)}/`],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('');
}
