// A citation as BibLaTeX, which BibTeX reads too. Escaped by as few commands as will do: the long ones (`\textbraceleft{}`) lose
// characters in pandoc. Source of the entry types and fields: the biblatex manual, sections 2.1 and 2.2.
// https://ctan.org/pkg/biblatex

import { type CslItem, type CslName, dateParts } from '#model/csl.ts';
import { curlQuotes } from '#model/typeset.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '{': '\\{', '}': '\\}', '&': '\\&', '%': '\\%', '$': '\\$', '#': '\\#', _: '\\_',
};

/** Text as TeX reads it. Straight quotes are curled, as TeX would print them anyway, so that every reader reads the same. */
export function escapeTex(text: string): string {
  return curlQuotes(text).replace(/[\\~^{}&%$#_]/g, (mark) => COMMANDS[mark] ?? mark);
}

/** An address is taken word for word; only what would unbalance the braces is percent-encoded. */
export function texAddress(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (part: number): string => String(part).padStart(2, '0');
/** Inner braces: a name is one name, a title keeps its capitals. */
const kept = (text: string): string => `{{${escapeTex(text)}}}`;
const nameText = (name: CslName): string => ('literal' in name ? `{${escapeTex(name.literal)}}` : `${escapeTex(name.family)}, ${escapeTex(name.given)}`);

/**
 * @param formerKeys Keys it had before: documents that use one keep compiling with biblatex (field `ids`).
 * @returns One entry, from `@` to a line end. `date` is for BibLaTeX; `year`, `month` and `day` say the same to BibTeX and older readers.
 */
export function bibtexEntry(item: CslItem, formerKeys: readonly string[] = []): string {
  const { year, month, day } = dateParts(item);
  const inWork = item.type === 'entry-encyclopedia';
  const type = inWork ? 'inreference' : item.URL === undefined ? 'misc' : 'online';
  const within = inWork ? 'booktitle' : item.URL === undefined ? 'howpublished' : 'organization';
  const fields: [string, string | undefined][] = [
    ['ids', formerKeys.length ? `{${formerKeys.join(', ')}}` : undefined],
    ['author', item.author && `{${item.author.map(nameText).join(' and ')}}`],
    ['title', kept(item.title)],
    [within, kept(item['container-title'])],
    ['date', year === undefined ? undefined : `{${[String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part)]))].join('-')}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', item.URL && `{${texAddress(item.URL)}}`],
    ['note', item.note && `{${escapeTex(item.note)}}`],
  ];
  return `@${type}{${item.id},\n${fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`])).join('')}}\n`;
}
