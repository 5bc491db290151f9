// What became known of a deal, part by part: the money as it firmed up, terms, words, events, versions of disputed points.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { isPaid } from '#model/flow.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { type Day, dayOfDated, dayOfRow } from '#model/known.ts';
import type { Money } from '#model/money.ts';
import { type Rung, rungOfValuation } from '#model/rung.ts';
import { dealDays, published, rungOn } from '#views/known-deal.ts';
import { type KnownPart, NEVER } from '#views/known-part.ts';
import { disputeParts, eventParts, quoteParts } from '#views/known-shared-parts.ts';
import { wordingFrom } from '#views/known-wording.ts';
import { linkTo } from '#views/link.ts';
import type { Piece } from '#views/pieces.ts';
import { entriesNaming, partiesPieces } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

export function dealParts(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  const naming = <K extends 'quote' | 'event' | 'dispute'>(kind: K) => entriesNaming(catalog, 'deal', deal.id, kind);
  return [
    headline(catalog, deal),
    ...trancheParts(catalog, deal),
    ...rest(catalog, deal),
    ...completion(catalog, deal),
    ...valuations(catalog, deal),
    ...terms(catalog, deal),
    ...quoteParts(catalog, naming('quote')),
    ...eventParts(catalog, naming('event')),
    ...disputeParts(catalog, naming('dispute')),
  ];
}

/** `Amazon → Anthropic`: the parties, because a headline of today may tell how it ended. */
export function dealName(catalog: Catalog, deal: EntryOf<'deal'>): string {
  return partiesPieces(catalog, deal).map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('');
}

const at = (deal: EntryOf<'deal'>, anchor?: string): string => href(entryPath('deal', deal.id, anchor));
const days = (...list: (Day | undefined)[]): Day[] => [...new Set(list.filter((day) => day !== undefined))].toSorted();
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Amount and rung as they were on a day: also what lists of deals say. */
export function headlinePieces(catalog: Catalog, deal: EntryOf<'deal'>, day: Day): Piece[] {
  const known = dealDays(catalog, deal);
  const rung = rungOn(deal, known, day);
  const { amount, announced } = deal.data;
  const figure: Piece = amount && known.amount !== undefined && known.amount <= day ? { money: amount, rung } : amount ? 'amount not yet on record' : 'amount not disclosed';
  return [figure, rung === 'announced' ? ', announced ' : `, ${rung}; announced `, { date: announced }];
}

/** Days on which the headline changed. */
export function headlineDays(catalog: Catalog, deal: EntryOf<'deal'>): Day[] {
  const known = dealDays(catalog, deal);
  return days(known.deal, known.amount, known.rung).filter((day) => day >= known.deal);
}

function headline(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart {
  return {
    section: 'money', changes: headlineDays(catalog, deal), label: { href: at(deal), text: 'Headline' },
    pieces: (day) => headlinePieces(catalog, deal, day),
    sources: deal.data.amountSources, wordingFrom: '',
  };
}

/** A part stands as its own line from the day it reached its rung; before that its money is in the headline. */
function trancheParts(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  return deal.data.tranches.map(({ amount, anchor, beside, date, rung, sources }, i) => ({
    section: 'money', changes: days(dealDays(catalog, deal).tranches[i]), label: { href: at(deal, anchor), text: isPaid({ rung }) ? 'Paid' : capital(rung) }, aside: beside && 'beside the headline amount',
    pieces: () => [{ money: amount, rung }, `, ${rung}`, ...(date ? [' ', { date }] : []), '. '], ...(beside ? {} : { drawn: true as const }),
    text: fieldText(catalog, deal as Entry, 'tranches', i, 'note'), sources, wordingFrom: wordingFrom(catalog, deal as Entry, sources, 'tranches', i, 'note'),
  }));
}

/** What of the headline no part accounted for yet, where the parts are known to be the whole of it. */
function rest(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  const { amount, amountSources, tranches: parts, tranchesComplete } = deal.data;
  const known = dealDays(catalog, deal);
  if (!amount || !tranchesComplete || parts.some((part) => !part.beside && part.amount.currency !== amount.currency)) return [];
  const pieces = (day: Day): ReturnType<KnownPart['pieces']> => {
    const left = leftOn(catalog, deal, day);
    const rung: Rung = rungOn(deal, known, day);
    return left && [{ money: left, rung: isPaid({ rung }) ? 'announced' : rung }, rung === 'rumoured' ? ', reported, not paid' : ', promised, not yet paid'];
  };
  return [{ section: 'money', changes: days(known.amount, ...known.tranches).filter((day) => day >= (known.amount ?? NEVER)), label: { href: at(deal, 'money'), text: 'Not yet paid' }, pieces, drawn: true, sources: amountSources, wordingFrom: '' }];
}

/** The headline less the parts that had reached their rung; undefined if nothing or everything is left. */
function leftOn(catalog: Catalog, deal: EntryOf<'deal'>, day: Day): Money | undefined {
  const { amount, tranches } = deal.data;
  const known = dealDays(catalog, deal);
  const parts = tranches.filter(({ beside }) => !beside);
  const reached = tranches.filter(({ beside }, i) => !beside && (known.tranches[i] ?? NEVER) <= day);
  const left = (amount?.value ?? 0) - reached.reduce((sum, part) => sum + part.amount.value, 0);
  if (!amount || left <= 0 || reached.length === parts.length) return undefined;
  const exact = amount.qualifier === 'up-to' || reached.every((part) => part.amount.qualifier === 'exactly');
  return { ...amount, value: Number(left.toPrecision(12)), qualifier: exact ? amount.qualifier : 'about' };
}

function completion(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  const { closed } = deal.data;
  const { completed } = dealDays(catalog, deal);
  return closed && completed ? [{ section: 'money', changes: [completed], label: { href: at(deal), text: 'Completed' }, pieces: () => [{ date: closed }], sources: [], wordingFrom: '' }] : [];
}

const BASES = { 'post-money': 'after the money', 'pre-money': 'before the money', 'as-reported': 'basis not stated' } as const;

function valuations(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  const { announced, recipient, valuations: rows } = deal.data;
  const from = dealDays(catalog, deal).deal;
  return rows.map(({ amount, basis, confidence, date, sources }) => {
    const day = dayOfDated(date ?? announced, published(catalog, sources));
    return {
      section: 'money', changes: [date || day > from ? day : from], label: { href: at(deal, 'money'), text: 'Valuation' }, aside: linkTo(catalog, 'company', recipient).text,
      pieces: () => [{ money: amount, rung: rungOfValuation(confidence) }, `, ${BASES[basis]}`, ...(date ? [', ', { date }] : [])], sources, wordingFrom: '',
    };
  });
}

function terms(catalog: Catalog, deal: EntryOf<'deal'>): KnownPart[] {
  return deal.data.terms.map(({ absent, anchor, aspect, sources, term }, i) => ({
    section: 'terms', changes: days(dayOfRow(dealDays(catalog, deal).deal, published(catalog, sources))),
    label: { href: at(deal, anchor), text: linkTo(catalog, 'term', term).text }, aside: aspect, pieces: () => (absent ? ['Not part of it. '] : []),
    text: fieldText(catalog, deal as Entry, 'terms', i, 'statement'), sources, wordingFrom: wordingFrom(catalog, deal as Entry, sources, 'terms', i, 'statement'),
  }));
}
