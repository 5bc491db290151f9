// Links to the knowledge base that died, moved, lost their place, or speak of an entry by an old name.

import { distance } from 'fastest-levenshtein';
import { KINDS, kindOfFolder } from '#model/kind.ts';
import { nearest } from '#model/nearest.ts';
import { foldName } from '#model/words.ts';
import { plain } from '#linkers/core/card-text.ts';
import { LinkFault } from '#linkers/core/link-fault.ts';
import { sayMove } from '#linkers/core/moves.ts';
import { type IndexEntry, keyOf, type SiteIndex } from '#linkers/core/site-index.ts';
import type { Block, BlockLink, Document } from '#linkers/doctor/document.ts';
import type { Finding, FindingKind } from '#linkers/doctor/finding.ts';
import { type OurLink, ourLink } from '#linkers/doctor/our-link.ts';

/** A link of a document that leads to an entry that is there. */
export interface LiveLink {
  readonly block: Block;
  readonly link: BlockLink;
  readonly entry: IndexEntry;
}

export interface CheckedLinks {
  readonly findings: readonly Finding[];
  readonly live: readonly LiveLink[];
  /** Links to pages that are no entry's: whether they exist has to be asked. */
  readonly other: readonly { readonly path: string; readonly finding: Finding }[];
}

type Verdict = Pick<Finding, 'kind' | 'message' | 'remedy'>;

export function checkLinks(index: SiteIndex, document: Document): CheckedLinks {
  const findings: Finding[] = [];
  const live: LiveLink[] = [];
  const other: { path: string; finding: Finding }[] = [];
  for (const block of document.blocks)
    for (const link of block.links) {
      const at = (verdict: Verdict): Finding => ({ file: document.file, ...block.placeOf(link.start), ...verdict });
      const ours = read(index, link.url);
      if (!ours) continue;
      if ('kind' in ours) {
        findings.push(at(ours));
        continue;
      }
      const wrong = judge(index, link.url, ours);
      if (!wrong && ours.insecure) findings.push(at(tell('insecure', link.url, 'is not encrypted', `Write ${link.url.replace(/^http:/i, 'https:')}.`)));
      if (wrong) findings.push(at(wrong));
      else if (ours.entry) {
        live.push({ block, link, entry: ours.entry });
        const title = oldTitle(block, link, ours.entry);
        if (title) findings.push(at(title));
      } else other.push({ path: ours.path, finding: at(tell('died', link.url, 'is not there', `See ${index.site}a-z/ for what is.`)) });
    }
  return { findings, live, other };
}

function tell(kind: FindingKind, url: string, said: string, remedy: string): Verdict {
  return { kind, message: `${url} ${said}`, remedy };
}

function read(index: SiteIndex, url: string): OurLink | Verdict | undefined {
  try {
    return ourLink(index, url);
  } catch (error) {
    if (!(error instanceof LinkFault)) throw error;
    return { kind: /has no place #/.test(error.message) ? 'anchor-gone' : 'died', message: error.message, remedy: error.remedy };
  }
}

function judge(index: SiteIndex, url: string, { path, anchor, entry }: OurLink): Verdict | undefined {
  const places = entry && isPage(entry, path) ? entry.anchors : placesOfList(index, path);
  const placeGone = anchor !== undefined && anchor !== 'top' && places !== undefined && !places.includes(anchor);
  const move = entry && !placeGone ? undefined : sayMove(index, placeGone ? `${path}#${anchor}` : path);
  if (move && (!entry || placeGone)) return tell(move.said === 'has moved' ? 'moved' : 'died', url, move.said, move.remedy);
  if (placeGone) {
    const near = nearest(anchor, places);
    return tell('anchor-gone', url, `has no place #${anchor} any more`, near === undefined ? `Link to ${index.site}${path.slice(1)}.` : `Did you mean #${near}?`);
  }
  return entry ? undefined : unknownEntry(index, url, path);
}

const isPage = (entry: IndexEntry, path: string): boolean => path === `/${KINDS[entry.kind].folder}/${entry.id}/`;

/** Events and disputes are places of one page each. Other pages' places are not known. */
function placesOfList(index: SiteIndex, path: string): string[] | undefined {
  const kind = path === '/timeline/' ? 'event' : path === '/disputes/' ? 'dispute' : undefined;
  return kind && index.entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
}

function unknownEntry(index: SiteIndex, url: string, path: string): Verdict | undefined {
  const [, folder = '', id = ''] = /^\/([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
  const kind = kindOfFolder(folder);
  if (!kind || /^(?:by-.*|page)$/.test(id)) return undefined;
  const near = nearest(id, index.entries.filter((entry) => entry.kind === kind).map((entry) => entry.id));
  const entry = near === undefined ? undefined : index.byKey.get(`${kind}/${near}`);
  return tell('died', url, `is no page: there is no ${kind} "${id}"`, entry ? `Did you mean ${entry.url}?` : `All ${KINDS[kind].many.toLowerCase()}: ${index.site}${folder}/.`);
}

/** Of a title this long, so many letters may differ before the words are the author's own. */
const SLIP = 0.3;

function oldTitle(block: Block, link: BlockLink, entry: IndexEntry): Verdict | undefined {
  const words = plain(block.text.slice(link.start, link.end));
  const [, hover = ''] = /^(.+?)(?: \([^)]*\))?: /.exec(link.title ?? '') ?? [];
  const names = new Set([entry.title, ...entry.aliases, entry.id].map(foldName));
  const old = [words, plain(hover)].find((said) => said.includes(' ') && !names.has(foldName(said)) && isNearly(said, plain(entry.title)));
  return old === undefined ? undefined : { kind: 'old-title', message: `"${old}" is nearly the title of ${keyOf(entry)}`, remedy: `It is now called "${entry.title}".` };
}

function isNearly(said: string, title: string): boolean {
  return Math.abs(said.length - title.length) <= SLIP * title.length && distance(said.toLowerCase(), title.toLowerCase()) <= SLIP * title.length;
}
