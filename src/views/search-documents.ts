// What search knows of each entry and overview: its names, its words by weight, its amounts and dates, and the line that shows it.

import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Nodes } from 'mdast';
import type { Catalog } from '#model/catalog.ts';
import { COMPANY_KINDS } from '#model/company.ts';
import { DEAL_KINDS } from '#model/deal.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { entryPath, type Kind, KINDS } from '#model/kind.ts';
import { formatMoney, type Money } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import type { Prose } from '#model/prose.ts';
import type { Rung } from '#model/rung.ts';
import type { SearchKind } from '#model/search-kind.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { TERM_GROUPS } from '#model/term.ts';
import { dealsOf } from '#views/company-sections.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { mentionsOf } from '#views/mentions.ts';
import { overviewDocuments } from '#views/search-overviews.ts';
import { sourceSummary } from '#views/source-sections.ts';

export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Beside the kind in a line of the results: `$6.6 bn · closed · Oct 2024`. */
  readonly line: string;
  readonly sentence: string;
  /** Title and aliases, the title first. */
  readonly names: readonly string[];
  readonly asks: readonly string[];
  /** Other text, with the weight of a word in it. */
  readonly fields: readonly { readonly weight: number; readonly text: string }[];
  readonly amounts: readonly { readonly weight: number; readonly money: Pick<Money, 'value' | 'currency'> }[];
  readonly dates: readonly { readonly weight: number; readonly date: PartialDate }[];
  /** Stakes in per cent. */
  readonly percentages: readonly number[];
  readonly companies: readonly string[];
  readonly rung: Rung | undefined;
  readonly tier: 'primary' | 'secondary' | undefined;
  readonly amount: Pick<Money, 'value' | 'currency'> | undefined;
  /** 0–1: how likely readers mean this one when nothing else decides. */
  readonly prior: number;
}

const KIND_PRIOR: Record<Kind, number> = { company: 0.6, term: 0.5, deal: 0.5, product: 0.4, person: 0.45, quote: 0.3, dispute: 0.25, event: 0.2, source: 0.05 };

/** One for each entry, and one for each listed page of `pages`. */
export function searchDocuments(catalog: Catalog, pages: readonly ComputedPage[]): SearchDocument[] {
  return [...entryDocuments(catalog), ...overviewDocuments(catalog, pages)];
}

function entryDocuments(catalog: Catalog): SearchDocument[] {
  return catalog.entries.map((entry) => {
    const data = entry.data as { title: string; aliases?: readonly string[]; asks?: readonly string[]; summary?: string };
    const mentions = new Set(mentionsOf(catalog, entry.kind, entry.id).map((m) => m.from)).size;
    return {
      kind: entry.kind, id: entry.id, path: entryPath(entry.kind, entry.id), title: data.title,
      names: [data.title, ...(data.aliases ?? [])], asks: data.asks ?? [],
      prior: Math.min(1, KIND_PRIOR[entry.kind] + 0.15 * Math.log10(1 + mentions)),
      rung: undefined, tier: undefined, amount: undefined, amounts: [], dates: [], percentages: [], companies: [],
      ...knownOf(catalog, entry),
    };
  });
}

type Known = Pick<SearchDocument, 'line' | 'sentence' | 'fields'> & Partial<SearchDocument>;

function knownOf(catalog: Catalog, entry: Entry): Known {
  const title = (kind: Kind, id: string | undefined): string => (id === undefined ? '' : (catalog.get(kind, id)?.data.title ?? ''));
  const titles = (kind: Kind, ids: readonly string[]): string => ids.map((id) => title(kind, id)).join(' · ');
  const body = { weight: 0.8, text: [textOf(entry.prose), ...catalog.inline(entry).map((row) => textOf(row.prose))].join('\n') };
  const kindWord = { weight: 1.5, text: KINDS[entry.kind].one };
  switch (entry.kind) {
    case 'term':
      return { line: TERM_GROUPS[entry.data.group], sentence: entry.data.summary, fields: [{ weight: 4, text: entry.data.summary }, { weight: 1, text: TERM_GROUPS[entry.data.group] }, kindWord, body] };
    case 'company': {
      const { ticker, kind, headquarters, parent, founded } = entry.data;
      const count = dealsOf(catalog, entry.id).length;
      return {
        line: [COMPANY_KINDS[kind], ticker, count ? `${count} ${count === 1 ? 'deal' : 'deals'}` : ''].filter(Boolean).join(' · '), sentence: entry.data.summary, companies: [entry.id],
        names: [entry.data.title, ...entry.data.aliases, ...(ticker ? [ticker, ticker.replace(/^.*:/, '')] : [])],
        fields: [{ weight: 3, text: entry.data.summary }, { weight: 2, text: `${COMPANY_KINDS[kind]} ${headquarters ?? ''} ${title('company', parent)}` }, { weight: 1.5, text: entry.data.facts.map((f) => f.label).join(' · ') }, kindWord, body],
        dates: founded ? [{ weight: 1.5, date: founded }] : [],
      };
    }
    case 'person': {
      const roles = entry.data.roles.map((r) => `${r.role} ${title('company', r.organisation)} ${r.organisationName ?? ''}`);
      const [first] = entry.data.roles;
      return {
        line: first ? [first.role, title('company', first.organisation) || first.organisationName].filter(Boolean).join(', ') : '', sentence: entry.data.summary,
        companies: entry.data.roles.flatMap((r) => r.organisation ?? []), fields: [{ weight: 3, text: entry.data.summary }, { weight: 3.5, text: roles.join(' · ') }, kindWord, body],
      };
    }
    case 'product':
      return {
        line: [PRODUCT_KINDS[entry.data.kind], title('company', entry.data.owner)].join(' · '), sentence: entry.data.summary, companies: [entry.data.owner],
        fields: [{ weight: 3, text: entry.data.summary }, { weight: 2.5, text: `${title('company', entry.data.owner)} ${PRODUCT_KINDS[entry.data.kind]}` }, kindWord, body],
        dates: entry.data.released ? [{ weight: 3, date: entry.data.released }] : [],
      };
    case 'deal':
      return dealKnown(entry, title, titles, [kindWord, body]);
    case 'quote': {
      const { speaker, role, organisation, date, text, occasion, topics, about } = entry.data;
      const by = 'person' in speaker ? title('person', speaker.person) : title('company', speaker.company);
      return {
        line: [by, formatDate(date)].join(' · '), sentence: `“${text}”`, companies: [...new Set([...(organisation ? [organisation] : []), ...('company' in speaker ? [speaker.company] : []), ...about])],
        fields: [{ weight: 5, text }, { weight: 4, text: by }, { weight: 2, text: `${role} ${title('company', organisation)} ${occasion} ${titles('company', about)}` }, { weight: 2, text: entry.data.summary }, { weight: 1.5, text: titles('term', topics) }, { weight: 1.5, text: 'quote said words' }, body],
        dates: [{ weight: 6, date }],
      };
    }
    case 'source': {
      const { publisher, author, published, kind } = entry.data;
      const uses = new Set(mentionsOf(catalog, 'source', entry.id).map((m) => m.from)).size;
      return {
        line: [publisher, published ? formatDate(published) : ''].filter(Boolean).join(' · '), sentence: sourceSummary(entry, uses), tier: SOURCE_KINDS[kind].tier,
        fields: [{ weight: 3, text: `${publisher} ${author ?? ''}` }, { weight: 1, text: `${SOURCE_KINDS[kind].label} ${entry.data.note ?? ''}` }, kindWord],
        dates: published ? [{ weight: 2, date: published }] : [],
      };
    }
    case 'event':
      return {
        line: formatDate(entry.data.date), sentence: textOf(catalog.inline(entry)[0]?.prose), companies: entry.data.companies,
        fields: [{ weight: 3, text: textOf(catalog.inline(entry)[0]?.prose) }, { weight: 1.5, text: `${titles('company', entry.data.companies)} ${titles('person', entry.data.people)}` }, kindWord],
        dates: [{ weight: 8, date: entry.data.date }],
      };
    case 'dispute':
      return {
        line: entry.data.status, sentence: entry.data.versions.length === 2 ? 'Two versions.' : `${entry.data.versions.length} versions.`, companies: entry.data.companies,
        fields: [{ weight: 2, text: `sources disagree differ dispute conflicting ${titles('company', entry.data.companies)} ${titles('term', entry.data.terms)}` }, body],
      };
  }
}

function dealKnown(deal: EntryOf<'deal'>, title: (kind: Kind, id: string | undefined) => string, titles: (kind: Kind, ids: readonly string[]) => string, common: readonly { weight: number; text: string }[]): Known {
  const { amount, rung, announced, closed, investors, recipient, counterparties, individuals, valuations, tranches, newMoney, kind, kindsAlso, terms } = deal.data;
  const main = [...investors.slice(0, 4), recipient, ...counterparties.slice(0, 3).map((c) => c.company)];
  const companies = [...new Set([...investors, recipient, ...counterparties.map((c) => c.company)])];
  return {
    line: [amount ? formatMoney(amount) : 'amount not disclosed', rung, formatDate(announced)].join(' · '), sentence: deal.data.summary, companies, rung, amount,
    fields: [
      { weight: 3, text: deal.data.summary }, { weight: 3.5, text: titles('company', main) }, { weight: 2, text: `${titles('company', companies)} ${titles('person', individuals)}` },
      { weight: 2, text: [kind, ...kindsAlso].map((k) => DEAL_KINDS[k]).join(' ') }, { weight: 2, text: `${deal.data.instrument ?? ''} ${deal.data.status ?? ''} ${rung}` },
      { weight: 2, text: terms.map((row) => `${title('term', row.term)} ${row.aspect ?? ''}`).join(' · ') }, ...common,
    ],
    amounts: [...(amount ? [{ weight: 9, money: amount }] : []), ...(newMoney ? [{ weight: 6, money: newMoney }] : []), ...valuations.map((v) => ({ weight: 6, money: v.amount })), ...tranches.map((t) => ({ weight: 5, money: t.amount }))],
    percentages: deal.data.stake?.percent === undefined ? [] : [deal.data.stake.percent],
    dates: [{ weight: 9, date: announced }, ...(closed ? [{ weight: 5, date: closed }] : []), ...tranches.flatMap((t) => (t.date ? [{ weight: 2, date: t.date }] : []))],
  };
}

/** Prose as plain text, a line per paragraph, cell and heading. */
function textOf(prose: Prose | undefined): string {
  const lines: string[] = [];
  if (prose)
    visit(prose.root, (node: Nodes) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') lines.push(toString(node));
    });
  return lines.join('\n');
}
