// A table per kind: one row per entry, one column per thing. What an entry has several of stands in a table of its own.

import type { RecordOf } from '#model/records/index.ts';
import { amount, always, type ColumnDraft, date, evidence, flag, integer, number, table, text } from '#views/tables-column.ts';

interface Named {
  readonly id: string;
  readonly shortId: string | null;
  readonly title: string;
  readonly url: string;
  readonly checked: string | null;
  readonly reviewBy: string | null;
}
type Columns<T> = Readonly<Record<string, ColumnDraft<T>>>;

function named<T extends Named>(): Columns<T> {
  return {
    id: always(text('Permanent id.', (r) => r.id)),
    short_id: text('Short permanent id: /id/<short_id>/ leads to the entry.', (r) => r.shortId),
    title: always(text('Name, or headline.', (r) => r.title)),
  };
}

function dates<T extends Named & { updated?: string | null }>(): Columns<T> {
  return {
    updated: date('Day of the last change in substance.', (r) => r.updated ?? null),
    checked: date('Day it was last checked against its sources.', (r) => r.checked),
    review_by: date('Day by which it is due to be checked again.', (r) => r.reviewBy),
    url: always(text('Where people read it.', (r) => r.url)),
  };
}

function written<T extends { summary: string; confidence: string; confidenceNote: string | null }>(): Columns<T> {
  return { summary: always(text('One sentence in plain words.', (r) => r.summary)), ...evidence((r: T) => r) };
}

export const KIND_TABLES = [
  table<RecordOf<'term'>>({
    name: 'terms', title: 'Terms', description: 'The glossary.', primaryKey: ['id'],
    items: (r) => r.of('term'),
    columns: {
      ...named<RecordOf<'term'>>(),
      term_group: always(text('The part of the glossary it belongs to.', (r) => r.group)),
      formula: text('How the figure is computed, in words; its inputs stand in formula-inputs.', (r) => r.formula?.expression ?? null),
      example_kind: always(text('real, or hypothetical: the numbers are invented.', (r) => r.example.kind)),
      example_text: always(text('The example.', (r) => r.example.text)),
      deal_count: always(integer('Computed: rows of deals that carry the term.', (r) => r.deals.length)),
      ...written<RecordOf<'term'>>(), ...dates<RecordOf<'term'>>(),
    },
  }),
  table<RecordOf<'company'>>({
    name: 'companies', title: 'Companies', description: 'Companies, funds, regulators and other organisations.', primaryKey: ['id'], foreignKeys: { parent_id: 'companies' },
    items: (r) => r.of('company'),
    columns: {
      ...named<RecordOf<'company'>>(),
      company_kind: always(text('Its main role in the field.', (r) => r.companyKind)),
      tier: always(text('core: a full page; minor: a short entry.', (r) => r.tier)),
      parent_id: text('The company that owns it.', (r) => r.parent?.id ?? null),
      founded: date('When it was founded.', (r) => r.founded),
      headquarters: text('City and state or country.', (r) => r.headquarters),
      ticker: text('EXCHANGE:SYMBOL.', (r) => r.ticker),
      deal_count: always(integer('Computed: deals it is party to.', (r) => r.dealCount)),
      ...written<RecordOf<'company'>>(), ...dates<RecordOf<'company'>>(),
    },
  }),
  table<RecordOf<'person'>>({
    name: 'people', title: 'People', description: 'Who signs, speaks, decides or judges.', primaryKey: ['id'],
    items: (r) => r.of('person'),
    columns: { ...named<RecordOf<'person'>>(), tier: always(text('core: a full page; minor: a short entry.', (r) => r.tier)), ...written<RecordOf<'person'>>(), ...dates() },
  }),
  table<RecordOf<'product'>>({
    name: 'products', title: 'Products', description: 'Models, services, chips and sites that deals are about.', primaryKey: ['id'], foreignKeys: { owner_id: 'companies' },
    items: (r) => r.of('product'),
    columns: {
      ...named<RecordOf<'product'>>(),
      product_kind: always(text('What sort of product it is.', (r) => r.productKind)),
      tier: always(text('core: a full page; minor: a short entry.', (r) => r.tier)),
      owner_id: always(text('The company that makes it.', (r) => r.owner.id)),
      released: date('First public release.', (r) => r.released),
      ...written<RecordOf<'product'>>(), ...dates<RecordOf<'product'>>(),
    },
  }),
  table<RecordOf<'deal'>>({
    name: 'deals', title: 'Deals', description: 'Transactions and commitments between parties.', primaryKey: ['id'], foreignKeys: { recipient_id: 'companies', part_of_id: 'deals' },
    items: (r) => r.of('deal'),
    columns: {
      ...named<RecordOf<'deal'>>(),
      deal_kind: always(text('What the deal mainly is.', (r) => r.dealKind)),
      rung: always(text('How firm the headline amount is as a whole; where parts differ, tranches tell.', (r) => r.rung)),
      ...amount<RecordOf<'deal'>>('amount', 'Headline amount (empty where no source gives one)', (r) => r.amount),
      ...amount<RecordOf<'deal'>>('new_money', 'Cash the recipient receives, where it differs from the headline amount', (r) => r.newMoney),
      announced: always(date('When it was made public.', (r) => r.announced)),
      closed: date('When the last of it was completed.', (r) => r.closed),
      recipient_id: always(text('Who receives the money; in supply and cloud contracts the customer. Other parties stand in deal-parties.', (r) => r.recipient.id)),
      unnamed_investors: text('Who pays, where the record names nobody.', (r) => r.unnamedInvestors),
      instrument: text('The paper.', (r) => r.instrument),
      stake_text: text('The share of the recipient it buys, as the record puts it.', (r) => r.stake?.text ?? null),
      stake_percent: number('The same in per cent, only where a source gives a figure.', (r) => r.stake?.percent ?? null),
      stake_not_disclosed: flag('true: the share has not been published.', (r) => r.stake?.notDisclosed ?? null),
      part_of_id: text('The larger round it belongs to; each amount is counted once, see the table of flows.', (r) => r.partOf?.id ?? null),
      tranches_complete: always(flag('true: its tranches are the whole of the headline amount.', (r) => r.tranchesComplete)),
      status: text('What has become of it since.', (r) => r.status),
      ...written<RecordOf<'deal'>>(), ...dates<RecordOf<'deal'>>(),
    },
  }),
  table<RecordOf<'quote'>>({
    name: 'quotes', title: 'Quotes', description: 'Words someone said or wrote, verbatim. They remain with their authors.', primaryKey: ['id'],
    foreignKeys: { speaker_person_id: 'people', speaker_company_id: 'companies', organisation_id: 'companies', source_id: 'sources' },
    items: (r) => r.of('quote'),
    columns: {
      ...named<RecordOf<'quote'>>(),
      text: always(text('The words exactly as in the source.', (r) => r.text)),
      language: always(text('BCP 47 tag.', (r) => r.language)),
      speaker_person_id: text('Who said it.', (r) => (r.speaker.kind === 'person' ? r.speaker.id : null)),
      speaker_company_id: text('The company, where the words are nobody’s by name.', (r) => (r.speaker.kind === 'company' ? r.speaker.id : null)),
      role: always(text('What the speaker was on that day.', (r) => r.role)),
      organisation_id: text('For whom they spoke.', (r) => r.organisation?.id ?? null),
      date: always(date('The day the words were said or published.', (r) => r.date)),
      occasion: always(text('Where and how.', (r) => r.occasion)),
      context: always(text('What the words refer to.', (r) => r.context.text)),
      source_id: always(text('The source the words are taken from.', (r) => r.sourceId)),
      passage_url: text('The document, opened at the words where the wording is proved.', (r) => r.passageUrl),
      verdict: always(text('verbatim, corroborated or single-source.', (r) => r.verdict)),
      wording_note: text('Where copies differ.', (r) => r.wordingNote),
      ...written<RecordOf<'quote'>>(), ...dates<RecordOf<'quote'>>(),
    },
  }),
  table<RecordOf<'source'>>({
    name: 'sources', title: 'Sources', description: 'The documents the record rests on.', primaryKey: ['id'],
    items: (r) => r.of('source'),
    columns: {
      ...named<RecordOf<'source'>>(),
      publisher: always(text('Who published it.', (r) => r.publisher)),
      author: text('Author as printed.', (r) => r.author),
      published: date('Date of publication.', (r) => r.published),
      document_url: text('The document itself; empty where its address was not seen.', (r) => r.documentUrl),
      source_kind: always(text('What it is.', (r) => r.sourceKind)),
      tier: always(text('primary or secondary.', (r) => r.tier)),
      access: always(text('How it was read: original, reproduction or listing.', (r) => r.access)),
      grade: text('low: a digest, repost or promotional site.', (r) => r.grade),
      note: text('What to know before trusting it.', (r) => r.note),
      used_by: always(integer('Computed: entries that rest on it.', (r) => r.usedBy)),
      url: always(text('Where people read about it.', (r) => r.url)),
    },
  }),
  table<RecordOf<'event'>>({
    name: 'events', title: 'Events', description: 'Dated events of the timeline. Whom they concern stands in links.', primaryKey: ['id'],
    items: (r) => r.of('event'),
    columns: {
      ...named<RecordOf<'event'>>(), date: always(date('When it happened.', (r) => r.date)), summary: always(text('What happened.', (r) => r.summary.text)), ...evidence<RecordOf<'event'>>((r) => r),
      checked: date('Day it was last checked against its sources.', (r) => r.checked), url: always(text('Its place on the timeline.', (r) => r.url)),
    },
  }),
  table<RecordOf<'dispute'>>({
    name: 'disputes', title: 'Disputes', description: 'Questions on which sources differ; what each side says stands in dispute-versions.', primaryKey: ['id'],
    items: (r) => r.of('dispute'),
    columns: {
      ...named<RecordOf<'dispute'>>(), status: always(text('open or settled.', (r) => r.status)), resolution: text('How it was settled.', (r) => r.resolution?.text ?? null),
      checked: date('Day it was last checked against its sources.', (r) => r.checked), url: always(text('Its place on the page of disputes.', (r) => r.url)),
    },
  }),
];
