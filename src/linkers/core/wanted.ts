// What an author wrote, taken apart: `[[minority stake]]`, `[[name#place|text]]`, `[[term:tranche]]`, `kb:deal/x#money`.

import { isKind, kindOfFolder, type Kind } from '#model/kind.ts';
import { LinkFault } from '#linkers/core/link-fault.ts';

export interface Wanted {
  /** As written, for messages. */
  readonly written: string;
  /** The same for every spelling that means the same; the name in the lock file. */
  readonly key: string;
  readonly kind?: Kind;
  /** Id if the kind is given, else a name. */
  readonly name: string;
  readonly anchor?: string;
  /** The author's own words for the link. */
  readonly text?: string;
}

/** `[[…]]` without brackets inside; it may run over a line end. */
export const WIKI_LINK = /\[\[([^[\]]+)\]\]/g;
export const KB_SCHEME = /^kb:/i;

const kindOf = (word: string): Kind | undefined => (isKind(word) ? word : kindOfFolder(word));

/** The inside of `[[…]]`; `term/tranche` is as good as `term:tranche`. */
export function parseWikiLink(inside: string): Wanted {
  const tidy = inside.replace(/\s+/g, ' ').trim();
  const [target = '', ...words] = tidy.split('|');
  const [before = '', anchor] = splitAnchor(target);
  const [, prefix = '', rest = ''] = /^([a-z]+)[:/]\s*(.+)$/i.exec(before) ?? [];
  const kind = kindOf(prefix.toLowerCase());
  const text = words.join('|').trim();
  return wanted(`[[${tidy}]]`, kind, kind ? rest : before, anchor, text || undefined);
}

/** An address that starts with `kb:`. @throws LinkFault if it is not `kb:<kind>/<id>`. */
export function parseKbAddress(address: string): Wanted {
  const [before = '', anchor] = splitAnchor(decode(address).replace(KB_SCHEME, '').replace(/^\/+/, ''));
  const [, prefix = '', id = ''] = /^([a-z]+)\/([^/]+)\/?$/i.exec(before) ?? [];
  const kind = kindOf(prefix.toLowerCase());
  if (!kind) throw new LinkFault(`"${address}" is no address of an entry`, 'Write kb:<kind>/<id>, as in kb:term/tranche or kb:deal/amazon-anthropic-2023#money.');
  return wanted(address, kind, id, anchor, undefined);
}

function wanted(written: string, kind: Kind | undefined, name: string, anchor: string | undefined, text: string | undefined): Wanted {
  const folded = name.trim().toLowerCase();
  return {
    written, name: kind ? folded : name.trim(),
    key: `${kind ? `${kind}/` : ''}${folded}${anchor ? `#${anchor}` : ''}`,
    ...(kind && { kind }), ...(anchor && { anchor }), ...(text !== undefined && { text }),
  };
}

function splitAnchor(target: string): [string, string | undefined] {
  const at = target.lastIndexOf('#');
  return at < 0 ? [target.trim(), undefined] : [target.slice(0, at).trim(), target.slice(at + 1).trim() || undefined];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
