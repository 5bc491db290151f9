// What became known of a company: the deals it is party to, facts, who held which office, words and events.

import type { Catalog } from '#model/catalog.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { type Day, dayOfFact, settledDay } from '#model/known.ts';
import { dealsOf } from '#views/company-sections.ts';
import { published } from '#views/known-deal.ts';
import { dealName, headlineDays, headlinePieces } from '#views/known-deal-parts.ts';
import type { KnownPart } from '#views/known-part.ts';
import { eventParts, quoteParts } from '#views/known-shared-parts.ts';
import { wordingFrom } from '#views/known-wording.ts';
import { entriesNaming } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

/** @param dealAt Address of a deal as known on a day. */
export function companyParts(catalog: Catalog, company: EntryOf<'company'>, dealAt: (deal: EntryOf<'deal'>, day: Day) => string): KnownPart[] {
  return [
    ...dealsOf(catalog, company.id).map((deal) => dealPart(catalog, deal, dealAt)),
    ...facts(catalog, company),
    ...people(catalog, company),
    ...quoteParts(catalog, entriesNaming(catalog, 'company', company.id, 'quote')),
    ...eventParts(catalog, entriesNaming(catalog, 'company', company.id, 'event')),
  ];
}

function dealPart(catalog: Catalog, deal: EntryOf<'deal'>, dealAt: (deal: EntryOf<'deal'>, day: Day) => string): KnownPart {
  return {
    section: 'deals', changes: headlineDays(catalog, deal), label: { href: href(entryPath('deal', deal.id)), text: dealName(catalog, deal) }, stateAt: (day) => dealAt(deal, day),
    aside: DEAL_KINDS[deal.data.kind], pieces: (day) => headlinePieces(catalog, deal, day), sources: deal.data.amountSources, wordingFrom: '',
  };
}

function facts(catalog: Catalog, company: EntryOf<'company'>): KnownPart[] {
  return company.data.facts.map(({ anchor, asOf, label, sources }, i) => ({
    section: 'facts', changes: [dayOfFact(asOf, published(catalog, sources))], label: { href: href(entryPath('company', company.id, anchor)), text: label },
    pieces: () => [], text: fieldText(catalog, company as Entry, 'facts', i, 'statement'), sources, wordingFrom: wordingFrom(catalog, company as Entry, sources, 'facts', i, 'statement'),
  }));
}

/** An office is known from its beginning; its end once it has come. */
function people(catalog: Catalog, company: EntryOf<'company'>): KnownPart[] {
  return entriesNaming(catalog, 'company', company.id, 'person', ['roles']).flatMap((person) =>
    person.data.roles.filter(({ organisation }) => organisation === company.id).map(({ from, role, to }): KnownPart => {
      const [start, end] = [from && settledDay(from, undefined), to && settledDay(to, undefined)];
      return {
        section: 'people', changes: start ? [start, ...(end && end > start ? [end] : [])] : [], label: { href: href(entryPath('person', person.id, 'roles')), text: person.data.title },
        pieces: (day) => [role, ...(from ? [', since ', { date: from }] : []), ...(to && end && end <= day ? [', until ', { date: to }] : [])], sources: [], wordingFrom: '',
      };
    }));
}
