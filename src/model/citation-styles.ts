// A citation as the three big styles print it in a list of works: APA 7, Chicago 17 (notes and bibliography), MLA 9. The test holds
// every one to what a CSL processor makes of the same data with apa.csl, chicago-note-bibliography.csl, modern-language-association.csl.

import { type CslItem, type CslName, dateParts } from '#model/csl.ts';
import { curlQuotes, headlineCase, innerQuotes, outerQuotes } from '#model/typeset.ts';

/** Plain text, or words in italics. */
export type Run = string | { readonly italic: string };

export const STYLES = { APA: apa, Chicago: chicago, MLA: mla } as const;
export type StyleName = keyof typeof STYLES;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Ends a part, unless it ends itself. */
const stop = (text: string, mark = '.'): string => (/[.?!]['’”)]*$/.test(text) && mark === '.' ? text : text + mark);
const quoted = (title: string, mark: string): string => `“${/[.?!]['’]*$/.test(title) ? title : title + mark}”`;
const join = (parts: readonly (string | number | undefined)[], between: string): string => parts.filter((part) => part !== undefined && part !== '').join(between);
const whole = (name: CslName): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);
const turned = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

export function apa(item: CslItem): Run[] {
  const { year, month, day } = dateParts(item);
  const title = outerQuotes(item.title);
  const entry = item.type === 'entry-encyclopedia';
  const within = entry ? curlQuotes(item['container-title']) : headlineCase(curlQuotes(item['container-title']));
  const monthDay = join([MONTHS[(month ?? 0) - 1], day], ' ');
  const date = `(${year === undefined ? 'n.d.' : entry ? year : join([year, monthDay], ', ')}).`;
  const names = (item.author ?? []).map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given.charAt(0)}.`));
  const authors = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : names[0];
  const opening: Run[] = authors === undefined ? [{ italic: title }, `${stop(title).slice(title.length)} ${date} `] : [`${stop(authors)} ${date} `, entry ? title : { italic: title }, `${stop(title).slice(title.length)} `];
  return [...opening, ...(entry ? ['In ', { italic: within }, '. '] : [`${stop(within)} `]), item.URL ?? ''];
}

export function chicago(item: CslItem): Run[] {
  const { year, month, day } = dateParts(item);
  const title = headlineCase(innerQuotes(item.title));
  const within = curlQuotes(item['container-title']);
  const date = year === undefined ? 'n.d.' : join([join([MONTHS[(month ?? 0) - 1], day], ' '), year], day === undefined ? ' ' : ', ');
  const names = item.author ?? [];
  const [first, ...rest] = names;
  const authors = first && (rest.length ? `${[turned(first), ...rest.slice(0, -1).map(whole)].join(', ')}, and ${whole(rest.at(-1) as CslName)}` : turned(first));
  const address = item.URL === undefined ? '' : ` ${item.URL}.`;
  if (authors === undefined) return [`${stop(within)} ${quoted(title, ',')} ${stop(date)}${address}`];
  if (item.type === 'webpage') return [`${stop(authors)} ${quoted(title, '.')} ${within}, ${stop(date)}${address}`];
  return [`${stop(authors)} ${quoted(title, '.')} In `, { italic: within }, `, ${stop(date)}${address}`];
}

export function mla(item: CslItem): Run[] {
  const { year, month, day } = dateParts(item);
  const title = headlineCase(innerQuotes(item.title));
  const [first, second, ...more] = item.author ?? [];
  const authors = first && (more.length ? `${turned(first)}, et al` : second ? `${turned(first)}, and ${whole(second)}` : turned(first));
  const date = year === undefined ? undefined : join([day, MLA_MONTHS[(month ?? 0) - 1], year], ' ');
  const tail = join([date, item.URL], ', ');
  return [`${authors === undefined ? '' : `${stop(authors)} `}${quoted(title, '.')} `, { italic: headlineCase(curlQuotes(item['container-title'])) }, tail ? `, ${stop(tail)}` : '.'];
}
