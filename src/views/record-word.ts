// The records of terms and quotes.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { compareDates } from '#model/partial-date.ts';
import type { TermRecord } from '#model/records/word-records.ts';
import { fieldMentions } from '#views/mentions.ts';
import { formulaOf } from '#views/record-formula.ts';
import { optionalRef, refById, refsById, refTo } from '#views/record-parts.ts';
import type { Body } from '#views/record.ts';
import { proseOf } from '#views/record-text.ts';
import { entriesNaming, quotation } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

export function termBody(catalog: Catalog, term: EntryOf<'term'>): Body<'term'> {
  const { id, data } = term;
  const entry = term as Entry;
  const example = proseOf(fieldText(catalog, entry, 'example', 'text'));
  return {
    kind: 'term',
    group: data.group,
    formula: formulaOf(catalog, term),
    example: { kind: data.example.kind, text: example.text, sourceIds: [...new Set([...example.sourceIds, ...data.example.sources])], deals: refsById(catalog, 'deal', data.example.deals) },
    contrasts: data.contrasts.map((row, i) => ({ term: refById(catalog, 'term', row.term), difference: proseOf(fieldText(catalog, entry, 'contrasts', i, 'difference')) })),
    related: refsById(catalog, 'term', data.related),
    deals: dealsWith(catalog, id),
    quotes: entriesNaming(catalog, 'term', id, 'quote', ['topics']).map((quote) => refTo(quote as Entry)),
    disputes: entriesNaming(catalog, 'term', id, 'dispute').map((dispute) => refTo(dispute as Entry)),
  };
}

/** One item per row of a deal that carries the term; oldest deal first. */
function dealsWith(catalog: Catalog, term: string): TermRecord['deals'] {
  return fieldMentions(catalog, 'term', term, 'deal')
    .filter(({ path }) => path?.[0] === 'terms')
    .map(({ from, path }) => ({ deal: from as EntryOf<'deal'>, index: Number(path?.[1]) }))
    .toSorted((a, b) => compareDates(a.deal.data.announced, b.deal.data.announced))
    .flatMap(({ deal, index }) => {
      const row = deal.data.terms[index];
      const statement = proseOf(fieldText(catalog, deal as Entry, 'terms', index, 'statement'));
      return row ? { ...refTo(deal as Entry, row.anchor), anchor: row.anchor, announced: deal.data.announced, absent: row.absent ?? false, statement: { ...statement, sourceIds: [...new Set([...statement.sourceIds, ...row.sources])] } } : [];
    });
}

export function quoteBody(catalog: Catalog, quote: EntryOf<'quote'>): Body<'quote'> {
  const { data } = quote;
  return {
    kind: 'quote',
    text: data.text, language: data.language,
    speaker: 'person' in data.speaker ? refById(catalog, 'person', data.speaker.person) : refById(catalog, 'company', data.speaker.company),
    role: data.role, organisation: optionalRef(catalog, 'company', data.organisation), date: data.date, occasion: data.occasion,
    context: proseOf(fieldText(catalog, quote as Entry, 'context')), sourceId: data.source, passageUrl: quotation(catalog, quote).at ?? null,
    verdict: data.verdict, wordingNote: data.wordingNote ?? null,
    deals: refsById(catalog, 'deal', data.deals), topics: refsById(catalog, 'term', data.topics), about: refsById(catalog, 'company', data.about),
  };
}
