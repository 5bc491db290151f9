// The section on the money of a deal: the ladder, its parts row by row, what flows beside it.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { flowsOf } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import type { FlowKind } from '#model/money-class.ts';
import type { Block, ListItem } from '#views/blocks.ts';
import { disputesBeside } from '#views/disputed.ts';
import { type Link, linkTo } from '#views/link.ts';
import { moneyLadder } from '#views/money-ladder.ts';
import type { Piece } from '#views/pieces.ts';
import { listBlock } from '#views/shared-blocks.ts';
import { fieldText, optionalText } from '#views/text.ts';

export function ladderBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block {
  const { amount, amountSources, tranches, tranchesComplete: complete } = deal.data;
  const within = tranches.some(({ beside }) => !beside);
  return { type: 'ladder', groups: moneyLadder(catalog, deal), sources: amountSources, headline: amount, parts: !within ? 'none' : complete ? 'all' : 'some' };
}

export function tranchesBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block | undefined {
  const rows = deal.data.tranches.map((tranche, i) => ({
    ...tranche,
    date: tranche.date,
    note: fieldText(catalog, deal as Entry, 'tranches', i, 'note'),
    condition: optionalText(catalog, deal as Entry, 'tranches', i, 'condition'),
    disputed: disputesBeside(catalog, 'deal', deal.id, tranche.anchor),
    countedIn: tranche.countedIn === undefined ? undefined : placeIn(catalog, tranche.countedIn),
    overlaps: tranche.overlaps === undefined ? undefined : linkTo(catalog, 'deal', tranche.overlaps),
  }));
  const rest = flowsOf(deal).find(({ part }) => part === 'rest');
  return rows.length ? { type: 'tranches', rows, rest: rest?.amount && { amount: rest.amount, rung: rest.rung, headline: deal.data.amount ?? rest.amount } } : undefined;
}

/** @param place `deal` or `deal#anchor`. */
function placeIn(catalog: Catalog, place: string): Link {
  const [id = '', anchor] = place.split('#');
  return { ...linkTo(catalog, 'deal', id), href: href(entryPath('deal', id, anchor)) };
}

const DOES: Partial<Record<FlowKind, string>> = { 'cloud-contract': 'buys cloud from', 'chip-supply': 'buys chips from', 'share-grant': 'gives shares or warrants to' };

export function legsBlock(catalog: Catalog, deal: EntryOf<'deal'>): Block | undefined {
  const { legs, rung: whole, terms } = deal.data;
  const items = legs.map(({ row, kind, from, to, amount, rung = whole }): ListItem => {
    const said = terms.find(({ anchor }) => anchor === row);
    const sum: Piece[] = amount ? [{ money: amount, rung }, `, ${rung}`] : [`${rung}, amount not disclosed`];
    return { link: { ...linkTo(catalog, 'term', said?.term ?? '', said?.aspect), href: `#${row}` }, details: [linkTo(catalog, 'company', from), ` ${DOES[kind] ?? 'pays'} `, linkTo(catalog, 'company', to), ' · ', ...sum] };
  });
  return listBlock(items, 'Beside it');
}
