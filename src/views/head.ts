// What the <head> of an entry's page holds beside title and description: for link previews, reference managers and machines.

import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { formatMoney } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { site } from '#site.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { TERM_GROUPS } from '#model/term.ts';
import { COMPANY_KINDS } from '#model/company.ts';
import { linkTo } from '#views/link.ts';
import { VERDICT_NAMES } from '#views/other-sections.ts';
import { scriptText } from '#views/json-ld.ts';
import { entryGraph } from '#views/json-ld-entry.ts';
import { LINKSET_TYPE, type TypedLink, typedLinks } from '#views/signposting.ts';

export interface EntryHead {
  /** `name` and `content` of <meta>, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly links: readonly (TypedLink & { readonly title?: string })[];
  /** Text of the <script type="application/ld+json">, escaped. */
  readonly jsonLd: string;
}

export function entryHead(catalog: Catalog, entry: Entry): EntryHead {
  const at = addressesOf(entry.kind, entry.id);
  const { title } = entry.data;
  const { updated } = entry.data as { updated?: PartialDate };
  return {
    metas: [
      ...chatPairs(catalog, entry).flatMap(([label, data], i) => [[`twitter:label${i + 1}`, label], [`twitter:data${i + 1}`, data]] as const),
      // https://www.zotero.org/support/dev/exposing_metadata; dates as https://scholar.google.com/intl/en/scholar/inclusion.html wants them.
      ['citation_title', title],
      ['citation_author', site.name],
      ...(updated ? [['citation_publication_date', updated.replaceAll('-', '/')] as const] : []),
      ['citation_public_url', permalink(at.page)],
      ['citation_language', site.language],
      ['DC.title', title],
      ['DC.creator', site.name],
      ...(updated ? [['DC.date', updated] as const] : []),
    ],
    links: [
      { rel: 'alternate', href: permalink(at.oembed), type: 'application/json+oembed', title },
      ...typedLinks(entry),
      { rel: 'linkset', href: permalink(at.linkset), type: LINKSET_TYPE },
    ],
    jsonLd: scriptText(entryGraph(catalog, entry)),
  };
}

/** Chat clients show two pairs under a preview: what a reader asks first of each kind. Never an amount without its status. */
export function chatPairs(catalog: Catalog, entry: Entry): (readonly [label: string, data: string])[] {
  switch (entry.kind) {
    case 'term': {
      const { aliases, group, checked } = entry.data;
      return [aliases.length ? ['Also called', aliases.slice(0, 3).join(', ')] : ['Part of', TERM_GROUPS[group]], ['Checked', formatDate(checked)]];
    }
    case 'company': return [['Kind', COMPANY_KINDS[entry.data.kind]], ['Checked', formatDate(entry.data.checked)]];
    case 'person': {
      const [role] = entry.data.roles;
      const where = role?.organisation ? linkTo(catalog, 'company', role.organisation).text : role?.organisationName;
      return [[role?.to ? 'Former role' : 'Role', [role?.role, where].filter(Boolean).join(', ')], ['Checked', formatDate(entry.data.checked)]];
    }
    case 'product': return [['Made by', linkTo(catalog, 'company', entry.data.owner).text], ['Released', entry.data.released ? formatDate(entry.data.released) : 'Not in the record']];
    case 'deal': return [['Amount', entry.data.amount ? formatMoney(entry.data.amount) : 'Not disclosed'], ['Status', entry.data.rung]];
    case 'quote': return [['Speaker', speakerOf(catalog, entry)], ['Wording', VERDICT_NAMES[entry.data.verdict]]];
    case 'source': return [['Publisher', entry.data.publisher], ['Kind', `${SOURCE_KINDS[entry.data.kind].label}, ${SOURCE_KINDS[entry.data.kind].tier}`]];
    case 'event': case 'dispute': throw new Error(`a ${entry.kind} has no page`);
  }
}

export function speakerOf(catalog: Catalog, { data }: Entry & { kind: 'quote' }): string {
  return ('person' in data.speaker ? linkTo(catalog, 'person', data.speaker.person) : linkTo(catalog, 'company', data.speaker.company)).text;
}

const LONGEST = 200;

/** A description as link previews show it: at most 200 characters, cut at a word. */
export function previewText(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST - 2)).replace(/[,;:–]$/, '')} …`;
}
