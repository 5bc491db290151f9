// The page of loops: each in sentences, one for every edge, with the deals it rests on.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { MONEY_CLASSES } from '#model/money-class.ts';
import { formatMoney } from '#model/money.ts';
import { compareDates } from '#model/partial-date.ts';
import type { Text } from '#views/blocks.ts';
import { classLabel, pairLink } from '#views/between.ts';
import { throughNote } from '#views/between-deals.ts';
import { roundPieces } from '#views/between-text.ts';
import { nameOf, nameThrough } from '#views/company-group.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { allLoops, classOfTie, type EdgeTie, type Loop, type LoopEdge, rungOf } from '#views/loops.ts';
import { loopsPage } from '#views/loops-pages.ts';
import { moneyClauses } from '#views/money-clauses.ts';
import { moneyRows } from '#views/pair-money.ts';
import type { Piece } from '#views/pieces.ts';
import { fieldText } from '#views/text.ts';
import { pairOf } from '#views/ties.ts';

export interface Proof {
  readonly link: Link;
  readonly details: readonly Piece[];
  /** The row of the terms, where one says it. */
  readonly statement: { readonly text: Text; readonly sources: readonly string[] } | undefined;
}

export interface EdgeView {
  readonly sentence: readonly Piece[];
  /** For the drawing. */
  readonly label: string;
  readonly accent: 'capital' | 'compute';
  readonly paid: boolean;
  readonly proofs: readonly Proof[];
  /** Deals beyond those shown. */
  readonly more: number;
}

export interface LoopView {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly closes: boolean;
  readonly edges: readonly EdgeView[];
  /** All that connects each two of them. */
  readonly between: readonly Link[];
}

export interface LoopGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly loops: readonly LoopView[];
  /** Those beyond the ones told in full. */
  readonly brief: readonly Link[];
}

export interface LoopsView {
  readonly page: ComputedPage;
  readonly groups: readonly LoopGroup[];
  /** Published places of loops the record no longer shows. */
  readonly gone: readonly string[];
}

const GROUPS: readonly (readonly [id: string, title: string, about: string, is: (loop: Loop) => boolean])[] = [
  ['two-companies', 'Between two companies', 'One funds the other, which buys from it.', (loop) => !loop.lapsed && loop.companies.length === 2],
  ['three-companies', 'Around three companies', 'Money, shares or orders go from each to the next and return to the first.', (loop) => !loop.lapsed && loop.form === 'ring' && loop.companies.length === 3],
  ['both-sides', 'One company on both sides', 'It funds the buyer and the seller of the same purchase; nothing need return to it.', (loop) => !loop.lapsed && loop.form === 'both-sides'],
  ['lapsed', 'Loops that did not come about', 'At least one side of them lapsed before it was paid.', (loop) => loop.lapsed],
];
const IN_FULL = 24;
const PROOFS = 4;

export function loopsView(catalog: Catalog): LoopsView {
  const groups = GROUPS.map(([id, title, about, is]): LoopGroup => {
    const loops = allLoops(catalog).filter(is);
    return { id, title, about, loops: loops.slice(0, IN_FULL).map((loop) => loopView(catalog, loop)), brief: loops.slice(IN_FULL).map((loop) => ({ href: loop.id, text: loop.title })) };
  }).filter(({ loops }) => loops.length);
  const shown = new Set(groups.flatMap(({ id, loops, brief }) => [id, ...loops.map((loop) => loop.id), ...brief.map((loop) => loop.href)]));
  return { page: loopsPage(catalog), groups, gone: catalog.publishedAnchors('/loops/').filter((anchor) => !shown.has(anchor) && anchor !== 'gone') };
}

function loopView(catalog: Catalog, loop: Loop): LoopView {
  return {
    id: loop.id, title: loop.title, names: loop.companies.map((id) => nameOf(catalog, id)), closes: loop.form === 'ring', edges: loop.edges.map((edge) => edgeView(catalog, edge)),
    between: [...new Set(loop.edges.map(({ from, to }) => pairOf(catalog, from, to)))].flatMap((pair) => (pair ? [pairLink(catalog, pair)] : [])),
  };
}

function edgeView(catalog: Catalog, { from, to, way, ties }: LoopEdge): EdgeView {
  const flows = ties.filter((tie): tie is EdgeTie & { how: 'flow' } => tie.how === 'flow');
  const rows = moneyRows(flows);
  const joint = flows.length > 0 && flows.every((tie) => tie.joint) ? [...new Set(flows.flatMap(({ flow }) => flow.to))] : [];
  const giver = nameThrough(catalog, from, ties.map((tie) => tie.from));
  const other = joint.length ? `${joint.map((id) => nameOf(catalog, id)).join(' and ')} together` : nameThrough(catalog, to, ties.map((tie) => tie.to));
  const rounds = ties.filter((tie): tie is EdgeTie & { how: 'round' } => tie.how === 'round');
  const [lead] = rows;
  const [round] = rounds;
  return {
    sentence: [
      ...moneyClauses(rows, giver, other).flatMap((clause): Piece[] => [...clause, '. ']),
      ...(round ? roundSentence(giver, other, rounds, flows.length > 0) : []),
      ...(joint.length ? ['The record does not say how it is divided. '] : []),
    ],
    label: lead ? `${lead.amount ? formatMoney(lead.amount) : classLabel(lead.class)}${lead.amount ? `, ${classLabel(lead.class).toLowerCase()}` : ''}, ${lead.firmness}` : `part of a round, ${round ? rungOf(round) : ''}`,
    accent: way === 'funds' ? 'capital' : MONEY_CLASSES[lead?.class ?? 'cloud'].accent,
    paid: lead ? lead.firmness === 'paid' : round !== undefined && rungOf(round) === 'closed',
    proofs: ties.toSorted((x, y) => weight(y) - weight(x) || compareDates(dateOf(y), dateOf(x))).slice(0, PROOFS).map((tie) => proof(catalog, tie)),
    more: Math.max(0, ties.length - PROOFS),
  };
}

function roundSentence(giver: string, other: string, rounds: readonly (EdgeTie & { how: 'round' })[], also: boolean): Piece[] {
  const [first] = rounds;
  if (!first) return [];
  const what: Piece[] = rounds.length > 1 ? [`took part in ${rounds.length} rounds of ${other}`] : roundPieces(first, other);
  return [`${giver} ${also ? 'also ' : ''}`, ...what, '; its share is not disclosed. '];
}

/** What has a sum of its own is shown first, then what a row says in words, then rounds with others. */
function weight(tie: EdgeTie): number {
  return tie.how === 'round' ? 0 : tie.flow.amount ? 2 : 1;
}

function dateOf(tie: EdgeTie): EdgeTie['deal']['data']['announced'] {
  return tie.flow?.date ?? tie.deal.data.announced;
}

function proof(catalog: Catalog, tie: EdgeTie): Proof {
  const { deal, flow } = tie;
  const amount = tie.how === 'round' ? tie.amount : flow?.amount;
  const row = flow?.part === 'leg' ? deal.data.terms.findIndex(({ anchor }) => anchor === flow.anchor) : -1;
  const through = tie.via.map((id) => ` · through ${throughNote(catalog, id, tie)}`);
  const overlap = flow?.overlaps === undefined ? undefined : catalog.get('deal', flow.overlaps);
  return {
    link: { href: href(entryPath('deal', deal.id, flow?.anchor ?? 'money')), text: deal.data.title },
    details: [
      `${classLabel(classOfTie(tie))}, `, ...(amount ? [{ money: amount, rung: rungOf(tie) }, ', '] : []), `${rungOf(tie)} · `, { date: dateOf(tie) },
      ...(tie.how === 'round' ? [' · with others'] : []), ...through, ...(overlap ? [` · may be in part the same money as “${overlap.data.title}”`] : []),
    ],
    statement: row < 0 ? undefined : { text: fieldText(catalog, deal as Entry, 'terms', row, 'statement'), sources: deal.data.terms[row]?.sources ?? [] },
  };
}
