// kind → what its page shows: the one place that knows all kinds.

import { COMPANY_KINDS } from '#model/company.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { PRODUCT_KINDS } from '#model/product.ts';
import { SOURCE_KINDS } from '#model/source.ts';
import { TERM_GROUPS } from '#model/term.ts';
import { companySections, companyStrip } from '#views/company-sections.ts';
import { dealEyebrow, dealSections, dealStrip } from '#views/deal-sections.ts';
import { personSections, personStrip, productSections, productStrip, quoteSections, quoteStrip } from '#views/other-sections.ts';
import type { StripItem } from '#views/pieces.ts';
import type { SectionDraft } from '#views/shared-blocks.ts';
import { sourceSections, sourceStrip } from '#views/source-sections.ts';
import { termSections } from '#views/term-sections.ts';
import { sectionText } from '#views/text.ts';

/** The sections an author wrote, in the order written. */
export function authoredSections(entry: Entry): SectionDraft[] {
  return entry.prose.sections.map((section) => ({ anchor: section.anchor, title: section.title, blocks: [{ type: 'prose', text: sectionText(entry, section) }] }));
}

/** All sections of the page but the lead; `authored` stands where the kind wants it. */
export function sectionsOf(catalog: Catalog, entry: Entry, authored: readonly SectionDraft[]): SectionDraft[] {
  switch (entry.kind) {
    case 'term': return termSections(catalog, entry, authored);
    case 'company': return companySections(catalog, entry, authored);
    case 'person': return personSections(catalog, entry, authored);
    case 'product': return productSections(catalog, entry, authored);
    case 'deal': return dealSections(catalog, entry, authored);
    case 'quote': return quoteSections(catalog, entry, authored);
    case 'source': return sourceSections(catalog, entry);
    case 'event': case 'dispute': return [];
  }
}

export function stripOf(catalog: Catalog, entry: Entry): StripItem[] {
  switch (entry.kind) {
    case 'company': return companyStrip(catalog, entry);
    case 'person': return personStrip(catalog, entry);
    case 'product': return productStrip(catalog, entry);
    case 'deal': return dealStrip(catalog, entry);
    case 'quote': return quoteStrip(catalog, entry);
    case 'source': return sourceStrip(catalog, entry);
    case 'term': case 'event': case 'dispute': return [];
  }
}

/** What stands behind the kind above the title: the group of a term, the kind of a deal. */
export function eyebrowOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'term': return TERM_GROUPS[entry.data.group];
    case 'company': return COMPANY_KINDS[entry.data.kind];
    case 'product': return PRODUCT_KINDS[entry.data.kind];
    case 'deal': return dealEyebrow(entry);
    case 'source': return SOURCE_KINDS[entry.data.kind].label;
    case 'person': case 'quote': case 'event': case 'dispute': return undefined;
  }
}
